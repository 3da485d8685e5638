import { useEffect, useState } from 'preact/hooks';

/** An item that may be the one. */
export interface FoundItem {
	id: string;
	label: string;
	description: string;
}

export type Search = ( text: string, signal: AbortSignal ) => Promise<FoundItem[]>;

export type SearchState = { state: 'idle' | 'searching' } | { state: 'found'; items: FoundItem[] } | { state: 'failed'; reason: unknown };

/** Milliseconds without typing after which is searched. */
const SETTLED = 300;

/** Shorter texts find too much. */
const SHORTEST = 2;

/** What a text finds, asked for when typing pauses. An earlier question is given up, and its answer is not heard. */
export function useSearch( text: string, search: Search ): [ SearchState, () => void ] {
	const [ state, setState ] = useState<SearchState>( { state: 'idle' } );
	const [ attempt, setAttempt ] = useState( 0 );
	const wanted = text.trim();
	useEffect( () => {
		if ( wanted.length < SHORTEST ) {
			setState( { state: 'idle' } );
			return undefined;
		}
		const controller = new AbortController();
		const unlessGivenUp = ( next: SearchState ): void => {
			if ( !controller.signal.aborted ) {
				setState( next );
			}
		};
		const timer = setTimeout( () => {
			setState( { state: 'searching' } );
			search( wanted, controller.signal ).then( ( items ) => unlessGivenUp( { state: 'found', items } ), ( reason ) => unlessGivenUp( { state: 'failed', reason } ) );
		}, SETTLED );
		return () => {
			clearTimeout( timer );
			controller.abort();
		};
	}, [ wanted, attempt ] );
	return [ state, () => setAttempt( attempt + 1 ) ];
}
