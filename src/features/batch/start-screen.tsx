import { useEffect, useState } from 'preact/hooks';
import type { Batch } from '../../domain/batch/batch';
import { templateFor, type Config } from '../../domain/partnership/config';
import type { PartnershipEvent } from '../../domain/partnership/event';
import { markField } from '../../domain/partnership/marks';
import type { Partnership } from '../../domain/partnership/record';
import { Step } from '../../ui/batch/step';
import { TitleList } from '../../ui/batch/title-list';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { partnershipsToChoose, readPartnershipEvents } from '../templates/mark';
import { useWhileShown } from '../while-shown';
import { newChoice, readChoice, type Choice } from './choice';
import { createBatch } from './create';
import { Earlier } from './earlier';
import { planBatch, repeated, troubles, type Wanted } from './plan';
import type { BatchScreenProps } from './ports';
import { SourceStep } from './source-step';
import { errorText } from './words';

/** What is read before anything can be chosen. */
interface Read {
	registry: Partnership[];
	batches: Batch[];
	/** Change tag that edits can carry. */
	tag?: string;
	/** Parameters of the template that Partnerkit does not know. */
	parameters: Array<{ name: string; label: string }>;
}

const DRAFT = 'batch';

/** Where a batch is begun: which pages, and what is to be done to them. */
export function StartScreen( { config, screen }: { config: Config; screen: BatchScreenProps } ) {
	const { ports, messages, now, screenUrl } = screen;
	const { text, number } = messages;
	const today = new Date( now() ).toISOString().slice( 0, 10 );
	const [ read, setRead ] = useState<Read>();
	const [ choice, setChoice ] = useState<Choice>( () => readChoice( ports.drafts.load( DRAFT ), today ) );
	const [ wanted, setWanted ] = useState<Wanted[]>();
	const [ leftOut, setLeftOut ] = useState<Set<number>>( new Set() );
	const [ events, setEvents ] = useState<PartnershipEvent[]>( [] );
	const [ outcome, setOutcome ] = useState<{ making?: boolean; error?: string }>( {} );
	const whileShown = useWhileShown( ( error ) => setOutcome( { error: errorText( error, messages ) } ) );
	const markPorts = { ...ports, config };

	const reading = async (): Promise<Read> => {
		const mapping = templateFor( config, 'contribution' );
		const title = `Template:${ mapping.title }`;
		const [ registry, batches, usable, descriptions ] = await Promise.all( [
			partnershipsToChoose( markPorts ), ports.batches.list(), ports.tags.usable( config.tag ), ports.templates.describe( [ title ] )
		] );
		const parameters = descriptions.get( title )?.parameters.filter( ( { name, deprecated } ) => !deprecated && markField( mapping, name ) === undefined ) ?? [];
		return { registry, batches, tag: usable === 'yes' ? config.tag : undefined, parameters };
	};
	const start = (): void => {
		setOutcome( {} );
		whileShown( reading(), setRead );
	};
	useEffect( start, [] );
	const partnership = read?.registry.find( ( { name } ) => name === choice.partnership );
	useEffect( () => {
		setEvents( [] );
		if ( partnership ) {
			whileShown( readPartnershipEvents( markPorts, partnership.name ), setEvents );
		}
	}, [ partnership?.name ] );

	const change = ( part: Partial<Choice> ): void => {
		const next = { ...choice, ...part };
		setChoice( next );
		ports.drafts.save( DRAFT, next );
	};
	const chosen = ( wanted ?? [] ).filter( ( _, index ) => !leftOut.has( index ) );
	const wrong = troubles( chosen );
	const twice = repeated( chosen, ports.pages );
	const usable = chosen.filter( ( { title, line } ) => !wrong.some( ( one ) => one.title === title && one.line === line ) );
	const make = (): void => {
		setOutcome( { making: true } );
		const spec = planBatch( usable, { ...choice, partnership: partnership!, events }, ports.bulk, ports.pages, messages, config, read!.tag );
		whileShown( createBatch( { batches: ports.batches, now }, spec ), ( id ) => {
			ports.drafts.clear( DRAFT );
			location.assign( screenUrl( 'batch', id ) );
		} );
	};

	const frame = { class: 'partnerkit-screen', 'data-partnerkit': 'batch' };
	if ( !read ) {
		return <div { ...frame } aria-busy={ outcome.error === undefined }>{ outcome.error === undefined ?
			<><p>{ text( 'partnerkit-batch-opening' ) }</p><Progress label={ text( 'partnerkit-batch-opening' ) } /></> :
			<><Notice kind="error"><p>{ outcome.error }</p></Notice><p><Button onClick={ start }>{ text( 'partnerkit-retry' ) }</Button></p></> }</div>;
	}
	return <div { ...frame } aria-busy={ outcome.making === true }>
		<Earlier batches={ read.batches } screen={ screen } onForget={ ( id ) => whileShown( ports.batches.remove( id ), () => setRead( { ...read, batches: read.batches.filter( ( batch ) => batch.id !== id ) } ) ) } />
		<Step title={ text( 'partnerkit-batch-step-pages' ) } aside={ text( 'partnerkit-batch-step-pages-aside' ) }>
			<SourceStep choice={ choice } parameters={ read.parameters } screen={ screen } onChange={ change } onFound={ ( found ) => {
				setWanted( found );
				setLeftOut( new Set() );
			} } />
			{ wanted && wanted.length > 0 && <>
				<p role="status"><strong>{ text( 'partnerkit-batch-found', number( wanted.length ), wanted.length ) }</strong></p>
				<TitleList
					t={ text } number={ number } titles={ wanted.map( ( { title } ) => title ) } isLeftOut={ ( index ) => leftOut.has( index ) }
					note={ ( index ) => Object.values( { ...wanted[ index ].fields, ...wanted[ index ].other } ).filter( Boolean ).join( ' · ' ) }
					onLeaveOut={ ( index, out ) => setLeftOut( new Set( out ? [ ...leftOut, index ] : [ ...leftOut ].filter( ( one ) => one !== index ) ) ) }
				/>
			</> }
			{ wanted && wanted.length === 0 && choice.source !== 'list' && choice.source !== 'table' && <p>{ text( 'partnerkit-batch-found-none' ) }</p> }
			{ wrong.length > 0 && <Notice kind="warning">
				<p>{ text( 'partnerkit-batch-wrong-dates', number( wrong.length ), wrong.length ) }</p>
				<ul>{ wrong.slice( 0, NAMED ).map( ( { title, line, value }, index ) => <li key={ index }><bdi>{ title }</bdi>{ line !== undefined && ` (${ text( 'partnerkit-batch-line', number( line ) ) })` }: <bdi>{ value }</bdi></li> ) }</ul>
			</Notice> }
			{ twice.length > 0 && <Notice kind="notice">
				<p>{ text( 'partnerkit-batch-twice', number( twice.length ), twice.length ) }</p>
				<ul>{ twice.slice( 0, NAMED ).map( ( { title, lines } ) => <li key={ title }><bdi>{ title }</bdi> ({ text( 'partnerkit-batch-lines', lines.slice( 0, NAMED ).map( number ).join( ', ' ) ) })</li> ) }</ul>
			</Notice> }
		</Step>
		<Step title={ text( 'partnerkit-batch-step-what' ) }>
			<WhatFields choice={ choice } registry={ read.registry } partnership={ partnership } events={ events } screen={ screen } onChange={ change } homeUrl={ ports.pages.url( config.home ) } />
		</Step>
		<Step title={ text( 'partnerkit-batch-step-try' ) } aside={ text( 'partnerkit-batch-nothing-saved' ) }>
			<p>{ text( 'partnerkit-batch-try-what' ) }</p>
			{ outcome.error !== undefined && <Notice kind="error"><p>{ outcome.error }</p></Notice> }
			<p class="partnerkit-bar">
				<Button kind="primary" disabled={ !partnership || !usable.length || outcome.making } onClick={ make }>{ text( 'partnerkit-batch-try', number( usable.length ), usable.length ) }</Button>
				<Button onClick={ () => {
					ports.drafts.clear( DRAFT );
					setChoice( newChoice( today ) );
				} }>{ text( 'partnerkit-batch-clear' ) }</Button>
			</p>
		</Step>
	</div>;
}

/** Rows that are named where something is to be said about them. */
const NAMED = 10;

interface WhatFieldsProps {
	choice: Choice;
	registry: Partnership[];
	partnership?: Partnership;
	events: PartnershipEvent[];
	screen: BatchScreenProps;
	homeUrl: string;
	onChange( change: Partial<Choice> ): void;
}

function WhatFields( { choice, registry, partnership, events, screen: { messages: { text } }, homeUrl, onChange }: WhatFieldsProps ) {
	const partners = ( partnership ? partnership.partners : [] ).map( ( { name } ) => name ).filter( Boolean );
	const options = ( none: string, list: Array<{ value: string; label: string }> ) => [ { value: '', label: none }, ...list ];
	if ( !registry.length ) {
		return <Notice kind="notice"><p>{ text( 'partnerkit-batch-no-partnerships' ) } <a href={ homeUrl }>{ homeUrl }</a></p></Notice>;
	}
	return <>
		<SelectField t={ text } label={ text( 'partnerkit-batch-act' ) } value={ choice.act } options={ [ 'put', 'remove' ].map( ( value ) => ( { value, label: text( `partnerkit-batch-act-${ value }` ) } ) ) } onChange={ ( act ) => onChange( { act: act as Choice[ 'act' ] } ) } />
		<SelectField
			t={ text } label={ text( 'partnerkit-batch-partnership' ) } value={ choice.partnership } options={ options( text( 'partnerkit-batch-choose' ), registry.map( ( { name, label } ) => ( { value: name, label } ) ) ) }
			onChange={ ( name ) => onChange( { partnership: name, event: '', partner: '' } ) }
		/>
		{ choice.act === 'put' && partnership && <>
			{ events.length > 0 && <SelectField t={ text } label={ text( 'partnerkit-batch-event' ) } optional value={ choice.event } options={ options( text( 'partnerkit-batch-no-event' ), events.map( ( { id, name } ) => ( { value: id, label: name } ) ) ) } onChange={ ( event ) => onChange( { event } ) } /> }
			{ partners.length > 0 && <SelectField t={ text } label={ text( 'partnerkit-batch-partner' ) } optional value={ choice.partner } options={ options( text( 'partnerkit-batch-all-partners' ), partners.map( ( name ) => ( { value: name, label: name } ) ) ) } onChange={ ( partner ) => onChange( { partner } ) } /> }
			<TextField t={ text } label={ text( 'partnerkit-batch-date' ) } optional type="date" value={ choice.date } help={ text( 'partnerkit-batch-date-help' ) } onInput={ ( date ) => onChange( { date, dateChosen: true } ) } />
			<p class="partnerkit-small">{ text( 'partnerkit-batch-keep-help' ) }</p>
		</> }
	</>;
}
