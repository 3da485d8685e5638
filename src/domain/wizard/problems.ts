import type { Field } from './definition';
import type { Answer } from './state';

export interface Problem {
	field: string;
	what: 'missing' | 'few' | 'number' | 'small' | 'large' | 'date' | 'long';
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** What is wrong with an answer; undefined where nothing is. */
export function problemOf( { kind, optional, least, most }: Field, given: Answer ): Problem[ 'what' ] | undefined {
	if ( typeof given !== 'string' ) {
		return given.length < ( least || 0 ) ? 'few' : undefined;
	}
	const value = given.trim();
	if ( !value ) {
		return optional ? undefined : 'missing';
	}
	if ( kind === 'number' ) {
		return !/^-?\d+(?:\.\d+)?$/.test( value ) ? 'number' : Number( value ) < ( least ?? -Infinity ) ? 'small' : Number( value ) > ( most ?? Infinity ) ? 'large' : undefined;
	}
	if ( kind === 'date' ) {
		// The thirty-first of February rolls over to March, the fortieth is no day.
		return DAY.test( value ) && String( new Date( `${ value }T00:00:00Z` ).toJSON() ).startsWith( value ) ? undefined : 'date';
	}
	return given.length > ( most ?? Infinity ) ? 'long' : undefined;
}
