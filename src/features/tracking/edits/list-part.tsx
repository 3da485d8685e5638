import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Contribution } from '../../../domain/impact/contribution';
import type { Wish } from '../../../domain/tracking/edit-plan';
import { contextAfter, editAfter, editsOf, type Job } from '../../../domain/tracking/job';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { placed } from '../../../ui/text';
import { ChosenBar } from '../../../ui/tracking/edits/chosen-bar';
import { EditList } from '../../../ui/tracking/edits/edit-list';
import { Filters, type Show } from '../../../ui/tracking/edits/filters';
import { isCancelled } from '../../impact/parts';
import { Acts } from './acts';
import { AnswerInPlace } from './answer-in-place';
import type { Ground } from './ground';
import type { Request } from './prepare';
import type { EditsScreenProps, Opened } from './props';
import { fieldsOf } from './fields';
import { readEdits, type Choice, type EditsReading } from './reading';
import { groupsOf, isShown, judged } from './rows';

/** Rows that are shown at first, and more of them on demand: of thousands nobody reads all, and no browser draws them at once. */
const PART = 100;

interface Props {
	screen: EditsScreenProps;
	opened: Opened;
	/** The partnership that is looked at; undefined while its records are read. */
	ground?: Ground;
	choice: Choice;
	onChoice( choice: Choice ): void;
	onGround( ground: Ground ): void;
	onBusy( isBusy: boolean ): void;
}

/** The edits that are looked at, what can be done with them, and what was just done. */
export function ListPart( { screen, opened, ground, choice, onChoice, onGround, onBusy }: Props ) {
	const { ports, messages, explain, now } = screen;
	const { text } = messages;
	const [ reading, setReading ] = useState<EditsReading>();
	const [ share, setShare ] = useState<number>();
	const [ error, setError ] = useState<string>();
	const [ show, setShow ] = useState<Show>( 'all' );
	const [ chosen, setChosen ] = useState<Set<number>>( new Set() );
	const [ open, setOpen ] = useState<number>();
	const [ most, setMost ] = useState( PART );
	const [ request, setRequest ] = useState<Request>();
	const [ done, setDone ] = useState<{ job: Job; undo: Request }>();
	const current = useRef<AbortController>( undefined );

	const read = (): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		const isCurrent = (): boolean => current.current === controller;
		setError( undefined );
		setReading( undefined );
		setChosen( new Set() );
		setOpen( undefined );
		setMost( PART );
		if ( ground ) {
			onBusy( true );
			setShare( 0 );
			readEdits( ports, opened, ground, choice, now(), ( value ) => isCurrent() && setShare( value ), controller.signal ).then( ( found ) => {
				if ( isCurrent() ) {
					setReading( found );
					setShare( undefined );
					onBusy( false );
				}
			}, ( reason ) => {
				if ( isCurrent() ) {
					setShare( undefined );
					setError( isCancelled( reason ) ? text( 'partnerkit-edits-cancelled' ) : explain( reason ) );
					onBusy( false );
				}
			} );
		}
	};
	useEffect( () => {
		read();
		setDone( undefined );
	}, [ ground?.context.partnership.name, JSON.stringify( choice ) ] );
	useEffect( () => () => current.current?.abort(), [] );

	const here = reading?.ground;
	const edits = useMemo( () => here ? judged( reading.contributions, here ) : [], [ reading ] );
	const shown = useMemo( () => edits.filter( ( edit ) => isShown( edit, show ) ), [ edits, show ] );
	const count = ( which: Show ): number => edits.filter( ( edit ) => isShown( edit, which ) ).length;
	const picked = edits.filter( ( { contribution } ) => chosen.has( contribution.revisionId ) );
	const ask = ( wish: Wish, contributions: Contribution[] ): void => setRequest( { wish, contributions } );
	const opening = edits.find( ( { contribution } ) => contribution.revisionId === open );
	const name = choice.partnership;

	const apply = ( job: Job, undo: Request ): void => {
		const after = { ...here!, context: contextAfter( here!.context, job ) };
		setReading( { ...reading!, ground: after, contributions: reading!.contributions.map( ( one ) => editAfter( one, job, opened.config.tag ) ) } );
		onGround( after );
		setChosen( new Set() );
		setDone( request && 'undo' in request ? undefined : { job, undo } );
	};
	const choose = ( ids: number[], isChosen: boolean ): void => {
		const next = new Set( chosen );
		ids.forEach( ( id ) => isChosen ? next.add( id ) : next.delete( id ) );
		setChosen( next );
	};
	const all = shown.map( ( { contribution } ) => contribution.revisionId );
	const label = placed( ground?.context.partnership.label ?? name );
	const pickedEdits = picked.map( ( { contribution } ) => contribution );
	const counted = picked.filter( ( { attribution } ) => attribution.counted || attribution.unresolved ).map( ( { contribution } ) => contribution );
	const uncounted = picked.filter( ( { attribution } ) => !attribution.counted ).map( ( { contribution } ) => contribution );

	return <>
		<Filters
			t={ text } show={ show } onShow={ setShow } fields={ fieldsOf( screen, opened, ground, choice, onChoice ) }
			shows={ ( [ 'all', 'counted', 'not-counted' ] as const ).map( ( value ) => ( { value, label: here ? text( `partnerkit-edits-show-${ value }-number`, count( value ) ) : text( `partnerkit-edits-show-${ value }` ) } ) ) }
		/>
		{ error && <Notice kind="error"><p>{ error }</p><Button onClick={ read }>{ text( 'partnerkit-retry' ) }</Button></Notice> }
		{ ( share !== undefined || !ground ) && <div class="partnerkit-edits__reading">
			<Progress label={ text( 'partnerkit-edits-reading' ) } value={ share || undefined } />
			{ share !== undefined && <Button onClick={ () => current.current?.abort() }>{ text( 'partnerkit-cancel' ) }</Button> }
		</div> }
		{ done && <Notice kind="success"><p>{ text( 'partnerkit-edits-done', editsOf( done.job ).length ) } <Button kind="quiet" onClick={ () => setRequest( done.undo ) }>{ text( 'partnerkit-edits-undo' ) }</Button></p></Notice> }
		{ reading?.cut && <Notice kind="warning">{ text( `partnerkit-edits-cut-${ reading.cut }`, reading.contributions.length ) }</Notice> }
		{ reading && reading.failures.length > 0 && <Notice kind="warning">{ text( 'partnerkit-edits-not-read', placed( reading.failures.flatMap( ( { users } ) => users ).join( ', ' ) ) ) }</Notice> }
		{ here && !edits.length && <Notice kind="notice">{ text( choice.whose === 'mine' ? 'partnerkit-edits-empty-mine' : 'partnerkit-edits-empty' ) }</Notice> }
		{ here && edits.length > 0 && !shown.length && <p class="partnerkit-subtle">{ text( `partnerkit-edits-empty-${ show }` ) }</p> }
		{ here && shown.length > 0 && <>
			<ChosenBar
				t={ text } text={ picked.length ? text( 'partnerkit-edits-chosen', picked.length ) : text( 'partnerkit-edits-choose-all', shown.length ) }
				state={ !picked.length ? 'none' : all.every( ( id ) => chosen.has( id ) ) ? 'all' : 'some' } onAll={ () => choose( all, true ) } onNone={ () => setChosen( new Set() ) }
				acts={ [
					...opened.scopes.length > 1 ? [ { id: 'move', kind: 'normal' as const, label: text( 'partnerkit-edits-act-move' ), onClick: () => ask( { act: 'move', partnership: name, to: '' }, pickedEdits ) } ] : [],
					...counted.length ? [ { id: 'exclude', kind: 'normal' as const, label: text( 'partnerkit-edits-act-exclude' ), onClick: () => ask( { act: 'exclude', partnership: name }, counted ) } ] : [],
					...uncounted.length ? [ { id: 'count', kind: 'primary' as const, label: text( 'partnerkit-edits-act-count', label ), onClick: () => ask( { act: 'count', partnership: name }, uncounted ) } ] : []
				] }
			/>
			<EditList
				t={ text } chosen={ chosen } open={ open } onOpen={ setOpen } onChoose={ ( id, isChosen ) => choose( [ id ], isChosen ) }
				groups={ groupsOf( shown, most, {
					opened, ground: here, pages: ports.pages, messages, now: now(), showsUsers: choice.whose !== 'mine', onWish: ( wish, one ) => ask( wish, [ one ] ), onOpen: setOpen
				} ) }
				answer={ opening && <AnswerInPlace
					key={ open } screen={ screen } onWish={ ( wish ) => ask( wish, [ opening.contribution ] ) }
					given={ { ...opening, hidden: [], ground: here, opened, pages: ports.pages, messages } }
				/> }
			/>
			{ shown.length > most && <Button onClick={ () => setMost( most + PART ) }>{ text( 'partnerkit-edits-more', Math.min( PART, shown.length - most ), shown.length - most ) }</Button> }
		</> }
		{ request && here && <Acts screen={ screen } opened={ opened } ground={ here } request={ request } onDone={ apply } onClose={ () => setRequest( undefined ) } /> }
	</>;
}
