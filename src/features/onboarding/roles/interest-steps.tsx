import { useEffect, useState } from 'preact/hooks';
import { ANSWERS, HAS, INTEREST, WISHES } from '../../../domain/onboarding/interest';
import { SIZES, TYPES } from '../../../domain/partnership/partner-types';
import { similarPartnerships } from '../../../domain/onboarding/similar';
import { partnershipTitle } from '../../../domain/partnership/config';
import { answerOf } from '../../../domain/wizard/way';
import { isolated } from '../../../ui/text';
import { Choice, Ticks } from '../../../ui/wizard/choice';
import { FormField } from '../../../ui/wizard/form';
import { useWhileShown } from '../../while-shown';
import { RunFrame } from '../run-frame';
import { saidOf } from '../said-of';
import { Careful } from './careful';
import { INTEREST_SCREEN, type InterestStepProps } from './interest-props';

/** What a partnership is, and what both sides have of it. */
export function AboutStep( { run, messages: { text } }: InterestStepProps ) {
	const list = ( of: string ) => <ul>{ [ 1, 2, 3 ].map( ( number ) => <li key={ number }>{ text( `partnerkit-interest-${ of }-${ number }` ) }</li> ) }</ul>;
	return <RunFrame run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-about' ) } foot={ text( 'partnerkit-interest-about-foot' ) }>
		<p>{ text( 'partnerkit-interest-about-text' ) }</p>
		<h3>{ text( 'partnerkit-interest-you-get' ) }</h3>
		{ list( 'you' ) }
		<h3>{ text( 'partnerkit-interest-readers-get' ) }</h3>
		{ list( 'readers' ) }
		<p>{ text( 'partnerkit-interest-small' ) }</p>
	</RunFrame>;
}

/** Who it is. */
export function WhoStep( { run, messages: { text } }: InterestStepProps ) {
	const field = ( id: string ) => ( { ...saidOf( run, text, id ), label: text( `partnerkit-interest-${ id }` ), value: String( run.value( id ) ), onInput: ( value: string ) => run.answer( id, value ) } );
	const options = ( of: string, values: readonly string[] ) => values.map( ( value ) => ( { value, label: text( `partnerkit-interest-${ of }-${ value }` ) } ) );
	return <RunFrame run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-who' ) }>
		<p>{ text( 'partnerkit-interest-who-text' ) }</p>
		<FormField { ...field( 'name' ) } kind="text" />
		<FormField { ...field( 'type' ) } kind="select" optional options={ options( 'type', TYPES ) } />
		<FormField { ...field( 'size' ) } kind="select" optional options={ options( 'size', SIZES ) } />
		<FormField { ...field( 'place' ) } kind="text" optional help={ text( 'partnerkit-interest-place-help' ) } />
		<FormField { ...field( 'url' ) } kind="text" optional help={ text( 'partnerkit-interest-url-help' ) } />
		<Careful t={ text } texts={ [ 'name', 'place', 'url' ].map( ( id ) => String( run.value( id ) ) ) } />
	</RunFrame>;
}

/** What it has and would like. */
export function WishesStep( props: InterestStepProps ) {
	const { run, messages: { text } } = props;
	const ticks = ( id: string, values: readonly string[] ) => {
		const value = run.value( id );
		return <Ticks
			{ ...saidOf( run, text, id ) } label={ text( `partnerkit-interest-${ id }` ) } isLabelShown options={ values.map( ( one ) => ( { value: one, label: text( `partnerkit-interest-${ id }-${ one }` ) } ) ) }
			value={ Array.isArray( value ) ? value : [] } onChange={ ( next ) => run.answer( id, next ) }
		/>;
	};
	return <RunFrame run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-wishes-title' ) }>
		<p>{ text( 'partnerkit-interest-wishes-text' ) }</p>
		{ ticks( 'has', HAS ) }
		{ ticks( 'wishes', WISHES ) }
		<FormField { ...saidOf( run, text, 'more' ) } kind="long" label={ text( 'partnerkit-interest-more' ) } help={ text( 'partnerkit-interest-more-help' ) } optional value={ String( run.value( 'more' ) ) } onInput={ ( value ) => run.answer( 'more', value ) } />
		<Careful t={ text } texts={ [ String( run.value( 'more' ) ) ] } />
		<Similar { ...props } />
	</RunFrame>;
}

/** Partnerships of institutions like this one. */
function Similar( { run, ground, languages, ports: { pages }, messages: { text } }: InterestStepProps ) {
	const who = INTEREST.steps.find( ( { id } ) => id === 'who' )!;
	const given = ( field: string ): string => String( answerOf( run.state, { key: 'who', step: who }, field ) );
	const place = given( 'place' ).toLowerCase();
	const found = ground ? similarPartnerships( ground.partnerships, given( 'type' ), ( country ) => namesOf( country, languages ).some( ( name ) => place.includes( name.toLowerCase() ) ) ) : [];
	return found.length ? <>
		<h3>{ text( 'partnerkit-interest-similar' ) }</h3>
		<ul>{ found.map( ( { name, label } ) => <li key={ name }><a href={ pages.url( partnershipTitle( ground!.config, name ) ) }><bdi>{ label }</bdi></a></li> ) }</ul>
	</> : null;
}

/** What a country may be called by somebody who reads these languages. */
function namesOf( country: string, languages: string[] ): string[] {
	try {
		// eslint-disable-next-line compat/compat -- Where there is none, there is another way.
		return [ ...languages, 'en' ].map( ( language ) => new Intl.DisplayNames( [ language ], { type: 'region' } ).of( country ) ?? country );
	} catch ( error ) {
		// It is no code; or the browser knows no names.
		return [ country ];
	}
}

/** Whom the community may answer: never by anything that is private. */
export function AnswersStep( { run, person, ports: { accounts }, messages: { text }, explain }: InterestStepProps ) {
	const isNamed = person.kind === 'account';
	const who = String( run.value( 'who' ) );
	const account = String( run.value( 'account' ) ).trim();
	const [ known, setKnown ] = useState<{ name: string; isThere: boolean }>();
	const [ error, setError ] = useState<string>();
	const whileShown = useWhileShown( ( reason ) => setError( explain( reason ) ) );
	useEffect( () => {
		if ( isNamed && who === '' ) {
			run.answer( 'who', 'me' );
		}
	}, [] );
	useEffect( () => {
		setError( undefined );
		const timer = account && who === 'account' ? setTimeout( () => whileShown( accounts.has( account ), ( isThere ) => setKnown( { name: account, isThere } ) ), SETTLED ) : undefined;
		return () => clearTimeout( timer );
	}, [ account, who ] );
	const isOpen = who === '' || who === 'me' && !isNamed || who === 'account' && account === '';
	const options = ANSWERS.filter( ( one ) => one !== 'me' || isNamed ).map( ( value ) => ( { value, label: text( `partnerkit-interest-answers-${ value }`, isolated( person.name ) ), help: text( `partnerkit-interest-answers-${ value }-help` ) } ) );
	return <RunFrame run={ run } t={ text } screen={ INTEREST_SCREEN } title={ text( 'partnerkit-interest-answers' ) } foot={ isOpen ? text( 'partnerkit-guide-answer-first' ) : undefined } acts={ [ { label: text( 'partnerkit-continue' ), disabled: isOpen, onClick: run.next } ] }>
		<p>{ text( 'partnerkit-interest-answers-text' ) }</p>
		<Choice { ...saidOf( run, text, 'who' ) } label={ text( 'partnerkit-interest-answers' ) } options={ options } value={ who } onChange={ ( value ) => run.answer( 'who', value ) } />
		{ who === 'account' && <>
			<FormField { ...saidOf( run, text, 'account' ) } kind="text" label={ text( 'partnerkit-interest-account' ) } value={ String( run.value( 'account' ) ) } onInput={ ( value ) => run.answer( 'account', value ) } />
			<p class="partnerkit-small" role="status">{ error ?? ( known && known.name === account ? text( known.isThere ? 'partnerkit-interest-account-there' : 'partnerkit-interest-account-missing', isolated( account ) ) : '' ) }</p>
		</> }
		<Careful t={ text } texts={ [ account ] } />
	</RunFrame>;
}

/** Milliseconds without typing after which the wiki is asked. */
const SETTLED = 400;
