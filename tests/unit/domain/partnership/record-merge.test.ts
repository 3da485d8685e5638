import { describe, expect, it } from 'vitest';
import { noFields, RECORD_FIELDS, type Fields } from '../../../../src/domain/partnership/record-fields';
import type { Row } from '../../../../src/domain/partnership/record-form';
import { isSameForm, mergeForms, resolveClash, type PartnershipForm } from '../../../../src/domain/partnership/record-merge';

const rows = ( ...list: Fields[] ): Row[] => list.map( ( fields, at ) => ( { key: `r${ at }`, at, fields } ) );
const A = { name: 'A', role: 'host' };
const B = { name: 'B', role: '' };
const was: PartnershipForm = { fields: { ...noFields( RECORD_FIELDS ), name: 'X', end: '2026-12-31' }, partners: rows( A, B ), goals: rows( { metric: 'edits', target: '5' } ), events: [] };

const partners = ( ...list: Row[] ): PartnershipForm => ( { ...was, partners: list } );
const says = ( fields: Fields ): PartnershipForm => ( { ...was, fields: { ...was.fields, ...fields } } );
const [ a, b ] = was.partners;

describe( 'two people at one record', () => {
	it( 'keep what each of them changed', () => {
		const { form, clashes } = mergeForms( was, says( { end: '2027-01-31' } ), { ...says( { hashtag: 'X26' } ), partners: rows( B, { ...A, role: 'lead' } ) } );
		expect( clashes ).toEqual( [] );
		expect( form.fields ).toMatchObject( { end: '2027-01-31', hashtag: 'X26' } );
		expect( form.partners.map( ( row ) => [ row.at, row.fields.name, row.fields.role ] ) ).toEqual( [ [ 1, 'A', 'lead' ], [ 0, 'B', '' ] ] );
	} );

	it( 'agree where both did the same', () => {
		const { form, clashes } = mergeForms( was, says( { end: ' 2027-01-31 ' } ), says( { end: '2027-01-31' } ) );
		expect( clashes ).toEqual( [] );
		expect( isSameForm( form, says( { end: '2027-01-31' } ) ) ).toBe( true );
	} );

	it( 'choose where both changed the same field', () => {
		const { form, clashes } = mergeForms( was, says( { end: '' } ), says( { end: '2027-06-30' } ) );
		expect( clashes ).toEqual( [ { kind: 'field', field: 'end', mine: '', theirs: '2027-06-30' } ] );
		expect( resolveClash( form, clashes[ 0 ], 'mine' ).fields.end ).toBe( '' );
		expect( resolveClash( form, clashes[ 0 ], 'theirs' ).fields.end ).toBe( '2027-06-30' );
	} );

	it( 'choose where both changed the same field of a partner', () => {
		const { form, clashes } = mergeForms( was, partners( { ...a, fields: { ...A, role: 'lead' } }, b ), partners( { ...a, fields: { ...A, role: 'funder' } }, b ) );
		expect( clashes ).toEqual( [ { kind: 'field', list: 'partners', row: 'r0', field: 'role', mine: 'lead', theirs: 'funder' } ] );
		expect( resolveClash( form, clashes[ 0 ], 'theirs' ).partners[ 0 ].fields.role ).toBe( 'funder' );
	} );

	it( 'add partners side by side, and the same one once', () => {
		const { form, clashes } = mergeForms( was, partners( a, b, { key: 'n1', fields: { name: 'C' } }, { key: 'n2', fields: { name: 'D' } } ), partners( ...rows( A, B, { name: 'D', country: 'Malawi' }, { name: 'E' } ) ) );
		expect( clashes ).toEqual( [] );
		expect( form.partners.map( ( row ) => [ row.key, row.at, row.fields.name ] ) ).toEqual( [ [ 'r0', 0, 'A' ], [ 'r1', 1, 'B' ], [ 'n1', undefined, 'C' ], [ 'n2', 2, 'D' ], [ 'r3', 3, 'E' ] ] );
		expect( form.partners[ 3 ].fields.country ).toBe( 'Malawi' );
	} );

	it( 'take away what nobody changed, and ask about what somebody did', () => {
		expect( mergeForms( was, partners( b ), was ) ).toMatchObject( { form: { partners: [ { fields: B } ] }, clashes: [] } );
		expect( mergeForms( was, was, partners( ...rows( B ) ) ) ).toMatchObject( { form: { partners: [ { key: 'r1', at: 0, fields: B } ] }, clashes: [] } );
		const kept = mergeForms( was, partners( b ), partners( { ...a, fields: { ...A, role: 'lead' } }, b ) );
		expect( kept.clashes ).toEqual( [ { kind: 'kept', list: 'partners', row: 'r0', mine: '', theirs: 'A' } ] );
		expect( resolveClash( kept.form, kept.clashes[ 0 ], 'mine' ).partners.map( ( row ) => row.fields.name ) ).toEqual( [ 'B' ] );
		const gone = mergeForms( was, partners( { ...a, fields: { ...A, role: 'lead' } }, b ), partners( ...rows( B ) ) );
		expect( gone.clashes ).toEqual( [ { kind: 'gone', list: 'partners', row: 'r0', mine: 'A', theirs: '' } ] );
		expect( gone.form.partners[ 0 ] ).toMatchObject( { at: undefined, fields: { role: 'lead' } } );
		expect( resolveClash( gone.form, gone.clashes[ 0 ], 'theirs' ).partners.map( ( row ) => row.fields.name ) ).toEqual( [ 'B' ] );
	} );
} );
