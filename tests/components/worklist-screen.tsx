import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { readTitles } from '../../src/domain/batch/title-line';
import { countReferences } from '../../src/domain/impact/texts/difference';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import type { WorklistScreenProps } from '../../src/features/worklist/ports';
import { WorklistScreen } from '../../src/features/worklist/screen';
import { WikiError, type Page, type PageLists } from '../../src/wiki/ports';
import { expectSound } from './axe-in-jsdom';

/** The screen of a worklist without a wiki: its pages are texts. */

export const HOME = 'Project:Partnerships/Lake';
export const LIST = `${ HOME }/Worklist`;
const NOW = Date.parse( '2026-11-27T10:00:00Z' );

export let place: HTMLElement;
export let texts: Record<string, string>;
export let summaries: string[];
export let kept: Record<string, unknown>;

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
				url: ( title: string ) => `/wiki/${ encodeURIComponent( title ) }`
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

export const settle = () => act( async () => {
	await new Promise( ( resolve ) => {
		setTimeout( resolve, 5 );
	} );
} );
export async function show( change: Change = {} ): Promise<void> {
	await act( () => render( <WorklistScreen { ...props( change ) } />, place ) );
	await settle();
}
export const part = ( name: string ) => place.querySelector<HTMLElement>( `[data-part="${ name }"]` )!;
export const rows = ( name = 'list' ) => [ ...part( name ).querySelectorAll( 'li.partnerkit-tasks__row' ) ].map( ( row ) => row.querySelector( 'a' )!.textContent );
export const button = ( label: string | RegExp ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => typeof label === 'string' ? one.textContent === label : label.test( one.textContent! ) )!;
export const press = async ( label: string | RegExp ) => {
	await act( () => button( label ).click() );
	await settle();
};
export async function fill( label: string, value: string, where = 'list' ): Promise<void> {
	const field = [ ...part( where ).querySelectorAll( 'label' ) ].find( ( one ) => `${ one.textContent } `.startsWith( `${ label } ` ) )!.closest( '.partnerkit-field' )!.querySelector<HTMLInputElement>( 'input, textarea, select' )!;
	await act( () => {
		field.value = value;
		field.dispatchEvent( new Event( field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true } ) );
	} );
	await settle();
}
export const done = () => place.querySelector( '.partnerkit-worklist__done' )!.textContent!;
export const expectAccessible = () => expectSound( place );
