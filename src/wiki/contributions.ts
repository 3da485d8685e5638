import { createNumberSet } from '../domain/impact/row-index';
import type { Answer, Api, Query } from './api';
import { changeFrom, contributionFrom, idOf, list, revisionFrom, tagChangeFrom, text, timeOf, type Row } from './contribution-rows';
import { WikiError } from './error';
import { takeTurn } from './pause';
import type { AccountFailure, Contribution, ContributionReading, Contributions, TagLogReading } from './ports';

/** What a request takes from an account without higher limits: users, titles and ids; rows in its answer. */
const MULTIPLE = 50;
const ROWS = 500;

/** A server that goes on for longer than this many answers to one question will never end. */
const MOST_ANSWERS = 2000;

/** Longer addresses are refused by some servers. In characters. */
const LONGEST_ADDRESS = 4000;

export function createContributions( api: Api ): Contributions {
	return {
		byUsers: ( users, from, to, reading ) => byUsers( api, users, from < to ? range( 'uc', from, to ) : undefined, reading ),
		recentByTag: ( tag, from, to, reading ) => recentByTag( api, tag, from < to ? range( 'rc', from, to ) : undefined, reading ),
		byIds: ( revisionIds, reading ) => byIds( api, revisionIds, reading ),

		pagesInCategory: ( category, signal ) => pagesIn( api, 'categorymembers', { cmtitle: `Category:${ category }`, cmlimit: ROWS, cmprop: [ 'ids', 'title' ] }, signal ),

		pagesWithTemplate: ( template, signal ) => pagesIn( api, 'embeddedin', { eititle: `Template:${ template }`, eilimit: ROWS }, signal ),

		async targets( titles, signal ) {
			const targets = new Map<string, string>();
			for ( const asked of groupsOf( [ ...new Set( titles ) ] ) ) {
				const answer = await api.postRead( { titles: asked, redirects: true }, signal );
				const steps = new Map( [ 'normalized', 'redirects' ].flatMap( ( key ) => list( answer, 'query', key ) ).map( ( row ) => [ text( row.from ), text( row.to ) ] ) );
				asked.forEach( ( title ) => targets.set( title, end( title, steps ) ) );
			}
			return targets;
		},

		async elsewhere( titles, signal ) {
			const found = new Map<string, { host: string; title: string }>();
			for ( const asked of groupsOf( [ ...new Set( titles ) ] ) ) {
				const answer = await api.postRead( { titles: asked, iwurl: true }, signal );
				const normalized = new Map( list( answer, 'query', 'normalized' ).map( ( row ) => [ text( row.from ), text( row.to ) ] ) );
				const rows = new Map( list( answer, 'query', 'interwiki' ).map( ( row ) => [ text( row.title ), row ] ) );
				asked.forEach( ( title ) => {
					const name = normalized.get( title ) ?? title;
					const row = rows.get( name );
					const at = row && /^(?:https?:)?\/\/([^/?#]+)/.exec( text( row.url ) );
					if ( at ) {
						// What follows the prefix is the title there.
						found.set( title, { host: at[ 1 ].toLowerCase(), title: name.slice( text( row.iw ).length + 1 ) } );
					}
				} );
			}
			return found;
		},

		async titles( pageIds, signal ) {
			const titles = new Map<number, { namespace: number; title: string }>();
			await eachPage( api, pageIds, ( page ) => titles.set( idOf( page.pageid ), { namespace: Number( page.ns ), title: text( page.title ) } ), signal );
			return titles;
		},

		async pageStates( pageIds, signal ) {
			const states = { redirects: new Set<number>(), missing: new Set( pageIds ) };
			await eachPage( api, pageIds, ( page ) => {
				states.missing.delete( idOf( page.pageid ) );
				if ( page.redirect ) {
					states.redirects.add( idOf( page.pageid ) );
				}
			}, signal );
			return states;
		}
	};
}

/** What the wiki tells of those of the pages that there are. */
async function eachPage( api: Api, pageIds: number[], onPage: ( page: Row ) => void, signal?: AbortSignal ): Promise<void> {
	for ( const ids of groupsOf( [ ...new Set( pageIds ) ] ) ) {
		const answer = await api.get( { prop: 'info', pageids: ids }, signal );
		list( answer, 'query', 'pages' ).filter( ( page ) => !page.missing ).forEach( onPage );
	}
}

/** The pages that a list of the API's holds. */
async function pagesIn( api: Api, name: string, query: Query, signal?: AbortSignal ): Promise<Array<{ pageId: number; namespace: number; title: string }>> {
	const pages: Array<{ pageId: number; namespace: number; title: string }> = [];
	await follow( api, { list: name, ...query }, ( answer ) => {
		list( answer, 'query', name ).forEach( ( row ) => pages.push( { pageId: idOf( row.pageid ), namespace: Number( row.ns ), title: text( row.title ) } ) );
	}, signal );
	return pages;
}

/** @param when undefined: at no time */
async function byUsers( api: Api, users: string[], when: Query | undefined, reading: ContributionReading & { tagLog?: TagLogReading } ): Promise<AccountFailure[]> {
	const accounts = [ ...new Set( users ) ];
	const failures: AccountFailure[] = [];
	const take = fresh( reading );
	let done = 0;
	for ( const [ index, group ] of when ? groupsOf( accounts ).entries() : [] ) {
		const progress = ( seen: number ): void => reading.onProgress?.( { done: done + seen, expected: accounts.length } );
		progress( 0 );
		failures.push( ...await byAccounts( api, group, { ...when }, { take, onSeen: progress, signal: reading.signal, tagLog: index ? undefined : reading.tagLog } ) );
		done += group.length;
		progress( 0 );
	}
	return failures;
}

/**
 * Contributions of up to 50 accounts. A name that is none makes the wiki refuse the whole request: the group is
 * halved until the name stands alone.
 */
async function byAccounts( api: Api, users: string[], when: Query, into: AccountReading ): Promise<AccountFailure[]> {
	const { take, onSeen, signal, tagLog } = into;
	const seen = new Set<string>();
	try {
		await follow( api, {
			list: tagLog ? [ 'usercontribs', 'logevents' ] : 'usercontribs', ...tagLog && tagLogQuery( tagLog ), ucuser: users, uclimit: ROWS, ucprop: [ 'ids', 'title', 'timestamp', 'comment', 'sizediff', 'flags', 'tags' ], ...when
		}, ( answer ) => {
			const contributions = list( answer, 'query', 'usercontribs' ).map( contributionFrom );
			contributions.forEach( ( { user } ) => seen.add( user ) );
			take( contributions );
			list( answer, 'query', 'logevents' ).forEach( ( entry ) => tagLog!.onEntry( tagChangeFrom( entry ) ) );
			// Rows are sorted by account: all but the last one are complete.
			onSeen( Math.max( seen.size - 1, 0 ) );
		}, signal );
		return [];
	} catch ( error ) {
		if ( !( error instanceof WikiError ) || error.code === 'cancelled' ) {
			throw error;
		}
		if ( !error.code.startsWith( 'baduser' ) || users.length === 1 ) {
			return [ { users, error } ];
		}
		const half = Math.ceil( users.length / 2 );
		return [
			...await byAccounts( api, users.slice( 0, half ), when, into ),
			...await byAccounts( api, users.slice( half ), when, { ...into, tagLog: undefined } )
		];
	}
}

function tagLogQuery( { since }: TagLogReading ): Query {
	return { letype: 'tag', leprop: [ 'timestamp', 'details' ], lelimit: ROWS, ledir: 'newer', lestart: new Date( since ).toISOString() };
}

/** @param when undefined: at no time */
async function recentByTag( api: Api, tag: string, when: Query | undefined, reading: ContributionReading ): Promise<{ reachesBackTo: number }> {
	const reachesBackTo = await oldestChange( api, reading.signal );
	const take = fresh( reading );
	const logged: number[] = [];
	if ( when ) {
		await follow( api, {
			list: 'recentchanges', rctag: tag, rctype: [ 'edit', 'new', 'log' ], rclimit: ROWS,
			rcprop: [ 'ids', 'title', 'timestamp', 'comment', 'user', 'sizes', 'flags', 'tags' ], ...when
		}, ( answer ) => {
			const rows = list( answer, 'query', 'recentchanges' );
			take( rows.filter( ( row ) => row.type !== 'log' ).map( changeFrom ) );
			// An upload makes its revision as part of a log entry, which does not say enough of it.
			logged.push( ...rows.filter( ( row ) => row.type === 'log' ).map( ( row ) => idOf( row.revid ) ).filter( ( id ) => id > 0 ) );
		}, reading.signal );
	}
	await byIds( api, logged, { ...reading, onBatch: take } );
	return { reachesBackTo };
}

async function byIds( api: Api, revisionIds: number[], { onBatch, signal }: ContributionReading ): Promise<void> {
	for ( const ids of groupsOf( [ ...new Set( revisionIds ) ] ) ) {
		const rvprop = [ 'ids', 'timestamp', 'user', 'comment', 'size', 'tags' ];
		const answer = await api.get( { prop: 'revisions', revids: ids, rvprop }, signal );
		const revisions = list( answer, 'query', 'pages' ).flatMap( ( page ) => list( page, 'revisions' ).map( ( row ) => revisionFrom( page, row ) ) );
		const sizes = await sizesOf( api, revisions.map( ( { parentId } ) => parentId ).filter( ( id ) => id > 0 ), signal );
		onBatch( known( revisions.map( ( { parentId, size, ...rest } ) => ( { ...rest, sizeDiff: parentId ? size - ( sizes.get( parentId ) ?? NaN ) : size } ) ) ) );
	}
}

interface AccountReading {
	take: Take;
	/** How many accounts have been seen. */
	onSeen( accounts: number ): void;
	signal?: AbortSignal;
	tagLog?: TagLogReading;
}

type Take = ( contributions: Contribution[] ) => void;

/** Hands on each revision once, however often the answers hold it, and none of which the answer tells too little. */
function fresh( { onBatch }: ContributionReading ): Take {
	const seen = createNumberSet();
	return ( contributions ) => onBatch( known( contributions ).filter( ( { revisionId } ) => seen.add( revisionId ) ) );
}

function known( contributions: Contribution[] ): Contribution[] {
	return contributions.filter( ( { revisionId, time } ) => revisionId > 0 && !Number.isNaN( time ) );
}

/**
 * Follows continuation to its end, with POST where an address would be too long. The next answer is on its way while one is
 * worked on.
 */
async function follow( api: Api, query: Query, onAnswer: ( answer: Answer ) => void, signal?: AbortSignal ): Promise<void> {
	const isLong = encodeURIComponent( JSON.stringify( query ) ).length > LONGEST_ADDRESS;
	const ask = async ( more: Query ): Promise<Answer> => {
		if ( signal?.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		return ( isLong ? api.postRead : api.get )( { ...query, ...more }, signal );
	};
	let next: Promise<Answer> | undefined = ask( {} );
	let last = '';
	for ( let answers = 0; next; answers++ ) {
		if ( answers === MOST_ANSWERS ) {
			throw new WikiError( 'endless' );
		}
		const answer: Answer = await next;
		const token = JSON.stringify( answer.continue );
		next = token === undefined || token === last ? undefined : ask( answer.continue as Query );
		// Whoever awaits it hears of it.
		next?.catch( () => {} );
		last = token;
		if ( next ) {
			await takeTurn();
		}
		onAnswer( answer );
	}
}

async function oldestChange( api: Api, signal?: AbortSignal ): Promise<number> {
	const answer = await api.get( { list: 'recentchanges', rclimit: 1, rcdir: 'newer', rcprop: 'timestamp' }, signal );
	const [ row ] = list( answer, 'query', 'recentchanges' );
	return row ? timeOf( row.timestamp ) : Infinity;
}

async function sizesOf( api: Api, revisionIds: number[], signal?: AbortSignal ): Promise<Map<number, number>> {
	const sizes = new Map<number, number>();
	for ( const ids of groupsOf( [ ...new Set( revisionIds ) ] ) ) {
		const answer = await api.get( { prop: 'revisions', revids: ids, rvprop: [ 'ids', 'size' ] }, signal );
		list( answer, 'query', 'pages' ).forEach( ( page ) => list( page, 'revisions' ).forEach( ( row ) => sizes.set( idOf( row.revid ), Number( row.size ) ) ) );
	}
	return sizes;
}

/** `[from, to)` as a list takes it: both ends included, in seconds. */
function range( prefix: string, from: number, to: number ): Query {
	return {
		[ `${ prefix }dir` ]: 'newer',
		[ `${ prefix }start` ]: from > 0 && from < Infinity ? new Date( from ).toISOString() : undefined,
		[ `${ prefix }end` ]: to < Infinity ? new Date( to - 1000 ).toISOString() : undefined
	};
}

function groupsOf<Item>( items: Item[] ): Item[][] {
	const groups: Item[][] = [];
	for ( let from = 0; from < items.length; from += MULTIPLE ) {
		groups.push( items.slice( from, from + MULTIPLE ) );
	}
	return groups;
}

function end( title: string, steps: Map<string, string> ): string {
	const passed = new Set<string>();
	let at = title;
	while ( steps.has( at ) && !passed.has( at ) ) {
		passed.add( at );
		at = steps.get( at )!;
	}
	return at;
}
