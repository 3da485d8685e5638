import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { invitationQuery } from '../../../domain/onboarding/invitation';
import { windowBounds } from '../../../domain/partnership/dates';
import { LiveBoard } from '../../../ui/tracking/live/live-board';
import type { LiveView } from '../../../ui/tracking/live/view';
import { WikiError, type BoardSettings, type ChangeStream, type EditDetails, type Messages } from '../../../wiki/ports';
import { reasonOf } from '../../impact/parts';
import { createLiveBoard, type LivePorts, type Reading } from './board';
import { createLiveSession, type LiveSession, type LiveState } from './session';
import { createTraitBook } from './traits';

export interface LivePortsAndMore extends LivePorts {
	details: EditDetails;
	stream?: ChangeStream;
	settings: BoardSettings;
}

export interface LiveScreenProps {
	/** Of the partnership. */
	name: string;
	/** Reads the wiki's configuration. */
	open(): Promise<LivePortsAndMore>;
	messages: Messages;
	/** Address of the wiki's script, with its host: what stands before `?`. */
	script: string;
	/** Which event the address asks for; '': none. */
	wantedEvent(): string;
	/** Address of the board of an event; '': of the partnership. */
	boardUrl( event: string ): string;
	/** Address of the dashboard. */
	figuresUrl: string;
	/** Milliseconds since 1970, by this machine. */
	clock(): number;
}

/** Milliseconds between two times that new lines are read out. */
const NEWS = 30_000;

/** Events that have been over for longer are no longer offered. */
const WEEK = 7 * 24 * 3600 * 1000;

/** How often the words that tell the time are made anew. */
const TICK = 1000;

export function LiveScreen( { open, ...props }: LiveScreenProps ) {
	const [ ports, setPorts ] = useState<LivePortsAndMore>();
	const [ failure, setFailure ] = useState<unknown>();
	const [ event, setEvent ] = useState( props.wantedEvent() );
	const read = (): void => {
		setFailure( undefined );
		open().then( setPorts, setFailure );
	};
	useEffect( () => {
		read();
		const change = (): void => setEvent( props.wantedEvent() );
		window.addEventListener( 'hashchange', change );
		return () => window.removeEventListener( 'hashchange', change );
	}, [] );
	return ports ? <Running key={ event } { ...props } event={ event } ports={ ports } /> : <LiveBoard
		{ ...idle( props ) } failure={ failure === undefined ? undefined : failureWords( failure, undefined, props.messages ) } onRead={ read }
	/>;
}

type RunningProps = Omit<LiveScreenProps, 'open'> & { event: string; ports: LivePortsAndMore };

function Running( { event, ports, ...props }: RunningProps ) {
	const { name, messages, boardUrl, clock } = props;
	const live = useMemo( () => createLiveBoard( ports, { name, event }, clock ), [] );
	const { session, state } = useSession( live, ports );
	const [ withNames, setWithNames ] = useState( ports.settings.load().withNames );
	const now = live.now();
	const news = useNews( state, messages, now );
	const { reading, board, readAt, failure } = state;
	return <LiveBoard
		{ ...idle( props ) }
		url={ ( title ) => ports.pages.url( title ) } view={ reading && board && viewOf( reading, board, now, { event, ports, ...props } ) } missing={ state.missing } now={ now } news={ news } wholeUrl={ boardUrl( '' ) }
		isPaused={ state.isPaused } readAgo={ now - ( readAt ?? now ) } failure={ failure && failureWords( failure.error, failure.nextAt - now, messages ) } withNames={ withNames }
		onPause={ () => session()?.pause() } onGoOn={ () => session()?.goOn() } onRead={ () => session()?.readNow() }
		onNames={ ( next ) => {
			setWithNames( next );
			ports.settings.save( { withNames: next } );
		} }
	/>;
}

function useSession( live: ReturnType<typeof createLiveBoard>, { details, stream }: LivePortsAndMore ): { session(): LiveSession | undefined; state: LiveState } {
	const session = useRef<LiveSession>( undefined );
	const [ , setTurn ] = useState( 0 );
	const again = (): void => setTurn( ( turn ) => turn + 1 );
	useEffect( () => {
		const own = session.current = createLiveSession( { live, traits: createTraitBook( details ), stream, isHidden: document.hidden, onChange: again } );
		const turn = (): void => own.turn( document.hidden );
		const back = (): void => own.readNow();
		// Nobody sees the seconds of a tab in the background.
		const timer = setInterval( () => document.hidden || again(), TICK );
		document.addEventListener( 'visibilitychange', turn );
		window.addEventListener( 'online', back );
		return () => {
			own.stop();
			clearInterval( timer );
			document.removeEventListener( 'visibilitychange', turn );
			window.removeEventListener( 'online', back );
		};
	}, [] );
	return { session: () => session.current, state: session.current?.state() || { isPaused: false } };
}

/** What is new, for those who hear the board: how much, now and then. */
function useNews( { board }: LiveState, messages: Messages, now: number ): string {
	const told = useRef<{ keys?: Set<string>; at: number; words: string }>( { at: 0, words: '' } );
	if ( board && ( !told.current.keys || now - told.current.at >= NEWS ) ) {
		const { keys } = told.current;
		const fresh = keys ? board.lines.filter( ( { key } ) => !keys.has( key ) ).length : 0;
		if ( fresh || !keys ) {
			told.current = { keys: new Set( board.lines.map( ( { key } ) => key ) ), at: now, words: fresh ? messages.text( 'partnerkit-live-news', messages.number( fresh ), fresh ) : '' };
		}
	}
	return told.current.words;
}

function viewOf( { records, event: found, scope, gaps }: Reading, board: LiveView[ 'board' ], now: number, { event, ports, script, boardUrl, figuresUrl }: RunningProps ): LiveView {
	const { partnership, events } = records;
	const sources = [ scope.partnership, ...scope.events ];
	const invitation = invitationQuery( partnership.name, found && found.id );
	return {
		label: found ? found.name : partnership.label, start: ( found || partnership ).start, end: ( found || partnership ).end, isEvent: found !== undefined, board,
		hashtags: [ ...new Set( sources.map( ( { hashtag } ) => hashtag ).filter( Boolean ) ) ], tag: ports.config.tag, counting: sources.map( ( { counting } ) => counting ),
		participants: scope.participants.length, hasGaps: gaps.length > 0,
		boards: [ { id: '', label: partnership.label, url: boardUrl( '' ), isThis: event === '' }, ...events.filter( ( one ) => one.id === event || windowBounds( one ).to > now - WEEK ).map( ( one ) => ( { id: one.id, label: one.name, url: boardUrl( one.id ), isThis: one.id === event } ) ) ],
		joinUrl: `${ script }?${ invitation.sent }`, joinTyped: `${ script.replace( /^https?:\/\//, '' ) }?${ invitation.typed }`, figuresUrl
	};
}

/** A board that has nothing to show yet. */
function idle( { messages, boardUrl }: Pick<LiveScreenProps, 'messages' | 'boardUrl'> ) {
	return {
		t: messages.text, number: messages.number, day: messages.day, url: ( title: string ) => title, now: 0, news: '', wholeUrl: boardUrl( '' ), isPaused: false, readAgo: 0, withNames: true,
		onPause() {}, onGoOn() {}, onRead() {}, onNames() {}
	};
}

/** What happened and what happens next. What stands on the board stays. */
function failureWords( error: unknown, wait: number | undefined, { text, number }: Messages ): string {
	const seconds = Math.max( 0, Math.ceil( ( wait ?? 0 ) / 1000 ) );
	const code = error instanceof WikiError ? error.code : '';
	const kind = [ 'network', 'timeout' ].includes( code ) ? 'network' : [ 'maxlag', 'ratelimited' ].includes( code ) ? 'busy' : 'other';
	const what = kind === 'other' ? text( 'partnerkit-live-error-other', reasonOf( error ) ) : text( `partnerkit-live-error-${ kind }` );
	return wait === undefined ? what : `${ what } ${ text( 'partnerkit-live-error-next', number( seconds ), seconds ) }`;
}
