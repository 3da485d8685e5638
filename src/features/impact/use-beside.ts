import { useCallback, useEffect, useState } from 'preact/hooks';
import { replaced, stillTrue } from '../../domain/impact/combine';
import type { Figure } from '../../domain/impact/figure';
import type { Result } from '../../domain/impact/result';

/**
 * The last result that all was read of, with the figures that are made beside it, as far as they are true of it.
 *
 * @param latest undefined as long as it is being read
 * @param now Milliseconds since 1970
 */
export function useBeside<R extends Result>( latest: R | undefined, now: () => number ) {
	const [ state, setState ] = useState<{ done?: R; figures: Figure[] }>( { figures: [] } );
	useEffect( () => {
		if ( latest ) {
			setState( ( { done, figures } ) => ( { done: latest, figures: stillTrue( figures, done, latest ) } ) );
		}
	}, [ latest ] );
	const onFigures = useCallback( ( made: Figure[] ): void => setState( ( { done, figures } ) => ( { done, figures: replaced( figures, made.map( ( figure ) => ( { ...figure, readAt: now() } ) ) ) } ) ), [] );
	return { ...state, onFigures };
}
