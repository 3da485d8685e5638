import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAttribution, type AttributionContext, type Scope } from '../../../../src/domain/partnership/attribution';
import { planEdit, type PlanGround, type Wish } from '../../../../src/domain/tracking/edit-plan';
import { contextAfter, editAfter, inverse, jobOf } from '../../../../src/domain/tracking/job';
import { context, contribution, decision, event, mark, participant, partnership } from '../partnership/cases';

const words = { wiki: '', by: 'Asha', reason: 'Forgotten', date: '2026-06-11' };

/** Partnerships of one wiki, each of which knows the others. */
function wikiOf( given: Array<Partial<AttributionContext>> ): Map<string, AttributionContext> {
	const all = given.map( ( one ) => context( one ) );
	return new Map( all.map( ( one ) => [ one.partnership.name, { ...one, others: all.filter( ( other ) => other !== one ) as Scope[] } ] ) );
}

const lake = { partnership: partnership( { name: 'Lake', hashtag: 'Lake2026' } ), participants: [ participant( 'Asha' ) ] };
const river = { partnership: partnership( { name: 'River', hashtag: 'River2026' } ) };

const ground = ( contexts: Map<string, AttributionContext>, given: Partial<PlanGround> = {} ): PlanGround => ( {
	contexts, mayTag: { add: true, remove: true }, person: 'Asha', mayOverrule: () => false, ...given
} );
const count: Wish = { act: 'count', partnership: 'Lake' };
const exclude: Wish = { act: 'exclude', partnership: 'Lake' };
const move: Wish = { act: 'move', partnership: 'Lake', to: 'River' };

describe( 'An edit without any mark', () => {
	const contexts = wikiOf( [ lake, river ] );

	it( 'gets the tag where by it alone it counts', () => {
		expect( planEdit( contribution(), count, ground( contexts ) ).change ).toEqual( { tag: 'add', lines: [] } );
	} );

	it( 'gets a line on the ledger page where tags cannot be used', () => {
		expect( planEdit( contribution(), count, ground( contexts, { mayTag: { add: false, remove: false } } ) ).change ).toEqual( { lines: [ { partnership: 'Lake', verdict: 'count' } ] } );
	} );

	it( 'gets a line where the tag would say nothing, or too much', () => {
		expect( planEdit( contribution( { user: 'Stranger' } ), count, ground( contexts ) ).change ).toMatchObject( { lines: [ { partnership: 'Lake' } ] } );
		expect( planEdit( contribution(), count, ground( wikiOf( [ lake, { ...river, participants: [ participant( 'Asha' ) ] } ] ) ) ).change ).toEqual( { lines: [ { partnership: 'Lake', verdict: 'count' } ] } );
		expect( planEdit( contribution( { comment: '#River2026' } ), count, ground( contexts ) ).change ).toMatchObject( { lines: [ { partnership: 'Lake' } ] } );
	} );

	it( 'is not added where no decision could make it count', () => {
		expect( planEdit( contribution( { at: '2027-01-01T00:00:00Z' } ), count, ground( contexts ) ) ).toMatchObject( { refused: 'outside-window' } );
		expect( planEdit( contribution( { at: '2026-12-31T23:59:59Z' } ), count, ground( contexts ) ).refused ).toBeUndefined();
		expect( planEdit( contribution(), count, ground( wikiOf( [ { partnership: partnership( { name: 'Lake', wikis: [ 'sw.example' ] } ) } ] ) ) ) ).toMatchObject( { refused: 'outside-wikis' } );
	} );
} );

describe( 'An edit that counts', () => {
	it( 'loses its tag where nothing else holds, and the person is its author', () => {
		const contexts = wikiOf( [ lake ] );
		const edit = contribution( { tags: [ 'partnership' ] } );
		expect( planEdit( edit, exclude, ground( contexts ) ).change ).toEqual( { tag: 'remove', lines: [] } );
		expect( planEdit( edit, exclude, ground( contexts, { person: 'Neema' } ) ).change ).toEqual( { lines: [ { partnership: 'Lake', verdict: 'exclude' } ] } );
		expect( planEdit( contribution( { tags: [ 'partnership' ], comment: '#lake2026' } ), exclude, ground( contexts ) ).change ).toEqual( { lines: [ { partnership: 'Lake', verdict: 'exclude' } ] } );
	} );

	it( 'counts for another partnership instead, with a line on each ledger page or none', () => {
		const contexts = wikiOf( [ lake, river ] );
		expect( planEdit( contribution( { comment: '#Lake2026' } ), move, ground( contexts ) ).change ).toEqual( { lines: [ { partnership: 'River', verdict: 'count' }, { partnership: 'Lake', verdict: 'exclude' } ] } );
		expect( planEdit( contribution( { tags: [ 'partnership' ] } ), move, ground( contexts ) ).change ).toEqual( { tag: 'remove', lines: [ { partnership: 'River', verdict: 'count' } ] } );
	} );
} );

describe( 'An edit that was left out', () => {
	const out = ( by: string ) => wikiOf( [ { ...lake, decisions: [ decision( { decision: 'exclude', by, reason: 'too early' } ) ] } ] );

	it( 'comes back by whoever left it out', () => {
		expect( planEdit( contribution(), count, ground( out( 'Asha' ) ) ).change ).toEqual( { lines: [ { partnership: 'Lake', verdict: 'count' } ] } );
	} );

	it( 'stays out where somebody else decided, until who looks after the partnership says otherwise', () => {
		expect( planEdit( contribution(), count, ground( out( 'Neema' ) ) ) ).toMatchObject( { refused: 'taken-away', decision: { reason: 'too early' } } );
		expect( planEdit( contribution(), count, ground( out( 'Neema' ), { mayOverrule: () => true } ) ).change ).toBeDefined();
	} );

	it( 'stays out where its author wants it so, whoever asks', () => {
		expect( planEdit( contribution(), count, ground( out( 'Asha' ), { person: 'Neema', mayOverrule: () => true } ) ) ).toMatchObject( { refused: 'left-out' } );
	} );
} );

it( 'A tag that may be for two partnerships is for the one that is chosen, and no longer for the other', () => {
	const contexts = wikiOf( [ lake, { ...river, participants: [ participant( 'Asha' ) ] } ] );
	expect( planEdit( contribution( { tags: [ 'partnership' ] } ), count, ground( contexts ) ).change )
		.toEqual( { lines: [ { partnership: 'Lake', verdict: 'count' }, { partnership: 'River', verdict: 'exclude' } ] } );
} );

describe( 'Whatever the wiki is like', () => {
	const NAMES = [ 'Lake', 'River', 'Valley' ];
	const DAYS = [ '2026-02-28', '2026-05-02', '2026-05-03', '2026-12-31' ];
	const day = fc.option( fc.constantFrom( ...DAYS ), { nil: undefined } );
	const wikis = fc.constantFrom<string[]>( [], [ 'wiki' ], [ 'other' ] );
	const counting = fc.constantFrom( 'marked' as const, 'all' as const, 'worklist' as const );
	const user = fc.constantFrom( 'Asha', 'Juma' );
	const aContext = ( name: string ) => fc.record( {
		partnership: fc.record( { start: day, end: day, counting, wikis } ).map( ( given ) => partnership( { name, hashtag: name, ...given } ) ),
		events: fc.array( fc.record( { start: day, end: day, counting, wikis } ).map( ( given ) => event( { id: `${ name }-day`, hashtag: `${ name }Day`, ...given } ) ), { maxLength: 1 } ),
		participants: fc.array( fc.record( { user, event: fc.constantFrom( '', `${ name }-day` ), left: day } ).map( ( { user: who, ...rest } ) => participant( who, rest ) ), { maxLength: 3 } ),
		marks: fc.boolean().map( ( isMarked ) => new Map( isMarked ? [ [ 'Lake', [ mark( { partnership: name } ) ] ] ] : [] ) ),
		worklists: fc.boolean().map( ( isListed ) => new Map( isListed ? [ [ '', new Set( [ 'Lake' ] ) ] ] : [] ) ),
		decisions: fc.array( fc.record( { revisionId: fc.constantFrom( 1, 2 ), decision: fc.constantFrom( 'count' as const, 'exclude' as const ), by: fc.constantFrom( 'Asha', 'Neema' ), wiki: fc.constantFrom( '', 'wiki', 'other' ) } ).map( decision ), { maxLength: 2 } )
	} );
	const aWiki = fc.tuple( ...NAMES.map( aContext ) ).map( wikiOf );
	const anEdit = fc.record( {
		user, at: fc.constantFrom( ...DAYS.map( ( one ) => `${ one }T12:00:00Z` ) ), tags: fc.constantFrom<string[]>( [], [ 'partnership' ] ),
		comment: fc.constantFrom( '', '#Lake', '#LakeDay', '#River', '#Lake #River', '#Lak' )
	} ).map( contribution );
	const aWish = fc.oneof(
		fc.record( { act: fc.constantFrom( 'count' as const, 'exclude' as const ), partnership: fc.constantFrom( ...NAMES ) } ),
		fc.constant( { act: 'move' as const, partnership: 'Lake', to: 'River' } )
	);
	const aGround = fc.record( { mayTag: fc.record( { add: fc.boolean(), remove: fc.boolean() } ), person: fc.constantFrom( 'Asha', 'Juma', 'Neema' ), overrules: fc.boolean() } );
	const runs = { numRuns: 3000 };

	it( 'does what was wanted and nothing else, and can be taken back', () => {
		fc.assert( fc.property( aWiki, anEdit, aWish, aGround, ( contexts, edit, wish, { overrules, ...given } ) => {
			const planned = planEdit( edit, wish, ground( contexts, { ...given, mayOverrule: () => overrules } ) );
			const job = jobOf( [ planned ], words );
			const after = ( name: string, done = job ) => createAttribution( contextAfter( contexts.get( name )!, done ) )( editAfter( edit, done, 'partnership' ) );
			const before = ( name: string ) => createAttribution( contexts.get( name )! )( edit );
			const goal = wish.act === 'move' ? wish.to : wish.partnership;
			if ( planned.change ) {
				expect( after( goal ).counted ).toBe( wish.act !== 'exclude' );
				expect( after( goal ).unresolved ).toBeUndefined();
				const from = wish.act === 'move' ? wish.partnership : undefined;
				if ( from ) {
					expect( after( from ).counted ).toBe( false );
				}
				NAMES.filter( ( name ) => name !== goal && name !== from ).forEach( ( name ) => {
					expect( after( name ).counted ).toBe( before( name ).counted );
				} );
			} else {
				expect( planned.refused ).toBeDefined();
				expect( job ).toEqual( { add: [], remove: [], ledgers: [] } );
			}
			const back = inverse( job, contexts );
			NAMES.forEach( ( name ) => {
				const again = createAttribution( contextAfter( contextAfter( contexts.get( name )!, job ), back ) )( editAfter( editAfter( edit, job, 'partnership' ), back, 'partnership' ) );
				expect( [ again.counted, again.unresolved ] ).toEqual( [ before( name ).counted, before( name ).unresolved ] );
			} );
		} ), runs );
	} );
} );
