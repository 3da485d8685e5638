import { h, type ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Figure } from '../../domain/impact/figure';
import { partnershipTitle } from '../../domain/partnership/config';
import { Dashboard } from '../../ui/dashboard/dashboard';
import type { DashboardView, Missing } from '../../ui/dashboard/view';
import { WikiError, type Messages, type Pages } from '../../wiki/ports';
import { readDashboard } from './dashboard';
import type { DashboardPorts } from './dashboard-ports';
import type { MoreProps } from './more-props';
import { isCancelled, reasonOf } from './parts';

/** A partnership whose figures are wanted. */
export interface Wanted {
	name: string;
	/** Whether the page that is being looked at is the partnership's own. */
	isAtHome: boolean;
	ports: DashboardPorts;
}

export interface DashboardScreenProps {
	/** Finds out whose figures are wanted here; undefined where this is no partnership's page after all. */
	open(): Promise<Wanted | undefined>;
	pages: Pages;
	messages: Messages;
	/** Address of the form for a partnership's record. */
	recordUrl( name: string ): string;
	/** Address of the screen where one takes part. */
	joinUrl( name: string ): string;
	/** Address of the list of one's edits. */
	editsUrl( name: string ): string;
	/** Address of its live board. */
	liveUrl( name: string ): string;
	/** Milliseconds since 1970. */
	now(): number;
	/** Fetches what comes below the figures. */
	loadMore?(): Promise<ComponentType<MoreProps>>;
}

/** Milliseconds after which “5 minutes ago” is looked at again. */
const MINUTE = 60_000;

/** Reads the partnership when it opens, and again when asked to. */
export function DashboardScreen( { open, pages, messages, recordUrl, joinUrl, editsUrl, liveUrl, now: clock, loadMore }: DashboardScreenProps ) {
	const [ wanted, setWanted ] = useState<Wanted | 'nothing'>();
	const [ view, setView ] = useState<DashboardView>();
	const [ missing, setMissing ] = useState<Missing>();
	const [ error, setError ] = useState<string>();
	const [ now, setNow ] = useState( clock() );
	const [ More, setMore ] = useState<ComponentType<MoreProps>>();
	const [ added, setAdded ] = useState<Figure[]>( [] );
	const current = useRef<AbortController>( undefined );

	useEffect( () => {
		if ( view?.phase === 'done' ) {
			void loadMore?.().then( ( component ) => setMore( () => component ) );
		}
	}, [ view?.phase ] );

	const read = (): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		setView( undefined );
		setError( undefined );
		reading( controller ).catch( ( reason ) => {
			if ( current.current === controller && !isCancelled( reason ) ) {
				setView( undefined );
				setError( explain( reason, messages ) );
			}
		} );
	};
	const reading = async ( controller: AbortController ): Promise<void> => {
		const found = await open();
		setWanted( found || 'nothing' );
		// A reading that was given up for another one may still have something to say.
		const onChange = ( next: DashboardView ): void => {
			if ( current.current === controller ) {
				setNow( clock() );
				setView( next );
			}
		};
		if ( found ) {
			setMissing( await readDashboard( found.name, found.ports, { onChange, signal: controller.signal } ) );
		}
	};

	useEffect( () => {
		read();
		const timer = setInterval( () => setNow( clock() ), MINUTE );
		return () => {
			clearInterval( timer );
			current.current?.abort();
		};
	}, [] );

	const title = ( subpage?: string ): string => wanted && wanted !== 'nothing' ? partnershipTitle( wanted.ports.config, wanted.name, subpage ) : '';
	const onFigures = ( figures: Figure[] ): void => setAdded( ( known ) => [ ...known.filter( ( { metric } ) => figures.every( ( one ) => one.metric !== metric ) ), ...figures ] );
	return wanted === 'nothing' ? null : <><Dashboard
		view={ view && { ...view, figures: [ ...view.figures, ...added ] } } missing={ missing } error={ error } now={ now }
		t={ messages.text } number={ messages.number } day={ messages.day }
		url={ ( page ) => pages.url( page ) } homeTitle={ wanted && !wanted.isAtHome ? title() : undefined } participantsTitle={ title( 'Participants' ) }
		recordUrl={ wanted && recordUrl( wanted.name ) } joinUrl={ wanted && joinUrl( wanted.name ) } editsUrl={ wanted && editsUrl( wanted.name ) } liveUrl={ wanted && liveUrl( wanted.name ) }
		onCancel={ () => current.current?.abort() } onRead={ read }
	/>{ More && view && wanted && <div class="partnerkit-dashboard">{ h( More, { result: view, ports: wanted.ports, messages, onFigures } ) }</div> }</>;
}

function explain( error: unknown, messages: Messages ): string {
	return error instanceof WikiError && [ 'network', 'timeout' ].includes( error.code ) ?
		messages.text( 'partnerkit-dashboard-error-network' ) :
		messages.text( 'partnerkit-dashboard-error', reasonOf( error ) );
}
