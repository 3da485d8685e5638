import { describe, expect, it } from 'vitest';
import { planSave, type Moment } from '../../../../src/features/tracking/saving/plan';

const NOW = Date.UTC( 2026, 10, 25, 12 );
const HOUR = 3600 * 1000;
const working = { partnership: 'Lake Archives', event: '', label: 'Lake Archives', hashtag: 'Lake', since: NOW - HOUR, until: NOW + HOUR, ends: 'event' as const, lastEdit: NOW - HOUR / 2 };
const moment: Moment = { working, ticked: true, tag: 'partnership', disclosure: '', now: NOW };
const editor = { ending: 'words' as const, limit: 30 };

describe( 'what a save carries', () => {
	it( 'is hashtag and tag', () => {
		expect( planSave( moment, editor, 'Dates' ) ).toMatchObject( { counts: true, hashtag: 'added', tag: 'partnership', ledger: false, composed: { text: 'Dates #Lake' } } );
	} );

	it( 'is the hashtag alone where no tag can be used, or none is known yet', () => {
		expect( planSave( { ...moment, tag: '' }, editor, 'Dates' ) ).toMatchObject( { counts: true, hashtag: 'added', tag: '', ledger: false } );
	} );

	it( 'is tag and ledger where there is no room: the tag alone does not tell for what', () => {
		expect( planSave( moment, editor, 'x'.repeat( 30 ) ) ).toMatchObject( { hashtag: 'no-room', tag: 'partnership', ledger: true, composed: { added: '' } } );
	} );

	it( 'is the tag alone for what has no hashtag', () => {
		expect( planSave( { ...moment, working: { ...working, hashtag: '' } }, editor, 'Dates' ) ).toMatchObject( { hashtag: 'none', tag: 'partnership', ledger: false } );
	} );

	it( 'is a line on the ledger where neither goes', () => {
		expect( planSave( { ...moment, tag: '' }, editor, 'x'.repeat( 30 ) ) ).toMatchObject( { counts: true, hashtag: 'no-room', tag: '', ledger: true } );
		expect( planSave( { ...moment, tag: '', working: { ...working, hashtag: '' } }, editor, 'Dates' ) ).toMatchObject( { hashtag: 'none', ledger: true } );
	} );

	it( 'is no second hashtag where the person wrote it', () => {
		expect( planSave( moment, editor, 'Dates #lake' ) ).toMatchObject( { hashtag: 'there', composed: { added: '' }, tag: 'partnership' } );
	} );

	it( 'is nothing where the edit is left out, but what has to be disclosed', () => {
		expect( planSave( { ...moment, ticked: false, disclosure: 'paid by X' }, editor, 'Dates' ) ).toMatchObject( { counts: false, tag: '', hashtag: 'none', ledger: false, composed: { text: 'Dates (paid by X)' } } );
	} );

	it( 'is told to name the partnership all the same where the person wrote its hashtag', () => {
		expect( planSave( { ...moment, ticked: false }, editor, 'Dates #Lake' ) ).toMatchObject( { counts: false, tag: '', hashtag: 'there' } );
	} );

	it( 'is nothing once it has ended', () => {
		expect( planSave( { ...moment, now: working.until }, editor, 'Dates' ) ).toMatchObject( { ending: 'event', counts: false, tag: '', composed: { added: '' } } );
		expect( planSave( { ...moment, now: working.until - 1 }, editor, 'Dates' ) ).toMatchObject( { ending: undefined, counts: true } );
	} );
} );
