import { createHash } from 'node:crypto';

/** What is peculiar about the numbers of a page or file. Days as `2026-11-23`. */
export interface Peculiar {
	/** The same number each day. */
	daily?: number;
	/** Nobody ever read it. */
	none?: boolean;
	/** Days without a row. */
	gaps?: string[];
	/** Days with a number below zero. */
	negative?: string[];
	/** Days that come twice, the second time with another number. */
	twice?: string[];
	/** Nothing before this day: the name was not in use. */
	since?: string;
}

export interface DayNumber {
	day: string;
	count: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Its numbers for days, both included, in the order of time. The same name has the same numbers each time. */
export function numbersOf( name: string, from: string, to: string, peculiar: Peculiar = {} ): DayNumber[] {
	const numbers: DayNumber[] = [];
	const usual = 3 + hash( name ) % 90;
	for ( let time = Date.parse( from ); time <= Date.parse( to ) && !peculiar.none; time += DAY ) {
		const day = new Date( time ).toISOString().slice( 0, 10 );
		const count = peculiar.daily ?? usual + hash( `${ name }/${ day }` ) % 11;
		if ( peculiar.gaps?.includes( day ) || peculiar.since !== undefined && day < peculiar.since ) {
			continue;
		}
		numbers.push( { day, count: peculiar.negative?.includes( day ) ? -count : count } );
		if ( peculiar.twice?.includes( day ) ) {
			numbers.push( { day, count: count + 1 } );
		}
	}
	return numbers;
}

/** A number that is made from a text. */
export function hash( text: string ): number {
	return createHash( 'sha256' ).update( text ).digest().readUInt32BE( 0 );
}
