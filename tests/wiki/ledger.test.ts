import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { createLedger, GROUPINGS, type Ledger } from '../../src/domain/partnership/ledger';
import { readContributions } from '../../src/features/impact/contributions';
import { createParts } from '../../src/features/impact/parts';
import { readRecords } from '../../src/features/impact/records';
import type { PartCoverage } from '../../src/domain/impact/coverage';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createPages } from '../../src/wiki/pages';
import { makeEdits } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { marksOf, pagesOf, worklistTitle } from '../support/tracking-pages';
import { seedTracking, type Seeded, type SeededPartnership } from '../support/tracking-seed';
import { testWiki, type TestWiki } from '../support/wiki';

const DAY = 24 * 60 * 60 * 1000;
const today = Math.floor( Date.now() / DAY ) * DAY;

const SEEDS = [ 1, 2, 3, ...process.env.PARTNERKIT_SEED ? [ Number( process.env.PARTNERKIT_SEED ) ] : [] ];

/** Accounts that people without one get by themselves. */
const TEMPORARY = { wgAutoCreateTempUser: { enabled: true, known: true, genPattern: '~$1', matchPattern: '~$1', reservedPattern: '~$1' } };

/** Somebody who sees what everybody sees. */
const READER = 'Reader';

describe.each( SEEDS )( 'With the seed %i, 10,000 edits by 120 people', ( seed ) => {
	let wiki: TestWiki;
	let seeded: Seeded;
	let sql: Record<string, Record<string, number>>;
	let ledger: Ledger;
	const coverage: PartCoverage[] = [];

	beforeAll( async () => {
		wiki = await testWiki( `ledger-${ seed }`, undefined, TEMPORARY );
		seeded = seedTracking( seed, today );
		const first = Number( maintenance( wiki, join( root, 'tests/support/tracking-seed.php' ), [], JSON.stringify( { ...seeded, reader: READER, password: PASSWORD } ) ) );
		makeEdits( wiki, seeded.partnerships.flatMap( ( partnership ) => pagesOf( partnership, first, today ) ) );
		makeEdits( wiki, marksOf( seeded, today ) );
		sql = countedBySql( wiki, seeded, first );
		ledger = await countedByReading( wiki, seeded, coverage );
	} );

	afterAll( () => wiki?.stop() );

	it( 'count for the whole as SQL says', () => {
		expect( ledger.total ).toBe( sql.all[ '' ] );
	} );

	it.each( [ 'partnership', 'event', 'partner' ] as const )( 'count for each %s as SQL says', ( grouping ) => {
		expect( sorted( ledger.totals( GROUPINGS[ grouping ] ) ) ).toEqual( sorted( new Map( Object.entries( sql[ grouping ] ) ) ) );
	} );

	it( 'count by each proof, and were read whole', () => {
		expect( Object.keys( sql.proof ).sort() ).toEqual( [ 'decision', 'hashtag', 'roster', 'tag', 'template' ] );
		Object.values( sql.proof ).forEach( ( edits ) => expect( edits ).toBeGreaterThan( 10 ) );
		expect( Object.keys( sql.partnership ).length ).toBe( seeded.partnerships.length );
		expect( ledger.total ).toBeLessThan( Object.values( sql.partnership ).reduce( ( sum, edits ) => sum + edits, 0 ) );
		expect( coverage.filter( ( { failed, truncated } ) => failed.length || truncated ) ).toEqual( [] );
	} );
} );

const sorted = ( totals: Map<string, number> ) => [ ...totals ].sort( ( [ one ], [ other ] ) => one < other ? -1 : 1 );

async function countedByReading( wiki: TestWiki, { partnerships }: Seeded, coverage: PartCoverage[] ): Promise<Ledger> {
	const { mediawiki } = await NodeMediaWiki.logIn( wiki.apiUrl, READER );
	const api = createApi( mediawiki );
	const home = { pages: createPages( mediawiki, api ), contributions: createContributions( api ), config: DEFAULT_CONFIG };
	const ports = { ...home, home, wiki: { id: wiki.database, host: `127.0.0.1:${ wiki.port }`, isHome: true }, isContent: ( namespace: number ) => namespace === 0 };
	const ledger = createLedger();
	const { signal } = new AbortController();
	for ( const { name } of partnerships ) {
		const records = await readRecords( ports, name );
		if ( typeof records === 'string' ) {
			throw new Error( `${ name }: ${ records }` );
		}
		await readContributions( ports, records, {
			ledger, signal, parts: createParts( coverage, signal, () => {} ), found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] }, onProgress: () => {}
		} );
	}
	return ledger;
}

/** Rows of the SQL by what they count and for whom. */
function countedBySql( wiki: TestWiki, seeded: Seeded, first: number ): Record<string, Record<string, number>> {
	const { status, stdout, stderr } = spawnSync( 'php', [ join( root, 'tests/support/sql.php' ), join( wiki.dir, 'data', `${ wiki.database }.sqlite` ), join( root, 'src/domain/impact/sql/counted-edits.sql' ) ], {
		input: JSON.stringify( tablesOf( seeded, first ) ), encoding: 'utf8', maxBuffer: 1 << 28
	} );
	if ( status !== 0 ) {
		throw new Error( stdout + stderr );
	}
	const counted: Record<string, Record<string, number>> = {};
	( JSON.parse( stdout ) as Array<{ what: string; name: string; edits: number }> ).forEach( ( { what, name, edits } ) => {
		( counted[ what ] = counted[ what ] || {} )[ name ] = edits;
	} );
	return counted;
}

/** What the records say, as the tables that the SQL asks for. */
function tablesOf( { partnerships }: Seeded, first: number ) {
	const table = ( columns: string[], rows: Array<Record<string, unknown>> ) => ( { columns, rows } );
	const each = <Row>( rowsOf: ( partnership: SeededPartnership ) => Row[] ): Row[] => partnerships.flatMap( ( partnership ) => rowsOf( partnership ).map( ( row ) => ( { partnership: partnership.name, ...row } ) ) );
	return {
		partnership: table( [ 'name', 'hashtag', 'counting', 'since', 'until' ], partnerships.map( ( one ) => ( { ...one, since: midnight( one.start ), until: midnight( one.end, 1 ) } ) ) ),
		event: table( [ 'partnership', 'id', 'hashtag', 'counting', 'since', 'until' ], each( ( { events } ) => events.map( ( one ) => ( { ...one, since: midnight( one.start ), until: midnight( one.end, 1 ) } ) ) ) ),
		participant: table( [ 'partnership', 'user', 'event', 'partner', 'until' ], each( ( { participants } ) => participants.map( ( one ) => ( { ...one, until: midnight( one.left, 1 ) } ) ) ) ),
		mark: table( [ 'namespace', 'title', 'partnership', 'event', 'partner', 'since' ], each( ( { marks } ) => marks.map( ( one ) => ( { ...one, namespace: 1, title: one.title.replace( / /g, '_' ), since: midnight( one.date ) } ) ) ) ),
		worklist: table( [ 'partnership', 'event', 'namespace', 'title' ], each( ( { name, worklists, events } ) => [
			...[ '', ...events.filter( ( { hasWorklist } ) => !hasWorklist ).map( ( { id } ) => id ) ].map( ( event ) => ( { event, list: '' } ) ), ...[ ...worklists.keys() ].filter( ( event ) => event !== '' ).map( ( event ) => ( { event, list: event } ) )
		].map( ( { event, list } ) => ( { event, namespace: 4, title: worklistTitle( name, list ).replace( /^Project:/, '' ).replace( / /g, '_' ) } ) ) ) ),
		decision: table( [ 'partnership', 'rev', 'verdict' ], each( ( { decisions } ) => decisions.map( ( { edit, verdict } ) => ( { rev: first + edit, verdict } ) ) ) )
	};
}

/** When a day begins, or the day after it, as MediaWiki writes it. */
function midnight( day: string, after = 0 ): string | null {
	return day === '' ? null : new Date( Date.parse( day ) + after * DAY ).toISOString().replace( /\D/g, '' ).slice( 0, 14 );
}
