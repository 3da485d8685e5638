import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/domain/partnership/config';
import { createLiveBoard, type LiveBoard, type LivePorts } from '../../../src/features/tracking/live/board';
import type { Contribution, Happened } from '../../../src/wiki/ports';

const BEGAN = Date.parse( '2026-11-25T08:00:00Z' );
const HOME = 'Project:Partnerships/Lake';

/** A small wiki in memory, with a clock of its own. */
class World {
	now = BEGAN;
	edits: Contribution[] = [];
	participants = [ 'Asha' ];
	excluded = new Set<number>();
	isBroken = false;
	asked: string[] = [];
	private nextId = 1;

	edit( user: string, title: string, comment = '' ): number {
		const revisionId = this.nextId++;
		this.edits.push( { revisionId, pageId: title.length, namespace: 0, title, user, time: this.now, comment, sizeDiff: 9, isNew: false, tags: [] } );
		return revisionId;
	}

	/** As somebody changes a page of the partnership. */
	signUp( user: string ): void {
		this.participants.push( user );
		this.edit( 'Organiser', `${ HOME }/Participants` );
	}

	exclude( id: number ): void {
		this.excluded.add( id );
		this.edit( 'Organiser', `${ HOME }/Ledger` );
	}

	remove( id: number ): void {
		this.edits = this.edits.filter( ( { revisionId } ) => revisionId !== id );
	}

	board( event = 'day', clockIsOff = 0 ): LiveBoard {
		return createLiveBoard( this.ports(), { name: 'Lake', event }, () => this.now + clockIsOff );
	}

	private ports(): LivePorts {
		const text = ( title: string ): string => ( {
			[ HOME ]: '{{Partnership|name=Lake|start=2026-11-01|hashtag=Lake2026}}',
			[ `${ HOME }/Participants` ]: this.participants.map( ( user ) => `{{Partnership participant|user=${ user }}}` ).join( '' ),
			[ `${ HOME }/Events` ]: '{{Partnership event|id=day|name=Day|start=2026-11-25|end=2026-11-25|counting=all}}',
			[ `${ HOME }/Ledger` ]: [ ...this.excluded ].map( ( id ) => `{{Partnership decision|rev=${ id }|decision=exclude}}` ).join( '' )
		} as Record<string, string> )[ title ] ?? '';
		const copy = ( list: Contribution[] ): Contribution[] => list.map( ( one ) => ( { ...one } ) );
		return {
			config: DEFAULT_CONFIG, wiki: { id: 'wiki', host: 'wiki.example', isHome: true }, isContent: () => true,
			pages: {
				read: async ( titles: string[] ) => titles.map( ( title ) => ( { title, pageId: 1, namespace: 4, exists: text( title ) !== '', revisionId: 1, wikitext: text( title ) } ) ),
				talkTitle: () => undefined
			} as unknown as LivePorts[ 'pages' ],
			contributions: {
				byUsers: async ( users, from, to, { onBatch } ) => {
					this.asked.push( 'byUsers' );
					if ( this.isBroken ) {
						return [ { users, error: { text: '', code: 'network' } as never } ];
					}
					onBatch( copy( this.edits.filter( ( { user, time } ) => users.includes( user ) && time >= from && time < to ) ) );
					return [];
				},
				recentByTag: async () => ( { reachesBackTo: 0 } ),
				byIds: async ( ids, { onBatch } ) => onBatch( copy( this.edits.filter( ( { revisionId } ) => ids.includes( revisionId ) ) ) ),
				pagesInCategory: async () => [], pagesWithTemplate: async () => [], targets: async () => new Map(), pageStates: async () => ( { redirects: new Set<number>(), missing: new Set<number>() } ), titles: async () => new Map(), elsewhere: async () => new Map()
			},
			changes: {
				time: async () => this.now,
				since: async ( from ): Promise<Happened> => {
					this.asked.push( 'since' );
					return { changes: copy( this.edits.filter( ( { time } ) => time >= from ) ), logged: [], thanks: [], now: this.now, until: this.now, hasMore: false };
				},
				latest: async ( from ) => ( { changes: copy( this.edits.filter( ( { time } ) => time >= from ) ).reverse(), thanks: [] } )
			}
		};
	}
}

const { signal } = new AbortController();
const shown = ( live: LiveBoard ) => live.board( new Map(), 40 );
const keys = ( live: LiveBoard ) => shown( live ).lines.map( ( { key } ) => Number( key.replace( 'edit-', '' ) ) ).sort( ( one, other ) => one - other );

type Step = { kind: 'edit'; user: string; title: string; comment: string } | { kind: 'pass'; seconds: number } | { kind: 'poll' | 'anew' } | { kind: 'sign up'; user: string } | { kind: 'exclude' | 'delete'; which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
	{ weight: 4, arbitrary: fc.record( { kind: fc.constant( 'edit' as const ), user: fc.constantFrom( 'Asha', 'Juma', 'Guest' ), title: fc.constantFrom( 'A', 'BB' ), comment: fc.constantFrom( '', '#Lake2026' ) } ) },
	{ weight: 3, arbitrary: fc.record( { kind: fc.constant( 'pass' as const ), seconds: fc.integer( { min: 0, max: 900 } ) } ) },
	{ weight: 4, arbitrary: fc.record( { kind: fc.constantFrom( 'poll' as const, 'anew' as const ) } ) },
	{ weight: 1, arbitrary: fc.record( { kind: fc.constant( 'sign up' as const ), user: fc.constantFrom( 'Juma' ) } ) },
	{ weight: 1, arbitrary: fc.record( { kind: fc.constantFrom( 'exclude' as const, 'delete' as const ), which: fc.integer( { min: 1, max: 12 } ) } ) }
);

async function take( world: World, live: LiveBoard, one: Step ): Promise<unknown> {
	switch ( one.kind ) {
		case 'edit': return world.edit( one.user, one.title, one.comment );
		case 'poll': return live.readOn( signal );
		case 'anew': return live.readAnew( signal );
		case 'sign up': return world.signUp( one.user );
		case 'exclude': return world.exclude( one.which );
		case 'delete': return world.remove( one.which );
		default: return undefined;
	}
}

describe( 'A board that was open all the time', () => {
	it( 'shows what one shows that is opened now, however often and whenever it was read', async () => {
		await fc.assert( fc.asyncProperty( fc.array( step, { maxLength: 25 } ), fc.integer( { min: -90_000_000, max: 90_000_000 } ), async ( steps, clockIsOff ) => {
			const world = new World();
			const live = world.board( 'day', clockIsOff );
			await live.readAnew( signal );
			for ( const one of steps ) {
				world.now += one.kind === 'pass' ? one.seconds * 1000 : 1000;
				await take( world, live, one );
			}
			if ( ( await live.readOn( signal ) ).isOld ) {
				await live.readAnew( signal );
			}
			// What is deleted leaves with the next reading.
			await live.readAnew( signal );
			await live.readOn( signal );
			const fresh = world.board();
			await fresh.readAnew( signal );
			await fresh.readOn( signal );
			expect( shown( live ) ).toEqual( shown( fresh ) );
			expect( live.now() ).toBe( world.now );
		} ), { numRuns: 150 } );
	} );
} );

describe( 'A board', () => {
	it( 'tells when what edits count by has changed, once', async () => {
		const world = new World();
		const live = world.board();
		world.now += 60_000;
		await live.readAnew( signal );
		world.now += 5000;
		const late = world.edit( 'Juma', 'A' );
		world.signUp( 'Juma' );
		expect( await live.readOn( signal ) ).toEqual( { hasMore: false, isOld: true } );
		world.now += 5000;
		await live.readAnew( signal );
		expect( keys( live ) ).toEqual( [ late ] );
		expect( await live.readOn( signal ) ).toEqual( { hasMore: false, isOld: false } );
	} );

	it( 'loses nothing where a reading is not whole, and believes it when it comes to the same twice', async () => {
		const world = new World();
		world.edit( 'Asha', 'A' );
		const live = world.board();
		world.now += 1000;
		await live.readAnew( signal );
		world.isBroken = true;
		await expect( live.readAnew( signal ) ).rejects.toMatchObject( { code: 'incomplete' } );
		expect( keys( live ) ).toEqual( [ 1 ] );
		await live.readAnew( signal );
		expect( live.reading!.gaps.map( ( { part } ) => part ) ).toEqual( [ 'participants' ] );
		// Known before, and still there: it does not go by what could not be read.
		expect( keys( live ) ).toEqual( [ 1 ] );
	} );

	it( 'of a whole partnership forgets what is more than a day old', async () => {
		const world = new World();
		world.edit( 'Guest', 'A', '#Lake2026' );
		const live = world.board( '' );
		world.now += 1000;
		await live.readAnew( signal );
		expect( keys( live ) ).toEqual( [ 1 ] );
		world.now += 23 * 3600_000;
		world.edit( 'Guest', 'BB', '#Lake2026' );
		await live.readOn( signal );
		expect( keys( live ) ).toEqual( [ 1, 2 ] );
		world.now += 2 * 3600_000;
		await live.readOn( signal );
		expect( keys( live ) ).toEqual( [ 2 ] );
		await live.readAnew( signal );
		expect( [ keys( live ), live.reading!.revisions.length ] ).toEqual( [ [ 2 ], 2 ] );
	} );

	it.each( [ [ 'nowhere', 'no-event' ] ] )( 'is none for the event %s', async ( event, missing ) => {
		expect( await new World().board( event ).readAnew( signal ) ).toBe( missing );
	} );
} );
