import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import type { Figure } from '../../src/domain/impact/figure';
import type { PartCoverage } from '../../src/domain/impact/coverage';
import { EVERYTHING } from '../../src/domain/impact/permalink';
import type { EventRow, PageRow } from '../../src/domain/impact/result';
import { Dashboard } from '../../src/ui/dashboard/dashboard';
import type { DashboardProps } from '../../src/ui/dashboard/dashboard-props';
import type { DashboardView } from '../../src/ui/dashboard/view';
import { words } from './dashboard-words';

export const NOW = Date.parse( '2026-11-23T12:00:00Z' );

export const part = ( given: Partial<PartCoverage> = {} ): PartCoverage => ( { part: 'participants', fetched: 12, expected: 12, failed: [], truncated: false, ...given } );

const OF_CONTRIBUTIONS = [ 'edits', 'editors', 'bytes-added', 'bytes-removed', 'bytes-net', 'pages-edited', 'pages-created', 'pages-improved' ];

export const VALUES: Record<string, number> = {
	edits: 3184, editors: 147, 'bytes-added': 1_918_200, 'bytes-removed': -20_400, 'bytes-net': 999, 'pages-edited': 412, 'pages-created': 86, 'pages-improved': 326
};

export const figures = ( coverage: PartCoverage[], change: ( metric: string ) => object = () => ( {} ) ): Figure[] =>
	OF_CONTRIBUTIONS.map( ( metric ) => ( { metric, coverage, value: VALUES[ metric ], ...change( metric ) } ) as Figure );

export const without = ( state: object ): Figure[] => OF_CONTRIBUTIONS.map( ( metric ) => ( { metric, coverage: [], ...state } ) as unknown as Figure );

export const page = ( given: Partial<PageRow> ): PageRow => ( { wiki: 'wiki', pageId: 1, namespace: 0, title: 'Page', edits: 1, bytes: 0, isCreated: false, since: NOW, ...given } );

export const view = ( given: Partial<DashboardView> = {} ): DashboardView => ( {
	selection: {}, choices: { events: [], partners: [], wikis: [], namespaces: [] }, window: {}, series: { unit: 'week', steps: [] }, goals: [], events: [], people: [],
	byWiki: [], phase: 'done', progress: 1, readAt: NOW, tag: 'partnership', wikis: 1, participants: 12,
	partnership: {
		name: 'Lake Archives', isRegistered: true, label: 'Lake Archives', status: 'active', affiliates: [], start: '2026-03-01', end: '2027-02-28', hashtag: 'Lake2026', counting: 'marked',
		categories: [], wikis: [], goals: [], summary: '', contact: '',
		partners: [ { name: 'Lake Library', wikidata: 'Q1', type: 'library', country: '', size: '', role: 'lead', url: 'https://library.example/' }, { name: 'Kigoma Archive', wikidata: '', type: '', country: '', size: '', role: '', url: '' } ]
	},
	figures: figures( [ part() ] ), pages: [ page( { title: 'Lake', edits: 41, bytes: 18_200, isCreated: true } ), page( { title: 'River', edits: 2, bytes: -30 } ) ],
	coverage: [ part() ], unlisted: [], excluded: 0, unresolved: 0, ...given
} );

export const partnership = ( given: object ): Partial<DashboardView> => ( { partnership: { ...view().partnership, ...given } } );

export function show( given: Partial<DashboardProps> = {}, language = 'en' ) {
	const props: DashboardProps = {
		...words( language ), now: NOW, url: ( title ) => `/wiki/${ encodeURIComponent( title ) }`, participantsTitle: 'Project:Partnerships/Lake Archives/Participants',
		asked: EVERYTHING, ignored: [], isChanging: false, extra: [], link: () => 'https://wiki.example/#figures', namespaceName: ( namespace ) => [ '', 'Talk' ][ namespace ],
		onAsk: vi.fn(), onCancel: vi.fn(), onRead: vi.fn(), ...given
	};
	act( () => render( <Dashboard { ...props } />, document.body ) );
	return props;
}

export const screen = () => document.querySelector( '[data-partnerkit="dashboard"]' )!;
export const figure = ( metric: string ) => document.querySelector( `[data-figure="${ metric }"]` )!;
/** Text as it reads, without the marks that keep names in one piece. */
export const plain = ( text: string | null ) => text!.replace( /[\u2068\u2069]/g, '' );
export const shown = ( selector: string ) => [ ...document.querySelectorAll( selector ) ].map( ( element ) => plain( element.textContent ) );
export const press = ( label: string ) => act( () => [ ...document.querySelectorAll( 'button' ) ].find( ( button ) => button.textContent === label )!.click() );

/** A name that tries to be more. */
export const hostile = '"><img src=x onerror=alert(1)>\u202E$1{{PLURAL:$1|a|b}}';

export const field = ( label: string ): HTMLInputElement => {
	const found = [ ...document.querySelectorAll( 'label' ) ].find( ( one ) => one.textContent === label );
	return document.getElementById( found!.htmlFor ) as HTMLInputElement;
};
export const options = ( label: string ) => [ ...field( label ).querySelectorAll( 'option' ) ].map( ( one ) => plain( one.textContent ) );
export const choose = ( label: string, text: string ) => act( () => {
	const select = field( label ) as unknown as HTMLSelectElement;
	select.selectedIndex = options( label ).indexOf( text );
	select.dispatchEvent( new Event( 'change', { bubbles: true } ) );
} );
export const type = ( label: string, value: string ) => act( () => {
	field( label ).value = value;
	field( label ).dispatchEvent( new Event( 'input', { bubbles: true } ) );
} );
export const event = ( given: Partial<EventRow> = {} ): EventRow => ( { id: 'kigoma', name: 'Kigoma', start: '2026-05-04', end: '2026-05-06', edits: 40, editors: 6, pagesCreated: 2, ...given } );
