import { beforeEach, describe, expect, it } from 'vitest';
import type { Figure } from '../../../src/domain/impact/figure';
import { DEFAULT_CONFIG } from '../../../src/domain/partnership/config';
import { createDashboard } from '../../../src/features/impact/dashboard';
import type { DashboardPorts } from '../../../src/features/impact/dashboard-ports';
import type { DashboardView } from '../../../src/ui/dashboard/view';
import { WikiError, type Contribution, type Contributions, type Page } from '../../../src/wiki/ports';

const NOW = Date.parse( '2026-11-26T12:00:00Z' );
const HOME = 'Project:Partnerships/Lake';

let wikitexts: Record<string, string>;
let edits: Contribution[];
/** What the wiki was asked for. */
let asked: string[];
let isDown: boolean;
/** What fails. */
let broken: string;
let registered: Map<string, number>;
let lastEdits: Map<string, number>;
let kept: Map<string, object>;
let pauses: number;

beforeEach( () => {
	wikitexts = {
		[ HOME ]: '{{Partnership|name=Lake|status=active|hashtag=#Lake|counting=all|start=2026-10-01|end=2026-10-31|partners={{Partnership partner|name=Library}}{{Partnership partner|name=Archive}}}}',
		[ `${ HOME }/Participants` ]: '* {{Partnership participant|user=Asha|partner=Library}}\n* {{Partnership participant|user=Juma}}\n* {{Partnership participant|user=~2026-1}}'
	};
	edits = [];
	asked = [];
	isDown = false;
	broken = '';
	registered = new Map( [ [ 'Asha', Date.parse( '2026-09-20' ) ], [ 'Juma', Date.parse( '2026-10-05' ) ] ] );
	lastEdits = new Map( [ [ 'Asha', Date.parse( '2026-11-10' ) ] ] );
	kept = new Map();
	pauses = 0;
} );

const edit = ( revisionId: number, given: Partial<Contribution> = {} ): Contribution => ( {
	revisionId, pageId: 1, namespace: 0, title: `Page ${ given.pageId ?? 1 }`, user: 'Asha', time: Date.parse( '2026-10-10' ), comment: '', sizeDiff: 10, isNew: false, tags: [], ...given
} );

function ask<Answer>( what: string, answer: Answer ): Promise<Answer> {
	asked.push( what );
	return isDown || broken === what ? Promise.reject( new WikiError( 'network' ) ) : Promise.resolve( answer );
}

function open( given: Partial<DashboardPorts> = {}, now = NOW, renewed?: Partial<DashboardPorts> ) {
	const contributions = {
		byUsers: ( users: string[], _from: number, _to: number, { onBatch }: { onBatch( batch: Contribution[] ): void } ) => ask( 'contributions', [] ).then( ( none ) => {
			onBatch( edits.filter( ( { user } ) => users.includes( user ) ) );
			return none;
		} ),
		recentByTag: () => ask( 'tag', { reachesBackTo: 0 } ),
		byIds: ( ids: number[], { onBatch }: { onBatch( batch: Contribution[] ): void } ) => ids.length ? ask( 'ids', undefined ).then( () => onBatch( edits.filter( ( { revisionId } ) => ids.includes( revisionId ) ) ) ) : Promise.resolve(),
		pagesInCategory: () => ask( 'category', [] ),
		pageStates: () => ask( 'pages', { redirects: new Set<number>(), missing: new Set<number>() } )
	} as unknown as Contributions;
	const ports = {
		config: DEFAULT_CONFIG, contributions,
		pages: {
			read: ( titles: string[] ) => ask( 'records', titles.map( ( title ): Page => ( { title, pageId: 1, namespace: 4, exists: title in wikitexts, revisionId: 1, wikitext: wikitexts[ title ] ?? '' } ) ) ),
			talkTitle: ( title: string ) => `Talk:${ title }`
		},
		wiki: { id: 'home', host: 'home.example', isHome: true }, isContent: ( namespace: number ) => namespace === 0, isTemporary: ( user: string ) => user.startsWith( '~' ),
		foreign: { open: () => Promise.reject( new WikiError( 'unknown-wiki' ) ) },
		accounts: {
			registrations: ( users: string[] ) => ask( `registrations of ${ users }`, new Map( [ ...registered ].filter( ( [ user ] ) => users.includes( user ) ) ) ),
			lastEdit: ( user: string, namespace?: number ) => ask( `last edit of ${ user }${ namespace === undefined ? '' : ` in ${ namespace }` }`, lastEdits.get( user ) ?? 0 ),
			editsIn: ( user: string ) => ask( `later edits of ${ user }`, 0 )
		},
		store: {
			load: async ( name: string ) => [ ...kept ].filter( ( [ key ] ) => key === name ).map( ( [ , value ] ) => ( { part: 'dashboard', value: structuredClone( value ) } ) ),
			save: async ( name: string, _part: string, value: object ) => {
				kept.set( name, structuredClone( value ) );
			},
			remove: async () => {}
		},
		pause: async () => {
			pauses++;
		}, now: () => now, ...given
	} as unknown as DashboardPorts;
	const session = createDashboard( 'Lake', ports, renewed && ( () => ask( 'config', { ...ports, ...renewed } ) ) );
	const views: DashboardView[] = [];
	session.onChange( ( view ) => views.push( view ) );
	return {
		session, views,
		read: async ( signal = new AbortController().signal ) => {
			await session.read( signal );
			return views[ views.length - 1 ];
		},
		next: ( change: () => void ) => new Promise<DashboardView>( ( resolve ) => {
			session.onChange( ( view ) => {
				views.push( view );
				resolve( view );
			} );
			change();
		} )
	};
}

const figure = ( view: { figures: Figure[] }, metric: string ) => view.figures.find( ( one ) => one.metric === metric )!;

describe( 'A session of a dashboard', () => {
	it( 'tells who is new and who stayed, and asks for that once', async () => {
		edits = [ edit( 1 ), edit( 2, { user: 'Juma' } ), edit( 3, { user: '~2026-1' } ) ];
		const view = await open().read();
		expect( figure( view, 'editors' ) ).toMatchObject( { value: 3, apart: 1 } );
		expect( figure( view, 'new-editors' ) ).toMatchObject( { value: 2, variant: 'em' } );
		expect( figure( view, 'retained' ) ).toMatchObject( { value: 1, of: 2, variant: 'em-7d' } );
		expect( view.people.map( ( { user, isNew } ) => [ user, isNew ] ) ).toEqual( [ [ 'Asha', true ], [ 'Juma', true ], [ '~2026-1', false ] ] );
		expect( asked.filter( ( one ) => /edit|regist/.test( one ) ) ).toEqual( [ 'registrations of Asha,Juma', 'last edit of Asha', 'last edit of Juma' ] );
		asked = [];
		await open().read();
		expect( asked.filter( ( one ) => /edit|regist/.test( one ) ) ).toEqual( [] );
	} );

	it( 'shows what is kept before it asks for the configuration of now, and reads with that', async () => {
		edits = [ edit( 1 ) ];
		await open().read();
		edits = [ edit( 1 ), edit( 2 ) ];
		asked = [];
		const { session, views } = open( {}, NOW, { config: { ...DEFAULT_CONFIG, home: 'Project:Elsewhere' } } );
		wikitexts = { 'Project:Elsewhere/Lake': wikitexts[ HOME ], 'Project:Elsewhere/Lake/Participants': wikitexts[ `${ HOME }/Participants` ] };
		let askedBefore: string[] | undefined;
		session.onChange( ( view ) => {
			askedBefore = askedBefore || [ ...asked ];
			views.push( view );
		} );
		await session.read( new AbortController().signal );
		expect( askedBefore ).toEqual( [] );
		expect( figure( views[ 0 ], 'edits' ) ).toMatchObject( { value: 1 } );
		expect( asked[ 0 ] ).toBe( 'config' );
		expect( figure( views[ views.length - 1 ], 'edits' ) ).toMatchObject( { value: 2 } );
	} );

	it( 'asks for what another definition needs, and for nothing when something else is selected', async () => {
		edits = [ edit( 1 ), edit( 2, { user: 'Juma', time: Date.parse( '2026-10-20' ) } ) ];
		const dashboard = open();
		await dashboard.read();
		asked = [];
		const library = await dashboard.next( () => dashboard.session.select( { partner: 'Library' } ) );
		expect( [ figure( library, 'edits' ), figure( library, 'editors' ) ] ).toMatchObject( [ { value: 1 }, { value: 1 } ] );
		const late = await dashboard.next( () => dashboard.session.select( { from: '2026-10-20' } ) );
		expect( late.window ).toEqual( { from: '2026-10-20', to: '2026-10-31' } );
		expect( late.before ).toMatchObject( { from: '2026-10-08', to: '2026-10-19' } );
		expect( figure( late.before!, 'edits' ) ).toMatchObject( { value: 1 } );
		expect( late.series.before ).toHaveLength( 12 );
		expect( asked ).toEqual( [] );
		await dashboard.next( () => dashboard.session.select( {}, 'ped' ) );
		await expect.poll( () => figure( dashboard.views[ dashboard.views.length - 1 ], 'retained' ) ).toMatchObject( { variant: 'ped-7d', value: 0, of: 1 } );
		expect( asked ).toEqual( [ 'last edit of Juma in 0' ] );
	} );

	it( 'says until when it is not known who stayed, and of how many', async () => {
		edits = [ edit( 1 ) ];
		expect( figure( await open( {}, Date.parse( '2026-11-07T23:00:00Z' ) ).read(), 'retained' ) ).toMatchObject( { state: 'pending', reason: 'window-open', until: '2026-11-08', of: 1 } );
		wikitexts[ HOME ] = wikitexts[ HOME ].replace( '|end=2026-10-31', '' );
		expect( figure( await open().read(), 'retained' ) ).toMatchObject( { state: 'pending', reason: 'no-end', of: 1 } );
		wikitexts[ HOME ] = wikitexts[ HOME ].replace( '|start=2026-10-01', '' );
		const view = await open().read();
		expect( [ figure( view, 'new-editors' ), figure( view, 'retained' ) ] ).toMatchObject( [ { state: 'unknown', reason: 'no-start' }, { state: 'unknown', reason: 'no-start' } ] );
		expect( view.series.steps[ 0 ].values.edits ).toBe( 1 );
	} );

	it( 'shows what it has kept though the wiki is away, and nothing unread as 0', async () => {
		edits = [ edit( 1 ) ];
		await open().read();
		isDown = true;
		const dashboard = open( {}, NOW + 1000 );
		await expect( dashboard.read() ).rejects.toMatchObject( { code: 'network' } );
		const view = dashboard.views[ dashboard.views.length - 1 ];
		expect( view ).toMatchObject( { phase: 'cancelled', readAt: NOW } );
		expect( figure( view, 'edits' ) ).toMatchObject( { value: 1 } );
		kept.clear();
		const empty = open();
		await expect( empty.read() ).rejects.toMatchObject( { code: 'network' } );
		expect( empty.views ).toEqual( [] );
	} );

	it( 'has unknown figures where accounts could not be asked for', async () => {
		edits = [ edit( 1 ) ];
		const accounts = { registrations: () => Promise.reject( new WikiError( 'timeout' ) ), lastEdit: async () => 0, editsIn: async () => 0 };
		const view = await open( { accounts } ).read();
		expect( figure( view, 'new-editors' ) ).toMatchObject( { state: 'unknown', reason: 'not-read', coverage: expect.arrayContaining( [ expect.objectContaining( { part: 'registrations', failed: [ 'timeout' ] } ) ] ) } );
		expect( figure( view, 'edits' ).coverage.map( ( { part } ) => part ) ).not.toContain( 'registrations' );
	} );

	it( 'does not put less in the place of more', async () => {
		edits = [ edit( 1 ), edit( 2 ) ];
		await open().read();
		const [ before ] = [ ...kept.values() ];
		broken = 'tag';
		const view = await open().read();
		expect( figure( view, 'edits' ).coverage ).toContainEqual( expect.objectContaining( { part: 'tag', failed: [ 'network' ] } ) );
		expect( [ ...kept.values() ] ).toEqual( [ before ] );
	} );

	it( 'does not understand what was kept in another shape', async () => {
		edits = [ edit( 1 ) ];
		await open().read();
		kept.forEach( ( value, name ) => kept.set( name, { ...value, shape: 0, ledger: 'garbage' } ) );
		const { views, read } = open();
		await read();
		expect( views[ 0 ] ).toMatchObject( { phase: 'reading', readAt: undefined } );
	} );

	it( 'folds very many edits in pieces, and the first view of what is kept has them all', async () => {
		edits = Array.from( { length: 12_000 }, ( _, index ) => edit( index + 1, { pageId: 1 + index % 500, user: index % 2 ? 'Asha' : 'Juma' } ) );
		const dashboard = open();
		expect( figure( await dashboard.read(), 'edits' ) ).toMatchObject( { value: 12_000 } );
		pauses = 0;
		await dashboard.next( () => dashboard.session.select( { partner: 'Library' } ) );
		expect( pauses ).toBeGreaterThan( 3 );
		const again = open();
		await again.read();
		expect( again.views[ 0 ].readAt ).toBe( NOW );
		expect( figure( again.views[ 0 ], 'edits' ) ).toMatchObject( { value: 12_000 } );
	} );

	it( 'asks before a long reading of many people, begins none that is not wanted, and none is asked about that is short or was read before', async () => {
		const people = Array.from( { length: 200 }, ( _, index ) => `Person ${ index }` );
		wikitexts[ `${ HOME }/Participants` ] = people.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' );
		edits = [ edit( 1, { user: 'Person 1' } ) ];
		const editCounts = ( each: number ) => ( { of: async ( users: string[] ) => new Map( users.map( ( user ) => [ user, each ] ) ), hasHighLimits: async () => false } );
		const plans: number[] = [];
		const visit = async ( each: number, isWanted: boolean ): Promise<DashboardView> => {
			const { session, read } = open( { editCounts: editCounts( each ) } );
			session.onPlan( async ( { requests } ) => {
				plans.push( requests );
				return isWanted;
			} );
			return read();
		};
		expect( await visit( 10_000, false ) ).toMatchObject( { phase: 'cancelled' } );
		expect( plans ).toEqual( [ 4010 ] );
		expect( asked ).not.toContain( 'contributions' );
		expect( figure( await visit( 10_000, true ), 'edits' ) ).toMatchObject( { value: 1 } );
		expect( plans ).toEqual( [ 4010, 4010 ] );
		// What is kept is only brought up to date.
		await visit( 10_000, false );
		kept.clear();
		expect( figure( await visit( 10, false ), 'edits' ) ).toMatchObject( { value: 1 } );
		expect( plans ).toHaveLength( 2 );
	} );
} );
