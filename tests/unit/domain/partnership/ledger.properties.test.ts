import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Contribution } from '../../../../src/domain/impact/contribution';
import { createAttribution, type AttributionContext } from '../../../../src/domain/partnership/attribution';
import { createLedger, GROUPINGS, type Ledger } from '../../../../src/domain/partnership/ledger';
import { contribution, decision, mark, participant } from './cases';
import { aContext, anEdit, TITLES } from './generated';

const WIKIS = [ 'wiki', 'frwiki' ];
const NAMES = [ 'Lake Archives', 'River', 'Valley' ];

/** Edits of two wikis with the same ids, and several partnerships to which each may belong. */
const aWorld = fc.record( {
	edits: fc.array( anEdit, { minLength: 1, maxLength: 8 } ),
	contexts: fc.tuple( aContext, aContext, aContext )
} ).map( ( { edits, contexts } ) => ( {
	edits: edits.flatMap( ( edit, index ) => WIKIS.map( ( wiki ) => ( { wiki, contribution: contribution( { ...edit, revisionId: index + 1 } ) } ) ) ),
	contexts: contexts.map( ( given, index ) => named( given, NAMES[ index ] ) )
} ) );

type World = typeof aWorld extends fc.Arbitrary<infer Given> ? Given : never;

/** One reading: what a partnership says of an edit. */
interface Reading { wiki: string; contribution: Contribution; context: AttributionContext }

const readings = ( { edits, contexts }: World ): Reading[] => edits.flatMap( ( edit ) => contexts.map( ( context ) => ( { ...edit, context } ) ) );

function ledgerOf( list: Reading[] ): Ledger {
	const ledger = createLedger();
	list.forEach( ( { wiki, contribution: edit, context } ) => ledger.take( wiki, edit, context.partnership.name, createAttribution( { ...context, wiki: { id: wiki, host: `${ wiki }.example`, isHome: wiki === 'wiki' } } )( edit ) ) );
	return ledger;
}

const told = ( ledger: Ledger ) => ( {
	total: ledger.total,
	groups: Object.entries( GROUPINGS ).map( ( [ name, grouping ] ) => [ name, Object.fromEntries( [ ...ledger.totals( grouping ) ].sort() ) ] )
} );

/** A partnership is called, and marks name it, by the name. */
function named( given: AttributionContext, name: string ): AttributionContext {
	const rename = ( one: string ): string => one === given.partnership.name ? name : one;
	return {
		...given, partnership: { ...given.partnership, name },
		marks: new Map( [ ...given.marks ].map( ( [ title, marks ] ) => [ title, marks.map( ( one ) => ( { ...one, partnership: rename( one.partnership ) } ) ) ] ) )
	};
}

const runs = { numRuns: 500 };

describe( 'Totals', () => {
	it( 'do not depend on the order in which edits are read', () => {
		fc.assert( fc.property( aWorld.chain( ( world ) => fc.tuple( fc.constant( readings( world ) ), fc.shuffledSubarray( readings( world ), { minLength: readings( world ).length } ) ) ), ( [ list, shuffled ] ) => {
			expect( told( ledgerOf( shuffled ) ) ).toEqual( told( ledgerOf( list ) ) );
		} ), runs );
	} );

	it( 'do not change when edits are read three times', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			const list = readings( world );
			expect( told( ledgerOf( [ ...list, ...[ ...list ].reverse(), ...list ] ) ) ).toEqual( told( ledgerOf( list ) ) );
		} ), runs );
	} );

	it( 'count an edit once, by however many proofs, readings, events and partnerships', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			const ledger = ledgerOf( readings( world ) );
			const counted = world.edits.filter( ( { wiki, contribution: { revisionId } } ) => ledger.creditsOf( wiki, revisionId ).length );
			expect( ledger.total ).toBe( counted.length );
			WIKIS.forEach( ( wiki ) => expect( ledger.totals( GROUPINGS.wiki ).get( wiki ) ?? 0 ).toBe( counted.filter( ( edit ) => edit.wiki === wiki ).length ) );
		} ), runs );
	} );

	it( 'of no group exceed the union, nor does the union exceed the sum of groups into which every edit falls', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			const ledger = ledgerOf( readings( world ) );
			Object.values( GROUPINGS ).forEach( ( grouping ) => ledger.totals( grouping ).forEach( ( edits ) => {
				expect( edits ).toBeGreaterThan( 0 );
				expect( edits ).toBeLessThanOrEqual( ledger.total );
			} ) );
			const sum = ( grouping: typeof GROUPINGS.wiki ): number => [ ...ledger.totals( grouping ).values() ].reduce( ( all, edits ) => all + edits, 0 );
			expect( sum( GROUPINGS.wiki ) ).toBe( ledger.total );
			expect( sum( GROUPINGS.partnership ) ).toBeGreaterThanOrEqual( ledger.total );
			const byPartnership = ledger.totals( GROUPINGS.partnership );
			[ GROUPINGS.event, GROUPINGS.partner ].forEach( ( grouping ) => ledger.totals( grouping ).forEach( ( edits, key ) => {
				expect( edits ).toBeLessThanOrEqual( byPartnership.get( key.split( '/' )[ 0 ] )! );
			} ) );
		} ), runs );
	} );

	it( 'are those of each partnership alone, for each', () => {
		fc.assert( fc.property( aWorld, ( world ) => {
			const together = ledgerOf( readings( world ) ).totals( GROUPINGS.partnership );
			NAMES.forEach( ( name ) => expect( together.get( name ) ?? 0 ).toBe( ledgerOf( readings( world ).filter( ( { context } ) => context.partnership.name === name ) ).total ) );
		} ), runs );
	} );

	it( 'never become less with one proof more, for no group', () => {
		const more: Array<( reading: Reading ) => Reading> = [
			( reading ) => ( { ...reading, contribution: { ...reading.contribution, tags: [ ...reading.contribution.tags, 'partnership' ] } } ),
			( reading ) => withContext( reading, ( context ) => ( { decisions: [ ...context.decisions, decision( { revisionId: reading.contribution.revisionId } ) ] } ) ),
			( reading ) => withContext( reading, ( context ) => ( { participants: [ ...context.participants, participant( reading.contribution.user, { partner: 'Archive' } ) ] } ) ),
			( reading ) => withContext( reading, ( context ) => ( { marks: new Map( [ ...context.marks, [ reading.contribution.title, [ ...context.marks.get( reading.contribution.title ) || [], mark( { partnership: context.partnership.name, event: 'kigoma' } ) ] ] ] ) } ) ),
			( reading ) => withContext( reading, ( context ) => ( { partnership: { ...context.partnership, counting: 'all' } } ) ),
			( reading ) => withContext( reading, ( context ) => ( { events: context.events.map( ( event ) => ( { ...event, counting: 'all' as const } ) ) } ) ),
			( reading ) => withContext( reading, () => ( { worklists: new Map( [ [ '', new Set( TITLES ) ] ] ) } ) )
		];
		fc.assert( fc.property( aWorld, fc.nat(), fc.constantFrom( ...more ), ( world, at, add ) => {
			const list = readings( world );
			const before = ledgerOf( list );
			const after = ledgerOf( list.map( ( reading, index ) => index === at % list.length ? add( reading ) : reading ) );
			expect( after.total ).toBeGreaterThanOrEqual( before.total );
			Object.values( GROUPINGS ).forEach( ( grouping ) => before.totals( grouping ).forEach( ( edits, group ) => {
				expect( after.totals( grouping ).get( group ) ?? 0 ).toBeGreaterThanOrEqual( edits );
			} ) );
		} ), { numRuns: 1500 } );
	} );

	it( 'leave out what any reading leaves out, before or after the others', () => {
		fc.assert( fc.property( aWorld.chain( ( world ) => {
			const list = readings( world );
			const out = list.map( ( reading ) => withContext( reading, ( context ) => ( { decisions: [ ...context.decisions, decision( { revisionId: reading.contribution.revisionId, decision: 'exclude', wiki: reading.wiki } ) ] } ) ) );
			return fc.tuple( fc.constant( world ), fc.nat( list.length - 1 ).chain( ( at ) => fc.tuple( fc.constant( list[ at ] ), fc.shuffledSubarray( [ ...list, out[ at ] ], { minLength: list.length + 1 } ) ) ) );
		} ), ( [ , [ { wiki, contribution: edit, context }, list ] ] ) => {
			const credits = ledgerOf( list ).creditsOf( wiki, edit.revisionId );
			expect( credits.map( ( { partnership } ) => partnership ) ).not.toContain( context.partnership.name );
		} ), runs );
	} );
} );

function withContext( reading: Reading, change: ( context: AttributionContext ) => Partial<AttributionContext> ): Reading {
	return { ...reading, context: { ...reading.context, ...change( reading.context ) } };
}
