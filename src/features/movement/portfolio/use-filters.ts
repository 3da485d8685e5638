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
	const [ { filters, step }, setState ] = useState<Looking>( () => ( { filters: readFilters( address.hash() || memory.load().last ) } ) );
	const [ saved, setSaved ] = useState( () => memory.load().saved );
	useEffect( () => address.onChange( () => setState( { filters: readFilters( address.hash() ) } ) ), [] );
	// What is asked for is painted first: to write down what it was takes a browser a fifth of a frame.
	useEffect( () => {
		if ( step ) {
			memory.save( { saved, last: writeFilters( filters ) } );
			address[ step ]( writeFilters( filters ) );
		}
	}, [ filters, step ] );

	const keep = ( views: typeof saved ): void => {
		setSaved( views );
		memory.save( { saved: views, last: writeFilters( filters ) } );
	};
	// Each letter is no step of its own on the way back.
	const ask = ( next: MovementFilters ): void => setState( { filters: next, step: next.search === filters.search ? 'go' : 'replace' } );
	return {
		filters, saved, ask,
		open: ( hash: string ): void => ask( hash === '' ? NO_FILTERS : readFilters( hash ) ),
		save: ( name: string ): void => keep( [ ...saved.filter( ( view ) => view.name !== name ), { name, hash: writeFilters( filters ) } ] ),
		forget: ( name: string ): void => keep( saved.filter( ( view ) => view.name !== name ) ),
		link: (): string => address.withHash( writeFilters( filters ) )
	};
}

interface Looking {
	filters: MovementFilters;
	/** How the address comes to them; undefined: they came from there. */
	step?: 'go' | 'replace';
}
