import type { DayAnswer, DayRow } from '../domain/impact/reach/days';
import { dayOf, type Day } from '../domain/partnership/dates';
import { list, text } from './contribution-rows';
import { WikiError } from './error';
import { createJsonGet, type JsonGet, type JsonGetOptions } from './json-get';
import type { DayQuestion, DayService } from './ports-impact';

export interface RestOptions extends Pick<JsonGetOptions, 'timeout' | 'fetch' | 'wait'> {
	/** Root of the REST API: an address of the web, or a path on this origin. */
	root: string;
	/** Origin of the page that asks. */
	origin: string;
}

/** A service that limits how often it is asked is waited for this often and long, in seconds. */
const PATIENCE = { retries: 4, longestWait: 60 };

/** What it answers where it has no row for what was asked. */
const NOTHING = { items: [] };

/** Asks a REST API of Wikimedia's analytics for the items under a path; none: it has no data there. Throws a `WikiError`. */
export function createItems( { root, origin, ...options }: RestOptions ): ( path: string[], signal?: AbortSignal ) => Promise<Array<Record<string, unknown>>> {
	const get: JsonGet = createJsonGet( { ...options, ...PATIENCE, missing: NOTHING } );
	return async ( path, signal ) => {
		const answer = await get( new URL( `${ root.replace( /\/$/, '' ) }/metrics/${ path.map( encodeURIComponent ).join( '/' ) }`, origin ).href, signal );
		if ( !Array.isArray( ( Object( answer ) as { items?: unknown } ).items ) ) {
			throw new WikiError( 'http' );
		}
		return list( answer as Record<string, unknown>, 'items' );
	};
}

export interface RestDays extends RestOptions {
	/** The first day of which the service has numbers. */
	first: Day;
	/** Field of an item that holds the number. */
	field: string;
	path( question: DayQuestion, from: string, to: string ): string[];
}

/** A service that is asked for one name a request, for days of any number. */
export function createRestDays( { first, field, path, ...options }: RestDays ): DayService {
	const items = createItems( options );
	return {
		together: 1,
		since: () => first,
		ask: ( questions, signal ) => Promise.all( questions.map( async ( question ): Promise<DayAnswer | WikiError> => {
			try {
				const rows = await items( path( question, compact( question.span.from ), compact( question.span.to ) ), signal );
				return { rows: rows.map( ( row ) => rowFrom( row, field ) ), isEmpty: !rows.length };
			} catch ( error ) {
				if ( !( error instanceof WikiError ) || error.code === 'cancelled' ) {
					throw error;
				}
				return error;
			}
		} ) )
	};
}

/** An item with its day, however the service writes that: `2026112300`, `2026-11-23`. A number that is none is NaN. */
export function rowFrom( row: Record<string, unknown>, field: string ): DayRow {
	const [ , year = '', month = '', day = '' ] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec( text( row.timestamp ) ) || [];
	const count = row[ field ];
	const time = Date.parse( `${ year }-${ month }-${ day }` );
	return { day: Number.isNaN( time ) ? '' : dayOf( time ), count: typeof count === 'number' ? count : NaN };
}

/** `20261123`, as addresses have it. */
export function compact( day: Day ): string {
	return day.replace( /-/g, '' );
}
