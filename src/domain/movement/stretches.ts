import type { Period } from '../impact/named-period';
import { windowBounds } from '../partnership/dates';
import { dayNumber, type CountedColumns } from './counted-columns';

/** The rows of a set that lie in a period. */
export interface Stretch {
	set: number;
	from: number;
	to: number;
}

/** By columns, which never change, and period: all that is asked of them begins with these. */
const found = new WeakMap<CountedColumns, Map<string, Stretch[]>>();

/** A stretch for each set with rows in the period. */
export function stretchesIn( columns: CountedColumns, period: Period ): Stretch[] {
	const key = `${ period.from } ${ period.to }`;
	const known = found.get( columns ) || new Map<string, Stretch[]>();
	const stretches = known.get( key ) || find( columns, period );
	found.set( columns, known.set( key, stretches ) );
	return stretches;
}

function find( { sets, starts, days }: CountedColumns, period: Period ): Stretch[] {
	const { from, to } = windowBounds( { start: period.from, end: period.to } );
	return sets.map( ( _, set ): Stretch => ( {
		set,
		from: from === -Infinity ? starts[ set ] : firstFrom( days, starts[ set ], starts[ set + 1 ], dayNumber( from ) ),
		to: to === Infinity ? starts[ set + 1 ] : firstFrom( days, starts[ set ], starts[ set + 1 ], dayNumber( to ) )
	} ) ).filter( ( stretch ) => stretch.from < stretch.to );
}

/** The first of the rows from `low` on, before `high`, that is not before the day. */
export function firstFrom( days: Uint16Array, low: number, high: number, day: number ): number {
	while ( low < high ) {
		const middle = low + high >> 1;
		if ( days[ middle ] < day ) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}
