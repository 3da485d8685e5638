import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { touchedPages, type Touched } from '../../../domain/movement/topics/touched';
import { isCancelled } from '../../impact/parts';
import { useWhileShown } from '../../while-shown';
import { loadPortfolio, type KeptPortfolio } from '../portfolio/kept-portfolio';
import { loadAnswers, nothingKept, type KeptAnswers } from './kept-answers';
import type { TopicsPorts } from './ports';
import { costOf, isSettled, readTopics } from './read-topics';

/** What the screen knows. */
export interface TopicsState {
	/** Undefined until it is known whether all partnerships were read. */
	isLoaded: boolean;
	/** Pages that counted edits touched, and when all partnerships were read; undefined: they never were. */
	known?: { touched: Touched[]; readAt: number; names: string[] };
	kept: KeptAnswers;
	/** Share that is read, while it is. */
	progress?: number;
	/** Whether somebody broke it off. */
	isCancelled: boolean;
	error?: unknown;
}

/** Asks for what pages are about when told to, and remembers it. */
export function useTopics( ports: TopicsPorts ) {
	const [ state, setState ] = useState<TopicsState>( { isLoaded: false, kept: nothingKept(), isCancelled: false } );
	const current = useRef<AbortController>( undefined );
	const change = ( next: Partial<TopicsState> ): void => setState( ( now ) => ( { ...now, ...next } ) );
	const whileShown = useWhileShown( ( error ) => change( { isLoaded: true, error } ) );
	useEffect( () => {
		whileShown( Promise.all( [ loadPortfolio( ports.store ), loadAnswers( ports ) ] ), ( [ portfolio, kept ] ) => change( {
			isLoaded: true, kept,
			known: portfolio && { touched: touchedPages( portfolio.columns ), readAt: portfolio.readAt, names: namesOfWikis( portfolio ) }
		} ) );
		return () => current.current?.abort();
	}, [] );
	const { known, kept, progress } = state;
	const read = ( from: KeptAnswers ): void => {
		const { signal } = current.current = new AbortController();
		const isAnew = from !== kept;
		change( { kept: from, progress: 0, error: undefined, isCancelled: false } );
		const tell = ( share: number ): void => whileShown( Promise.resolve( share ), ( one ) => change( { progress: one } ) );
		const reading = readTopics( ports, known!.touched, from, { names: known!.names, isAnew, signal, onProgress: tell } );
		// What was known before a new reading that failed is known still.
		whileShown( reading.then( () => ( {} ), ( error ) => ( { kept, ...isCancelled( error ) ? { isCancelled: true } : { error } } ) ), ( end ) => change( { progress: undefined, ...end } ) );
	};
	return {
		...state,
		isSettled: useMemo( () => progress === undefined && known !== undefined && isSettled( known.touched, kept ), [ progress, known, kept ] ),
		cost: useMemo( () => known && costOf( known.touched, kept.answers ), [ progress, known, kept ] ),
		read: () => read( kept ), readAnew: () => read( nothingKept() ), cancel: () => current.current?.abort()
	};
}

/** What the other wikis are called on which pages were touched: by records, and by where these are kept. */
function namesOfWikis( { members }: KeptPortfolio ): string[] {
	return [ ...new Set( members.flatMap( ( { facts: { wikis, keptAt } } ) => [ ...wikis, ...keptAt.filter( ( { isHere } ) => !isHere ).map( ( { wiki } ) => wiki ) ] ) ) ];
}
