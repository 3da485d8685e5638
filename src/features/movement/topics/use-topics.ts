import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { languageOfWiki } from '../../../domain/movement/reached/languages';
import type { Regions } from '../../../domain/movement/regions';
import { topicsOf } from '../../../domain/movement/topics/topics';
import { touchedPages, type Touched } from '../../../domain/movement/topics/touched';
import { isCancelled } from '../../impact/parts';
import { useWhileShown } from '../../while-shown';
import { loadPortfolio } from '../portfolio/kept-portfolio';
import { namesOfWikis } from '../portfolio/names-of-wikis';
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

/** What the hook below gives. */
export type TopicsReading = ReturnType<typeof useTopics>;

/** Asks for what pages are about when told to, and remembers it. */
export function useTopics( ports: TopicsPorts, regions: Regions ) {
	const [ state, setState ] = useState<TopicsState>( { isLoaded: false, kept: nothingKept(), isCancelled: false } );
	const current = useRef<AbortController>( undefined );
	const change = ( next: Partial<TopicsState> ): void => setState( ( now ) => ( { ...now, ...next } ) );
	const whileShown = useWhileShown( ( error ) => change( { isLoaded: true, error } ) );
	useEffect( () => {
		whileShown( Promise.all( [ loadPortfolio( ports.store ), loadAnswers( ports ) ] ), ( [ portfolio, kept ] ) => change( {
			isLoaded: true, kept,
			known: portfolio && { touched: touchedPages( portfolio.columns ), readAt: portfolio.readAt, names: namesOfWikis( portfolio.members ) }
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
		/** Once all was asked that could be. */
		topics: useMemo( () => progress === undefined && known !== undefined && isSettled( known.touched, kept ) ?
			topicsOf( known.touched, kept.answers, { regions, languageOf: ( wiki ) => kept.languages.get( wiki ) || languageOfWiki( wiki ) } ) :
			undefined, [ progress, known, kept ] ),
		cost: useMemo( () => known && costOf( known.touched, kept.answers ), [ progress, known, kept ] ),
		read: () => read( kept ), readAnew: () => read( nothingKept() ), cancel: () => current.current?.abort()
	};
}
