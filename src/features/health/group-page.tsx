import { useEffect, useRef, useState } from 'preact/hooks';
import { applyChange } from '../../domain/batch/change';
import type { Answer } from '../../domain/health/defect';
import { answerTo, changesFor, keyOf, type Answers, type Group } from '../../domain/health/groups';
import type { Config } from '../../domain/partnership/config';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { PageDetail } from '../../ui/health/page-detail';
import { PageList } from '../../ui/health/page-list';
import { createBatch } from '../batch/create';
import type { HealthScreenProps } from './ports';
import type { Reading } from './reading';
import { PLACEMENT, useRepairPreview } from './use-preview';
import { countingText } from '../counting-text';
import { proposedSummary, sentenceOf } from './words';

export interface GroupPageProps {
	screen: HealthScreenProps;
	group: Group;
	title: string;
	reading: Reading;
	config: Config;
	/** A person chose it: it comes into view, wherever in the list that was. */
	chosen: boolean;
	/** Everything is read. */
	complete: boolean;
	onIgnore( keys: string[] ): void;
	onRepaired( pages: string[] ): Promise<void>;
}

/** The defects of one kind: what is to be said about them, which pages, and one of them before and after. */
export function GroupPage( { screen, group, title, reading, config, chosen, complete, onIgnore, onRepaired }: GroupPageProps ) {
	const { ports, messages, explain, screenUrl, now } = screen;
	const text = countingText( messages );
	const [ answers, setAnswers ] = useState<Answers>( { cases: {}, defects: {} } );
	const [ left, setLeft ] = useState<string[]>( [] );
	const [ wanted, setWanted ] = useState<string>();
	const [ typed, setTyped ] = useState<string>();
	const [ minor, setMinor ] = useState( true );
	const heading = useRef<HTMLHeadingElement>( null );
	useEffect( () => {
		if ( chosen ) {
			heading.current!.focus();
		}
	}, [] );
	const [ work, setWork ] = useState<{ busy?: boolean; error?: string }>( {} );

	const rows = group.cases.flatMap( ( one ) => one.defects.map( ( defect ) => ( { defect, one, key: `${ keyOf( defect ) } ${ defect.at }` } ) ) );
	const isLocked = ( page: string ): boolean => reading.locked.includes( page );
	const isChosen = ( page: string ): boolean => !left.includes( page ) && !isLocked( page );
	const pages = [ ...new Set( rows.map( ( { defect } ) => defect.page ) ) ];
	const free = pages.filter( ( page ) => !isLocked( page ) );
	const selected = free.filter( isChosen );
	const changes = changesFor( group, answers, isChosen );
	const at = Math.max( rows.findIndex( ( { key } ) => key === wanted ), 0 );
	const { defect, one, key } = rows[ at ];
	const pageChanges = changesFor( group, answers, ( page ) => page === defect.page );
	const shown = useRepairPreview( screen, pageChanges, config );
	const summary = typed ?? proposedSummary( group, config, messages );

	const fail = ( error: unknown ): void => setWork( { error: explain( error ) } );
	const tryOut = (): void => {
		setWork( { busy: true } );
		createBatch( { batches: ports.batches, now }, {
			kind: 'repair', title: text( 'partnerkit-health-batch', title ), summary, minor, tag: undefined,
			items: changes.map( ( { page, change } ) => ( { title: page, change, placement: PLACEMENT } ) )
		} ).then( ( id ) => location.assign( screenUrl( 'batch', id ) ) ).catch( fail );
	};
	const repair = async (): Promise<void> => {
		for ( const { page, change } of pageChanges ) {
			await ports.edits.save( { title: page, summary, minor, tags: [], transform: ( wikitext ) => applyChange( wikitext, change, PLACEMENT, config ) } );
		}
		await onRepaired( pageChanges.map( ( { page } ) => page ) );
		setWork( {} );
	};
	const answer = ( part: keyof Answers, name: string, said: Answer | undefined ): void => {
		const { [ name ]: _, ...others } = answers[ part ];
		setAnswers( { ...answers, [ part ]: said ? { ...others, [ name ]: said } : others } );
	};
	const partnerships = reading.context.registry.all.map( ( { partnership } ) => partnership.name );

	return <>
		<h2 ref={ heading } tabIndex={ -1 }>{ title }</h2>
		<div class="partnerkit-health__bar partnerkit-health__bar--select">
			<label class="partnerkit-health__all"><input
				type="checkbox" checked={ selected.length === free.length } disabled={ !free.length }
				onChange={ ( event ) => setLeft( event.currentTarget.checked ? [] : pages ) }
			/> { text( 'partnerkit-health-selected', selected.length, pages.length ) }</label>
			<Button kind="quiet" disabled={ !selected.length } onClick={ () => onIgnore( rows.filter( ( row ) => isChosen( row.defect.page ) ).map( ( row ) => keyOf( row.defect ) ) ) }>{ text( 'partnerkit-health-ignore' ) }</Button>
			<Button kind="primary" disabled={ !changes.length || work.busy || !complete } onClick={ tryOut }>{ text( 'partnerkit-health-try', changes.length ) }</Button>
		</div>
		<p class="partnerkit-small">{ text( !complete ? 'partnerkit-health-not-yet' : group.by === 'person' && !changes.length ? 'partnerkit-health-answer-first' : 'partnerkit-health-try-note' ) }</p>
		{ work.error && <Notice kind="error"><p>{ work.error }</p></Notice> }
		<div class="partnerkit-health__columns">
			<PageList
				t={ text } current={ key } partnerships={ partnerships } onPage={ setWanted }
				cases={ group.cases.map( ( each ) => ( {
					key: each.key, sentence: sentenceOf( each, messages ), answer: answers.cases[ each.key ],
					question: each.defects[ 0 ].repair.by === 'person' ? each.defects[ 0 ].repair.question : undefined,
					pages: each.defects.map( ( row ) => ( { page: row.page, key: `${ keyOf( row ) } ${ row.at }`, chosen: isChosen( row.page ), locked: isLocked( row.page ) } ) )
				} ) ) }
				onChoose={ ( some, wants ) => setLeft( wants ? left.filter( ( page ) => !some.includes( page ) ) : [ ...left, ...some ] ) }
				onAnswer={ ( name, said ) => answer( 'cases', name, said ) }
			/>
			<PageDetail
				t={ text } page={ defect.page } url={ ports.pages.url( defect.page ) } editUrl={ ports.pages.url( defect.page, { action: 'edit' } ) }
				position={ at + 1 } total={ rows.length } locked={ isLocked( defect.page ) } preview={ shown.preview } error={ shown.error }
				open={ defect.repair.by === 'person' && !answerTo( defect, one, answers ) || !pageChanges.length } partnerships={ partnerships }
				question={ defect.repair.by === 'person' && one.defects.length > 1 ? defect.repair.question : undefined } answer={ answers.defects[ keyOf( defect ) ] }
				summary={ summary } minor={ minor } tag={ config.tag } saving={ work.busy === true || !complete }
				onStep={ ( by ) => setWanted( rows[ at + by ].key ) } onAnswer={ ( said ) => answer( 'defects', keyOf( defect ), said ) }
				onSummary={ setTyped } onMinor={ setMinor } onRetry={ shown.again }
				onRepair={ () => {
					setWork( { busy: true } );
					repair().catch( fail );
				} }
			/>
		</div>
	</>;
}
