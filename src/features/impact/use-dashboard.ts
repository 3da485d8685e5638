import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Plan } from '../../domain/impact/plan';
import type { Asked } from '../../domain/impact/permalink';
import { knownIn } from '../../domain/impact/unknown';
import type { DashboardView, Missing } from '../../ui/dashboard/view';
import { createDashboard, type DashboardSession } from './dashboard';
import type { DashboardPorts } from './dashboard-ports';
import { isCancelled } from './parts';
import type { RevisionOnPage } from './texts/reading';

/** A partnership whose figures are wanted. */
export interface Wanted {
	name: string;
	/** Whether the page that is being looked at is the partnership's own. */
	isAtHome: boolean;
	ports: DashboardPorts;
	/** Where the configuration is that of the last time: gives them with that of now. */
	renew?(): Promise<DashboardPorts>;
}

export interface DashboardState {
	/** Whose figures they are; `nothing`: this is no partnership's page after all. */
	wanted?: Wanted | 'nothing';
	view?: DashboardView;
	missing?: Missing;
	/** What was thrown where nothing could be read. */
	error?: unknown;
	/** A long reading waits for an answer. */
	question?: { plan: Plan; answer( goesOn: boolean ): void };
	/** What is shown is not what was asked for last. */
	isChanging: boolean;
}

/** Reads a partnership when it opens, and again when told to; looks at what is asked for. */
export function useDashboard( open: () => Promise<Wanted | undefined>, asked: Asked ) {
	const [ state, setState ] = useState<DashboardState>( { isChanging: true } );
	const session = useRef<DashboardSession>( undefined );
	const current = useRef<AbortController>( undefined );
	const selection = state.view ? knownIn( asked.selection, state.view.choices ) : asked.selection;
	const change = ( next: Partial<DashboardState> ): void => setState( ( known ) => ( { ...known, ...next } ) );

	const read = (): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		const isCurrent = (): boolean => current.current === controller;
		change( { error: undefined, isChanging: true } );
		reading( controller.signal, isCurrent ).then(
			( missing ) => isCurrent() && change( { missing, isChanging: false } ),
			( error ) => isCurrent() && change( isCancelled( error ) ? { isChanging: false } : { view: undefined, error, isChanging: false } )
		);
	};
	const reading = async ( signal: AbortSignal, isCurrent: () => boolean ): Promise<Missing | undefined> => {
		const wanted = await open();
		change( { wanted: wanted || 'nothing' } );
		if ( !wanted || !isCurrent() ) {
			return undefined;
		}
		if ( !session.current ) {
			const { renew } = wanted;
			session.current = createDashboard( wanted.name, wanted.ports, renew && ( async () => {
				const ports = await renew();
				change( { wanted: { ...wanted, ports } } );
				return ports;
			} ) );
			session.current.select( selection, asked.newcomers );
		}
		session.current.onPlan( ( plan ) => new Promise( ( resolve ) => change( { question: { plan, answer( goesOn ) {
			change( { question: undefined } );
			resolve( goesOn );
		} } } ) ) );
		// A reading that was given up for another one may still have something to say.
		session.current.onChange( ( view ) => isCurrent() && change( { view, isChanging: false } ) );
		return session.current.read( signal );
	};

	// At once, not when the empty screen has been painted.
	useLayoutEffect( () => {
		read();
		return () => current.current?.abort();
	}, [] );
	useEffect( () => {
		if ( session.current ) {
			change( { isChanging: true } );
			session.current.select( selection, asked.newcomers );
		}
	}, [ JSON.stringify( selection ), asked.newcomers ] );
	return { state, read, cancel: (): void => current.current?.abort(), revisions: (): Map<string, RevisionOnPage[]> => session.current?.revisions() || new Map() };
}
