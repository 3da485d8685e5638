import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTitles } from '../../src/domain/batch/title-line';
import { countReferences } from '../../src/domain/impact/texts/difference';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readTasks } from '../../src/domain/worklist/read';
import type { WorklistScreenProps } from '../../src/features/worklist/ports';
import { WorklistScreen } from '../../src/features/worklist/screen';
import { WikiError, type Page, type PageLists } from '../../src/wiki/ports';
import { HOSTILE } from '../support/hostile';
import { expectSound } from './axe-in-jsdom';

const HOME = 'Project:Partnerships/Lake';
const LIST = `${ HOME }/Worklist`;
const NOW = Date.parse( '2026-11-27T10:00:00Z' );

let place: HTMLElement;
let texts: Record<string, string>;
let summaries: string[];
let kept: Record<string, unknown>;

beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'main' ) );
	kept = {};
	summaries = [];
	texts = {
		[ HOME ]: '{{Partnership|name=The Lake|contact=[[User:Chief|Chief]]}}', [ `${ HOME }/Participants` ]: '* {{Partnership participant|user=Host|role=organiser}}',
		[ LIST ]: [
			'== To improve ==', '* [[Hard]] {{Partnership task|type=write|difficulty=hard|minutes=60|topic=people}}', '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|minutes=5|note=the market|topic=places|source=Box 12}}', '* [[Bare]]',
			'* [[Taken]] {{Partnership task|type=source|user=Baraka|until=2026-11-28T13:30:00Z}}', '* [[Left over]] {{Partnership task|type=source|user=Baraka|until=2026-11-20}}', '* [[Finished]] {{Partnership task|user=Baraka|done=2026-11-20}}',
			'* [[Mine]] {{Partnership task|type=proofread|user=Asha|until=2026-11-28}}', '<gallery>', 'x.jpg|[[Shown]]', '</gallery>'
		].join( '\n' )
	};
} );
afterEach( () => {
	render( null, place );
	place.remove();
} );

interface Change {
	user?: string;
	about?: string;
	obstacles?: string[];
	isTemporary?: boolean;
	/** What another person writes just before the save. */
	meanwhile?: string;
	save?: () => void;
	titles?: string[];
}

const page = ( title: string ): Page => ( { title, pageId: 1, namespace: 4, exists: title in texts, revisionId: title in texts ? 7 : 0, wikitext: texts[ title ] ?? '' } );
const words = ( key: string, ...parameters: Array<string | number> ): string => [ key.replace( /partnerkit-(worklist|task)-/, '' ), ...parameters ].join( ' ' );

function props( change: Change = {} ): WorklistScreenProps {
	const found = async () => ( { titles: change.titles ?? [], isCut: false } );
	return {
		about: change.about ?? 'Lake', isTemporary: change.isTemporary ?? false, now: () => NOW,
		reader: { user: 'user' in change ? change.user : 'Asha', pageTitle: '', namespace: -1, wikiId: 'x', host: 'x.example', mayEditSettings: false },
		messages: { text: words, inContentLanguage: words, number: String, day: ( day ) => day },
		open: async () => ( { config: DEFAULT_CONFIG } ), explain: ( error ) => `Explained: ${ error instanceof WikiError ? error.code : error }`, screenUrl: ( screen, about ) => `/${ screen }/${ about }`,
		ports: {
			pages: {
				read: async ( titles: string[] ) => titles.map( page ), transcluding: async () => [ page( HOME ) ], obstacles: async () => change.obstacles ?? [], normalize: ( title: string ) => /[[\]{}|<>#\n]/.test( title ) ? undefined : title.trim() || undefined,
				url: ( title: string ) => `/wiki/${ encodeURIComponent( title ) }`, namespaceNames: () => [ 'file' ]
			} as unknown as WorklistScreenProps[ 'ports' ][ 'pages' ],
			edits: {
				find: async () => undefined, undo: async () => 0,
				async save( { title, transform, summary } ) {
					change.save?.();
					texts[ title ] = change.meanwhile ?? texts[ title ];
					change.meanwhile = undefined;
					const text = transform( texts[ title ] ?? '', page( title ) );
					if ( text === undefined || text === texts[ title ] ) {
						return { outcome: 'unchanged', title };
					}
					texts[ title ] = text;
					summaries.push( summary );
					return { outcome: 'saved', revisionId: 8, title };
				}
			},
			drafts: {
				load: ( key ) => kept[ key ],
				save: ( key, draft ) => {
					kept[ key ] = draft;
				},
				clear: ( key ) => {
					delete kept[ key ];
				}
			},
			references: async () => ( { countReferences } ),
			sources: async () => ( { readTitles, lists: {
				categoryTree: async ( category: string ) => ( { levels: [], categories: [ category ], again: [], isCut: false } ), inCategories: found, search: found, withTemplate: async () => ( { titles: [ 'B', 'C', 'D' ], isCut: false } )
			} as unknown as PageLists } )
		}
	};
}

const settle = () => act( async () => {
	await new Promise( ( resolve ) => {
		setTimeout( resolve, 5 );
	} );
} );
async function show( change: Change = {} ): Promise<void> {
	await act( () => render( <WorklistScreen { ...props( change ) } />, place ) );
	await settle();
}
const part = ( name: string ) => place.querySelector<HTMLElement>( `[data-part="${ name }"]` )!;
const rows = ( name = 'list' ) => [ ...part( name ).querySelectorAll( 'li.partnerkit-tasks__row' ) ].map( ( row ) => row.querySelector( 'a' )!.textContent );
const button = ( label: string | RegExp ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => typeof label === 'string' ? one.textContent === label : label.test( one.textContent! ) )!;
const press = async ( label: string | RegExp ) => {
	await act( () => button( label ).click() );
	await settle();
};
async function fill( label: string, value: string, where = 'list' ): Promise<void> {
	const field = [ ...part( where ).querySelectorAll( 'label' ) ].find( ( one ) => `${ one.textContent } `.startsWith( `${ label } ` ) )!.closest( '.partnerkit-field' )!.querySelector<HTMLInputElement>( 'input, textarea, select' )!;
	await act( () => {
		field.value = value;
		field.dispatchEvent( new Event( field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true } ) );
	} );
	await settle();
}
const done = () => place.querySelector( '.partnerkit-worklist__done' )!.textContent!;
const expectAccessible = () => expectSound( place );

describe( 'the list', () => {
	it( 'shows own tasks first, then free ones, easy and short first, and can be filtered', async () => {
		await show();
		expect( rows( 'own' ) ).toEqual( [ 'Mine' ] );
		expect( part( 'own' ).textContent ).toContain( 'yours time 2026-11-29 00:00' );
		expect( rows().slice( 0, 1 ) ).toEqual( [ 'Ujiji' ] );
		expect( rows().slice( 1, 3 ).sort() ).toEqual( [ 'Bare', 'Left over' ] );
		expect( rows().slice( 3 ) ).toEqual( [ 'Hard', 'Shown' ] );
		const [ first ] = part( 'list' ).querySelectorAll( 'li' );
		expect( first.textContent ).toContain( 'type-sentenceUjiji: the marketdifficulty-easy · minutes 5 5 · places · from Box 12' );
		await fill( 'show', 'taken' );
		expect( part( 'list' ).textContent ).toContain( 'taken-until Baraka time 2026-11-28 13:30' );
		await fill( 'show', 'done' );
		expect( part( 'list' ).textContent ).toContain( '✓ done-by Baraka 2026-11-20' );
		await fill( 'show', 'all' );
		await fill( 'difficulty', 'hard' );
		expect( rows() ).toEqual( [ 'Hard' ] );
		await fill( 'topic', 'places' );
		expect( part( 'list' ).textContent ).toContain( 'none-found' );
		await expectAccessible();
	} );

	it( 'says that what was taken too long is free again, and what cannot be taken from here', async () => {
		await show();
		expect( part( 'list' ).textContent ).toContain( 'stale Baraka time 2026-11-21 00:00' );
		expect( part( 'list' ).textContent ).toContain( 'obstacle' );
		expect( button( /act-claim.*Left over/ ) ).toBeDefined();
		expect( button( /act-claim.*Shown/ ) ).toBeUndefined();
	} );

	it.each( [ [ 'No such', 'no-page' ], [ 'a[b', 'no-page' ], [ 'Lake/Participants', 'no-record' ] ] )( 'says that there is no partnership: %s', async ( about, says ) => {
		await show( { about } );
		expect( place.textContent ).toContain( says );
	} );

	it( 'offers the partnerships where the address names none', async () => {
		await show( { about: '' } );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( '/worklist/Lake' );
	} );

	it( 'is there to read for those without an account, and where the page is protected', async () => {
		await show( { user: undefined } );
		expect( place.textContent ).toContain( 'logged-out' );
		expect( [ ...place.querySelectorAll( 'button' ) ].length ).toBe( 0 );
		expect( part( 'add' ) ).toBeNull();
		render( null, place );
		await show( { obstacles: [ 'It is protected.' ] } );
		expect( place.textContent ).toContain( 'It is protected.' );
		expect( [ ...place.querySelectorAll( 'button' ) ].length ).toBe( 0 );
	} );

	it( 'shows whatever stands on the page as text', async () => {
		texts[ LIST ] = HOSTILE.filter( ( value ) => !/[\n{}[\]|<]/.test( value ) ).map( ( value, index ) => `* [[Page ${ index }]] {{Partnership task|type=${ value }|note=${ value }|source=${ value }|topic=${ value }|user=${ value }|until=${ value }|done=${ index % 2 ? value : '' }}}` ).join( '\n' );
		await show();
		await fill( 'show', 'all' );
		expect( rows().length ).toBeGreaterThan( 10 );
		expect( place.querySelector( 'img, script, svg, input[autofocus], b' ) ).toBeNull();
	} );
} );

describe( 'taking a task', () => {
	it( 'shows the line before it is written, makes one edit, and can be undone', async () => {
		await show();
		const before = texts[ LIST ];
		await press( /act-claim.*Ujiji/ );
		expect( summaries ).toEqual( [] );
		expect( document.activeElement!.className ).toContain( 'preview' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|minutes=5|note=the market|topic=places|source=Box 12|user=Asha|until=2026-11-29T10:00:00Z}}' );
		expect( place.textContent ).toContain( 'words-claim time 2026-11-29 10:00' );
		await expectAccessible();
		await press( 'do-claim' );
		expect( summaries ).toEqual( [ 'summary-claim [[:Ujiji]]' ] );
		expect( done() ).toContain( 'done-claim Ujiji' );
		expect( rows( 'own' ) ).toEqual( [ 'Ujiji', 'Mine' ] );
		await expectAccessible();
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
		expect( done() ).toContain( 'undone' );
	} );

	it( 'is given up with a word where somebody was faster, and what is now is shown', async () => {
		const taken = texts[ LIST ].replace( 'source=Box 12', 'source=Box 12|user=Baraka|until=2026-11-29T09:59:00Z' );
		await show( { meanwhile: taken } );
		await press( /act-claim.*Ujiji/ );
		await press( 'do-claim' );
		expect( texts[ LIST ] ).toBe( taken );
		expect( done() ).toContain( 'refused-taken Ujiji Baraka taken-until Baraka time 2026-11-29 09:59 nothing-saved' );
		expect( rows() ).not.toContain( 'Ujiji' );
	} );

	it( 'can be left with Escape, which gives the focus back', async () => {
		await show();
		const first = button( /act-claim.*Ujiji/ );
		first.focus();
		await press( /act-claim.*Ujiji/ );
		await act( () => {
			document.activeElement!.dispatchEvent( new KeyboardEvent( 'keydown', { key: 'Escape', bubbles: true } ) );
		} );
		await settle();
		expect( place.querySelector( '.partnerkit-tasks__preview' ) ).toBeNull();
		expect( document.activeElement!.textContent ).toBe( first.textContent );
	} );

	it( 'keeps the preview and says what happened where it cannot be saved', async () => {
		await show( { save: () => {
			throw new WikiError( 'network' );
		} } );
		await press( /act-claim.*Ujiji/ );
		await press( 'do-claim' );
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toBe( 'Explained: network' );
		expect( button( 'do-claim' ).disabled ).toBe( false );
	} );
} );

describe( 'one’s own task', () => {
	it.each( [
		[ 'finish', '* [[Mine]] {{Partnership task|type=proofread|user=Asha|done=2026-11-27}}' ], [ 'release', '* [[Mine]] {{Partnership task|type=proofread}}' ], [ 'extend', '* [[Mine]] {{Partnership task|type=proofread|user=Asha|until=2026-11-29T10:00:00Z}}' ]
	] )( 'has an end or more time: %s', async ( id, line ) => {
		await show();
		await press( new RegExp( `act-${ id }.*Mine` ) );
		await press( `do-${ id }` );
		expect( texts[ LIST ].split( '\n' ) ).toContain( line );
		expect( done() ).toContain( `done-${ id } Mine` );
	} );

	it( 'of somebody else is set free by those who look after the partnership only', async () => {
		await show();
		await fill( 'show', 'taken' );
		expect( button( /act-free/ ) ).toBeUndefined();
		for ( const user of [ 'Host', 'Chief' ] ) {
			render( null, place );
			await show( { user } );
			await fill( 'show', 'taken' );
			expect( button( /act-free.*Taken/ ) ).toBeDefined();
		}
		await press( /act-free.*Taken/ );
		await press( 'do-free' );
		expect( texts[ LIST ] ).toContain( '* [[Taken]] {{Partnership task|type=source}}\n' );
	} );
} );

describe( 'those who look after the partnership', () => {
	it( 'say what there is to do: only what they change is written, and the line is seen before', async () => {
		await show( { user: 'Host' } );
		await press( /act-change.*Ujiji/ );
		expect( button( 'do-change' ).disabled ).toBe( true );
		const within = place.querySelector( '.partnerkit-tasks__preview' )!;
		const field = ( name: string ) => [ ...within.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent!.startsWith( name ) )!.closest( '.partnerkit-field' )!.querySelector( 'input' )!;
		for ( const [ name, value ] of [ [ 'minutes', '' ], [ 'note', 'the harbour}}' ], [ 'topic', 'places, lake' ] ] ) {
			await act( () => {
				field( name ).value = value;
				field( name ).dispatchEvent( new Event( 'input', { bubbles: true } ) );
			} );
		}
		const line = '* [[Ujiji]] {{Partnership task|type=sentence|difficulty=easy|note=the harbour&#125;&#125;|topic=places, lake|source=Box 12}}';
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( line );
		await expectAccessible();
		await press( 'do-change' );
		expect( texts[ LIST ].split( '\n' ) ).toContain( line );
		expect( summaries ).toEqual( [ 'summary-change [[:Ujiji]]' ] );
		expect( done() ).toContain( 'done-change Ujiji' );
	} );

	it( 'take a task off the list, with its line, and put it back', async () => {
		await show( { user: 'Host' } );
		const before = texts[ LIST ];
		await press( /act-change.*Bare/ );
		await press( 'act-remove' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( '* [[Bare]]' );
		await press( 'do-remove' );
		expect( texts[ LIST ] ).toBe( before.replace( '* [[Bare]]\n', '' ) );
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
	} );

	it( 'are told where a line holds more than the task', async () => {
		texts[ LIST ] = '* [[A]] and [[B]]';
		await show( { user: 'Host' } );
		await press( /act-change.*A/ );
		await press( 'act-remove' );
		expect( place.querySelector( '.partnerkit-tasks__line' )!.textContent ).toBe( 'refused-unsafe' );
		expect( button( 'do-remove' ).disabled ).toBe( true );
	} );

	it( 'are the only ones who are offered that', async () => {
		await show();
		expect( button( /act-change/ ) ).toBeUndefined();
	} );
} );

describe( 'adding tasks', () => {
	it( 'shows the lines, leaves out what is there and what is not wanted, saves one edit, and can be undone', async () => {
		await show( { user: 'Host' } );
		const before = texts[ LIST ];
		await fill( 'list', '[[Ujiji]]\n* New one\nNot this\na|b', 'add' );
		await fill( 'section', 'To improve', 'add' );
		await fill( 'type', 'sentence', 'add' );
		await fill( 'minutes', '5', 'add' );
		await press( 'find' );
		expect( part( 'add' ).textContent ).toContain( 'known' );
		await act( () => [ ...part( 'add' ).querySelectorAll<HTMLInputElement>( 'input[type=checkbox]' ) ][ 2 ].click() );
		expect( part( 'add' ).querySelector( 'pre' )!.textContent ).toBe( '* [[New one]] {{Partnership task|type=sentence|minutes=5}}' );
		await expectAccessible();
		await press( 'add 1 1' );
		expect( summaries ).toEqual( [ 'summary-add 1 Lake' ] );
		expect( readTasks( texts[ LIST ], DEFAULT_CONFIG ).map( ( { title } ) => title ) ).toContain( 'New one' );
		await press( 'undo' );
		expect( texts[ LIST ] ).toBe( before );
	} );

	it( 'makes the list where there is none, and says what to do', async () => {
		delete texts[ LIST ];
		await show( { user: 'Host' } );
		expect( part( 'list' ).textContent ).toBe( 'no-listempty-add' );
		expect( part( 'add' ).hasAttribute( 'open' ) ).toBe( true );
		await fill( 'list', 'First', 'add' );
		await press( 'find' );
		expect( part( 'add' ).querySelector( 'pre' )!.textContent ).toBe( '== heading ==\n* [[First]]' );
		await press( 'add 1 1' );
		expect( texts[ LIST ] ).toBe( '== heading ==\n* [[First]]\n' );
	} );

	it.each( [
		[ 'category', { category: 'X' }, [ 'A', 'B' ] ], [ 'search', { search: 'x' }, [ 'A', 'B' ] ], [ 'template', { template: 'Unsourced', category: 'X' }, [ 'B' ] ], [ 'template', { template: 'Unsourced' }, [ 'B', 'C', 'D' ] ], [ 'unsourced', { category: 'X' }, [ 'B' ] ]
	] )( 'finds pages by %s %j', async ( source, fields, found ) => {
		texts = { ...texts, A: 'x<ref>y</ref>', B: 'nothing' };
		await show( { user: 'Host', titles: [ 'A', 'B' ] } );
		await fill( 'source', source, 'add' );
		for ( const [ name, value ] of Object.entries( fields ) ) {
			await fill( name, value, 'add' );
		}
		await press( 'find' );
		expect( [ ...part( 'add' ).querySelectorAll( '.partnerkit-worklist__titles li' ) ].map( ( one ) => one.textContent!.trim() ) ).toEqual( found );
	} );

	it( 'keeps what was typed', async () => {
		await show( { user: 'Host' } );
		await fill( 'list', 'Typed', 'add' );
		render( null, place );
		await show( { user: 'Host' } );
		expect( part( 'add' ).querySelector( 'textarea' )!.value ).toBe( 'Typed' );
	} );
} );
