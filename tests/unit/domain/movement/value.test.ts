import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../src/domain/impact/report/snapshot';
import { findBlocks, writeBlock } from '../../../../src/domain/impact/report/markers';
import { readPlaybookEntry } from '../../../../src/domain/movement/playbooks';
import { withGenerated } from '../../../../src/domain/movement/generated-page';
import { groundFor, type Asking, type Candidate, type Places } from '../../../../src/domain/movement/value';
import { readAsking, writeAsking, writeStatement, type ValueWords } from '../../../../src/domain/movement/value-writing';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { readPartnership } from '../../../../src/domain/partnership/record';
import { findTemplates } from '../../../../src/domain/wikitext';
import { HOSTILE } from '../../../support/hostile';

const HOME = 'Project:Partnerships';

function candidate( name: string, partners: string, figures: Array<[ string, number ]> = [], more: { status?: string; contact?: string; selection?: Snapshot[ 'selection' ]; isWhole?: boolean } = {} ): Candidate {
	const { status = 'active', contact = '', selection = {}, isWhole = true } = more;
	const snapshot: Snapshot = { taken: Date.parse( '2026-03-04' ), window: { from: '2025-01-01', to: '2025-12-31' }, selection, figures: figures.map( ( [ id, value ] ) => ( { id, value, isWhole } ) ) };
	return {
		partnership: readPartnership( name, `{{Partnership|name=${ name }|status=${ status }|contact=${ contact }|partners=${ partners.split( ';' ).map( ( one ) => {
			const [ type, size, country ] = one.split( ' ' );
			return `{{Partnership partner|name=x|type=${ type }|size=${ size }|country=${ country }}}`;
		} ).join( '' ) }}}`, DEFAULT_CONFIG )!,
		frozen: figures.length ? [ { title: `${ HOME }/${ name }/Reports/2025`, snapshot } ] : []
	};
}

const ALL = [
	candidate( 'Big', 'museum large NL', [ [ 'pages-created', 90 ] ] ), candidate( 'Lace', 'museum small PY', [ [ 'edits', 400 ], [ 'pages-created', 7 ], [ 'editors', 3 ] ], { contact: '[[User:Karai|Karai]]' } ),
	candidate( 'River', 'library large CA;museum small CA' ), candidate( 'Letters', 'library small PT', [ [ 'files-uploaded', 12 ] ] ), candidate( 'Dream', 'museum small PT', [ [ 'pages-created', 1 ] ], { status: 'proposed' } )
];
const SMALL: Asking = { name: 'Salt Museum', type: 'museum', size: 'small', country: 'PT' };
const playbook = ( name: string, of: string, effort: string ) => readPlaybookEntry( `${ HOME }/Playbooks/${ name }`, name, `{{Partnership playbook|for=${ of }|effort=${ effort }}}\nIt is ${ name }.`, DEFAULT_CONFIG )!;
const PLAYBOOKS = [ playbook( 'Long', 'museum', 'months' ), playbook( 'Short', 'museum, archive', 'days' ), playbook( 'Else', 'library', 'hours' ) ];

const PLACES: Places = { codeOf: ( said ) => said, regionOf: ( code ) => ( { PT: 'europe', NL: 'europe', PY: 'latin-america', BR: 'latin-america', CA: 'north-america' } as Record<string, string> )[ code ] ?? '' };
const groundOf = ( asking: Asking, all = ALL, playbooks = PLAYBOOKS ) => groundFor( asking, all, playbooks, PLACES );
const names = ( asking: Asking, all = ALL ): string[] => groundOf( asking, all ).examples.map( ( { partnership } ) => partnership.name );

describe( 'what a statement rests on', () => {
	it( 'is the same type first, then size; of equals, those with published figures', () => {
		expect( names( SMALL ) ).toEqual( [ 'Lace', 'River', 'Big' ] );
		expect( names( { ...SMALL, size: 'large' } ) ).toEqual( [ 'Big', 'Lace', 'River' ] );
		expect( names( { ...SMALL, size: '', country: 'CA' } ) ).toEqual( [ 'River', 'Big', 'Lace' ] );
	} );

	it( 'is from the same region of the world sooner than from another, where the country has none', () => {
		expect( names( { ...SMALL, size: '' } ) ).toEqual( [ 'Big', 'Lace', 'River' ] );
		expect( names( { ...SMALL, size: '', country: 'BR' } ) ).toEqual( [ 'Lace', 'Big', 'River' ] );
	} );

	it( 'says what is alike and what is not, of the partner that is most alike', () => {
		const [ lace, river ] = groundOf( SMALL, ALL, [] ).examples;
		expect( [ lace.alike, lace.unlike ] ).toEqual( [ [ 'type', 'size' ], [ 'region', 'country' ] ] );
		expect( [ river.partner.type, river.partner.country, river.figures ] ).toEqual( [ 'museum', 'CA', [] ] );
		expect( groundOf( { ...SMALL, size: '', country: '' }, ALL, [] ).examples[ 0 ].unlike ).toEqual( [] );
	} );

	it( 'is counted without those that have not begun', () => {
		expect( groundOf( SMALL, ALL, [] ) ).toMatchObject( { all: 4, ofType: 3, withFigures: 2, inCountry: 1, isSimilar: true } );
		expect( groundOf( { ...SMALL, country: 'BR' }, ALL, [] ) ).toMatchObject( { inCountry: 0, inRegion: 1 } );
		expect( groundOf( { ...SMALL, country: '' }, ALL, [] ).inRegion ).toBeUndefined();
	} );

	it( 'is what there is, where nothing is similar', () => {
		const ground = groundOf( { ...SMALL, type: 'broadcaster' }, ALL, PLAYBOOKS );
		expect( ground ).toMatchObject( { isSimilar: false, ofType: 0, withFigures: 0, playbooks: [] } );
		expect( ground.examples.map( ( { partnership } ) => partnership.name ) ).toEqual( [ 'Letters', 'Lace', 'Big' ] );
		expect( groundOf( SMALL, [], [] ) ).toMatchObject( { examples: [], all: 0 } );
	} );

	it( 'tells figures of the whole partnership that mean something to an institution', () => {
		expect( groundOf( SMALL, ALL, [] ).examples[ 0 ].figures.map( ( { id, value } ) => [ id, value ] ) ).toEqual( [ [ 'pages-created', 7 ], [ 'editors', 3 ] ] );
		const ofEvent = candidate( 'Event', 'museum small PY', [ [ 'pages-created', 5 ] ], { selection: { event: 'a' } } );
		expect( groundOf( SMALL, [ ofEvent ], [] ).examples[ 0 ].figures ).toEqual( [] );
	} );

	it( 'has the playbooks for that type, those first that name it first, then the least work', () => {
		expect( groundOf( SMALL, ALL, [ playbook( 'Third', 'archive, museum', 'hours' ), ...PLAYBOOKS ] ).playbooks.map( ( { name } ) => name ) ).toEqual( [ 'Short', 'Long' ] );
		expect( groundOf( SMALL, ALL, PLAYBOOKS ).playbooks.map( ( { name } ) => name ) ).toEqual( [ 'Short', 'Long' ] );
	} );
} );

describe( 'a statement', () => {
	const words: ValueWords = { say: ( word, ...parameters ) => [ word, ...parameters ].join( ' ' ), day: ( day ) => day, country: ( code ) => `country ${ code }`, list: ( all ) => all.join( ' + ' ) };
	const written = ( asking = SMALL, all = ALL ): string => writeStatement( asking, groundOf( asking, all, PLAYBOOKS ), words, DEFAULT_CONFIG );

	it( 'says of each result what it is, when it was counted and where it is explained', () => {
		expect( written() ).toContain( [
			`'''[[${ HOME }/Lace|Lace]]''': in size-small type-museum country PY. alike trait-type + trait-size unlike trait-region + trait-country`, '{| class="wikitable"', '|-', '! scope="row" | figure-pages-created', '| {{formatnum:7}}',
			'|-', '! scope="row" | figure-editors', '| {{formatnum:3}}', '|}', `window 2025-01-01 2025-12-31 taken 2026-03-04 report [[${ HOME }/Lace/Reports/2025|2025]]`
		].join( '\n' ) );
		expect( written() ).toContain( `'''[[${ HOME }/River|River]]''': in size-small type-museum country CA. alike trait-type + trait-size unlike trait-region + trait-country unpublished` );
	} );

	it( 'says what it rests on, and that it is no promise', () => {
		expect( written( { ...SMALL, country: 'BR' } ) ).toContain( '* of-type 4 3 2\n* none-in-country country BR\n* in-region 1\n* apart\n* no-promise' );
		expect( written( { ...SMALL, type: 'broadcaster', country: '' } ) ).toContain( '* none-of-type 4\n* apart\n* no-promise' );
		expect( written( SMALL, [] ) ).toContain( '== others ==\nnothing' );
	} );

	it( 'names the playbook that fits, and whom to ask', () => {
		expect( written() ).toContain( `* playbook [[${ HOME }/Playbooks/Short|Short]] It is Short.\n* playbook [[${ HOME }/Playbooks/Long|Long]] It is Long.\n* ask [[User:Karai|Karai]]\n* requests [[${ HOME }/Requests]]` );
	} );

	it( 'says of a figure that not all could be read', () => {
		expect( written( SMALL, [ candidate( 'Half', 'museum small PY', [ [ 'pages-created', 5 ] ], { isWhole: false } ) ] ) ).toContain( '{{formatnum:5}} at-least' );
	} );

	it.each( HOSTILE )( 'keeps %j as a name', ( name ) => {
		const text = written( { ...SMALL, name } );
		expect( findTemplates( text ).map( ( one ) => one.name.replace( /:.*/, '' ) ) ).toEqual( [ 'formatnum', 'formatnum', 'formatnum' ] );
		expect( findBlocks( text ) ).toMatchObject( { blocks: [ { id: 'statement', kind: 'statement', isTouched: false } ], broken: [] } );
	} );

	it( 'is made anew on its page without touching what people wrote; not where they changed the statement itself', () => {
		const page = `Hello.\n\n${ written() }\n\nBye.`;
		const other = written( { ...SMALL, size: 'large' } );
		expect( withGenerated( page, other ) ).toMatch( /^Hello\.\n\n<!-- partnerkit:statement [^]*type-museum[^]*-->\n\nBye\.$/ );
		expect( findBlocks( withGenerated( page, other )! ).blocks[ 0 ].content ).toBe( findBlocks( other ).blocks[ 0 ].content );
		expect( withGenerated( page, written() ) ).toBe( page );
		expect( withGenerated( '', other ) ).toBe( other );
		expect( withGenerated( 'Words', other ) ).toBe( `Words\n\n${ other }` );
		expect( withGenerated( page.replace( 'no-promise', 'a promise' ), other ) ).toBeUndefined();
	} );

	it( 'leaves away what people took away of several generated parts, and makes none anew where one was changed by hand', () => {
		const parts = ( word: string ): string => [ 'one', 'two' ].map( ( id ) => `== ${ id } ==\n${ writeBlock( 'statement', id, {}, `${ word } ${ id }` ) }` ).join( '\n\n' );
		const page = `Hello.\n\n${ parts( 'old' ) }\n\nBye.`;
		expect( withGenerated( page, parts( 'new' ) ) ).toBe( `Hello.\n\n${ parts( 'new' ) }\n\nBye.` );
		const shortened = page.replace( /== two ==[^]*\/partnerkit:two -->/, 'Mine.' );
		expect( withGenerated( shortened, parts( 'new' ) ) ).toBe( shortened.replace( /<!-- partnerkit:statement id=one[^]*old one/, () => parts( 'new' ).split( '\n' )[ 1 ].replace( /<!-- \/.*/, '' ) ) );
		expect( withGenerated( page.replace( 'old two', 'mine' ), parts( 'new' ) ) ).toBeUndefined();
	} );

	it( 'is asked for again by its address', () => {
		expect( readAsking( writeAsking( SMALL ) ) ).toEqual( SMALL );
		expect( readAsking( 'figures?type=x' ) ).toEqual( { name: '', type: '', size: '', country: '' } );
		expect( writeAsking( { name: '', type: '', size: '', country: '' } ) ).toBe( '' );
	} );
} );
