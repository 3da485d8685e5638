import { daysBetween, firstDay, lastDay, monthsBetween, readDays, dayAfter, type DayAnswer, type Days, type Month } from '../../../domain/impact/reach/days';
import type { Counted, Span } from '../../../domain/impact/reach/span';
import { dayOf, type Day } from '../../../domain/partnership/dates';
import type { ReachStore } from '../../../wiki/ports';

/** Days of pages or files of one service: what was kept, and what was asked. */
export interface KnownDays {
	/** Takes what was kept of before. */
	recall( counted: Counted[] ): Promise<void>;
	/** What is still to be asked: whole months, so that they can be kept. undefined: nothing. */
	missing( counted: Counted ): Span | undefined;
	take( counted: Counted, span: Span, answer: DayAnswer ): void;
	/** undefined: nothing was asked or kept. */
	days( counted: Counted ): { days: Days; refused: number } | undefined;
	/** Keeps the months that are closed and were not kept yet. */
	keep(): Promise<void>;
}

/** What was asked of months that are not closed: up to which day, and the numbers from a day on; null: none. */
export interface AskedDays {
	from: Day;
	to: Day;
	counts: Array<number | null>;
}

/** Names that are looked for at once: what was kept of more would hold the page. */
const TOGETHER = 50;

/** Days after which numbers that are missing will not come any more. */
const LATE = 14;

type Months = Record<Month, Array<number | null>>;

interface Known {
	days: Days;
	refused: number;
	/** Months of which nothing more is to be learned. */
	closed: Set<Month>;
	/** The last day that was asked for in this session. */
	askedTo: Day;
	fresh: Months;
}

/**
 * @param service Whose numbers they are, in what is kept
 * @param since First day that the service can know
 * @param now Milliseconds since 1970
 * @param asked What an earlier reading asked of months that are not closed; what this one asks is put there
 */
export function createKnownDays( service: string, store: ReachStore, since: Day, now: () => number, asked: Map<string, AskedDays> ): KnownDays {
	const known = new Map<string, Known>();
	const today = dayOf( now() );
	const keyOf = ( { wiki, name }: Counted ): string => `${ service }\n${ wiki }\n${ name }`;
	const settled = dayAfter( today, -2 );
	const lists = new Map<Day, Day[]>();

	return {
		async recall( counted ) {
			const wanted = new Map( counted.map( ( one ) => [ keyOf( one ), one ] ) );
			const keys = [ ...wanted.keys() ].filter( ( key ) => !known.has( key ) );
			for ( let at = 0; at < keys.length; at += TOGETHER ) {
				const some = keys.slice( at, at + TOGETHER );
				const kept = await store.load( some );
				some.forEach( ( key, index ) => known.set( key, recalled( kept[ index ], wanted.get( key )!, asked.get( key ) ) ) );
			}
		},
		missing( counted ) {
			const { span } = counted;
			const of = known.get( keyOf( counted ) );
			const month = span && monthsBetween( span.from > since ? span.from : since, span.to ).find( ( one ) => !of || !of.closed.has( one ) );
			if ( !span || month === undefined || of && of.askedTo >= span.to ) {
				return undefined;
			}
			const from = firstDay( month );
			return { from: from > since ? from : since, to: span.to };
		},
		take( counted, span, answer ) {
			const of: Known = known.get( keyOf( counted ) ) || { days: new Map(), refused: 0, closed: new Set(), askedTo: '', fresh: {} };
			known.set( keyOf( counted ), of );
			const { days, refused } = readDays( answer, span.from, span.to, settled );
			days.forEach( ( count, day ) => of.days.set( day, count ) );
			of.refused += refused;
			of.askedTo = span.to;
			monthsBetween( span.from, span.to ).filter( ( month ) => isClosed( month, span, days ) ).forEach( ( month ) => {
				of.closed.add( month );
				of.fresh[ month ] = daysBetween( firstDay( month ), lastDay( month ) ).map( ( day ) => days.get( day ) ?? null );
			} );
			asked.set( keyOf( counted ), openDays( of, span ) );
		},
		days: ( counted ) => known.get( keyOf( counted ) ),
		async keep() {
			const entries = [ ...known ].filter( ( [ , { fresh } ] ) => Object.keys( fresh ).length ).map( ( [ name, of ] ) => {
				const months = of.fresh;
				of.fresh = {};
				return { name, months };
			} );
			if ( entries.length ) {
				await store.save( entries );
			}
		}
	};

	/** What was kept of a name. Where closed months before those that are not are gone, it is to be asked again. */
	function recalled( months: Months, { span }: Counted, before: AskedDays | undefined ): Known {
		const days: Days = new Map();
		Object.entries( months ).forEach( ( [ month, counts ] ) => putDays( days, firstDay( month ), counts, lists ) );
		const from = span && span.from > since ? span.from : since;
		const isThere = before && span && monthsBetween( from, dayAfter( before.from, -1 ) ).every( ( month ) => month in months );
		if ( before && isThere ) {
			putDays( days, before.from, before.counts, lists );
		}
		return { days, refused: 0, closed: new Set( Object.keys( months ) ), askedTo: before && isThere ? before.to : '', fresh: {} };
	}

	/** Whether a month was asked for whole, is over, and is complete or so long over that nothing more will come. */
	function isClosed( month: Month, { from, to }: Span, days: Days ): boolean {
		const last = lastDay( month );
		const isAsked = from <= firstDay( month ) && to >= last && last < today;
		return isAsked && ( last < dayAfter( today, -LATE ) || daysBetween( firstDay( month ), last ).every( ( day ) => days.has( day ) ) );
	}
}

/**
 * From a day on, a number each.
 *
 * @param lists Days from a day on, as they were written before: they are the same for all pages
 */
function putDays( days: Days, from: Day, counts: Array<number | null>, lists: Map<Day, Day[]> ): void {
	const list = lists.get( from ) || [];
	for ( let at = list.length; at < counts.length; at++ ) {
		list.push( dayAfter( from, at ) );
	}
	lists.set( from, list );
	counts.forEach( ( count, at ) => {
		if ( typeof count === 'number' ) {
			days.set( list[ at ], count );
		}
	} );
}

/** What is known of the months that were asked for and are not closed. */
function openDays( { closed, days }: Known, span: Span ): AskedDays {
	const open = monthsBetween( span.from, span.to ).find( ( month ) => !closed.has( month ) );
	const from = open === undefined || firstDay( open ) < span.from ? span.from : firstDay( open );
	return { from, to: span.to, counts: open === undefined ? [] : daysBetween( from, span.to ).map( ( day ) => days.get( day ) ?? null ) };
}
