import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, vi } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../src/domain/partnership/config';
import { withDecisions } from '../../src/domain/partnership/decision-writing';
import type { AccountState } from '../../src/domain/tracking/roster';
import { readTable } from '../../src/features/batch/csv';
import { decode } from '../../src/features/batch/encoding';
import type { PeopleScreenProps } from '../../src/features/tracking/people/ports';
import { PeopleScreen } from '../../src/features/tracking/people/screen';
import { WikiError, type Contribution, type Page } from '../../src/wiki/ports';

export const HOME = 'Project:Partnerships/Lake';
export const LIST = `${ HOME }/Participants`;

/** The screen of participants without a wiki: its pages are texts. */

export let place: HTMLElement;
export let texts: Record<string, string>;
export let summaries: string[];
export let kept: Record<string, unknown>;
export let files: Array<[ string, string ]>;

beforeEach( () => {
	vi.useFakeTimers();
	place = document.body.appendChild( document.createElement( 'div' ) );
	texts = {
		[ HOME ]: '{{Partnership|name=The Lake|hashtag=Lake|partners={{Partnership partner|name=Lake Museum}}{{Partnership partner|name=Kigoma Library}}}}',
		[ LIST ]: '* {{Partnership participant|user=Juma|joined=2026-01-01}}\n* {{Partnership participant|user=Old one|left=2026-02-01}}',
		[ `${ HOME }/Events` ]: '{{Partnership event|id=past|name=Past day|end=2026-01-01}}{{Partnership event|id=next|name=Next day|end=2027-01-01}}'
	};
	summaries = [];
	kept = {};
	files = [];
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.useRealTimers();
} );

export interface Change {
	user?: string;
	about?: string;
	obstacles?( title: string ): string[];
	config?: Partial<Config>;
	open?: () => Promise<never>;
	save?: ( title: string ) => void;
	look?: ( names: string[] ) => Promise<void>;
	states?: Record<string, Partial<AccountState>>;
	mine?: Array<Partial<Contribution>>;
	contributions?: Error;
}

const page = ( title: string ): Page => ( { title, pageId: 1, namespace: 4, exists: title in texts, revisionId: title in texts ? 7 : 0, wikitext: texts[ title ] ?? '' } );
const words = ( key: string, ...parameters: Array<string | number> ): string => [ key.replace( 'partnerkit-people-', '' ), ...parameters ].join( ' ' );

export function props( change: Change = {} ): PeopleScreenProps {
	return {
		about: change.about ?? 'Lake',
		reader: { user: 'user' in change ? change.user : 'Asha', pageTitle: '', namespace: -1, wikiId: 'x', host: 'x.example', mayEditSettings: false },
		wiki: { id: 'x', host: 'x.example', isHome: true }, isContent: () => true,
		messages: { text: words, inContentLanguage: words, number: String, day: ( day ) => day },
		open: change.open ?? ( async () => ( { config: { ...DEFAULT_CONFIG, ...change.config } } ) ),
		explain: ( error ) => `Explained: ${ error instanceof WikiError ? error.code : error }`,
		screenUrl: ( screen, about ) => `/${ screen }/${ about }`, now: () => Date.parse( '2026-11-25T10:00:00Z' ),
		ports: {
			pages: {
				read: async ( titles: string[] ) => titles.map( page ), transcluding: async () => [], obstacles: async ( title: string ) => change.obstacles?.( title ) ?? [],
				normalize: ( title: string ) => /[[\]#]/.test( title ) ? undefined : title, url: ( title: string ) => `/wiki/${ title }`,
				talkTitle: ( title: string ) => title.replace( ':', ' talk:' ), namespaceNames: ( id: number ) => id === 2 ? [ 'user' ] : [ 'user_talk' ]
			} as unknown as PeopleScreenProps[ 'ports' ][ 'pages' ],
			edits: {
				find: async () => undefined, undo: async () => 0,
				async save( { title, transform, summary } ) {
					change.save?.( title );
					const text = transform( texts[ title ] ?? '', page( title ) );
					if ( text === undefined || text === texts[ title ] ) {
						return { outcome: 'unchanged', title };
					}
					texts[ title ] = text;
					summaries.push( summary );
					return { outcome: 'saved', revisionId: 8, title };
				}
			},
			rendering: { compare: async ( _, text ) => [ { kind: 'added', parts: [ { text, changed: false } ] } ], preview: async () => document.createDocumentFragment() },
			drafts: {
				load: ( key ) => kept[ key ],
				save: ( key, draft ) => {
					kept[ key ] = JSON.parse( JSON.stringify( draft ) );
				},
				clear: ( key ) => {
					delete kept[ key ];
				}
			},
			users: {
				isTemporary: ( name ) => name.startsWith( '~' ), hasRegistrations: () => false, registered: async () => [],
				inCategory: async () => [ 'User:Asha', 'User talk:Kai', 'User:Bo/draft', 'Lake' ], linkedFrom: async () => undefined,
				async look( names, reading ) {
					reading?.onProgress?.( { done: 1, expected: names.length } );
					await change.look?.( names );
					return new Map( names.map( ( name ) => [ name, { name, kind: 'account', isBlocked: false, isHidden: false, ...change.states?.[ name ] } ] ) );
				}
			},
			contributions: {
				byUsers: async ( _users: string[], _from: number, _to: number, { onBatch }: { onBatch( batch: unknown[] ): void } ) => {
					if ( change.contributions ) {
						throw change.contributions;
					}
					onBatch( change.mine ?? [] );
					return [];
				},
				recentByTag: async () => ( { reachesBackTo: 0 } ), byIds: async () => {}, pagesInCategory: async () => [], pagesWithTemplate: async () => [], targets: async () => new Map(), pageStates: async () => ( { redirects: new Set(), missing: new Set() } )
			} as unknown as PeopleScreenProps[ 'ports' ][ 'contributions' ],
			tables: async () => ( { readTable, decode } ), decisions: async () => ( { withDecisions } ),
			saveFile: ( name, _, text ) => files.push( [ name, text ] )
		}
	};
}

export async function show( change: Change = {} ): Promise<void> {
	await act( () => render( <PeopleScreen { ...props( change ) } />, place ) );
	await settle();
}
/** What is read leads to what is shown, which asks for more. */
export async function settle(): Promise<void> {
	for ( let round = 0; round < 3; round++ ) {
		await act( async () => {
			await vi.advanceTimersByTimeAsync( 700 );
		} );
	}
}
export const text = ( part?: string ): string => ( part ? place.querySelector( `[data-part="${ part }"]` )! : place ).textContent!;
export function field( name: string ): HTMLInputElement {
	const label = [ ...place.querySelectorAll( 'label' ) ].find( ( one ) => `${ one.textContent!.trim() } `.startsWith( `${ name } ` ) )!;
	return ( label.closest( '.partnerkit-field' ) ?? label ).querySelector<HTMLInputElement>( 'input, textarea, select' )!;
}
export const button = ( label: string ) => [ ...place.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent === label )!;
export const press = async ( label: string ) => {
	await act( () => button( label ).click() );
	await settle();
};
export async function fill( label: string, value: string ): Promise<void> {
	await act( () => {
		const input = field( label );
		input.value = value;
		input.dispatchEvent( new Event( input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true } ) );
	} );
	await settle();
}
export async function tick( label: string ): Promise<void> {
	await act( () => field( label ).click() );
	await settle();
}
