import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../src/domain/partnership/dates';

const MONTHS = {
	fr: [ 'janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre' ],
	pl: [ 'stycznia', 'lutego', 'marca', 'kwietnia', 'maja', 'czerwca', 'lipca', 'sierpnia', 'września', 'października', 'listopada', 'grudnia' ],
	ja: Array.from( { length: 12 }, ( _, month ) => `${ month + 1 }月` )
};

describe( 'readDay', () => {
	it.each( [
		[ '2025-03-01', '2025-03-01' ], [ ' 2025-03-01T12:00:00Z ', '2025-03-01' ], [ '2025-3-1', '2025-03-01' ], [ '2025/03/01', '2025-03-01' ], [ '2025年11月3日', '2025-11-03' ],
		[ '2024-02-29', '2024-02-29' ], [ '2025-02-29', undefined ], [ '2025-13-01', undefined ], [ '2025-03', undefined ], [ '', undefined ], [ '__proto__', undefined ],
		[ '01/03/2025', undefined ], [ '1.3.2025', undefined ], [ '{{date|1|3|2025}}', undefined ], [ '2025-03-01 to 2025-04-01', undefined ]
	] )( 'reads numbers with the year first: %j is %j', ( text, day ) => {
		expect( readDay( text ) ).toBe( day );
		expect( readDay( text, MONTHS.fr ) ).toBe( day );
		expect( readDay( text, MONTHS.ja ) ).toBe( day );
	} );

	it.each( [
		[ '1 mars 2025', 'fr', '2025-03-01' ], [ '1er Mars 2025', 'fr', '2025-03-01' ], [ 'mars 1, 2025', 'fr', '2025-03-01' ], [ '14:05, 1 août 2025 (UTC)', 'fr', '2025-08-01' ], [ 'le 31 décembre 2025', 'fr', '2025-12-31' ],
		[ '31 avril 2025', 'fr', undefined ], [ 'mars 2025', 'fr', undefined ], [ '1 mars 25', 'fr', undefined ], [ '1 march 2025', 'fr', undefined ], [ 'avant le 1 mars 2025', 'fr', undefined ], [ '1 mars 2025 – 2 mai 2025', 'fr', undefined ],
		[ '3 października 2025 r.', 'pl', '2025-10-03' ], [ '3 październik 2025', 'pl', undefined ]
	] as Array<[ string, keyof typeof MONTHS, string | undefined ]> )( 'reads a month in the wiki’s language: %j (%s) is %j', ( text, language, day ) => {
		expect( readDay( text, MONTHS[ language ] ) ).toBe( day );
	} );
} );
