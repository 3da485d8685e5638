import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chosenPages, type ChosenPages } from '../../../domain/movement/chosen-pages';
import type { CountedColumns } from '../../../domain/movement/counted-columns';
import type { Period } from '../../../domain/impact/named-period';
import { ANSWERED, readersOf, type ReadersColumns, type ReadersFigure } from '../../../domain/movement/readers';
import type { Looked } from '../../../ui/movement/portfolio/looked';
import type { PortfolioView } from '../../../ui/movement/portfolio/view';
import { WikiError, type Progress } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import { namesOfWikis } from '../portfolio/names-of-wikis';
import { loadReaders, newReaders, saveReaders, type KeptReaders } from './kept-readers';
import type { ReadersPorts } from './ports';
import { knownReaders, readReaders } from './read-readers';

/** What is known of readers. */
interface State {
	/** `none`: nothing here counts them. */
	phase: 'rest' | 'reading' | 'cancelled' | 'none';
	progress?: Progress;
	kept?: KeptReaders;
	/** What is known of the pages of some columns. */
	known?: { of: CountedColumns; readers: ReadersColumns };
	error?: unknown;
}

/** Milliseconds between two states that are shown. */
const BETWEEN = 500;

/**
 * Counts readers of the pages of what is looked at when somebody wants to, and remembers them.
 *
 * @param open What it is counted with; what was counted before is looked for once all partnerships are there
 * @param view
 * @param now Milliseconds since 1970
 */
export function useReaders( open: () => Promise<ReadersPorts>, view: PortfolioView | undefined, now: () => number ) {
	const [ state, setState ] = useState<State>( { phase: 'rest' } );
	const current = useRef<AbortController>( undefined );
	const ports = useRef<Promise<ReadersPorts>>( undefined );
	const change = ( next: Partial<State> ): void => setState( ( before ) => ( { ...before, ...next } ) );
	const columns = view && view.readAt !== undefined && view.columns && view.columns.hasStates ? view.columns : undefined;
	const all = useMemo( () => remembering( () => chosenPages( columns!, columns!.partnerships.map( () => true ), {} ) ), [ columns ] );
	const opened = (): Promise<ReadersPorts> => {
		const opening = ports.current = ports.current || open();
		opening.catch( () => {
			// The next one tries again.
			ports.current = undefined;
		} );
		return opening;
	};

	useEffect( () => {
		let isShown = true;
		if ( columns && state.phase !== 'reading' && state.known?.of !== columns ) {
			// Nobody has asked for it: what cannot be found now is asked for when somebody counts.
			restored( opened, columns, all, state.kept ).then( ( found ) => isShown && found && change( found ), () => {} );
		}
		return () => {
			isShown = false;
		};
	}, [ columns, state.phase ] );
	useEffect( () => () => current.current?.abort(), [] );

	const count = async ( { chosen }: Looked, period: Period, isAnew: boolean ): Promise<void> => {
		const { signal } = current.current = new AbortController();
		const pages = chosenPages( columns!, among( columns!, chosen ), period );
		const kept = isAnew || !state.kept ? newReaders( now() ) : state.kept;
		let shownAt = 0;
		change( { phase: 'reading', progress: undefined, error: undefined } );
		const asked = await opened();
		if ( !( await asked.sources() ).pageViews ) {
			change( { phase: 'none' } );
			return;
		}
		const ended: Partial<State> = await readReaders( asked, columns!, all(), pages, kept, {
			names: namesOfWikis( view!.members ), signal, isKept: !isAnew, onProgress( progress ) {
				if ( Date.now() - shownAt >= BETWEEN ) {
					shownAt = Date.now();
					change( { progress } );
				}
			}
		} ).then( () => ( { phase: 'rest' } ), ( error ) => isCancelled( error ) ? { phase: 'cancelled' } : { phase: 'rest', error } );
		const readers = await knownReaders( asked, columns!, all(), kept );
		if ( isAnew && state.known && state.known.of === columns && answeredIn( readers, pages ) < answeredIn( state.known.readers, pages ) ) {
			// Less does not take the place of more.
			change( { error: ended.phase === 'cancelled' ? undefined : new WikiError( 'http' ), ...ended } );
			return;
		}
		await saveReaders( asked.store, kept );
		change( { ...ended, kept, known: { of: columns!, readers } } );
	};
	const begin = ( looked: Looked, period: Period, isAnew: boolean ): void => {
		count( looked, period, isAnew ).catch( ( error ) => change( { phase: 'rest', error } ) );
	};

	return {
		...state, canCount: columns !== undefined, countedAt: state.kept?.at,
		count: ( looked: Looked, period: Period ): void => begin( looked, period, false ),
		countAnew: ( looked: Looked, period: Period ): void => begin( looked, period, true ),
		cancel: (): void => current.current?.abort(),
		/** What is known of a choice; undefined: nothing was asked for. */
		figureOf( { chosen }: Looked, period: Period ): ReadersFigure | undefined {
			return columns && state.known?.of === columns ? readersOf( state.known.readers, chosenPages( columns, among( columns, chosen ), period ), period ) : undefined;
		}
	};
}

async function restored( opened: () => Promise<ReadersPorts>, columns: CountedColumns, all: () => ChosenPages, before: KeptReaders | undefined ): Promise<Partial<State> | undefined> {
	const ports = await opened();
	const kept = before || await loadReaders( ports.store );
	return kept && { kept, known: { of: columns, readers: await knownReaders( ports, columns, all(), kept ) } };
}

/** For each partnership by its number, whether it is looked at. */
function among( { partnerships }: CountedColumns, chosen: Looked[ 'chosen' ] ): boolean[] {
	const isChosen = partnerships.map( () => false );
	chosen.forEach( ( { number } ) => {
		isChosen[ number ] = true;
	} );
	return isChosen;
}

function answeredIn( { states }: ReadersColumns, { since }: ChosenPages ): number {
	return states.filter( ( one, page ) => one === ANSWERED && since[ page ] >= 0 ).length;
}

/** Found out when it is asked for, and once. */
function remembering<Value>( find: () => Value ): () => Value {
	let found: Value | undefined;
	return () => {
		found = found === undefined ? find() : found;
		return found;
	};
}
