import { makeEdits, type PastEdit } from '../support/edits';
import type { Instance } from '../../build/local-wiki/instance';

const DAY = 24 * 60 * 60 * 1000;
const today = Math.floor( Date.now() / DAY ) * DAY;
/** A day, counted from today. */
const day = ( days: number ): string => new Date( today + days * DAY ).toISOString().slice( 0, 10 );
const noon = ( days: number, minutes = 0 ): string => new Date( today + days * DAY + DAY / 2 + minutes * 60_000 ).toISOString();

export const NAME = 'Lake Archives';
const HOME = `Project:Partnerships/${ NAME }`;

/** An edit of which it is known beforehand whether it counts. */
interface KnownEdit extends PastEdit {
	counts: boolean;
	/** Bytes that it adds. */
	bytes: number;
	decision?: 'count' | 'exclude';
}

const known = ( counts: boolean, user: string, title: string, days: number, bytes: number, given: Partial<KnownEdit> = {} ): KnownEdit =>
	( { counts, user, title, bytes, time: noon( days ), text: '', ...given } );

const TAG = [ 'partnership' ];

/** In order of time. The wiki began recently, so that recent changes hold all of it. */
const EDITS: KnownEdit[] = [
	known( false, 'Somebody', 'River', -26, 50 ),
	known( false, 'Somebody', 'Marked', -26, 60 ),
	known( false, 'Asha', 'Elsewhere', -21, 40, { summary: '#Lake2026, a day too early' } ),
	known( true, 'Asha', 'Lake', -20, 100, { summary: 'on the worklist' } ),
	known( true, 'Asha', 'Elsewhere', -19, 30, { summary: 'two sources (#lake2026)' } ),
	known( false, 'Asha', 'Elsewhere', -18, 31, { summary: 'https://example.org/#Lake2026' } ),
	known( true, 'Stranger', 'Elsewhere', -17, 32, { summary: '＃Lake2026', tags: TAG } ),
	known( false, 'Asha', 'Elsewhere', -16, 33, { summary: 'for which one?', tags: TAG } ),
	known( true, 'Lea', 'Lake', -15, 10 ),
	known( false, 'Asha', 'Marked', -14, 20, { summary: 'a day before the mark' } ),
	known( true, 'Asha', 'Marked', -13, 21 ),
	known( false, 'Somebody', 'Marked', -12, 22, { summary: 'takes no part' } ),
	known( true, 'Juma', 'Workshop', -6, 200, { summary: 'everything counts at the event' } ),
	known( true, 'Juma', 'Talk:Workshop', -6, 15, { time: noon( -6, 1 ), tags: TAG } ),
	known( false, 'Lea', 'Lake', -5, 11, { summary: 'has left' } ),
	known( false, 'Juma', 'Workshop', -4, -5, { summary: 'the event is over' } ),
	known( true, 'Asha', 'River', -4, -20, { summary: 'on the worklist under its old name' } ),
	known( true, 'Asha', 'Pond', -3, 18, { summary: 'a redirect #Lake2026', text: '#REDIRECT [[Lake]]' } ),
	known( false, 'Asha', 'Lake', -2, 70, { summary: '#Lake2026', tags: TAG, decision: 'exclude' } ),
	known( true, 'Helper', 'Far away', -2, 80, { decision: 'count' } )
];

const record = ( name: string, params: string ): string => `{{Partnership\n| name = ${ name }\n| status = active\n| start = ${ day( -20 ) }\n${ params }\n}}`;

const RECORDS: Array<[ string, string ]> = [
	[ HOME, record( NAME, '| hashtag = Lake2026\n| counting = worklist\n| partners = {{Partnership partner|name=Lake Library|role=lead|url=https://library.example/}}{{Partnership partner|name=<b>Kigoma</b> Archive}}' ) ],
	[ `${ HOME }/Participants`, [ 'user=Asha', 'user=juma|event=kigoma', `user=Lea|left=${ day( -10 ) }`, 'user=No#body' ].map( ( params ) => `* {{Partnership participant|${ params }}}` ).join( '\n' ) ],
	[ `${ HOME }/Events`, `{{Partnership event|id=kigoma|name=Kigoma|start=${ day( -7 ) }|end=${ day( -6 ) }|hashtag=Kigoma2026|counting=all}}` ],
	[ `${ HOME }/Worklist`, '* [[Lake]]\n* [[Old river]]' ],
	[ 'Old river', '#REDIRECT [[River]]' ],
	[ 'Talk:Marked', `{{Partnership contribution|partnership=${ NAME }|date=${ day( -13 ) }}}` ],
	[ 'Project:Partnerships/River', record( 'River', '| hashtag = River2026' ) ],
	[ 'Project:Partnerships/River/Participants', '* {{Partnership participant|user=Asha}}' ],
	[ 'Project:Partnerships/Empty', record( 'Empty', '| hashtag = Empty2026' ) ],
	[ 'Project:Partnerships/Later', `{{Partnership|name=Later|start=${ day( 9 ) }}}` ],
	[ 'Project:Partnerships/Two wikis', record( 'Two wikis', '| wikis = 127.0.0.1:$PORT, elsewherewiki\n| hashtag = Lake2026' ) ],
	[ 'Project:Partnerships/Two wikis/Participants', '* {{Partnership participant|user=Asha}}' ]
];

/**
 * Makes partnerships of which it is known what counts for them. The templates have to be there.
 *
 * @param wiki
 * @param written What the wiki writes for a record in Partnerkit's own templates
 */
export function makeMovement( wiki: Instance, written = ( text: string ): string => text ): void {
	makeEdits( wiki, RECORDS.map( ( [ title, text ] ) => ( { title, text: written( text.replace( '$PORT', String( wiki.port ) ) ), user: 'Organiser', time: noon( -25 ) } ) ) );
	const ids = makeEdits( wiki, withTexts( EDITS ) );
	const decided = EDITS.map( ( { decision }, index ) => decision && `* {{Partnership decision|rev=${ ids[ index ] }|decision=${ decision }|by=Organiser}}` ).filter( Boolean );
	makeEdits( wiki, [ { title: `${ HOME }/Ledger`, text: written( decided.join( '\n' ) ), user: 'Organiser', time: noon( -1 ) } ] );
}

/** What the dashboard has to show when it is opened for the first time, added up from what is known of each edit: values, and states where there is none. */
export const EXPECTED = ( (): Record<string, number | string> => {
	const counted = EDITS.filter( ( { counts } ) => counts );
	const sum = ( list: number[] ): number => list.reduce( ( total, one ) => total + one, 0 );
	const pages = new Set( counted.map( ( { title } ) => title ) );
	const created = [ 'Lake', 'Workshop', 'Far away' ];
	return {
		edits: counted.length,
		editors: new Set( counted.map( ( { user } ) => user ) ).size,
		'bytes-added': sum( counted.map( ( { bytes } ) => Math.max( bytes, 0 ) ) ),
		'bytes-removed': sum( counted.map( ( { bytes } ) => Math.min( bytes, 0 ) ) ),
		'bytes-net': sum( counted.map( ( { bytes } ) => bytes ) ),
		'pages-edited': pages.size,
		'pages-created': created.length,
		'pages-improved': [ ...pages ].filter( ( title ) => !title.includes( ':' ) ).length - created.length,
		'files-uploaded': 0,
		// Accounts are made with their first edit; the partnership has no end.
		'new-editors': new Set( counted.map( ( { user } ) => user ) ).size,
		retained: 'pending',
		reverted: 0,
		deleted: 'unknown',
		live: counted.length
	};
} )();

/** Texts by which each edit adds its bytes to the page as the edits before have left it. */
function withTexts( edits: KnownEdit[] ): PastEdit[] {
	const sizes = new Map<string, number>();
	return edits.map( ( { title, text, bytes, ...edit } ) => {
		const size = ( sizes.get( title ) || 0 ) + bytes;
		sizes.set( title, size );
		return { ...edit, title, text: text || 'x'.repeat( size ) };
	} );
}
