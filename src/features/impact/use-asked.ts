import { useEffect, useState } from 'preact/hooks';
import { readAsked, writeAsked, type Asked, type ReadAsked } from '../../domain/impact/permalink';
import { dayOf } from '../../domain/partnership/dates';

/** The address, as far as a view is kept in it. */
export interface Address {
	/** The part after `#`, without it. */
	hash(): string;
	/** Goes to a part, so that the browser's way back leads here. */
	go( hash: string ): void;
	/** The whole address with another part. */
	withHash( hash: string ): string;
	/** Calls when somebody goes back or forward, or types another part; gives what ends that. */
	onChange( listener: () => void ): () => void;
}

/** What is asked for: the address alone remembers it, so that a link, a mark and the way back all lead to it. */
export function useAsked( address: Address, now: () => number ) {
	const read = (): ReadAsked => readAsked( address.hash(), dayOf( now() ) );
	const [ state, setState ] = useState( read );
	useEffect( () => address.onChange( () => setState( read() ) ), [] );
	return {
		...state,
		ask( asked: Asked ): void {
			setState( { asked, ignored: [] } );
			address.go( writeAsked( asked ) );
		},
		link: (): string => address.withHash( writeAsked( state.asked ) )
	};
}
