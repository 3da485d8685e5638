import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAttribution, type AttributionContext } from '../../../../src/domain/partnership/attribution';
import { contribution, decision, mark, participant } from './cases';
import { aContext, anEdit, TITLES } from './generated';

const attribute = ( given: AttributionContext, edit: Parameters<typeof contribution>[ 0 ] ) => createAttribution( given )( contribution( edit ) );
const runs = { numRuns: 2000 };

describe( 'Attribution', () => {
	it( 'does not depend on the order of lines, marks, decisions or partnerships', () => {
		const turned = ( given: AttributionContext ): AttributionContext => ( {
			...given,
			events: [ ...given.events ].reverse(), participants: [ ...given.participants ].reverse(),
			decisions: [ ...given.decisions ].reverse(), others: [ ...given.others ].reverse(),
			marks: new Map( [ ...given.marks ].map( ( [ page, marks ] ) => [ page, [ ...marks ].reverse() ] ) )
		} );
		fc.assert( fc.property( aContext, anEdit, ( given, edit ) => {
			const [ one, other ] = [ attribute( given, edit ), attribute( turned( given ), edit ) ];
			expect( { ...other, event: undefined, excludedBy: undefined, proofs: other.proofs.map( ( { proof, state } ) => [ proof, state ] ) } )
				.toEqual( { ...one, event: undefined, excludedBy: undefined, proofs: one.proofs.map( ( { proof, state } ) => [ proof, state ] ) } );
		} ), runs );
	} );

	it( 'never counts less with one proof more', () => {
		const more: Array<( given: AttributionContext, edit: Parameters<typeof contribution>[ 0 ] & object ) => [ AttributionContext, object ]> = [
			( given, edit ) => [ given, { ...edit, tags: [ ...edit.tags || [], 'partnership' ] } ],
			( given, edit ) => [ { ...given, decisions: [ ...given.decisions, decision() ] }, edit ],
			( given, edit ) => [ { ...given, participants: [ ...given.participants, participant( edit.user! ) ] }, edit ],
			( given, edit ) => [ { ...given, marks: new Map( [ ...given.marks, [ edit.title!, [ ...given.marks.get( edit.title! ) || [], mark() ] ] ] ) }, edit ],
			( given, edit ) => [ { ...given, partnership: { ...given.partnership, counting: 'all' } }, edit ],
			( given, edit ) => [ { ...given, worklists: new Map( [ [ '', new Set( TITLES ) ] ] ) }, edit ]
		];
		fc.assert( fc.property( aContext, anEdit, fc.constantFrom( ...more ), ( given, edit, add ) => {
			fc.pre( attribute( given, edit ).counted );
			const [ context2, edit2 ] = add( given, edit );
			expect( attribute( context2, edit2 ).counted ).toBe( true );
		} ), runs );
	} );

	it( 'never counts what is left out', () => {
		fc.assert( fc.property( aContext, anEdit, fc.nat( 3 ), ( given, edit, at ) => {
			const decisions = [ ...given.decisions.slice( 0, at ), decision( { decision: 'exclude' } ), ...given.decisions.slice( at ) ];
			const attribution = attribute( { ...given, decisions }, edit );
			expect( attribution.counted ).toBe( false );
			expect( attribution.excludedBy ).toBeDefined();
		} ), runs );
	} );

	it( 'counts exactly where a proof holds that is the first to do so', () => {
		fc.assert( fc.property( aContext, anEdit, ( given, edit ) => {
			const { counted, proof, proofs, excludedBy, partners, unresolved } = attribute( given, edit );
			const first = proofs.find( ( { state } ) => state === 'holds' );
			expect( proof ).toBe( excludedBy ? undefined : first?.proof );
			expect( counted ).toBe( proof !== undefined );
			expect( counted || partners.length === 0 ).toBe( true );
			expect( unresolved === undefined || !counted && unresolved.length > 1 ).toBe( true );
		} ), runs );
	} );
} );
