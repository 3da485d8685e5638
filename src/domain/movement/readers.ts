import { createColumn } from '../impact/column';
import type { Period } from '../impact/named-period';
import type { Days } from '../impact/reach/days';
import type { Span } from '../impact/reach/span';
import { dayOf, type Day } from '../partnership/dates';
import { dayNumber } from './counted-columns';
import type { ChosenPages } from './chosen-pages';

/** What became of a page: not asked (yet), asked with an answer or in vain; there is no such page any more. */
export const UNASKED = 0;
export const ANSWERED = 1;
export const FAILED = 2;
export const VANISHED = 3;

/** What services told of one page. */
export interface ReadPage {
	/** Its number in the columns. */
	page: number;
	state: typeof UNASKED | typeof ANSWERED | typeof FAILED | typeof VANISHED;
	/** The days that were asked for, and those that are known. */
	span?: Span;
	days?: Days;
	/** Milliseconds since 1970: when it came to be among the content; undefined: it always was. */
	contentSince?: number;
}

/** Page views by day, so that those of any pages and days are added up at once. */
export interface ReadersColumns {
	/** For each page by its number. */
	states: Uint8Array;
	/** Its first day that was asked for, and since when it is among the content, in days since 1970. */
	firstDays: Uint16Array;
	contentDays: Uint16Array;
	/** Where its sums begin: one more of them than it has days. Views, and days that are known, before each day. */
	starts: Uint32Array;
	views: Float64Array;
	known: Uint16Array;
	/** The last day that was asked for. */
	lastDay: number;
}

export interface ReadersFigure {
	/** By pages that were created, and by those that were improved. */
	created: number;
	improved: number;
	/** Pages with a day to be counted: those with an answer, those that were asked in vain, and those that were not asked. */
	answered: number;
	failed: number;
	unasked: number;
	/** Of the last, those that were created: it has to be asked when they were moved. */
	unaskedCreated: number;
	/** Days of pages with an answer, and those of them with a number. */
	days: number;
	known: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Takes pages one by one: what is known of many takes longer than the page may be held. */
export interface ReadersBuilder {
	put( read: ReadPage ): void;
	columns(): ReadersColumns;
}

/**
 * @param pages How many the columns have
 * @param lastDay In days since 1970
 */
export function createReadersColumns( pages: number, lastDay: number ): ReadersBuilder {
	const [ states, firstDays, contentDays, starts ] = [ new Uint8Array( pages ), new Uint16Array( pages ), new Uint16Array( pages ), new Uint32Array( pages ) ];
	const views = createColumn( Float64Array );
	const known = createColumn( Uint16Array );
	// Writing days takes longer than all the rest.
	const written: Record<number, Day> = {};
	const dayWith = ( number: number ): Day => {
		written[ number ] = written[ number ] || dayOf( number * DAY );
		return written[ number ];
	};
	return {
		put( { page, state, span, days, contentSince } ) {
			states[ page ] = state;
			contentDays[ page ] = contentSince === undefined ? 0 : dayNumber( contentSince );
			if ( state === ANSWERED && span && days ) {
				firstDays[ page ] = numberOf( span.from );
				starts[ page ] = views.length;
				let [ sum, count ] = [ 0, 0 ];
				views.push( sum );
				known.push( count );
				for ( let day = firstDays[ page ]; day <= lastDay; day++ ) {
					const number = days.get( dayWith( day ) );
					sum += number || 0;
					count += number === undefined ? 0 : 1;
					views.push( sum );
					known.push( count );
				}
			}
		},
		columns: () => ( { states, firstDays, contentDays, starts, views: views.numbers(), known: known.numbers(), lastDay } )
	};
}

/**
 * The views of some pages, each once: from the latest of the period's first day, the first of their edits and, where they
 * were created, the day since which they are among the content; to the period's end or the last day that was asked for.
 */
export function readersOf( { states, firstDays, contentDays, starts, views, known, lastDay }: ReadersColumns, { since, isCreated }: ChosenPages, period: Period ): ReadersFigure {
	const found: ReadersFigure = { created: 0, improved: 0, answered: 0, failed: 0, unasked: 0, unaskedCreated: 0, days: 0, known: 0 };
	const begin = period.from === undefined ? 0 : numberOf( period.from );
	const end = period.to === undefined ? lastDay : Math.min( numberOf( period.to ), lastDay );
	for ( let page = 0; page < since.length; page++ ) {
		const from = Math.max( begin, since[ page ], isCreated[ page ] ? contentDays[ page ] : 0 );
		if ( since[ page ] >= 0 && from <= end && states[ page ] !== VANISHED ) {
			if ( states[ page ] === ANSWERED ) {
				const first = starts[ page ] + Math.max( from - firstDays[ page ], 0 );
				const last = starts[ page ] + end - firstDays[ page ] + 1;
				const isAsked = end >= firstDays[ page ];
				found.answered++;
				found[ isCreated[ page ] ? 'created' : 'improved' ] += isAsked ? views[ last ] - views[ first ] : 0;
				found.known += isAsked ? known[ last ] - known[ first ] : 0;
				found.days += end - from + 1;
			} else if ( states[ page ] === FAILED ) {
				found.failed++;
			} else {
				found.unasked++;
				found.unaskedCreated += isCreated[ page ];
			}
		}
	}
	return found;
}

function numberOf( day: string ): number {
	return dayNumber( Date.parse( day ) );
}
