import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Period } from '../../src/domain/impact/named-period';
import type { Concentration } from '../../src/domain/movement/concentration';
import { daysOf, PERIODS } from '../../src/domain/movement/period';
import { figuresByPartnership } from '../../src/domain/movement/per-partnership';
import { totalsOf } from '../../src/domain/movement/totals';
import { prepareTotals } from '../../src/domain/movement/whole';
import { partnershipTitle, type Config } from '../../src/domain/partnership/config';
import { readMarks } from '../../src/domain/partnership/marks';
import type { Records } from '../../src/features/impact/records';
import { readMovementRecords } from '../../src/features/movement/portfolio/read-records';
import { createApi } from '../../src/wiki/api';
import { createPages } from '../../src/wiki/pages';
import { createReadingStore } from '../../src/wiki/reading-store';
import { createSurvey } from '../../src/wiki/survey';
import type { Member, PortfolioView } from '../../src/ui/movement/portfolio/view';
import { countedBySql, midnight, type Table } from '../support/counted-sql';
import { filledWiki } from '../support/demo';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { concentrationIn, portfolioOf, portfolioPorts } from '../support/portfolio';
import { testWiki, type TestWiki } from '../support/wiki';

const today = new Date().toISOString().slice( 0, 10 );

/** Which partnerships, and when. */
interface Selection { name: string; fits( member: Member ): boolean; period: Period }

const partner = ( fits: ( one: Member[ 'facts' ][ 'partnership' ][ 'partners' ][ number ] ) => boolean ) => ( { facts }: Member ): boolean => facts.partnership.partners.some( fits );

const SELECTIONS: Selection[] = [
	...PERIODS.map( ( period ): Selection => ( { name: `all, ${ period }`, fits: () => true, period: daysOf( period, today ) } ) ),
	{ name: 'museums', fits: partner( ( { type } ) => type === 'museum' ), period: {} },
	{ name: 'small ones, twelve months', fits: partner( ( { size } ) => size === 'small' ), period: daysOf( 'months', today ) },
	{ name: 'in India', fits: partner( ( { country } ) => country === 'IN' ), period: {} },
	{ name: 'those that go on, this year', fits: ( { facts } ) => facts.partnership.status === 'active', period: daysOf( 'this-year', today ) },
	{ name: 'those that are over', fits: ( { facts } ) => facts.partnership.status === 'completed', period: {} }
];

describe( 'All partnerships of the demo, read together', () => {
	let wiki: TestWiki;
	let account: NodeMediaWiki;
	let view: PortfolioView;
	let requests: Array<Record<string, string>>;
	let sql: Record<string, Record<string, number>>;

	beforeAll( async () => {
		wiki = await testWiki( 'portfolio', await filledWiki() );
		account = await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' );
		const views: PortfolioView[] = [];
		const session = await portfolioOf( wiki, account );
		session.onChange( ( next ) => views.push( next ) );
		await session.read( new AbortController().signal );
		view = views[ views.length - 1 ];
		requests = [ ...account.requests ];
		const ports = await portfolioPorts( wiki, account );
		sql = await bySql( wiki, account, ports.config, ( await readMovementRecords( ports, ports.countryCode ) ).records, view );
	} );

	afterAll( () => wiki?.stop() );

	it( 'everything is read, and each account once', () => {
		expect( view.phase ).toBe( 'done' );
		expect( view.members.filter( ( { state } ) => state === 'partly' ).map( ( { facts, gaps } ) => [ facts.partnership.name, gaps ] ) ).toEqual( [] );
		expect( view.members.length ).toBeGreaterThanOrEqual( 18 );
		const asked = requests.filter( ( { list = '', uccontinue } ) => list.split( '|' ).includes( 'usercontribs' ) && uccontinue === undefined ).flatMap( ( { ucuser } ) => ucuser.split( '|' ) );
		expect( new Set( asked ).size ).toBe( asked.length );
		expect( asked.length ).toBeGreaterThan( 20 );
	} );

	it.each( SELECTIONS )( 'totals of $name are what SQL says', ( { name, fits, period } ) => {
		const totals = totalsOf( view.columns!, view.members.map( fits ), period );
		prepareTotals( view.columns!, period );
		expect( totalsOf( view.columns!, view.members.map( fits ), period ) ).toEqual( totals );
		const { edits, sum, editors, pages, created, improved, twice, thrice } = sql[ name ];
		expect( totals ).toEqual( {
			edits, sum, editors, pagesEdited: pages, pagesCreated: created, pagesImproved: improved, temporaryEditors: expect.any( Number ), editorsInSeveral: expect.any( Number ),
			shared: [ { partnerships: 2, edits: twice }, { partnerships: 3, edits: thrice } ].filter( ( one ) => one.edits > 0 )
		} );
	} );

	it.each( SELECTIONS )( 'how far $name rest on few partners is what SQL says', ( selection ) => {
		const found = concentrationIn( view, selection );
		const { edits, partners, most, equals, owned, differences, half } = sql[ selection.name ];
		if ( ( partners ?? 0 ) < 3 || !most ) {
			expect( found ).toBe( undefined );
			return;
		}
		expect( [ found!.partners, found!.top.length ] ).toEqual( [ partners, equals ] );
		expect( found!.share ).toBeCloseTo( most / edits, 12 );
		// The other way round: by the differences of all pairs.
		expect( found!.gini ).toBeCloseTo( differences / 2 / partners / owned, 12 );
		expect( half * 2 ).toBeGreaterThanOrEqual( found!.half ? edits : 0 );
	} );

	it( 'of most selections there is something to say about that, and not the same', () => {
		const told = SELECTIONS.map( ( one ) => concentrationIn( view, one ) ).filter( ( one ): one is Concentration => one !== undefined );
		expect( told.length ).toBeGreaterThan( 4 );
		expect( new Set( told.map( ( { share } ) => share ) ).size ).toBeGreaterThan( 2 );
		expect( told.some( ( { half } ) => half && half.length > 1 ) ).toBe( true );
	} );

	it( 'there are edits that count for two partnerships, and the selections differ', () => {
		expect( sql[ 'all, whole' ].twice ).toBeGreaterThan( 0 );
		expect( new Set( SELECTIONS.map( ( { name } ) => sql[ name ].edits ) ).size ).toBeGreaterThan( 5 );
	} );

	it( 'each partnership has the edits that SQL gives it', () => {
		const figures = figuresByPartnership( view.columns! )( {} );
		view.members.forEach( ( { facts: { partnership: { name } } }, index ) => expect( [ name, figures.of( index ).edits ] ).toEqual( [ name, sql.each[ name ] || 0 ] ) );
	} );
} );

describe( 'Read again', () => {
	let wiki: TestWiki;

	beforeAll( async () => {
		wiki = await testWiki( 'portfolio-again', await filledWiki() );
	} );

	afterAll( () => wiki?.stop() );

	it( 'it is there before the wiki is asked for anything; what broke off goes on; nothing is asked for twice', async () => {
		const account = await NodeMediaWiki.logIn( wiki.apiUrl, 'Organiser' );
		const store = createReadingStore( wiki.database, 'Organiser', Date.now );
		const contributionsAsked = () => account.requests.filter( ( { list = '' } ) => list.split( '|' ).includes( 'usercontribs' ) );
		const controller = new AbortController();
		const broken: PortfolioView[] = [];
		const first = await portfolioOf( wiki, account, store );
		first.onChange( ( view ) => {
			broken.push( view );
			if ( view.members.some( ( { state } ) => state === 'whole' ) ) {
				controller.abort();
			}
		} );
		await first.read( controller.signal );
		const last = broken[ broken.length - 1 ];
		expect( [ last.phase, last.readAt ] ).toEqual( [ 'cancelled', undefined ] );
		expect( last.members.filter( ( { state } ) => state === 'whole' ).length ).toBeGreaterThan( 0 );

		const second = await portfolioOf( wiki, account, store );
		const whole: PortfolioView[] = [];
		second.onChange( ( view ) => whole.push( view ) );
		await second.read( new AbortController().signal );
		const edits = totalsOf( whole[ whole.length - 1 ].columns!, whole[ whole.length - 1 ].members.map( () => true ), {} );

		const third = await portfolioOf( wiki, account, store );
		account.requests.length = 0;
		const again: PortfolioView[] = [];
		let requestsBefore = -1;
		third.onChange( ( view ) => {
			requestsBefore = again.push( view ) === 1 ? account.requests.length : requestsBefore;
		} );
		await third.read( new AbortController().signal );
		expect( requestsBefore ).toBe( 0 );
		expect( again[ 0 ].readAt ).toBe( whole[ whole.length - 1 ].readAt );
		expect( totalsOf( again[ 0 ].columns!, again[ 0 ].members.map( () => true ), {} ) ).toEqual( edits );
		expect( totalsOf( again[ again.length - 1 ].columns!, again[ again.length - 1 ].members.map( () => true ), {} ) ).toEqual( edits );
		const accounts = new Set( contributionsAsked().flatMap( ( { ucuser } ) => ucuser.split( '|' ) ) ).size;
		expect( contributionsAsked().length ).toBe( Math.ceil( accounts / 50 ) );
	} );
} );

/** What the records say, as the tables that the SQL asks for; then what it counts for each selection. */
async function bySql( wiki: TestWiki, account: NodeMediaWiki, config: Config, records: Records[], view: PortfolioView ): Promise<Record<string, Record<string, number>>> {
	const { members } = view;
	const api = createApi( account.mediawiki );
	const pages = createPages( account.mediawiki, api );
	const survey = createSurvey( api );
	const each = ( rows: ( one: Records ) => Array<Record<string, unknown>> ) => records.flatMap( ( one ) => rows( one ).map( ( row ) => ( { partnership: one.partnership.name, ...row } ) ) );
	const marks: Array<Record<string, unknown>> = [];
	const namespaceOf = ( title: string ): [ number, string ] => {
		const [ prefix, ...rest ] = title.split( ':' );
		const number = [ '', 'Talk', 'User', 'User talk', 'Project', 'Project talk', 'File', 'File talk' ].indexOf( prefix === 'Demo wiki' ? 'Project' : prefix );
		return rest.length && number > 0 ? [ number, rest.join( ':' ) ] : [ 0, title ];
	};
	await survey.read( await survey.list( config.templates.contribution.map( ( { title } ) => `Template:${ title }` ) ), ( some ) => some.forEach( ( { namespace, title, wikitext } ) => marks.push( ...readMarks( wikitext, config ).map( ( mark ) => ( {
		namespace, title: ( namespace ? title.replace( /^[^:]*:/, '' ) : title ).replace( / /g, '_' ), partnership: mark.partnership, event: mark.event, partner: mark.partner, since: midnight( mark.date )
	} ) ) ) ) );
	const table = ( columns: string[], rows: Table[ 'rows' ] ): Table => ( { columns, rows } );
	const listOf = ( name: string, list: string ) => {
		const [ namespace, title ] = namespaceOf( list || pages.normalize( partnershipTitle( config, name, 'Worklist' ) )! );
		return { namespace, title: title.replace( / /g, '_' ) };
	};
	const input = {
		partnership: table( [ 'name', 'hashtag', 'counting', 'since', 'until' ], records.map( ( { partnership } ) => ( { ...partnership, since: midnight( partnership.start ), until: midnight( partnership.end, 1 ) } ) ) ),
		event: table( [ 'partnership', 'id', 'hashtag', 'counting', 'since', 'until' ], each( ( { events } ) => events.map( ( one ) => ( { ...one, since: midnight( one.start ), until: midnight( one.end, 1 ) } ) ) ) ),
		participant: table( [ 'partnership', 'user', 'event', 'partner', 'until' ], each( ( { participants } ) => participants.map( ( one ) => ( { ...one, until: midnight( one.left, 1 ) } ) ) ) ),
		mark: table( [ 'namespace', 'title', 'partnership', 'event', 'partner', 'since' ], marks ),
		worklist: table( [ 'partnership', 'event', 'namespace', 'title' ], each( ( { partnership, events } ) => [ { event: '', ...listOf( partnership.name, '' ) }, ...events.map( ( one ) => ( { event: one.id, ...listOf( partnership.name, one.worklist ) } ) ) ] ) ),
		decision: table( [ 'partnership', 'rev', 'verdict' ], each( ( { decisions } ) => decisions.filter( ( one ) => one.wiki === '' || one.wiki === wiki.database ).map( ( one ) => ( { rev: one.revisionId, verdict: one.decision } ) ) ) ),
		selection: table( [ 'name', 'partnership', 'since', 'until' ], SELECTIONS.flatMap( ( { name, fits, period } ) => members.filter( fits ).map( ( { facts } ) => ( { name, partnership: facts.partnership.name, since: midnight( period.from ), until: midnight( period.to, 1 ) } ) ) ) ),
		partner: table( [ 'partnership', 'item', 'called', 'begun' ], members.flatMap( ( { facts: { partnership } } ) => partnership.partners.map( ( one ) => ( {
			partnership: partnership.name, item: one.wikidata, called: one.name.toLowerCase(), begun: partnership.status !== 'proposed' && ( partnership.start ?? '' ) <= today ? 1 : 0
		} ) ) ) ),
		half: table( [ 'name', 'partnership' ], SELECTIONS.flatMap( ( one ) => ( concentrationIn( view, one )?.half ?? [] ).flatMap( ( { partnerships } ) => partnerships.map( ( { name } ) => ( { name: one.name, partnership: name } ) ) ) ) )
	};
	const counted: Record<string, Record<string, number>> = {};
	countedBySql<{ what: string; name: string; value: number }>( wiki, input, FIGURES ).forEach( ( { what, name, value } ) => {
		( counted[ name ] = counted[ name ] || {} )[ what ] = value;
	} );
	return counted;
}

/** The statements that tell which edits count, and then what is counted of them. */
const FIGURES = `
CREATE TEMP TABLE chosen AS
	SELECT DISTINCT selection.name, counted.rev, counted.partnership, page, author, page_namespace, page_is_redirect, rev_parent_id = 0 AS first
	FROM selection JOIN counted USING ( partnership ) JOIN edit USING ( rev ) JOIN revision ON rev_id = rev JOIN page AS its ON page_id = page
	WHERE ( since IS NULL OR at >= since ) AND ( until IS NULL OR at < until );
CREATE TEMP TABLE made AS
	SELECT DISTINCT name, page FROM chosen WHERE first AND NOT page_is_redirect AND page_namespace = 0;
CREATE TEMP TABLE weight AS
	SELECT name, rev, COUNT( * ) AS partnerships FROM chosen GROUP BY name, rev;
CREATE TEMP TABLE institution AS
	SELECT partnership, begun, COALESCE( NULLIF( item, '' ), ( SELECT MAX( known.item ) FROM partner AS known WHERE known.called = partner.called AND known.item <> '' ), called ) AS id FROM partner;
CREATE TEMP TABLE amount AS
	SELECT selection.name, id, COUNT( DISTINCT rev ) AS edits
	FROM selection JOIN institution USING ( partnership ) LEFT JOIN chosen ON chosen.name = selection.name AND chosen.partnership = selection.partnership
	WHERE begun OR EXISTS ( SELECT 1 FROM counted WHERE counted.partnership = selection.partnership )
	GROUP BY selection.name, id;
SELECT 'edits' AS what, name, COUNT( DISTINCT rev ) AS value FROM chosen GROUP BY name
UNION ALL SELECT 'partners', name, COUNT( * ) FROM amount GROUP BY name
UNION ALL SELECT 'most', name, MAX( edits ) FROM amount GROUP BY name
UNION ALL SELECT 'equals', name, COUNT( * ) FROM amount WHERE edits = ( SELECT MAX( edits ) FROM amount AS others WHERE others.name = amount.name ) GROUP BY name
UNION ALL SELECT 'owned', name, SUM( edits ) FROM amount GROUP BY name
UNION ALL SELECT 'differences', one.name, SUM( ABS( one.edits - other.edits ) ) FROM amount AS one JOIN amount AS other ON other.name = one.name GROUP BY one.name
UNION ALL SELECT 'half', name, COUNT( DISTINCT rev ) FROM chosen JOIN half USING ( name, partnership ) GROUP BY name
UNION ALL SELECT 'sum', name, COUNT( * ) FROM chosen GROUP BY name
UNION ALL SELECT 'editors', name, COUNT( DISTINCT author ) FROM chosen GROUP BY name
UNION ALL SELECT 'pages', name, COUNT( DISTINCT page ) FROM chosen GROUP BY name
UNION ALL SELECT 'created', name, ( SELECT COUNT( * ) FROM made WHERE made.name = chosen.name ) FROM chosen GROUP BY name
UNION ALL SELECT 'improved', name, COUNT( DISTINCT CASE WHEN page_namespace = 0 THEN page END ) - ( SELECT COUNT( * ) FROM made WHERE made.name = chosen.name ) FROM chosen GROUP BY name
UNION ALL SELECT 'twice', name, SUM( partnerships = 2 ) FROM weight GROUP BY name
UNION ALL SELECT 'thrice', name, SUM( partnerships = 3 ) FROM weight GROUP BY name
UNION ALL SELECT partnership, 'each', COUNT( DISTINCT rev ) FROM counted GROUP BY partnership
`;
