import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MoreProps } from './more-props';

/** What comes below the figures, fetched once these are there: it is large, and not everybody waits for it. */
export function useMore( isWanted: boolean, load: ( () => Promise<ComponentType<MoreProps>> ) | undefined ) {
	const [ state, setState ] = useState<{ More?: ComponentType<MoreProps>; hasFailed?: boolean }>( {} );
	const fetch = (): void => {
		setState( {} );
		load?.().then( ( More ) => setState( { More } ), () => setState( { hasFailed: true } ) );
	};
	useEffect( () => {
		if ( isWanted ) {
			fetch();
		}
	}, [ isWanted ] );
	return { ...state, retry: fetch };
}
