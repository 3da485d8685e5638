import { createColumn, type Column } from './column';

/** Finds rows by the number that a column holds there, in a typed array: a Map of as many numbers takes five times the room. */
export interface RowIndex {
	/** The row in which the number stands, -1 where it stands in none that was added. */
	find( key: number ): number;
	/** Adds a row whose number is not among those that were added. */
	add( row: number ): void;
}

const FIRST_SIZE = 256;

/** Multiplied by it, numbers that follow one another come to lie far apart: 2^32 divided by the golden ratio. */
const SPREAD = 0x9E3779B1;

/** Keeps the upper half of a number from undoing the lower: pairs of small numbers would share few places. */
const SPREAD_UPPER = 0x85EBCA6B;

/** @param keys Whole numbers from 0 to 2^53 */
export function createRowIndex( keys: Pick<Column, 'at'> ): RowIndex {
	// Rows, counted from 1; 0 is an empty slot. A row whose slot is taken lies in the next empty one.
	let slots = new Int32Array( FIRST_SIZE );
	let used = 0;

	const slotOf = ( key: number ): number => {
		const mask = slots.length - 1;
		let slot = Math.imul( Math.imul( Math.floor( key / 0x100000000 ), SPREAD_UPPER ) ^ key, SPREAD ) >>> 8 & mask;
		while ( slots[ slot ] !== 0 && keys.at( slots[ slot ] - 1 ) !== key ) {
			slot = slot + 1 & mask;
		}
		return slot;
	};
	const grow = (): void => {
		const before = slots;
		slots = new Int32Array( before.length * 2 );
		before.forEach( ( row ) => {
			if ( row !== 0 ) {
				slots[ slotOf( keys.at( row - 1 ) ) ] = row;
			}
		} );
	};
	return {
		find: ( key ) => slots[ slotOf( key ) ] - 1,
		add( row ) {
			if ( ++used * 3 > slots.length * 2 ) {
				grow();
			}
			slots[ slotOf( keys.at( row ) ) ] = row + 1;
		}
	};
}

/** A set of whole numbers from 0 to 2^53. */
export interface NumberSet {
	readonly size: number;
	has( number: number ): boolean;
	/** Gives false where it is there already. */
	add( number: number ): boolean;
}

export function createNumberSet(): NumberSet {
	const numbers = createColumn( Float64Array );
	const index = createRowIndex( numbers );
	return {
		get size() {
			return numbers.length;
		},
		has: ( number ) => index.find( number ) >= 0,
		add( number ) {
			if ( index.find( number ) >= 0 ) {
				return false;
			}
			numbers.push( number );
			index.add( numbers.length - 1 );
			return true;
		}
	};
}

/** One number for two: for the first from 0 to 2^21, and the second from 0 to 2^32. */
export function pairOf( one: number, other: number ): number {
	return one * 0x100000000 + other;
}
