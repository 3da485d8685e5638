import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/domain/partnership/config-read';
import { SettingsPage, type SettingsPageProps } from '../../src/ui/settings/settings-page';

const t = ( key: string, ...parameters: Array<string | number> ): string => [ key.replace( /^partnerkit-(?:settings-)?/, '' ), ...parameters ].join( ' ' );

let place: HTMLElement;
let props: SettingsPageProps;

beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'div' ) );
	props = {
		t, stage: 'ready', page: 'MediaWiki:X.json', obstacles: [], text: '{}', given: {}, problems: [], isChanged: false, isWorse: false, conflicts: [], mostSamples: 5, summary: 's',
		facts: { pages: new Map(), templates: new Map(), tags: new Map(), lostWikis: [] }, samples: [], links: { page: '/page', talk: '/talk', admins: '/admins' },
		onGiven: vi.fn(), onText: vi.fn(), onSummary: vi.fn(), onSample: vi.fn(), onSampleAway: vi.fn(), onForget: vi.fn(), onSave: vi.fn(), onRetry: vi.fn(), onReload: vi.fn()
	};
} );

afterEach( () => {
	render( null, place );
	place.remove();
} );

const show = ( changed: Partial<SettingsPageProps> ): string => {
	act( () => render( <SettingsPage { ...props } { ...changed } />, place ) );
	return place.textContent || '';
};
const showText = ( text: string, changed: Partial<SettingsPageProps> = {} ): string => show( { text, given: JSON.parse( text ), problems: readConfig( text ).problems, isChanged: true, ...changed } );
const button = ( name: string ): HTMLButtonElement => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent!.startsWith( name ) )!;
const labelled = ( name: string ): HTMLInputElement => document.getElementById( [ ...place.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent === name )!.htmlFor ) as HTMLInputElement;
const type = ( element: HTMLInputElement | HTMLTextAreaElement, value: string ): void => {
	act( () => {
		element.value = value;
		element.dispatchEvent( new Event( 'input', { bubbles: true } ) );
	} );
};
/** What the last change has made of the settings. */
const changed = (): unknown => vi.mocked( props.onGiven ).mock.lastCall![ 0 ];

describe( 'The settings', () => {
	it.each<[ string, Partial<SettingsPageProps>, string, boolean ]>( [
		[ 'while they are read', { stage: 'reading' }, 'reading', true ],
		[ 'when they cannot be read', { stage: 'failed', error: 'The wiki cannot be reached.' }, 'The wiki cannot be reached.retry', false ],
		[ 'when nothing is changed', {}, 'unchanged', false ],
		[ 'while what they do is read', { samples: undefined }, 'effect', false ],
		[ 'where no page carries a template', {}, 'effect-none', false ],
		[ 'when a request failed', { error: 'Broken.' }, 'Broken.retry', false ],
		[ 'while they are saved', { stage: 'saving', isChanged: true, diff: [] }, 'one-edit', true ],
		[ 'when they are saved', { stage: 'saved', saved: { outcome: 'saved', url: '/diff' } }, 'saved MediaWiki:X.json see-edit', false ],
		[ 'when the page said it already', { stage: 'saved', saved: { outcome: 'unchanged', url: '/page' } }, 'was-so MediaWiki:X.json see-page', false ],
		[ 'for those who may not change them', { obstacles: [ 'a', 'No right.' ] }, 'readonly MediaWiki:X.json who askerror-says No right.', false ],
		[ 'after a conflict', { conflicts: [ 'home', 'summaries.add' ] }, 'conflict home, summaries.add', false ]
	] )( 'say so %s', ( _, given, words, busy ) => {
		expect( show( given ) ).toContain( words );
		expect( place.firstElementChild!.getAttribute( 'aria-busy' ) ).toBe( String( busy ) );
		expect( place.firstElementChild!.getAttribute( 'data-partnerkit' ) ).toBe( 'settings' );
	} );

	it( 'write what differs from the default and nothing else', () => {
		show( {} );
		type( labelled( 'home' ), 'Project:GLAM' );
		expect( changed() ).toEqual( { home: 'Project:GLAM' } );
		showText( '{"home":"Project:GLAM","odd":1}' );
		type( labelled( 'home' ), 'Project:Partnerships' );
		expect( changed() ).toEqual( { odd: 1 } );
		act( () => button( 'reset-to Project:Partnerships' ).click() );
		expect( changed() ).toEqual( { odd: 1 } );
		type( labelled( 'file-fields' ), 'Information = notes\nBook\n\n = x' );
		expect( changed() ).toEqual( { home: 'Project:GLAM', odd: 1, fileFields: { Information: 'notes', Book: '', '': 'x' } } );
	} );

	it( 'write numbers where they are numbers, and leave the rest to be told', () => {
		show( {} );
		type( labelled( 'targets-type' ), 'archive = 20\nmuseum = 7.5\nngo = many\nlibrary' );
		expect( changed() ).toEqual( { targets: { type: { archive: 20, museum: 7.5, ngo: 'many', library: '' } } } );
	} );

	it( 'write names of registries line by line, and where wikis are', () => {
		show( {} );
		type( labelled( 'registries' ), 'frwiki\n commons.wikimedia.org \n' );
		expect( changed() ).toEqual( { registries: [ 'frwiki', 'commons.wikimedia.org' ] } );
		showText( '{"registries":["frwiki","commons.wikimedia.org"],"odd":1}' );
		type( labelled( 'registries' ), 'frwiki' );
		expect( changed() ).toEqual( { registries: [ 'frwiki' ], odd: 1 } );
		type( labelled( 'registries' ), '' );
		expect( changed() ).toEqual( { odd: 1 } );
		type( labelled( 'wikis' ), 'frwiki = https://fr.example.org/w/api.php?x=1' );
		expect( changed() ).toEqual( { registries: [ 'frwiki', 'commons.wikimedia.org' ], odd: 1, wikis: { frwiki: 'https://fr.example.org/w/api.php?x=1' } } );
	} );

	it.each<[ string, unknown, string ]>( [
		[ 'a name that none can be', [ 'frwiki', 'fr<b>wiki' ], 'config-title' ], [ 'what is no list', 'frwiki', 'config-type' ], [ 'too many', Array( 21 ).fill( 'frwiki' ), 'config-many' ]
	] )( 'say at the field what is wrong with registries: %s', ( _, registries, reason ) => {
		showText( JSON.stringify( { registries } ) );
		expect( place.querySelector( '[id="partnerkit-setting-registries"] .partnerkit-warning' )!.textContent ).toBe( reason );
	} );

	it( 'say which registries lead nowhere', () => {
		showText( '{"registries":["frwiki","xy"]}', { facts: { ...props.facts, lostWikis: [ 'frwiki', 'xy' ] } } );
		expect( place.querySelector( '[id="partnerkit-setting-registries"] .partnerkit-warning' )!.textContent ).toBe( 'registries-lost frwiki, xy 2' );
	} );

	it( 'write a template as shortly as can be', () => {
		show( {} );
		const kind = place.querySelector( '[id="partnerkit-setting-templates.event"]' )!;
		type( kind.querySelector( 'input' )!, 'Atelier' );
		expect( changed() ).toEqual( { templates: { event: 'Atelier' } } );
		showText( '{"templates":{"event":"Atelier"}}' );
		type( kind.querySelector<HTMLInputElement>( 'input[placeholder="id"]' )!, 'code' );
		expect( changed() ).toEqual( { templates: { event: { title: 'Atelier', parameters: { id: 'code' } } } } );
		showText( '{"templates":{"event":[{"title":"Atelier","parameters":{"id":"code"},"odd":1},"Partnership event"]}}' );
		type( kind.querySelector<HTMLInputElement>( 'input[placeholder="id"]' )!, '' );
		expect( changed() ).toEqual( { templates: { event: [ { title: 'Atelier', odd: 1 }, 'Partnership event' ] } } );
		act( () => [ ...kind.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === 'make-first' )!.click() );
		expect( changed() ).toEqual( { templates: { event: [ 'Partnership event', { title: 'Atelier', parameters: { id: 'code' }, odd: 1 } ] } } );
		act( () => [ ...kind.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === 'away Atelier' )!.click() );
		expect( changed() ).toEqual( {} );
	} );

	it( 'keep an empty line and half a pair while the rest is typed', () => {
		show( {} );
		const shells = labelled( 'banner-shells' );
		type( shells, 'A\n' );
		showText( JSON.stringify( changed() ) );
		expect( labelled( 'banner-shells' ).value ).toBe( 'A\n' );
		type( labelled( 'banner-shells' ), 'A\nB' );
		expect( changed() ).toEqual( { bannerShells: [ 'A', 'B' ] } );
		showText( JSON.stringify( changed() ) );
		type( labelled( 'file-fields' ), 'Book =' );
		showText( JSON.stringify( changed() ) );
		expect( labelled( 'file-fields' ).value ).toBe( 'Book =' );
		act( () => {
			labelled( 'file-fields' ).dispatchEvent( new Event( 'blur' ) );
		} );
		showText( '{}' );
		expect( labelled( 'banner-shells' ).value ).toBe( 'A\nB' );
		act( () => {
			labelled( 'banner-shells' ).dispatchEvent( new Event( 'blur' ) );
		} );
		expect( labelled( 'banner-shells' ).value ).toBe( 'WikiProject banner shell' );
		expect( labelled( 'file-fields' ).value ).toContain( 'Information = permission' );
	} );

	it( 'tell what is wrong beside the field and in a list, whatever stands there', () => {
		const words = showText( '{"tag":{"a":["<b>"]},"odd":1,"templates":{"event":[7,null,{"title":"X","parameters":{"id":"a|b"}}]},"summaries":{"add":9},"fileFields":"x","bannerShells":{"x":1},"markOn":7}' );
		[ 'tag config-type', 'oddconfig-unknown', 'templates.event.0 config-type', 'templates.event.2.parameters.id config-title', 'summaries.add config-type', 'fileFields config-type', 'bannerShells config-type', 'markOn config-choice' ]
			.forEach( ( problem ) => expect( words.replace( / config-unknown/, 'config-unknown' ) ).toContain( problem ) );
		expect( labelled( 'tag' ).value ).toBe( '{"a":["<b>"]}' );
		expect( place.querySelector( '[id="partnerkit-setting-tag"] .partnerkit-warning' )!.textContent ).toBe( 'config-type' );
		expect( labelled( 'file-fields' ).value ).toBe( 'x' );
	} );

	it( 'show text that is no JSON as text, and do not offer to save it', () => {
		const words = show( { text: '{"home":', given: undefined, problems: readConfig( '{"home":' ).problems, isChanged: true, samples: undefined } );
		expect( words ).toContain( 'config-unreadable' );
		expect( words ).toContain( 'json-error' );
		expect( button( 'mode-form' ).disabled ).toBe( true );
		expect( button( 'save' ).disabled ).toBe( true );
		type( place.querySelector( 'textarea' )!, '{}' );
		expect( props.onText ).toHaveBeenCalledWith( '{}' );
	} );

	it( 'are not saved before what changes is shown', () => {
		showText( '{"tag":"x"}', { diff: undefined } );
		expect( button( 'save' ).disabled ).toBe( true );
		showText( '{"tag":"x"}', { diff: [ { kind: 'added', parts: [ { text: '{', changed: true } ] } ] } );
		act( () => button( 'save' ).click() );
		expect( props.onSave ).toHaveBeenCalledOnce();
	} );

	it( 'are not saved with something wrong that was not there before', () => {
		const words = showText( '{"registries":["a|b"]}', { isWorse: true, diff: [ { kind: 'added', parts: [ { text: '{', changed: true } ] } ] } );
		expect( words ).toContain( 'put-right' );
		expect( button( 'save' ).disabled ).toBe( true );
	} );

	it( 'show what is read from pages now and then, as text', () => {
		const words = show( { samples: [
			{ title: 'Talk:A', url: '/a', exists: true, now: [], next: [ [ '<b>Lake</b>', '1 May' ] ], place: [] }, { title: 'Talk:B', url: '/b', exists: true, now: [ [ 'X' ] ], next: [ [ 'X' ] ] }, { title: 'Talk:C', url: '/c', exists: false, now: [], next: [] }
		] } );
		expect( words ).toContain( 'nownothingthen<b>Lake</b> · 1 May' );
		expect( words ).toContain( 'sameX' );
		expect( words ).toContain( 'no-page Talk:C' );
	} );
} );
