import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { regionTable } from '../../build/gadgets/regions';
import { readRegions } from '../../src/domain/movement/regions';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { CoalitionsScreen } from '../../src/features/movement/coalitions/screen';
import { namesIn } from '../../src/features/movement/names';
import type { ReachedProps } from '../../src/features/movement/reached/props';
import { ReachedScreen } from '../../src/features/movement/reached/screen';
import { savePortfolio, type KeptPortfolio } from '../../src/features/movement/portfolio/kept-portfolio';
import type { TopicsPorts } from '../../src/features/movement/topics/ports';
import { CONTENT_PAGE } from '../../src/domain/movement/counted-columns';
import type { Page, ReadingStore } from '../../src/wiki/ports';
import { NO_STORE } from '../support/dashboard';
import { numberIn, speaking } from '../support/words';
import { expectSound } from './axe-in-jsdom';

const regions = readRegions( regionTable() );
const HOSTILE = '<img src=x onerror=alert(1)>';

const READER: ReachedProps[ 'reader' ] = { user: 'Asha', pageTitle: '', namespace: -1, wikiId: 'wiki', host: 'wiki.example', mayEditSettings: false };

let place: HTMLElement;
let texts: Record<string, string>;
let copied: string[];
let files: Array<[ name: string, text: string ]>;

beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'main' ) );
	files = [];
	copied = [];
	vi.stubGlobal( 'navigator', { ...navigator, clipboard: { writeText: async ( text: string ) => copied.push( text ) } } );
	texts = {};
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.unstubAllGlobals();
} );

/** A partnership with so many partners of each kind. */
function record( name: string, kinds: Record<string, number>, more = '' ): void {
	const partners = Object.entries( kinds ).flatMap( ( [ kind, most ] ) => Array.from( { length: most }, ( _, index ) => {
		const [ type, country, size ] = kind.split( ' ' );
		return `{{Partnership partner|name=${ name } ${ kind } ${ index }|type=${ type }|country=${ country }|size=${ size }}}`;
	} ) );
	texts[ `Project:Partnerships/${ name }` ] = `{{Partnership|name=${ name }|status=active|partners=${ partners.join( '' ) }|${ more }}}`;
}

function common( language: string, config: object ): Pick<ReachedProps, 'messages' | 'names' | 'open' | 'explain'> & { pages: ReachedProps[ 'ports' ][ 'pages' ] } {
	const page = ( title: string ): Page => ( { title, wikitext: texts[ title ] ?? '', exists: title in texts, pageId: 1, namespace: 4, revisionId: 1 } );
	const words = speaking( 'partnerkit-movement-app', language );
	const shared = speaking( 'partnerkit-core', language );
	const text = ( key: string, ...parameters: Array<string | number> ): string => [ 'partnerkit-retry', 'partnerkit-cancel' ].includes( key ) ? shared( key, ...parameters ) : words( key, ...parameters );
	return {
		names: namesIn( [ language, 'en' ], regions ), explain: ( error ) => `Explained: ${ ( error as Error ).message }`,
		messages: { text, inContentLanguage: text, number: ( value ) => numberIn( language, value ), day: String },
		open: async () => ( { ...DEFAULT_CONFIG, ...config } ),
		pages: {
			read: async ( titles: string[] ) => titles.map( page ), normalize: ( title: string ) => title, url: ( title: string ) => `/wiki/${ encodeURIComponent( title ) }`,
			transcluding: async ( template: string ) => Object.keys( texts ).filter( ( title ) => texts[ title ].startsWith( `{{${ template.replace( 'Template:', '' ) }|` ) ).map( page )
		} as unknown as ReachedProps[ 'ports' ][ 'pages' ]
	};
}

async function settle(): Promise<void> {
	await act( async () => {
		await new Promise( ( resolve ) => {
			setTimeout( resolve, 5 );
		} );
	} );
}

async function show( language = 'en', config = {}, change: Partial<ReachedProps> = {} ): Promise<void> {
	const { pages, ...shared } = common( language, config );
	const { messages, names } = shared;
	const props: ReachedProps = {
		...shared, ports: { pages } as ReachedProps[ 'ports' ], reader: READER, content: { messages, names }, refused: () => Promise.reject( new Error() ), today: () => '2026-04-02', topics: () => ( { store: NO_STORE } ) as unknown as TopicsPorts,
		regions, contentLanguage: 'en', home: [ 'wiki' ], portfolioUrl: '/all', screenUrl: ( screen, about = '' ) => `/${ screen }/${ about }`,
		saveFile: ( name, _, text ) => files.push( [ name, text ] ), ...change
	};
	await act( () => render( <ReachedScreen { ...props } />, place ) );
	await settle();
}

const gaps = (): string[] => [ ...place.querySelectorAll( '[data-gap]' ) ].map( ( one ) => one.getAttribute( 'data-gap' )! );
const row = ( dimension: string, id: string ): HTMLElement => place.querySelector( `[data-dimension="${ dimension }"] > table [data-row="${ id }"]` )!;
const press = async ( label: string ): Promise<void> => {
	await act( () => [ ...place.querySelectorAll( 'button' ) ].find( ( { textContent } ) => textContent === label )!.click() );
	await settle();
};

/** Everybody is there but an archive, a community, small ones and Oceania; broadcasters are two. */
function plant(): void {
	record( 'One', { 'library GB large': 12, 'museum TZ medium': 6, 'university US large': 8, 'ngo BR large': 7, 'government CN large': 9 } );
	record( 'Two', { 'library EG large': 7, 'museum IN medium': 8, 'broadcaster FR medium': 2, 'circus CA large': 7 } );
}

describe( 'who is not reached', () => {
	it( 'names what is missing and nothing else, each with something to do', async () => {
		plant();
		texts[ 'Project:Partnerships/Playbooks/Tea' ] = '{{Partnership playbook|for=museum, archive}}\n';
		texts[ 'Project:Partnerships/Playbooks/Radio' ] = '{{Partnership playbook|for=broadcaster}}\n';
		texts[ 'Project:Partnerships/Requests' ] = 'Here.\n\n== A village ==\nWe would like to. ~~\n';
		await show();
		expect( gaps() ).toEqual( [ 'type:archive', 'type:community', 'size:small', 'region:oceania' ] );
		const of = ( key: string ): HTMLElement => place.querySelector( `[data-gap="${ key }"]` )!;
		expect( of( 'type:archive' ).textContent ).toBe( 'Nobody yet: Archives. None of 66 partners is of this kind.Open the playbook “Tea”' );
		expect( of( 'type:archive' ).querySelector( 'a' )!.getAttribute( 'href' ) ).toContain( 'Playbooks%2FTea' );
		expect( of( 'type:community' ).textContent ).toContain( 'Answer the open request of institutions' );
		expect( of( 'size:small' ).querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/start/' );
		expect( of( 'region:oceania' ).querySelector( 'blockquote' ) ).toBeNull();
		await press( 'Copy a text to invite somebody' );
		expect( copied ).toEqual( [ expect.stringMatching( /^Hello! .*\/wizard\/interest$/ ) ] );
		expect( of( 'region:oceania' ).querySelector( 'blockquote' )!.textContent ).toBe( copied[ 0 ] );
	} );

	it( 'is sound for those who do not see it', async () => {
		plant();
		await show( 'fr', { targets: { type: { museum: 30 } } } );
		await expectSound( place );
	}, 120_000 );

	it( 'draws, counts and writes into the file only what may be seen', async () => {
		plant();
		await show();
		// Two broadcasters, and of the others the fewest: seven associations and seven others.
		for ( const id of [ 'broadcaster', 'ngo', 'other' ] ) {
			expect( row( 'type', id ).querySelector( '[data-state="unknown"]' )!.textContent ).toBe( 'held back' );
			expect( row( 'type', id ).querySelector( 'rect' ) ).toBeNull();
			expect( row( 'type', id ).innerHTML.replace( /.*?<\/th>/, '' ) ).toBe( row( 'type', 'ngo' ).innerHTML.replace( /.*?<\/th>/, '' ) );
		}
		expect( row( 'type', 'library' ).querySelector( '[data-value]' )!.getAttribute( 'data-value' ) ).toBe( '19' );
		expect( row( 'type', 'library' ).querySelector( 'rect' )!.getAttribute( 'width' ) ).toBe( '100%' );
		expect( row( 'type', 'library' ).textContent ).toBe( 'Libraries1929 %' );
		expect( [ ...place.querySelectorAll( '[data-value]' ) ].map( ( one ) => Number( one.getAttribute( 'data-value' ) ) ).filter( ( value ) => value > 0 && value < 5 ) ).toEqual( [] );
		await press( 'Save as a table (CSV)' );
		const [ [ name, csv ] ] = files;
		expect( name ).toBe( 'Who is not reached.csv' );
		expect( csv.split( '\r\n' ).filter( ( line ) => /kind of institution/.test( line ) ) ).toEqual( [
			'Libraries,19,29', 'Museums,14,21', 'Public authorities,9,14', 'Universities and schools,8,12', 'Associations and NGOs,held back,', '"Radio, television, newspapers",held back,', 'Others,held back,', 'Archives,0,0', 'Community groups and archives,0,0', 'Kind not known,0,0'
		].map( ( line ) => `By kind of institution,${ line },,Partners,66` ) );
	} );

	it.each( [ 'en', 'fr', 'ar' ] )( 'compares with what the wiki aims for, and tells of an aim that names nothing (%s)', async ( language ) => {
		plant();
		await show( language, { targets: { type: { museum: 30, library: 10, libary: 5 }, size: { large: 200, medium: 10 }, region: { europe: 10 } } }, { reader: { ...READER, mayEditSettings: true } } );
		expect( gaps() ).toEqual( [ 'type:museum' ] );
		expect( place.querySelector( '[data-gap="type:museum"]' )!.textContent ).toContain( numberIn( language, 30 ) );
		expect( place.querySelector( '.cdx-message' )!.textContent ).toContain( 'targets.size.large, targets.type.libary' );
		expect( row( 'type', 'museum' ).querySelector( 'line' ) ).not.toBeNull();
	} );

	it( 'offers the records that leave something out, where their number is shown', async () => {
		record( 'Told', { 'library GB large': 9, 'museum FR medium': 9 } );
		record( 'Half told', { 'library Nowhereland large': 6 } );
		await show();
		expect( row( 'region', 'unknown' ).querySelector( '[data-value="6"]' ) ).not.toBeNull();
		expect( [ ...place.querySelectorAll( '[data-dimension="region"] li a' ) ].map( ( one ) => one.getAttribute( 'href' ) ) ).toEqual( [ '/registry/Half told' ] );
		expect( place.querySelector( '[data-dimension="size"] li a' ) ).toBeNull();
		expect( row( 'size', 'unknown' ) ).toBeNull();
	} );

	it( 'says so where there are too few, or nobody, or the wiki cannot be read', async () => {
		record( 'One', { 'library GB large': 4 } );
		await show();
		expect( place.textContent ).toContain( 'Fewer than five partners' );
		expect( place.querySelector( 'table' ) ).toBeNull();
		render( null, place );
		texts = {};
		await show();
		expect( place.textContent ).toContain( 'There is no partnership on this wiki yet' );
		render( null, place );
		let fails = true;
		await show( 'en', {}, { open: async () => {
			if ( fails ) {
				throw new Error( 'cut' );
			}
			return DEFAULT_CONFIG;
		} } );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'Explained: cut' );
		fails = false;
		await press( 'Try again' );
		expect( place.querySelector( '[data-partnerkit="not-reached"]' )!.getAttribute( 'aria-busy' ) ).toBe( 'false' );
		expect( place.textContent ).toContain( 'There is no partnership on this wiki yet' );
	} );

	it( 'shows what people wrote as text', async () => {
		record( HOSTILE, { [ `${ HOSTILE.replace( /\s/g, '' ) } ${ HOSTILE.replace( /\s/g, '' ) } large` ]: 6 } );
		await show();
		expect( place.querySelector( 'img' ) ).toBeNull();
		expect( row( 'type', 'other' ).querySelector( '[data-value="6"]' ) ).not.toBeNull();
		expect( place.querySelector( '[data-dimension="region"] li' )!.textContent ).toBe( HOSTILE );
	} );
} );

describe( 'who works with whom', () => {
	const showCoalitions = async ( language = 'en' ): Promise<void> => {
		await act( () => render( <CoalitionsScreen { ...common( language, {} ) } startUrl="/start" pause={ async () => {} } />, place ) );
		await settle();
	};
	const rows = (): string[] => [ ...place.querySelectorAll( 'tbody tr' ) ].map( ( one ) => [ ...one.querySelectorAll( 'bdi' ) ].map( ( { textContent } ) => textContent ).join( ' + ' ) );
	const field = ( label: string ): HTMLInputElement => document.getElementById( [ ...place.querySelectorAll( 'label' ) ].find( ( { textContent } ) => textContent === label )!.getAttribute( 'for' )! ) as HTMLInputElement;
	const enter = async ( label: string, value: string ): Promise<void> => {
		await act( () => {
			field( label ).value = value;
			field( label ).dispatchEvent( new Event( field( label ).tagName === 'SELECT' ? 'change' : 'input', { bubbles: true } ) );
		} );
		await settle();
	};

	it( 'is a table of pairs and a picture that says the same, of what is chosen', async () => {
		texts[ 'Project:Partnerships/A' ] = `{{Partnership|name=A|affiliates=Wikimedia X|partners={{Partnership partner|name=Museum|type=museum}}{{Partnership partner|name=${ HOSTILE }|type=library}}}}`;
		texts[ 'Project:Partnerships/B' ] = '{{Partnership|name=B|affiliates=Wikimedia Y|partners={{Partnership partner|name=Museum|type=museum}}}}';
		await showCoalitions();
		expect( rows() ).toEqual( [ `${ HOSTILE } + Museum + A`, `${ HOSTILE } + Wikimedia X + A`, 'Museum + Wikimedia X + A', 'Museum + Wikimedia Y + B' ] );
		const drawn = (): number[] => [ 'line', 'circle', 'rect' ].map( ( shape ) => place.querySelectorAll( `svg ${ shape }` ).length );
		await vi.waitFor( () => expect( drawn() ).toEqual( [ 4, 2, 2 ] ) );
		expect( place.querySelector( 'img' ) ).toBeNull();
		expect( place.querySelector( '[role="status"]' )!.textContent ).toBe( '4 pairs of 4 who work together.' );
		await expectSound( place );
		await enter( 'Affiliate', 'affiliate wikimedia y' );
		expect( rows() ).toEqual( [ 'Museum + Wikimedia Y + B' ] );
		await vi.waitFor( () => expect( drawn() ).toEqual( [ 1, 1, 1 ] ) );
		await enter( 'Affiliate', '' );
		await enter( 'Kind of institution', 'library' );
		expect( rows() ).toHaveLength( 2 );
		await enter( 'Look for a name', 'nobody' );
		expect( rows() ).toEqual( [] );
		expect( place.querySelector( 'svg' ) ).toBeNull();
	}, 120_000 );

	it( 'says so where everybody is alone', async () => {
		record( 'One', { 'library GB large': 1 } );
		await showCoalitions( 'ar' );
		expect( place.textContent ).toContain( 'لا شراكة في هذا الويكي' );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/start' );
	} );
} );

describe( 'what the pages are about', () => {
	it( 'is asked of other wikis by all names that are known of them: those of records, of events, and of where partnerships are kept', async () => {
		record( 'Lakes', { 'library FR small': 6 } );
		const kept: Array<{ name: string; part: string; value: object }> = [];
		const store: ReadingStore = { ...NO_STORE, load: async ( name ) => kept.filter( ( one ) => one.name === name ) as never, save: async ( name, part, value ) => {
			kept.push( { name, part, value } );
		} };
		const columns = { starts: [ 0, 2 ], pages: [ 0, 1 ], pageKinds: [ CONTENT_PAGE, CONTENT_PAGE ], pageWikis: [ 0, 1 ], pageIds: [ 11, 12 ], wikis: [ 'wiki', 'lakes_of_france' ] };
		const members = [ { facts: { wikis: [ 'commons', 'lac.example' ], keptAt: [ { wiki: 'wiki.example', isHere: true }, { wiki: 'fr.example', isHere: false } ] } } ];
		await savePortfolio( store, { columns, members, readAt: 1 } as unknown as KeptPortfolio );
		const openWiki = vi.fn( async (): Promise<undefined> => undefined );
		await show( 'en', { registries: [ 'fr.example' ] }, { topics: () => ( { store, language: 'en', now: () => 1, openWiki } ) as unknown as TopicsPorts } );
		expect( place.textContent ).toMatch( /Pages that the partnerships of .fr\.example. touched are among them/ );
		await settle();
		await press( 'Look them up' );
		expect( openWiki ).toHaveBeenCalledWith( 'lakes_of_france', [ 'commons', 'lac.example', 'fr.example' ] );
	} );
} );
