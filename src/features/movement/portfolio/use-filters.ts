import { useEffect, useState } from 'preact/hooks';
import { NO_FILTERS, readFilters, writeFilters, type MovementFilters } from '../../../domain/movement/filters';
import type { ViewMemory } from '../../../wiki/ports';
import type { Address } from '../../impact/use-asked';

/** An address that can also be changed without a step on the way back. */
export interface FilterAddress extends Address {
	replace( hash: string ): void;
}

/**
 * What is looked at: as the address says; where it says nothing, as it was the last time. A link, a mark and the way back
 * all lead to it.
 */
export function useFilters( address: FilterAddress, memory: ViewMemory ) {
	const [ filters, setFilters ] = useState<MovementFilters>( () => readFilters( address.hash() || memory.load().last ) );
	const [ saved, setSaved ] = useState( () => memory.load().saved );
	useEffect( () => address.onChange( () => setFilters( readFilters( address.hash() ) ) ), [] );

	const keep = ( views: typeof saved, last: string ): void => {
		setSaved( views );
		memory.save( { saved: views, last } );
	};
	const ask = ( next: MovementFilters ): void => {
		const isTyping = next.search !== filters.search;
		setFilters( next );
		keep( saved, writeFilters( next ) );
		// Each letter is no step of its own on the way back.
		( isTyping ? address.replace : address.go )( writeFilters( next ) );
	};
	return {
		filters, saved, ask,
		open: ( hash: string ): void => ask( hash === '' ? NO_FILTERS : readFilters( hash ) ),
		save: ( name: string ): void => keep( [ ...saved.filter( ( view ) => view.name !== name ), { name, hash: writeFilters( filters ) } ], writeFilters( filters ) ),
		forget: ( name: string ): void => keep( saved.filter( ( view ) => view.name !== name ), writeFilters( filters ) ),
		link: (): string => address.withHash( writeFilters( filters ) )
	};
}
