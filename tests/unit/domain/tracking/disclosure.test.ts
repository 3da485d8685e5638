import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { readPartnership, type Partnership } from '../../../../src/domain/partnership/record';
import { disclosureWords, institutionAt, readAffiliations, type EditedPage, type Wording } from '../../../../src/domain/tracking/disclosure';

const partnership: Partnership = readPartnership( 'Lake Archives', '{{Partnership|name=Lakes|partners={{Partnership partner|wikidata=Q5|name=Lake Museum}}{{Partnership partner|name=Kigoma Library}}}}', DEFAULT_CONFIG )!;
const page = ( subject = 'Fish', item = '', day = '2026-11-25' ): EditedPage => ( { subject, item, day } );
const wording: Wording = ( kind, one, other ) => `${ kind } ${ one }${ other && ` ${ other }` }`;
const words = ( wikitext: string, at = page(), config: Partial<Config> = {} ): string =>
	disclosureWords( readAffiliations( wikitext, DEFAULT_CONFIG ), partnership, { ...DEFAULT_CONFIG, ...config }, at, wording );
const affiliation = ( fields: string ): string => `{{Partnership affiliation|partnership=Lake Archives|${ fields }}}`;

describe( 'disclosureWords', () => {
	it.each( [
		[ 'partner=Lake Museum|paid=yes', 'paid Lake Museum' ],
		[ 'partner=Lake Museum|paid=YES|employer=Acme', 'paid Acme' ],
		[ 'partner=Lake Museum|paid=yes|employer=Acme|client=Lake Museum', 'paid-client Acme Lake Museum' ],
		[ 'partner=Lake Museum|paid=yes|client=lake Museum', 'paid Lake Museum' ],
		[ 'partner=Lake Museum|paid=employed', 'employed Lake Museum' ],
		[ 'partner=Lake Museum|paid=employed|client=Acme', 'employed-client Lake Museum Acme' ],
		[ 'partner=Lake Museum|paid=no', 'volunteer Lake Museum' ],
		[ 'partner=Lake Museum|paid=no|employer=Acme', 'volunteer Lake Museum' ],
		[ 'partner=Lake Museum', 'affiliated Lake Museum' ],
		[ 'partner=Lake Museum|paid=maybe', 'affiliated Lake Museum' ],
		[ 'paid=yes', '' ],
		[ 'partner=Lake Museum|paid=yes|since=2026-12-01', '' ],
		[ 'partner=Lake Museum|paid=yes|until=2026-11-24', '' ],
		[ 'partner=Lake Museum|paid=yes|since=2026-11-25|until=2026-11-25', 'paid Lake Museum' ]
	] )( 'of %s: %s', ( fields, expected ) => {
		expect( words( affiliation( fields ) ) ).toBe( expected );
	} );

	it( 'says the same once, and two things one after the other', () => {
		expect( words( affiliation( 'partner=Lake Museum|paid=yes' ) + affiliation( 'partner=Lake Museum|paid=yes|role=x' ) + affiliation( 'partner=Kigoma Library|paid=no' ) ) ).toBe( 'paid Lake Museum; volunteer Kigoma Library' );
	} );

	it( 'leaves out what is about another partnership, but not on the page about that institution', () => {
		const other = '{{Partnership affiliation|partnership=Hill Songs|partner=Hill Choir|paid=yes}}';
		expect( words( other ) ).toBe( '' );
		expect( words( other, page( 'Hill choir' ) ) ).toBe( 'paid Hill Choir' );
	} );

	it.each<[ Config[ 'disclosure' ], string, string, string ]>( [
		[ 'off', 'Fish', '', '' ], [ 'off', 'Lake Museum', 'Q5', '' ],
		[ 'on', 'Fish', '', 'paid Lake Museum' ], [ 'on', 'Lake Museum', '', 'paid Lake Museum' ],
		[ 'institution', 'Fish', '', '' ], [ 'institution', 'Fish', 'Q5', 'paid Lake Museum' ], [ 'institution', 'Lake Museum', '', 'paid Lake Museum' ],
		[ 'institution', 'lake_Museum (Kigoma)', '', 'paid Lake Museum' ],
		// Another thing of the same name.
		[ 'institution', 'Lake Museum', 'Q6', '' ], [ 'institution', 'Kigoma Library', '', '' ], [ 'institution', '', '', '' ]
	] )( 'with the wiki’s choice “%s” on %s %s: %s', ( disclosure, subject, item, expected ) => {
		expect( words( affiliation( 'partner=Lake Museum|paid=yes' ), page( subject, item ), { disclosure } ) ).toBe( expected );
	} );

	it( 'takes the wiki’s own words, with the names as they are', () => {
		const summaries = { ...DEFAULT_CONFIG.summaries, paid: '($1, bezahlt; $2)' };
		expect( words( affiliation( 'partner=$2 $& $1|paid=yes|client=C' ), page(), { summaries } ) ).toBe( '($2 $& $1, bezahlt; C)' );
		expect( words( affiliation( 'partner=Lake Museum|paid=no' ), page(), { summaries } ) ).toBe( 'volunteer Lake Museum' );
	} );

	it( 'reads the wiki’s own template by its own names', () => {
		const mapped: Config = { ...DEFAULT_CONFIG, templates: { ...DEFAULT_CONFIG.templates, affiliation: [ { title: 'Connected contributor', parameters: { partner: 'institution', paid: 'pay' }, values: { paid: { yes: 'oui' } }, redirects: [] } ] } };
		expect( readAffiliations( '{{connected contributor|partnership=Lake Archives|institution=Lake Museum|pay=Oui}}', mapped ) ).toEqual( [ expect.objectContaining( { partner: 'Lake Museum', paid: 'yes' } ) ] );
	} );
} );

describe( 'institutionAt', () => {
	it.each( [ [ 'Lake Museum', '', 'Lake Museum' ], [ 'Musée du lac', 'Q5', 'Lake Museum' ], [ 'Lake Museum', 'Q6', undefined ], [ 'Kigoma library', 'Q9', 'Kigoma Library' ], [ 'Fish', '', undefined ], [ '', '', undefined ] ] )( '%s %s: %s', ( subject, item, expected ) => {
		expect( institutionAt( { subject, item }, partnership )?.name ).toBe( expected );
	} );
} );
