import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import type { RegistryScreenProps } from '../../src/features/registry-form/props';
import { RegistryScreen } from '../../src/features/registry-form/screen';
import { WikiError, type Page } from '../../src/wiki/ports';

const TITLE = 'Project:Partnerships/Lake';
const RECORD = '{{Partnership\n| name = Lake\n| status = active\n| start = 2026-01-01\n| start = 2026-02-02\n}}';

let place: HTMLElement;
let texts: Record<string, string>;
let kept: Record<string, unknown>;
beforeEach( () => {
	vi.useFakeTimers();
	place = document.body.appendChild( document.createElement( 'div' ) );
	texts = { [ TITLE ]: RECORD };
	kept = {};
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.useRealTimers();
} );

const page = ( title: string ): Page => ( { title, pageId: 1, namespace: 4, exists: title in texts, revisionId: title in texts ? 7 : 0, wikitext: texts[ title ] ?? '' } );

function props( change: { obstacles?: string[]; user?: string; about?: string; save?: () => void; open?: () => Promise<never> } = {} ): RegistryScreenProps {
	return {
		about: change.about ?? 'Lake',
		reader: { user: 'user' in change ? change.user : 'Asha', pageTitle: '', namespace: -1, wikiId: 'x', host: 'x', mayEditSettings: false },
		messages: { text: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ), inContentLanguage: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ), number: String, day: ( day ) => day },
		open: change.open ?? ( async () => ( { config: DEFAULT_CONFIG, problems: [] } ) ),
		explain: ( error ) => `Explained: ${ error instanceof WikiError ? error.code : error }`,
		screenUrl: ( screen, about ) => `/${ screen }/${ about }`, now: () => 0,
		lookups: { make: () => Promise.reject( new Error() ) },
		wikidata: () => ( { search: async () => [], institution: () => Promise.reject( new WikiError( 'timeout' ) ) } ),
		ports: {
			pages: {
				read: async ( titles: string[] ) => titles.map( page ), transcluding: async () => [], obstacles: async () => change.obstacles ?? [],
				normalize: ( title: string ) => /[[\]#]/.test( title ) ? undefined : title, url: ( title: string ) => `/wiki/${ title }`
			} as unknown as RegistryScreenProps[ 'ports' ][ 'pages' ],
			edits: {
				find: async () => undefined,
				undo: async () => 0,
				async save( { title, transform } ) {
					change.save?.();
					const text = ( transform as ( wikitext: string ) => string | undefined )( texts[ title ] ?? '' );
					if ( text === undefined ) {
						return { outcome: 'unchanged', title };
					}
					texts[ title ] = text;
					return { outcome: 'saved', revisionId: 8, title };
				}
			},
			rendering: { compare: async () => [ { kind: 'added', parts: [ { text: 'x', changed: false } ] } ], preview: async () => document.createDocumentFragment() },
			drafts: {
				load: ( key ) => kept[ key ],
				save: ( key, draft ) => {
					kept[ key ] = JSON.parse( JSON.stringify( draft ) );
				},
				clear: ( key ) => {
					delete kept[ key ];
				}
			},
			templates: { describe: async () => new Map() },
			moves: { subpages: async () => [], obstacles: async () => [], move: async () => ( { failed: [] } ) }
		}
	};
}

async function show( given: RegistryScreenProps ): Promise<void> {
	await act( () => render( <RegistryScreen { ...given } />, place ) );
	await settle();
}
const settle = () => act( async () => {
	await vi.advanceTimersByTimeAsync( 2000 );
} );
const field = ( label: string ) => [ ...place.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent === label )!.parentElement!.querySelector<HTMLInputElement>( 'input, textarea, select' )!;
const button = ( text: string ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent!.startsWith( text ) )!;
const press = async ( text: string ) => {
	await act( () => button( text ).click() );
	await settle();
};
async function fill( label: string, value: string ): Promise<void> {
	await act( () => {
		field( label ).value = value;
		field( label ).dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
	await settle();
}

describe( 'the form for a partnership', () => {
	it( 'says that it reads, and what went wrong, and reads again', async () => {
		const open = vi.fn().mockRejectedValueOnce( new WikiError( 'network' ) ).mockResolvedValue( { config: DEFAULT_CONFIG, problems: [] } );
		await act( () => render( <RegistryScreen { ...props( { open } ) } />, place ) );
		expect( place.querySelector( '[data-partnerkit="registry"]' )!.getAttribute( 'aria-busy' ) ).toBe( 'true' );
		await settle();
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'Explained: network' );
		await press( 'partnerkit-retry' );
		expect( field( 'partnerkit-registry-field-name' ).value ).toBe( 'Lake' );
	} );

	it( 'says what stands twice, who is logged out and who may not edit', async () => {
		await show( props( { obstacles: [ 'It is <protected>.' ], user: undefined } ) );
		const text = place.textContent!;
		expect( text ).toContain( 'partnerkit-registry-duplicates 1 start' );
		expect( text ).toContain( 'partnerkit-registry-logged-out' );
		expect( text ).toContain( 'It is <protected>.' );
		await fill( 'partnerkit-registry-field-hashtag', 'Lake' );
		await press( 'partnerkit-registry-review' );
		expect( button( 'partnerkit-registry-save' ).disabled ).toBe( true );
	} );

	it( 'shows a date that is none as it stands on the page, and says so', async () => {
		texts[ TITLE ] = RECORD.replace( '| start = 2026-01-01\n', '' ).replace( '2026-02-02', '2026-02-30' );
		await show( props() );
		expect( field( 'partnerkit-registry-field-start' ).value ).toBe( '2026-02-30' );
		expect( place.textContent ).toContain( 'partnerkit-registry-problem-no-day' );
		expect( field( 'partnerkit-registry-field-end' ).type ).toBe( 'date' );
	} );

	it( 'has nothing to save until something is changed, and saves after it was shown', async () => {
		await show( props() );
		expect( button( 'partnerkit-registry-review' ).disabled ).toBe( true );
		await fill( 'partnerkit-registry-field-hashtag', '#Lake' );
		await press( 'partnerkit-registry-review' );
		expect( place.querySelector( '.partnerkit-diff' ) ).not.toBeNull();
		expect( field( 'partnerkit-summary' ).value ).toBe( 'partnerkit-registry-summary-change Lake partnerkit-registry-field-hashtag' );
		await press( 'partnerkit-registry-save 1' );
		expect( texts[ TITLE ] ).toContain( '\n| hashtag = Lake\n' );
		expect( place.textContent ).toContain( 'partnerkit-registry-saved 1' );
		expect( kept ).toEqual( {} );
	} );

	it( 'keeps what was typed when the wiki refuses, and saves it later', async () => {
		const save = vi.fn( () => {} ).mockImplementationOnce( () => {
			throw new WikiError( 'readonly' );
		} );
		await show( props( { save } ) );
		await fill( 'partnerkit-registry-field-hashtag', 'Lake' );
		await press( 'partnerkit-registry-review' );
		await press( 'partnerkit-registry-save' );
		expect( place.textContent ).toContain( 'Explained: readonly' );
		expect( Object.keys( kept ) ).toEqual( [ 'registry:Lake' ] );
		await press( 'partnerkit-registry-save' );
		expect( texts[ TITLE ] ).toContain( '| hashtag = Lake' );
	} );

	it( 'goes on from a draft on top of what others did since', async () => {
		await show( props() );
		await fill( 'partnerkit-registry-field-hashtag', 'Mine' );
		await act( () => render( null, place ) );
		texts[ TITLE ] = RECORD.replace( 'active', 'paused' );
		await show( props() );
		expect( place.textContent ).toContain( 'partnerkit-registry-resumed' );
		expect( [ field( 'partnerkit-registry-field-hashtag' ).value, field( 'partnerkit-registry-field-status' ).value ] ).toEqual( [ 'Mine', 'paused' ] );
	} );

	it.each( [ 'x', [ 1 ], { was: 7, mine: { partners: [ null, { at: 'x', fields: [] } ] } } ] )( 'is not stopped by a draft that is none: %j', async ( draft ) => {
		kept[ 'registry:Lake' ] = draft;
		await show( props() );
		expect( field( 'partnerkit-registry-field-name' ) ).not.toBeNull();
	} );

	it( 'makes the partnership that the address names, where there is none', async () => {
		await show( props( { about: 'River' } ) );
		expect( place.textContent ).toContain( 'partnerkit-registry-not-there River' );
		expect( field( 'partnerkit-registry-field-name' ).value ).toBe( 'River' );
		await press( 'partnerkit-registry-add-partner' );
		await press( 'partnerkit-registry-add-event' );
		await fill( 'partnerkit-registry-field-id', 'first' );
		await press( 'partnerkit-registry-review' );
		await press( 'partnerkit-registry-save 2' );
		expect( texts[ 'Project:Partnerships/River' ] ).toBe( '{{Partnership\n| name = River\n| status = proposed\n}}' );
		expect( texts[ 'Project:Partnerships/River/Events' ] ).toBe( '{{Partnership event\n| id = first\n}}' );
	} );

	it( 'asks for a name only once it was left empty', async () => {
		await show( props( { about: '' } ) );
		expect( place.textContent ).not.toContain( 'partnerkit-registry-title-empty' );
		await act( () => {
			field( 'partnerkit-registry-field-name' ).dispatchEvent( new FocusEvent( 'focusout', { bubbles: true } ) );
		} );
		expect( place.querySelector( '[role="status"].partnerkit-registry__title' )!.textContent ).toBe( 'partnerkit-registry-title-empty' );
		await fill( 'partnerkit-registry-field-name', 'River' );
		expect( place.textContent ).not.toContain( 'partnerkit-registry-title-empty' );
	} );

	it( 'asks for the missing name, at its field, when the changes are to be looked at', async () => {
		await show( props( { about: '' } ) );
		await fill( 'partnerkit-registry-field-hashtag', 'River' );
		expect( place.textContent ).not.toContain( 'partnerkit-registry-title-empty' );
		await press( 'partnerkit-registry-review' );
		expect( place.textContent ).toContain( 'partnerkit-registry-title-empty' );
		expect( document.activeElement ).toBe( field( 'partnerkit-registry-field-name' ) );
		expect( texts ).toEqual( { [ TITLE ]: RECORD } );
		await fill( 'partnerkit-registry-field-name', 'River' );
		await press( 'partnerkit-registry-review' );
		await press( 'partnerkit-registry-save 1' );
		expect( texts[ 'Project:Partnerships/River' ] ).toContain( '| hashtag = River' );
	} );

	it( 'numbers what it lists, and names it once it has a name', async () => {
		await show( props() );
		await press( 'partnerkit-registry-add-partner' );
		const row = () => place.querySelector( '.partnerkit-row' )!;
		expect( row().querySelector( 'summary .partnerkit-row__name' )!.textContent ).toBe( 'partnerkit-registry-partner 1' );
		const name = row().querySelectorAll<HTMLInputElement>( '.partnerkit-fields-row input' );
		const own = [ ...name ].find( ( one ) => one.closest( '.partnerkit-field' )!.querySelector( 'label' )!.textContent === 'partnerkit-registry-field-name' )!;
		await act( () => {
			own.value = 'دار الكتب';
			own.dispatchEvent( new Event( 'input', { bubbles: true } ) );
		} );
		expect( row().querySelector( 'summary .partnerkit-row__name' )!.textContent ).toBe( 'partnerkit-registry-partner-named 1 \u2068دار الكتب\u2069' );
		expect( row().querySelector( '[role="group"]' )!.getAttribute( 'aria-label' ) ).toContain( 'دار الكتب' );
	} );
} );
