import { expect, it } from 'vitest';
import { sectionName } from '../../../../src/domain/tracking/section-name';

it.each( [
	[ 'Dates', 'Dates' ],
	[ '== Dates ==', 'Dates' ],
	[ 'On [[Lake|the lake]] and [[Kigoma]]', 'On the lake and Kigoma' ],
	[ 'See [https://example.org/a the page]', 'See the page' ],
	[ '\'\'\'Bold\'\'\' and \'\'not\'\'', 'Bold and not' ],
	[ 'A<sup>2</sup>', 'A2' ],
	[ '[[', '[[' ],
	[ ' ', '' ]
] )( 'the section %s is named %s in a summary', ( heading, name ) => {
	expect( sectionName( heading ) ).toBe( name );
} );
