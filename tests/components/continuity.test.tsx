import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { unregistered, type Partnership } from '../../src/domain/partnership/record';
import { Continuity } from '../../src/features/impact/continuity';
import { speaking } from '../support/words';

const place = document.body.appendChild( document.createElement( 'div' ) );

afterEach( () => render( null, place ) );

function said( given: Partial<Partnership>, language = 'en' ): string[] {
	const text = speaking( 'partnerkit-report-app', language );
	act( () => render( <Continuity partnership={ { ...unregistered( 'Lake' ), status: 'active', start: '2026-01-01', ...given } } config={ DEFAULT_CONFIG } today="2026-06-10" messages={ { text, inContentLanguage: text, number: String, day: String } } handOverUrl="/handover" reportUrl="/report" />, place ) );
	return [ ...place.querySelectorAll( '[role="status"]' ) ].map( ( one ) => `${ one.textContent!.trim() } ${ one.querySelector( 'a' )!.getAttribute( 'href' ) }` );
}

describe( 'the page of a partnership says', () => {
	it( 'that one person alone is named, and leads to naming another', () => {
		expect( said( { contact: '[[User:Asha|Asha]]' } ) ).toEqual( [ '\u2068Asha\u2069 is the only contact of this partnership. If this person stops, nobody knows what was agreed. Name a second one /handover' ] );
		expect( said( { contact: '[[User:Asha|Asha]]' }, 'ar' )[ 0 ] ).toMatch( /^\u2068+Asha\u2069+ هو جهة الاتصال الوحيدة .* \/handover$/ );
	} );

	it( 'that it ends within a month, and leads to its report', () => {
		expect( said( { end: '2026-07-01' } ) ).toEqual( [ 'This partnership ends on 2026-07-01. Whoever takes part may want to know what came of it. Write the report /report' ] );
	} );

	it.each<[ string, Partial<Partnership> ]>( [
		[ 'two people are named', { contact: '[[User:Asha|Asha]], [[User:Baako|Baako]]' } ],
		[ 'words stand there', { contact: 'the reading room, mornings' } ],
		[ 'it has not begun', { status: 'proposed', contact: '[[User:Asha|Asha]]', end: '2026-07-01' } ],
		[ 'it is over', { status: 'completed', contact: '[[User:Asha|Asha]]', end: '2026-06-01' } ],
		[ 'it goes on for long', { end: '2026-12-31' } ]
	] )( 'nothing where %s', ( _, given ) => {
		expect( said( given ) ).toEqual( [] );
	} );
} );
