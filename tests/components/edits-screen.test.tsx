import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Contribution } from '../../src/domain/impact/contribution';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { readDecisions } from '../../src/domain/partnership/decision';
import type { EditsPorts, EditsScreenProps } from '../../src/features/tracking/edits/props';
import { EditsScreen } from '../../src/features/tracking/edits/screen';
import { WikiError, type ContributionReading, type Edit, type Page, type TagChange, type TagOutcome } from '../../src/wiki/ports';
import { contribution } from '../unit/domain/partnership/cases';

const HOME = 'Project:Partnerships/Lake';
const NOW = Date.parse( '2026-06-20T12:00:00Z' );
const HOSTILE = '<img src=x onerror=alert(1)>';

let place: HTMLElement;
let texts: Record<string, string>;
let kept: Record<string, unknown>;
let tagged: TagChange[];
beforeEach( () => {
	vi.useFakeTimers();
	place = document.body.appendChild( document.createElement( 'div' ) );
	texts = {
		[ HOME ]: '{{Partnership|name=Lake|status=active|start=2026-01-01|hashtag=Lake2026}}',
		[ `${ HOME }/Participants` ]: '* {{Partnership participant|user=Asha}}\n* {{Partnership participant|user=Juma}}'
	};
	kept = {};
	tagged = [];
} );
afterEach( () => {
	render( null, place );
	place.remove();
	vi.useRealTimers();
} );

const page = ( title: string ): Page => ( { title, pageId: 1, namespace: 4, exists: title in texts, revisionId: title in texts ? 7 : 0, wikitext: texts[ title ] ?? '' } );

interface Given {
	edits?: Contribution[];
	read?( reading: ContributionReading ): Promise<never[]>;
	user?: string;
	asked?: string;
	obstacles?: string[];
	mayTag?: 'yes' | 'not-permitted';
	change?( change: TagChange ): TagOutcome[];
	open?(): Promise<never>;
	about?: string;
}

function props( { edits = [], read, obstacles = [], mayTag = 'yes', change, ...given }: Given = {} ): EditsScreenProps {
	return {
		about: given.about ?? 'Lake', asked: given.asked, editsUrl: ( name ) => `/edits/${ name }`, now: () => NOW,
		reader: { user: 'user' in given ? given.user : 'Asha', pageTitle: '', namespace: -1, wikiId: 'x', host: 'x.example', mayEditSettings: false },
		messages: { text: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ), inContentLanguage: ( key, ...parameters ) => [ key, ...parameters ].join( ' ' ), number: String, day: ( day ) => day },
		open: given.open ?? ( async () => ( { config: DEFAULT_CONFIG, problems: [] } ) ),
		explain: ( error ) => `Explained: ${ error instanceof WikiError ? error.code : error }`,
		ports: {
			pages: {
				read: async ( titles: string[] ) => titles.map( page ), transcluding: async () => [ page( HOME ) ], obstacles: async () => obstacles,
				talkTitle: ( title: string ) => `Talk:${ title }`, normalize: ( title: string ) => title, url: ( title: string ) => `/wiki/${ title }`
			},
			contributions: {
				byUsers: async ( _users: string[], _from: number, _to: number, reading: ContributionReading ) => {
					reading.onBatch( edits );
					return read ? read( reading ) : [];
				},
				pagesInCategory: async () => [], recentByTag: async () => ( { reachesBackTo: 0 } ), byIds: async () => {}
			},
			revisions: { find: async ( id: number ) => edits.find( ( { revisionId } ) => revisionId === id ) ? { contribution: edits.find( ( { revisionId } ) => revisionId === id ), hidden: [] } : undefined, diffOf: async () => [] },
			revisionTags: {
				rights: async () => ( { add: mayTag, remove: mayTag === 'yes' } ),
				change: async ( wanted: TagChange ) => {
					tagged.push( wanted );
					return ( change ?? ( ( { revisionIds } ) => revisionIds.map( ( revisionId ): TagOutcome => ( { revisionId, outcome: 'changed' } ) ) ) )( wanted );
				}
			},
			edits: {
				async save( { title, transform }: Edit ) {
					texts[ title ] = transform( texts[ title ] ?? '', page( title ) ) ?? texts[ title ];
				}
			},
			rendering: { compare: async () => [ { kind: 'added', parts: [ { text: 'a line', changed: false } ] } ] },
			drafts: {
				load: ( key: string ) => kept[ key ],
				save: ( key: string, draft: object ) => {
					kept[ key ] = draft;
				},
				clear: ( key: string ) => {
					delete kept[ key ];
				}
			}
		} as unknown as EditsPorts
	};
}

const edit = ( revisionId: number, given: Parameters<typeof contribution>[ 0 ] = {} ) => contribution( { revisionId, pageId: revisionId, title: `Page ${ revisionId }`, at: '2026-06-19T12:00:00Z', ...given } );
/** What was read makes parts of the screen appear, which begin to read in their turn. */
async function settle(): Promise<void> {
	for ( let step = 0; step < 4; step++ ) {
		await act( async () => {
			await vi.advanceTimersByTimeAsync( 500 );
		} );
	}
}
async function show( given: Given = {} ): Promise<void> {
	await act( () => render( <EditsScreen { ...props( given ) } />, place ) );
	await settle();
}
const root = () => place.querySelector( '[data-partnerkit]' )!;
const button = ( text: string, within: ParentNode = place ) => [ ...within.querySelectorAll( 'button' ) ].find( ( one ) => one.textContent!.startsWith( text ) )!;
const press = async ( text: string, within?: ParentNode ) => {
	await act( () => button( text, within ).click() );
	await settle();
};
const row = ( id: number ) => place.querySelector( `[data-revision="${ id }"]` )!;
const dialog = () => place.querySelector( '[data-partnerkit="edits-act"]' )!;
const ledger = () => readDecisions( texts[ `${ HOME }/Ledger` ] ?? '', DEFAULT_CONFIG );

describe( 'the list of edits', () => {
	it( 'asks to log in, says that it reads, what went wrong, and reads again', async () => {
		await show( { user: undefined } );
		expect( place.textContent ).toBe( 'partnerkit-edits-log-in' );
		render( null, place );
		const open = vi.fn().mockRejectedValueOnce( new WikiError( 'network' ) ).mockResolvedValue( { config: DEFAULT_CONFIG, problems: [] } );
		await act( () => render( <EditsScreen { ...props( { open } ) } />, place ) );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		await settle();
		expect( place.querySelector( '[role="alert"]' )!.textContent ).toContain( 'Explained: network' );
		await press( 'partnerkit-retry' );
		expect( root().getAttribute( 'data-partnerkit' ) ).toBe( 'my-edits' );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'false' );
		expect( place.textContent ).toContain( 'partnerkit-edits-empty-mine' );
	} );

	it( 'says so where the address names no partnership', async () => {
		await show( { about: 'Nowhere' } );
		expect( place.textContent ).toContain( 'partnerkit-edits-unknown Nowhere' );
	} );

	it( 'shows what could be read after somebody stopped it, and says that it is not all', async () => {
		await show( { edits: [ edit( 1 ) ], read: ( { signal } ) => new Promise( ( _, reject ) => signal!.addEventListener( 'abort', () => reject( new WikiError( 'cancelled' ) ) ) ) } );
		expect( root().getAttribute( 'aria-busy' ) ).toBe( 'true' );
		await press( 'partnerkit-cancel' );
		expect( place.textContent ).toContain( 'partnerkit-edits-cut-cancelled 1' );
		expect( row( 1 ) ).not.toBeNull();
	} );

	it( 'shows what people wrote as text', async () => {
		await show( { edits: [ edit( 1, { title: HOSTILE, comment: `/* ${ HOSTILE } */ [[x|${ HOSTILE }]] #Lake2026` } ) ] } );
		expect( place.querySelector( 'img' ) ).toBeNull();
		expect( row( 1 ).textContent ).toContain( `→${ HOSTILE }: ${ HOSTILE }` );
	} );

	it( 'draws a hundred of five thousand, and more on demand; all of them can be chosen', async () => {
		await show( { edits: Array.from( { length: 5000 }, ( _, index ) => edit( index + 1, { title: `Page ${ index % 900 }`, pageId: index % 900 + 1 } ) ) } );
		const rows = () => place.querySelectorAll( '[data-revision]' ).length;
		expect( rows() ).toBe( 100 );
		await press( 'partnerkit-edits-more 100 4900' );
		expect( rows() ).toBe( 200 );
		await act( () => place.querySelector<HTMLInputElement>( '.partnerkit-edits__bar input' )!.click() );
		expect( place.querySelector( '.partnerkit-edits__bar' )!.textContent ).toContain( 'partnerkit-edits-chosen 5000' );
		await press( 'partnerkit-edits-act-count Lake' );
		await press( 'partnerkit-edits-do-count 5000', dialog() );
		expect( tagged[ 0 ].revisionIds ).toHaveLength( 5000 );
		expect( place.querySelector( '[data-show="counted"]' )!.textContent ).toBe( 'partnerkit-edits-show-counted-number 5000' );
	}, 60_000 );
} );

describe( 'an act', () => {
	it( 'tells which edits were not tagged, and writes those on the ledger page instead', async () => {
		const limit = ( { revisionIds }: TagChange ) => revisionIds.map( ( revisionId ): TagOutcome => revisionId === 2 ? { revisionId, outcome: 'failed', error: new WikiError( 'ratelimited' ) } : { revisionId, outcome: 'changed' } );
		await show( { edits: [ edit( 1 ), edit( 2 ) ], change: limit } );
		await act( () => place.querySelector<HTMLInputElement>( '.partnerkit-edits__bar input' )!.click() );
		await press( 'partnerkit-edits-act-count Lake' );
		expect( dialog().textContent ).toContain( 'partnerkit-edits-effect-add 2 partnership' );
		await press( 'partnerkit-edits-do-count 2', dialog() );
		expect( dialog().textContent ).toContain( 'partnerkit-edits-failed 1' );
		expect( dialog().textContent ).toContain( 'Page 2, partnerkit-edits-yesterday 12:00: partnerkit-edits-failed-limit' );
		expect( row( 1 ).getAttribute( 'data-state' ) ).toBe( 'counted' );
		await press( 'partnerkit-edits-on-ledger', dialog() );
		await press( 'partnerkit-edits-do-count 1', dialog() );
		expect( dialog() ).toBeNull();
		expect( ledger() ).toMatchObject( [ { revisionId: 2, decision: 'count', by: 'Asha' } ] );
		expect( row( 2 ).getAttribute( 'data-state' ) ).toBe( 'counted' );
	} );

	it( 'waits for a reason where it is about somebody else’s edit, and keeps the reason when the dialog is closed', async () => {
		await show( { edits: [ edit( 1, { user: 'Juma', comment: '#Lake2026' } ) ] } );
		await press( 'partnerkit-edits-row-exclude' );
		expect( button( 'partnerkit-edits-do-exclude', dialog() ).disabled ).toBe( true );
		const input = dialog().querySelector( 'input' )!;
		await act( () => {
			input.value = 'another lake';
			input.dispatchEvent( new Event( 'input', { bubbles: true } ) );
		} );
		await settle();
		await press( 'partnerkit-cancel', dialog() );
		await press( 'partnerkit-edits-row-exclude' );
		expect( dialog().querySelector( 'input' )!.value ).toBe( 'another lake' );
		await press( 'partnerkit-edits-do-exclude', dialog() );
		expect( ledger() ).toMatchObject( [ { revisionId: 1, decision: 'exclude', reason: 'another lake' } ] );
		expect( kept ).toEqual( {} );
	} );

	it( 'cannot be done where the ledger page is protected, and says what to do', async () => {
		await show( { edits: [ edit( 1 ) ], mayTag: 'not-permitted', obstacles: [ 'It is <protected>.' ] } );
		await press( 'partnerkit-edits-row-count' );
		expect( dialog().textContent ).toContain( 'partnerkit-edits-ledger-protected' );
		expect( dialog().textContent ).toContain( 'It is <protected>.' );
		expect( button( 'partnerkit-edits-do-count', dialog() ).disabled ).toBe( true );
	} );

	it( 'leaves what somebody else took away, and says whom to ask', async () => {
		texts[ `${ HOME }/Ledger` ] = '* {{Partnership decision|rev=1|decision=exclude|by=Neema|reason=too early}}';
		await show( { edits: [ edit( 1 ), edit( 2 ) ] } );
		expect( row( 1 ).textContent ).toContain( 'partnerkit-edits-wrote Neema too early' );
		expect( row( 1 ).querySelector( '.partnerkit-edits__act a' )!.getAttribute( 'href' ) ).toContain( 'User talk:Neema' );
		await act( () => place.querySelector<HTMLInputElement>( '.partnerkit-edits__bar input' )!.click() );
		await press( 'partnerkit-edits-act-count Lake' );
		expect( dialog().textContent ).toContain( 'partnerkit-edits-refused-taken-away Neema' );
		await press( 'partnerkit-edits-do-count 1', dialog() );
		expect( ledger() ).toMatchObject( [ { revisionId: 1, decision: 'exclude', by: 'Neema' } ] );
		expect( tagged.map( ( { revisionIds } ) => revisionIds ) ).toEqual( [ [ 2 ] ] );
	} );
} );

it( 'an edit that the address asks about is answered at once, and can be put right there', async () => {
	await show( { edits: [ edit( 5 ) ], asked: '5' } );
	expect( root().getAttribute( 'data-partnerkit' ) ).toBe( 'why' );
	expect( place.querySelector( 'h3' )!.textContent ).toBe( 'partnerkit-why-counts-not' );
	await press( 'partnerkit-edits-act-count Lake' );
	await press( 'partnerkit-edits-do-count 1', dialog() );
	expect( place.querySelector( 'h3' )!.textContent ).toBe( 'partnerkit-why-counts-tag' );
} );
