import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import type { Selection } from '../../src/domain/impact/selection';
import { bytes, table, text } from '../../src/domain/impact/sql/literal';
import { COLUMNS } from '../../src/domain/impact/sql/answer-rows';
import { figuresStatement } from '../../src/domain/impact/sql/statement';
import { TABLES } from '../../src/domain/impact/sql/views';
import { readQuestion } from '../../src/features/impact/beyond/question';
import { makeEdits } from '../support/edits';
import { readFigures, readingPorts, type FigureReading } from '../support/figure-readings';
import { HOSTILE } from '../support/hostile';
import { mariaDbWiki, type MariaDbWiki } from '../support/mariadb';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { marksOf, pagesOf } from '../support/tracking-pages';
import { seedTracking } from '../support/tracking-seed';

const DAY = 24 * 60 * 60 * 1000;
const today = Math.floor( Date.now() / DAY ) * DAY;
const dayAt = ( offset: number ): string => new Date( today + offset * DAY ).toISOString().slice( 0, 10 );

const USUAL_SEED = 1;
const SEED = Number( process.env.PARTNERKIT_SEED || USUAL_SEED );

/** Accounts that people without one get by themselves. */
const TEMPORARY = { wgAutoCreateTempUser: { enabled: true, known: true, genPattern: '~$1', matchPattern: '~$1', reservedPattern: '~$1' } };

/** Milliseconds that very many edits or statements may take on a machine that is busy otherwise. */
const MANY_STATEMENTS = 900_000;

/** Somebody who sees what everybody sees. */
const READER = 'Reader';

const PARTNERSHIPS = [ 'Lake Archives', 'Heritage Coalition', 'مكتبة النهر', 'Everything counts', 'River', 'Over', 'Without a hashtag', 'Long over' ];

/** null: not to be known yet; part of nothing. */
type Row = [ value: number | null, of: number | null ];

describe( `On MariaDB with MediaWiki's own tables, with the seed ${ SEED }`, () => {
	let wiki: MariaDbWiki;
	let ports: ReturnType<typeof readingPorts>;
	const readings = new Map<string, FigureReading>();

	beforeAll( async () => {
		wiki = await mariaDbWiki( 'figures', TEMPORARY );
		const seeded = seedTracking( SEED, today, { edits: 40_000, days: 170 } );
		const first = Number( maintenance( wiki, join( root, 'tests/support/tracking-seed.php' ), [], JSON.stringify( { ...seeded, reader: READER, password: PASSWORD } ) ) );
		makeEdits( wiki, seeded.partnerships.flatMap( ( partnership ) => pagesOf( partnership, first, today ) ) );
		makeEdits( wiki, marksOf( seeded, today ) );
		const account = await NodeMediaWiki.logIn( wiki.apiUrl, READER );
		ports = readingPorts( account, wiki );
		for ( const { name } of seeded.partnerships ) {
			// Both sides at the same moment: what is known of who stayed changes within the day.
			readings.set( name, await readFigures( wiki, account, name, today ) );
		}
	}, MANY_STATEMENTS );

	afterAll( () => wiki?.stop() );

	it( 'there are ten thousand counted edits, read whole', () => {
		const all = [ ...readings.values() ];
		expect( [ ...readings.keys() ] ).toEqual( PARTNERSHIPS );
		expect( all.flatMap( ( { view } ) => view.coverage ).filter( ( { failed, truncated } ) => failed.length || truncated ) ).toEqual( [] );
		expect( new Set( all.flatMap( ( reading ) => reading.revisionIds() ) ).size ).toBeGreaterThan( 10_000 );
	} );

	it.each( PARTNERSHIPS )( 'every figure of “%s”, of its events, its partners, a period and a namespace, is what SQL says', async ( name ) => {
		const reading = readings.get( name )!;
		for ( const selection of selectionsOf( reading ) ) {
			const [ sql, read ] = [ await bySql( reading, selection ), await byReading( reading, selection ) ];
			const left = [ ...sql.keys() ].filter( ( figure ) => !read.has( figure ) );
			expect( left.every( ( figure ) => selection.from !== undefined && figure.startsWith( 'retained' ) ), String( left ) ).toBe( true );
			left.forEach( ( figure ) => sql.delete( figure ) );
			expect( { selection, ...Object.fromEntries( sql ) } ).toEqual( { selection, ...Object.fromEntries( read ) } );
		}
	}, MANY_STATEMENTS );

	// Other seeds may make people of whom all stay.
	it.runIf( SEED === USUAL_SEED )( 'newcomers have come, some have stayed and some have not', async () => {
		const figures = await bySql( readings.get( 'Long over' )!, {} );
		[ 'retained em-7d', 'retained ped-7d', 'retained survivor-60' ].forEach( ( figure ) => {
			const [ value, of ] = figures.get( figure )!;
			expect( value ).toBeGreaterThan( 0 );
			expect( of ).toBeGreaterThan( value! );
		} );
		expect( ( await bySql( readings.get( 'Heritage Coalition' )!, {} ) ).get( 'retained em-7d' ), 'its window is open' ).toEqual( [ null, expect.any( Number ) ] );
	} );

	it( 'the answer tells what it is of', async () => {
		const reading = readings.get( 'مكتبة النهر' )!;
		const [ row ] = wiki.select( figuresStatement( await questionOf( reading, { namespace: 0 } ), TABLES ) );
		expect( Object.keys( row ) ).toEqual( COLUMNS );
		expect( Object.values( row ) ).toEqual( [
			1, expect.any( Number ), 'edits', '', expect.any( Number ), null, 'مكتبة النهر', wiki.database, '{"namespace":0}', '', '', new Date( today ).toISOString(),
			expect.stringMatching( /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/ )
		] );
	} );

	it( 'any name comes back as it went in', () => {
		fc.assert( fc.property( fc.array( fc.oneof( fc.string( { unit: 'binary' } ), fc.string( { unit: 'grapheme' } ), fc.constantFrom( ...HOSTILE, '\\', '\\\'', '\'\'', 'a\\', '🎻', '{{ x }}', '{% x %}', ' ' ) ), { minLength: 1, maxLength: 200 } ), ( names ) => {
			const rows = wiki.select( `WITH ${ table( 'given', [ 'place', 'name', 'shown' ], names.map( ( name, place ) => [ place, bytes( name ), text( name ) ] ) ) } SELECT HEX( name ) AS hex, shown FROM given ORDER BY place` );
			expect( rows.map( ( { hex } ) => Buffer.from( String( hex ), 'hex' ).toString() ) ).toEqual( names.map( whole ) );
			expect( rows.map( ( { shown } ) => String( shown ) ) ).toEqual( names.map( whole ) );
		} ), { numRuns: 3, seed: SEED } );
	} );

	it( 'hostile records make no other statement', async () => {
		const reading = readings.get( 'Lake Archives' )!;
		const question = await questionOf( reading, {} );
		for ( let at = 0; at < HOSTILE.length; at += 12 ) {
			const hostile = HOSTILE.slice( at, at + 12 ).map( whole );
			const [ name ] = hostile;
			const [ row ] = wiki.select( figuresStatement( {
				...question, tag: name, selection: { event: name, partner: name },
				partnership: { ...question.partnership, name, hashtag: name, partners: [ { ...question.partnership.partners[ 0 ], name } ] },
				participants: hostile.map( ( one ) => ( { user: one, event: one, partner: one, role: '' } ) ), marks: hostile.map( ( one ) => ( { pageId: 1, event: one, partner: one } ) )
			}, TABLES ) );
			expect( row ).toMatchObject( { partnership: name, metric: 'edits', value: 0 } );
		}
	} );

	const questionOf = ( { records }: FigureReading, selection: Selection ) => readQuestion( ports, records, { selection, window: windowOf( { records }, selection ), madeAt: today } );

	async function bySql( reading: FigureReading, selection: Selection ): Promise<Map<string, Row>> {
		const rows = wiki.select( figuresStatement( await questionOf( reading, selection ), TABLES ) );
		return new Map( rows.map( ( { metric, variant, value, part_of: of } ) => [ `${ metric } ${ variant }`.trim(), [ value, of ] as Row ] ) );
	}

	/** All but what is remembered, which no database tells, what new editors did after days that are nobody's end, and new editors where there is no first day. */
	async function byReading( reading: FigureReading, selection: Selection ): Promise<Map<string, Row>> {
		const figures = await reading.figures( selection );
		return new Map( figures.filter( ( figure ) => figure.metric !== 'deleted' && !( 'reason' in figure && [ 'not-asked', 'no-start' ].includes( figure.reason ) ) ).map( ( figure ) => {
			const { of } = figure as { of?: number };
			return [ `${ figure.metric } ${ figure.variant || '' }`.trim(), [ 'value' in figure ? figure.value : null, of ?? null ] as Row ];
		} ) );
	}
} );

/** The whole, each event, each partner, an event's edits for a partner, and by turns a period and a namespace. */
function selectionsOf( { records: { partnership: { name, partners }, events } }: FigureReading ): Selection[] {
	return [
		{}, ...events.map( ( { id: event } ) => ( { event } ) ), ...partners.map( ( { name: partner } ) => ( { partner } ) ),
		...partners.slice( 0, 1 ).map( ( { name: partner } ) => ( { event: events[ 0 ].id, partner } ) ),
		[ { from: dayAt( -40 ), to: dayAt( -20 ) }, { namespace: 0 }, { namespace: 6 } ][ PARTNERSHIPS.indexOf( name ) % 3 ]
	];
}

/** The days of what is selected. */
function windowOf( { records: { partnership, events } }: Pick<FigureReading, 'records'>, { event, from, to }: Selection ): { from?: string; to?: string } {
	const { start, end } = events.find( ( { id } ) => id === event ) ?? partnership;
	return { from: [ start, from ].filter( Boolean ).sort().pop(), to: [ end, to ].filter( Boolean ).sort()[ 0 ] };
}

/** Halves of characters have no bytes. */
function whole( name: string ): string {
	return Buffer.from( name ).toString();
}
