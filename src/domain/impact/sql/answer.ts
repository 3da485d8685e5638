import type { Figure, Metric } from '../figure';
import { COLUMNS, selectionKey, type ResultColumn, type Subject } from './answer-rows';

/** Why a table is no answer to what was asked. */
export type AnswerProblem =
	/** There is nothing in it; columns are missing; rows are missing at its end; a cell holds something else than it should, in the row of that number. */
	| { problem: 'empty' }
	| { problem: 'columns'; missing: string[] }
	| { problem: 'truncated'; rows: number; of: number }
	| { problem: 'cell'; row: number; column: ResultColumn }
	/** It is of another partnership, wiki, part of the edits, or time. */
	| { problem: 'other-partnership' | 'other-wiki'; found: string }
	| { problem: 'other-selection' | 'other-window' };

export interface Answer {
	figures: Figure[];
	/** Milliseconds since 1970: when the statement was made, and when it was run. */
	madeAt: number;
	runAt: number;
}

/**
 * Figures from the answer of a database, as a table of texts.
 *
 * @param columns Names in its first row
 * @param rows
 * @param expected What was asked of a database
 */
export function readAnswer( columns: string[], rows: string[][], expected: Subject ): Answer | AnswerProblem {
	const names = columns.map( ( name ) => name.replace( /^\uFEFF/, '' ).trim().toLowerCase() );
	const missing = COLUMNS.filter( ( column ) => !names.includes( column ) );
	if ( missing.length ) {
		return rows.length || columns.length > 1 ? { problem: 'columns', missing } : { problem: 'empty' };
	}
	if ( !rows.length ) {
		return { problem: 'empty' };
	}
	const cell = ( row: string[], column: ResultColumn ): string => row[ names.indexOf( column ) ];
	return problemIn( rows, cell ) || otherThan( expected, rows, cell ) || { figures: figuresIn( rows, cell ), madeAt: Date.parse( cell( rows[ 0 ], 'made_at' ) ), runAt: Date.parse( cell( rows[ 0 ], 'run_at' ) ) };
}

type Cell = ( row: string[], column: ResultColumn ) => string;

/** A decimal may come with places behind the point. */
const NUMBER = /^-?\d{1,15}(?:\.0+)?$/;

/** What services write where there is nothing. */
const NOTHING = /^(?:|null|none|n\/a|nan)$/i;

const isNumber = ( text: string ): boolean => NUMBER.test( text );
const isNumberOrNothing = ( text: string ): boolean => NUMBER.test( text ) || NOTHING.test( text );
const isTime = ( text: string ): boolean => !Number.isNaN( Date.parse( text ) );

/** What stands in the columns whose cells are no names. */
const SOUND: Array<[ column: ResultColumn, isSound: ( text: string ) => boolean ]> = [
	[ 'row_number', isNumber ], [ 'row_count', isNumber ], [ 'metric', ( text ) => /^[a-z-]+$/.test( text ) ],
	[ 'variant', ( text ) => /^[a-z0-9-]*$/.test( text ) || NOTHING.test( text ) ], [ 'value', isNumberOrNothing ], [ 'part_of', isNumberOrNothing ], [ 'made_at', isTime ], [ 'run_at', isTime ]
];

function problemIn( rows: string[][], cell: Cell ): AnswerProblem | undefined {
	for ( let index = 0; index < rows.length; index++ ) {
		const wrong = SOUND.find( ( [ column, isSound ] ) => !isSound( cell( rows[ index ], column ) ) );
		if ( wrong ) {
			return { problem: 'cell', row: index + 1, column: wrong[ 0 ] };
		}
	}
	const of = Number( cell( rows[ 0 ], 'row_count' ) );
	const numbers = new Set( rows.map( ( row ) => Number( cell( row, 'row_number' ) ) ) );
	return numbers.size === of && rows.length === of ? undefined : { problem: 'truncated', rows: rows.length, of };
}

/** All rows have to be of the same: somebody may have put two answers together. */
function otherThan( { partnership, wiki, selection, window }: Subject, rows: string[][], cell: Cell ): AnswerProblem | undefined {
	const other = ( column: ResultColumn, value: string ): string | undefined => rows.map( ( row ) => cell( row, column ) ).find( ( text ) => text !== value && !( value === '' && NOTHING.test( text ) ) );
	const name = other( 'partnership', partnership.name );
	const id = other( 'wiki', wiki.id );
	return name !== undefined ? { problem: 'other-partnership', found: name } :
		id !== undefined ? { problem: 'other-wiki', found: id } :
			other( 'selection', selectionKey( selection ) ) !== undefined ? { problem: 'other-selection' } :
				other( 'first_day', window.from ?? '' ) !== undefined || other( 'last_day', window.to ?? '' ) !== undefined ? { problem: 'other-window' } : undefined;
}

/** What cannot be known yet is left out. */
function figuresIn( rows: string[][], cell: Cell ): Figure[] {
	return rows.filter( ( row ) => !NOTHING.test( cell( row, 'value' ) ) ).map( ( row ) => {
		const variant = cell( row, 'variant' );
		const of = cell( row, 'part_of' );
		return {
			metric: cell( row, 'metric' ) as Metric,
			...NOTHING.test( variant ) ? {} : { variant },
			value: Number( cell( row, 'value' ) ),
			...NOTHING.test( of ) ? {} : { of: Number( of ) },
			coverage: [],
			origin: { kind: 'sql' as const, wiki: cell( row, 'wiki' ), runAt: Date.parse( cell( row, 'run_at' ) ) }
		};
	} );
}
