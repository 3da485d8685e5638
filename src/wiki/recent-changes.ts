import type { Answer, Api, Query } from './api';
import { changeFrom, idOf, list, objectAt, text, timeOf, type Row } from './contribution-rows';
import type { Thanks } from '../domain/tracking/live-board';
import { WikiError } from './error';
import type { Contribution, Happened, RecentChanges } from './ports';

const ROWS = 500;

/** Answers to one look back. */
const ANSWERS = 4;

/** Seconds that the wiki's copies may be behind before a reader who only looks gives way. */
const LAG = 5;

const CHANGES = {
	list: 'recentchanges', rctype: [ 'edit', 'new', 'log' ], rclimit: ROWS, rcprop: [ 'ids', 'title', 'timestamp', 'comment', 'user', 'sizes', 'flags', 'tags', 'loginfo' ],
	curtimestamp: true, maxlag: LAG
};

/** In the same request; the wiki does not list thanks among recent changes. */
const THANKS = { list: [ 'recentchanges', 'logevents' ], letype: 'thanks', lelimit: 100, leprop: [ 'ids', 'title', 'type', 'user', 'timestamp' ] };

export function createRecentChanges( api: Api ): RecentChanges {
	// Whether the wiki has a log of thanks; it refuses to answer where it is asked for a log that it has not.
	let hasThanks = true;

	return {
		time: async ( signal ) => timeIn( await api.get( { curtimestamp: true }, signal ) ),

		async since( from, signal ) {
			return withThanks( async ( thanks ) => happened( await api.get( { ...CHANGES, ...thanks, rcdir: 'newer', rcstart: stamp( from ), ...thanks && { ledir: 'newer', lestart: stamp( from ) } }, signal ), from ) );
		},

		latest( from, signal ) {
			return withThanks( async ( thanks ) => {
				const found: Awaited<ReturnType<RecentChanges[ 'latest' ]>> = { changes: [], thanks: [] };
				let answers = 0;
				await api.each( { ...CHANGES, ...thanks, rcdir: 'older', rcend: stamp( from ), ...thanks && { ledir: 'older', leend: stamp( from ) } }, ( answer ) => {
					found.changes.push( ...changesIn( list( answer, 'query', 'recentchanges' ) ) );
					found.thanks.push( ...thanksIn( answer ) );
					return ++answers < ANSWERS;
				}, signal );
				return found;
			} );
		}
	};

	/** Asks for thanks along with the rest, where the wiki has a log of them. */
	async function withThanks<Value>( ask: ( thanks: Query | undefined ) => Promise<Value> ): Promise<Value> {
		try {
			return await ask( hasThanks ? THANKS : undefined );
		} catch ( error ) {
			if ( !hasThanks || !isUnknownLog( error ) ) {
				throw error;
			}
			hasThanks = false;
			return ask( undefined );
		}
	}
}

function happened( answer: Answer, from: number ): Happened {
	const rows = list( answer, 'query', 'recentchanges' );
	const now = timeIn( answer );
	const hasMore = objectAt( answer.continue ).rccontinue !== undefined;
	const last = rows.map( ( row ) => timeOf( row.timestamp ) ).filter( ( time ) => !Number.isNaN( time ) ).pop();
	return {
		changes: changesIn( rows ),
		logged: rows.filter( ( row ) => row.type === 'log' && row.logtype !== 'upload' ).map( ( row ) => ( { type: text( row.logtype ), title: text( row.title ), time: timeOf( row.timestamp ) } ) ),
		thanks: thanksIn( answer ),
		now, hasMore, until: hasMore ? last ?? from : now
	};
}

function thanksIn( answer: Answer ): Thanks[] {
	return list( answer, 'query', 'logevents' ).map( ( row ) => ( {
		id: idOf( row.logid ), from: text( row.user ), to: text( row.title ).replace( /^[^:]*:/, '' ), time: timeOf( row.timestamp )
	} ) ).filter( ( { id, to, time } ) => id > 0 && to !== '' && !Number.isNaN( time ) );
}

/** Edits, and uploads, whose revision is told of in the log alone. */
function changesIn( rows: Row[] ): Contribution[] {
	return rows.filter( ( row ) => row.type !== 'log' || row.logtype === 'upload' ).map( ( row ) => row.type === 'log' ?
		{ ...changeFrom( row ), sizeDiff: NaN, isNew: row.logaction === 'upload' } :
		changeFrom( row )
	).filter( ( { revisionId, time } ) => revisionId > 0 && !Number.isNaN( time ) );
}

/** When the wiki answered, by its own clock. An answer without it is none. */
function timeIn( answer: Answer ): number {
	const time = timeOf( answer.curtimestamp );
	if ( Number.isNaN( time ) ) {
		throw new WikiError( 'http' );
	}
	return time;
}

function isUnknownLog( error: unknown ): boolean {
	return error instanceof WikiError && [ 'badvalue', 'unknown_letype' ].includes( error.code );
}

/** A time as the API takes it: not before there were wikis. */
function stamp( time: number ): string {
	return new Date( Math.max( time, Date.UTC( 2001 ) ) ).toISOString().replace( /\.\d+Z$/, 'Z' );
}
