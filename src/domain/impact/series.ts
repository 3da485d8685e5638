import { dayOf, windowBounds, type Day } from '../partnership/dates';
import { createColumn } from './column';
import { daysAfter, daysIn } from './period';
import type { Series, Step } from './result';
import type { Revisions } from './revisions';
import { createNumberSet, pairOf } from './row-index';

/** The longest time, in days, that is told day by day, and week by week. */
const MOST_DAYS = 31;
const MOST_WEEKS = 2 * 366;

/** Where there would be more, a first day is no first day. */
const MOST_STEPS = 1200;

export function unitOf( from: Day, to: Day ): Series[ 'unit' ] {
	const days = daysIn( from, to );
	return days <= MOST_DAYS ? 'day' : days <= MOST_WEEKS ? 'week' : 'month';
}

/** Counted edits in steps of time, folded one by one, in any order, each row once. */
export interface Steps {
	take( row: number ): void;
	steps( today: Day, missing: string[] ): Step[];
}

/** The steps in which the days from the first to the last lie, without a hole. */
export function createSteps( revisions: Revisions, unit: Series[ 'unit' ], from: Day, to: Day ): Steps {
	const spans = spansOf( unit, from, to );
	const starts = spans.map( ( span ) => Date.parse( span.from ) );
	const end = spans.length ? windowBounds( { end: spans[ spans.length - 1 ].to } ).to : 0;
	const columns = { edits: createColumn( Uint32Array ), editors: createColumn( Uint32Array ), pages: createColumn( Uint32Array ), added: createColumn( Float64Array ) };
	const { edits, editors, pages, added } = columns;
	spans.forEach( () => [ edits, editors, pages, added ].forEach( ( column ) => column.push( 0 ) ) );
	const editorsSeen = createNumberSet();
	const pagesSeen = createNumberSet();

	return {
		take( row ) {
			const time = revisions.time( row );
			if ( !spans.length || time < starts[ 0 ] || time >= end ) {
				return;
			}
			const step = lastNotAbove( starts, time );
			const user = revisions.user( row );
			edits.put( step, edits.at( step ) + 1 );
			added.put( step, added.at( step ) + Math.max( revisions.sizeDiff( row ) || 0, 0 ) );
			if ( revisions.users.textOf( user ) !== '' && editorsSeen.add( pairOf( step, user ) ) ) {
				editors.put( step, editors.at( step ) + 1 );
			}
			if ( pagesSeen.add( pairOf( step, revisions.pageNumber( row ) ) ) ) {
				pages.put( step, pages.at( step ) + 1 );
			}
		},
		steps: ( today, missing ) => spans.map( ( span, step ) => ( {
			...span, missing, isOpen: span.to >= today,
			values: { edits: edits.at( step ), editors: editors.at( step ), 'pages-edited': pages.at( step ), 'bytes-added': added.at( step ) }
		} ) )
	};
}

function spansOf( unit: Series[ 'unit' ], from: Day, to: Day ): Array<{ from: Day; to: Day }> {
	const spans: Array<{ from: Day; to: Day }> = [];
	for ( let start = beginningOf( unit, from ); start <= to && spans.length < MOST_STEPS; ) {
		const next = nextAfter( unit, start );
		spans.push( { from: start, to: daysAfter( next, -1 ) } );
		start = next;
	}
	return spans;
}

/** The Monday, or the first of the month, on or before the day. */
function beginningOf( unit: Series[ 'unit' ], day: Day ): Day {
	const date = new Date( Date.parse( day ) );
	return unit === 'day' ? day : unit === 'week' ? daysAfter( day, -( ( date.getUTCDay() + 6 ) % 7 ) ) : `${ day.slice( 0, 7 ) }-01`;
}

function nextAfter( unit: Series[ 'unit' ], start: Day ): Day {
	const date = new Date( Date.parse( start ) );
	return unit === 'month' ? dayOf( Date.UTC( date.getUTCFullYear(), date.getUTCMonth() + 1, 1 ) ) : daysAfter( start, unit === 'week' ? 7 : 1 );
}

function lastNotAbove( starts: number[], time: number ): number {
	let low = 0;
	let high = starts.length - 1;
	while ( low < high ) {
		const middle = low + high + 1 >> 1;
		if ( starts[ middle ] <= time ) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}
	return low;
}
