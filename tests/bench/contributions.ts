import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createContributionColumns } from '../../src/domain/impact/contribution-columns';
import type { Contribution } from '../../src/domain/impact/contribution';
import type { Attribution } from '../../src/domain/partnership/attribution';
import { createLedger, GROUPINGS } from '../../src/domain/partnership/ledger';
import { createContributions } from '../../src/wiki/contributions';
import { rememberContributions } from '../../src/wiki/remembered-contributions';
import { random } from '../../build/demo/random';
import { makeEdits } from '../support/edits';
import { testWiki } from '../support/wiki';
import { wikiApi } from '../support/wiki-api';
import { printTable } from './measure';

export const CONTRIBUTIONS = 1_000_000;
const TARGET_MEGABYTES = 80;
const TARGET_MILLISECONDS = 1000;

/** What a million edits of a large partnership are spread over. */
const PAGES = 200_000;
const PEOPLE = 5000;
const PARTNERSHIPS = 40;

/** People and edits on the real wiki. */
const ACCOUNTS = 120;
const EDITS = 1500;

/** A million contributions in columns beside the same as plain objects, and the requests that reading takes. What falls short is told. */
export async function contributionsInColumns(): Promise<string[]> {
	return [ ...besidePlainObjects(), ...await besideNaiveReading() ];
}

interface Holding { name: string; megabytes: number; taking: number; folding: number; total: number }

function besidePlainObjects(): string[] {
	const ledger = held( 'the ledger, in columns', () => {
		const made = createLedger();
		each( ( contribution, partnership, attribution ) => made.take( 'wiki', contribution, partnership, attribution ) );
		return { kept: made, fold: () => Object.values( GROUPINGS ).reduce( ( sum, grouping ) => sum + made.totals( grouping ).size, made.total ) };
	} );
	const columns = held( 'with summaries and tags, in columns', () => {
		const made = createContributionColumns();
		each( ( contribution ) => made.put( contribution ) );
		return { kept: made, fold: () => made.length };
	} );
	const plain = held( 'plain objects', () => {
		const made = new Map<string, Contribution & { partnerships: string[]; events: string[]; partners: string[] }>();
		each( ( contribution, partnership, { proofs, partners } ) => made.set( `wiki ${ contribution.revisionId }`, { ...contribution, partnerships: [ partnership ], events: proofs.flatMap( ( { events } ) => events ), partners } ) );
		return { kept: made, fold: () => foldPlain( made.values() ) };
	} );
	console.log( `\nHolding ${ CONTRIBUTIONS.toLocaleString( 'en' ) } contributions on ${ PAGES.toLocaleString( 'en' ) } pages, and adding them up by wiki, partnership, event and partner\n` );
	printTable( [
		[ 'held as', 'MB', 'times the ledger', 'taken in, ms', 'added up, ms', 'both, ms' ],
		...[ ledger, columns, plain ].map( ( one ) => [ one.name, one.megabytes.toFixed( 1 ), ( one.megabytes / ledger.megabytes ).toFixed( 1 ), one.taking.toFixed( 0 ), one === columns ? '' : one.folding.toFixed( 0 ), one === columns ? '' : ( one.taking + one.folding ).toFixed( 0 ) ] )
	] );
	console.log( `\nPlain objects take ${ ( plain.megabytes / ledger.megabytes ).toFixed( 1 ) } times the memory, and ${ ( plain.folding / ledger.folding ).toFixed( 0 ) } times as long to add up.` );
	return [
		...ledger.total === plain.total ? [] : [ `the ledger adds up to ${ ledger.total }, plain objects to ${ plain.total }` ],
		...ledger.megabytes < TARGET_MEGABYTES ? [] : [ `the ledger holds a million contributions in ${ ledger.megabytes.toFixed( 1 ) } MB, not under ${ TARGET_MEGABYTES }` ],
		...ledger.folding < TARGET_MILLISECONDS ? [] : [ `the ledger adds a million contributions up in ${ ledger.folding.toFixed( 0 ) } ms, not under ${ TARGET_MILLISECONDS }` ]
	];
}

/** What making the thing leaves in memory, and how long it and adding up take, less what making the contributions takes. */
function held( name: string, make: () => { kept: unknown; fold(): number } ): Holding {
	// Twice, so that it is compiled by then.
	each( () => {} );
	const making = timed( () => each( () => {} ) )[ 1 ];
	const before = megabytes();
	const [ made, spent ] = timed( make );
	const after = megabytes();
	const [ total, folding ] = timed( made.fold );
	return { name, megabytes: after - before, taking: Math.max( spent - making, 0 ), folding, total };
}

/** The same contributions each time, made one by one so that nothing but what is measured holds them. */
export function each( take: ( contribution: Contribution, partnership: string, attribution: Attribution ) => void ): void {
	const lot = random( 1, 'bench' );
	const attributions = Array.from( { length: PARTNERSHIPS * 8 }, ( _, index ): Attribution => ( {
		counted: true, proof: 'hashtag', partners: index % 3 ? [ `Partner ${ index % 3 }` ] : [],
		proofs: [ { proof: 'hashtag', state: 'holds', reason: 'hashtag', events: index % 4 ? [ `event-${ index % 4 }` ] : [], isWhole: true } ]
	} ) );
	for ( let index = 0; index < CONTRIBUTIONS; index++ ) {
		const page = Math.floor( lot.next() ** 2 * PAGES );
		const which = lot.int( 0, attributions.length - 1 );
		take( {
			revisionId: 1_300_000_000 + index * 7, pageId: 1 + page * 3, namespace: 0, title: `Article number ${ page }`, user: `Person ${ lot.int( 1, PEOPLE ) }`,
			time: 1_770_000_000_000 + index * 30_000, comment: `/* Section ${ lot.int( 1, 20_000 ) } */ a source #Partnership${ which % PARTNERSHIPS }`, sizeDiff: lot.int( -400, 3000 ),
			isNew: index % 50 === 0, tags: index % 5 ? [ 'visualeditor' ] : [ 'partnership', 'visualeditor' ]
		}, `Partnership ${ which % PARTNERSHIPS }`, attributions[ which ] );
	}
}

function foldPlain( contributions: Iterable<{ partnerships: string[]; events: string[]; partners: string[] }> ): number {
	const groups = [ 'wiki', 'partnerships', 'events', 'partners' ].map( () => new Map<string, number>() );
	let total = 0;
	for ( const { partnerships, events, partners } of contributions ) {
		total++;
		const named = ( names: string[] ): string[] => partnerships.flatMap( ( partnership ) => names.map( ( name ) => `${ partnership }/${ name }` ) );
		[ [ 'wiki' ], partnerships, named( events ), named( partners ) ].forEach( ( keys, index ) => new Set( keys ).forEach( ( key ) => groups[ index ].set( key, ( groups[ index ].get( key ) || 0 ) + 1 ) ) );
	}
	return groups.reduce( ( sum, group ) => sum + group.size, total );
}

/** Milliseconds of this process's own work: the machine may be busy with others. */
export function timed<Result>( work: () => Result ): [ Result, number ] {
	const start = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage( start );
	return [ result, ( user + system ) / 1000 ];
}

/** Of all that is reachable. */
export function megabytes(): number {
	setFlagsFromString( '--expose-gc' );
	const collect = runInNewContext( 'gc' ) as () => void;
	collect();
	collect();
	const { heapUsed, arrayBuffers } = process.memoryUsage();
	return ( heapUsed + arrayBuffers ) / 1e6;
}

/** How many requests go to a real wiki, with all people asked for together and one by one. */
async function besideNaiveReading(): Promise<string[]> {
	const wiki = await testWiki( 'bench-contributions' );
	try {
		const users = Array.from( { length: ACCOUNTS }, ( _, index ) => `Person ${ index }` );
		makeEdits( wiki, Array.from( { length: EDITS }, ( _, index ) => ( { title: `Page ${ index % 40 }`, text: `${ index }`, user: users[ index * index % ACCOUNTS ], time: new Date( Date.UTC( 2026, 0, 1, 0, 0, index * 60 ) ).toISOString() } ) ) );
		const api = wikiApi( wiki );
		const contributions = createContributions( api );
		const remembered = rememberContributions( contributions, Date.now );
		const read = async ( way: ( take: ( batch: Contribution[] ) => void ) => Promise<unknown> ): Promise<[ requests: number, edits: number ]> => {
			const before = api.requests.length;
			let edits = 0;
			await way( ( batch ) => ( edits += batch.length ) );
			return [ api.requests.length - before, edits ];
		};
		const first = await read( ( onBatch ) => remembered.byUsers( users, 0, Infinity, { onBatch } ) );
		const second = await read( ( onBatch ) => remembered.byUsers( users, 0, Infinity, { onBatch } ) );
		const naive = await read( async ( onBatch ) => {
			for ( const user of users ) {
				await contributions.byUsers( [ user ], 0, Infinity, { onBatch } );
			}
		} );
		const most = [ Math.ceil( ACCOUNTS / 50 ) + Math.ceil( EDITS / 500 ), Math.ceil( ACCOUNTS / 50 ) ];
		console.log( `\nReading ${ EDITS } edits of ${ ACCOUNTS } people on a real wiki\n` );
		printTable( [
			[ 'reading', 'requests', 'at most', 'edits', 'of one a person' ],
			...( [ [ 'all together', first, most[ 0 ] ], [ 'again, nothing new', second, most[ 1 ] ], [ 'one request a person', naive, '' ] ] as const )
				.map( ( [ name, [ requests, edits ], bound ] ) => [ name, String( requests ), String( bound ), String( edits ), `1 : ${ ( naive[ 0 ] / requests ).toFixed( 1 ) }` ] )
		] );
		return [
			...[ first, second, naive ].every( ( [ , edits ] ) => edits === EDITS ) ? [] : [ 'a reading did not give each edit once' ],
			...first[ 0 ] <= most[ 0 ] ? [] : [ `reading takes ${ first[ 0 ] } requests, not ${ most[ 0 ] }` ],
			...second[ 0 ] <= most[ 1 ] ? [] : [ `reading again takes ${ second[ 0 ] } requests, not ${ most[ 1 ] }` ]
		];
	} finally {
		await wiki.stop();
	}
}
