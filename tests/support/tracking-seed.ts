import { random, type Random } from '../../build/demo/random';

/*
 * A movement of 10,000 edits or more by 120 people, in which whatever decides whether an edit counts meets everything else. Plain
 * data: nothing of it comes from the code that is tried with it. Times are MediaWiki's: YYYYMMDDHHMMSS.
 */

export interface SeededEdit {
	/** Place of its page and account in the lists. */
	page: number;
	user: number;
	time: string;
	summary: string;
	tags: string[];
	/** Bytes of the page after it. */
	size: number;
	/** Bits of rev_deleted: 1 the text, 2 the summary, 4 the name. */
	hidden: number;
}

export interface SeededEvent { id: string; hashtag: string; counting: Counting; start: string; end: string; hasWorklist: boolean }

export interface SeededPartnership {
	name: string;
	hashtag: string;
	counting: Counting;
	/** Days, or ''. */
	start: string;
	end: string;
	partners: string[];
	events: SeededEvent[];
	participants: Array<{ user: string; event: string; partner: string; left: string }>;
	/** Titles as links have them, by the event whose worklist it is; '' is the partnership's own. */
	worklists: Map<string, string[]>;
	/** By the title of the page that is marked, without `Talk:`. */
	marks: Array<{ title: string; event: string; partner: string; date: string }>;
	/** By the place of the edit. */
	decisions: Array<{ edit: number; verdict: 'count' | 'exclude' }>;
}

type Counting = 'marked' | 'all' | 'worklist';

export interface Seeded {
	accounts: string[];
	/** When they were registered, '' where that is not known. */
	registrations: string[];
	/** Namespace, and title with underscores. */
	pages: Array<[ namespace: number, title: string ]>;
	edits: SeededEdit[];
	partnerships: SeededPartnership[];
	moves: Array<[ from: string, to: string ]>;
	deletions: string[];
	/** Places of pages that lead to others now. */
	redirects: Array<[ from: number, to: number ]>;
	/** From when on the wiki has recent changes. */
	recentFrom: string;
}

/** How many edits there are, and over how many days until today. */
const SIZE = { edits: 10_000, days: 70 };
const PEOPLE = 120;
/** In main namespace, and talk pages that carry no mark. */
const ARTICLES = 320;
const TALKS = 40;
const FILES = 30;
const REDIRECTS = 12;
const RECENT_DAYS = 29;
const DAY = 86_400;

/** Some are words of the language, some need care in an address, some are temporary. */
const ODD_NAMES = [ 'Constructor', 'ToString', 'عمر الزيتوني', '青云小雨', 'O’Hara & Sons?', 'A+B=C', 'Ñandú', '~2026-17', '~2026-18', '~2026-199' ];

const PARTNERSHIPS: Array<Pick<SeededPartnership, 'name' | 'hashtag' | 'counting' | 'partners'> & { window: [ number | null, number | null ] }> = [
	{ name: 'Lake Archives', hashtag: 'Lake2026', counting: 'marked', partners: [ 'Lake Library' ], window: [ -60, null ] },
	{ name: 'Heritage Coalition', hashtag: 'Heritage', counting: 'worklist', partners: [ 'Museum of Salt', 'Archive of Reeds', 'Library of Clay' ], window: [ -50, 20 ] },
	{ name: 'مكتبة النهر', hashtag: 'مكتبة_النهر', counting: 'marked', partners: [], window: [ null, null ] },
	{ name: 'Everything counts', hashtag: 'AllOfIt', counting: 'all', partners: [ 'Salt Institute', 'Reed Society' ], window: [ -25, -18 ] },
	{ name: 'River', hashtag: 'River', counting: 'marked', partners: [], window: [ -65, 5 ] },
	{ name: 'Over', hashtag: 'Ελλάς2026', counting: 'worklist', partners: [], window: [ -68, -45 ] },
	{ name: 'Without a hashtag', hashtag: '', counting: 'marked', partners: [ 'Quiet House' ], window: [ -30, null ] }
];

/** One that was over so long ago that it is known who of its newcomers stayed. */
const LONG_OVER: typeof PARTNERSHIPS = [ { name: 'Long over', hashtag: 'LongOver', counting: 'all', partners: [ 'Old House' ], window: [ -165, -100 ] } ];
const LONG_AGO = 165;

/**
 * @param seed
 * @param today Milliseconds since 1970 at which today begins
 * @param size
 */
export function seedTracking( seed: number, today: number, size = SIZE ): Seeded {
	const lot = random( seed, 'tracking' );
	const further = random( seed, 'further' );
	const dayAt = ( offset: number | null ): string => offset === null ? '' : new Date( today + offset * DAY * 1000 ).toISOString().slice( 0, 10 );
	const accounts = [ ...ODD_NAMES, ...Array.from( { length: PEOPLE - ODD_NAMES.length }, ( _, index ) => `Person ${ index + 1 }` ) ];
	const pages: Seeded[ 'pages' ] = [
		...Array.from( { length: ARTICLES }, ( _, index ): [ number, string ] => [ 0, `Article_${ index }${ index % 9 ? '' : '_مقالة' }` ] ),
		...Array.from( { length: TALKS }, ( _, index ): [ number, string ] => [ 1, `Unmarked_${ index }` ] ),
		...Array.from( { length: FILES }, ( _, index ): [ number, string ] => [ 6, `Picture_${ index }.png` ] )
	];
	const titles = pages.filter( ( [ namespace ] ) => namespace === 0 ).map( ( [ , title ] ) => title.replace( /_/g, ' ' ) );
	const moved = lot.sample( titles, 24 );
	const moves = moved.slice( 0, 16 ).map( ( title ): [ string, string ] => [ title, `${ title } (moved)` ] );
	const deletions = moved.slice( 16 );
	const now = ( title: string ): string => moves.find( ( [ from ] ) => from === title )?.[ 1 ] ?? title;

	const partnerships = [ ...PARTNERSHIPS, ...size.days > LONG_AGO ? LONG_OVER : [] ].map( ( { window: [ from, to ], ...given }, place ): SeededPartnership => {
		// Days of events overlap each other and the ends of the partnership.
		const begin = from ?? -size.days;
		const events = [ 'first', 'second', 'third' ].slice( 0, lot.int( 1, 3 ) ).map( ( id, index ): SeededEvent => {
			const start = begin - 2 + index * lot.int( 1, 6 );
			return { id: `${ id }-${ place }`, hashtag: lot.chance( 0.8 ) ? `${ given.hashtag || 'Quiet' }Day${ index }` : '', counting: lot.pick( [ 'marked', 'marked', 'all', 'worklist' ] as const ), start: dayAt( start ), end: dayAt( start + lot.int( 0, 14 ) ), hasWorklist: lot.chance( 0.5 ) };
		} );
		const event = (): string => lot.chance( 0.3 ) ? lot.pick( events ).id : '';
		const partner = (): string => given.partners.length && lot.chance( 0.5 ) ? lot.pick( given.partners ) : '';
		return {
			...given, start: dayAt( from ), end: dayAt( to ), events,
			participants: lot.sample( accounts, lot.int( 20, 60 ) ).flatMap( ( user ) => Array.from( { length: lot.chance( 0.1 ) ? 2 : 1 }, () => (
				{ user, event: event(), partner: partner(), left: lot.chance( 0.15 ) ? dayAt( lot.int( -55, -2 ) ) : '' }
			) ) ),
			worklists: new Map( [ [ '', lot.sample( titles, 40 ) ], ...events.filter( ( { hasWorklist } ) => hasWorklist ).map( ( { id } ) => [ id, lot.sample( titles, 25 ) ] as const ) ] ),
			marks: lot.sample( titles, 25 ).filter( ( title ) => !deletions.includes( title ) ).map( ( title ) => (
				{ title: now( title ), event: event(), partner: partner(), date: lot.chance( 0.5 ) ? dayAt( lot.int( -60, -5 ) ) : '' }
			) ),
			decisions: lot.sample( Array.from( { length: size.edits }, ( _, edit ) => edit ), 60 ).map( ( edit ) => ( { edit, verdict: lot.chance( 0.6 ) ? 'exclude' as const : 'count' as const } ) )
		};
	} );
	const hashtags = partnerships.flatMap( ( { hashtag, events } ) => [ hashtag, ...events.map( ( event ) => event.hashtag ) ] ).filter( ( hashtag ) => hashtag !== '' );
	const times = Array.from( { length: size.edits }, () => timeOf( lot, today, size.days ) ).sort( ( one, other ) => one - other );
	return {
		accounts, pages, partnerships, moves, deletions, redirects: redirectsAmong( pages, moved, further ), recentFrom: stamp( today - RECENT_DAYS * DAY * 1000 ),
		registrations: accounts.map( () => further.chance( 0.05 ) ? '' : stamp( timeOf( further, today, further.chance( 0.7 ) ? size.days + 60 : 2000 ) ) ),
		edits: times.map( ( time ): SeededEdit => ( {
			page: lot.int( 0, pages.length - 1 ), user: eagerOf( lot.int( 0, accounts.length - 1 ), accounts.length, ( today - time ) / DAY / 1000, further ), time: stamp( time ), summary: summaryOf( lot, hashtags ),
			tags: [ ...lot.chance( 0.2 ) ? [ 'partnership' ] : [], ...lot.chance( 0.1 ) ? [ 'other tag' ] : [], ...further.chance( 0.08 ) ? [ 'mw-reverted' ] : [] ],
			size: lot.int( 0, 60_000 ), hidden: lot.chance( 0.03 ) ? lot.pick( [ 1, 2, 4, 6, 7 ] ) : 0
		} ) )
	};
}

/** Articles that were not moved or deleted; those to which they lead stay. */
function redirectsAmong( pages: Seeded[ 'pages' ], moved: string[], lot: Random ): Seeded[ 'redirects' ] {
	const articles = pages.map( ( _, place ) => place ).filter( ( place ) => pages[ place ][ 0 ] === 0 && !moved.includes( pages[ place ][ 1 ].replace( /_/g, ' ' ) ) );
	const chosen = lot.sample( articles, 2 * REDIRECTS );
	return chosen.slice( 0, REDIRECTS ).map( ( from, index ) => [ from, chosen[ REDIRECTS + index ] ] );
}

/** How many of the edits that fall to an account it makes itself, in the long run; the next one makes the others. */
const ZEAL = [ 1, 1, 1, 0.1, 0 ];

/** Days ago on which those without zeal have left, for good. */
const LEFT = 97;

function eagerOf( account: number, accounts: number, days: number, lot: Random ): number {
	const zeal = days > LEFT ? 1 : ZEAL[ account % ZEAL.length ];
	return lot.chance( zeal ) ? account : eagerOf( ( account + 1 ) % accounts, accounts, days, lot );
}

/** Seconds at the edge of a day are more likely than others. */
function timeOf( lot: Random, today: number, days: number ): number {
	const second = lot.chance( 0.1 ) ? lot.pick( [ 0, DAY - 1 ] ) : lot.int( 0, DAY - 1 );
	return today - lot.int( 1, days ) * DAY * 1000 + second * 1000;
}

const STYLES: Array<[ weight: number, write: ( hashtag: string, other: string ) => string ]> = [
	[ 10, () => '' ], [ 10, () => 'typo, and a source' ], [ 8, ( hashtag ) => `a source #${ hashtag }` ], [ 3, ( hashtag ) => `＃${ hashtag.toUpperCase() }, two sources` ],
	[ 3, ( hashtag ) => `(#${ hashtag.toLowerCase() })` ], [ 3, ( hashtag, other ) => `#${ hashtag } #${ other }` ], [ 1, ( hashtag, other ) => `#${ hashtag }#${ other }` ],
	[ 2, ( hashtag ) => `https://site.example/#${ hashtag }` ], [ 1, ( hashtag ) => `see www.site.example/x#${ hashtag } and more` ], [ 1, ( hashtag ) => `[https://site.example/ #${ hashtag }]` ],
	[ 1, ( hashtag ) => `/* Part */ [[Page#${ hashtag }|here]]` ], [ 1, ( hashtag ) => `//site.example/#${ hashtag } text` ], [ 2, ( hashtag ) => `#${ hashtag }x` ],
	[ 1, ( hashtag ) => `#${ hashtag }_2` ], [ 1, ( hashtag ) => `#${ hashtag }٣` ], [ 1, ( hashtag ) => `#${ hashtag }\u0301` ], [ 1, ( hashtag ) => `#${ hashtag }-2, #1lib1ref` ],
	[ 2, ( hashtag ) => `${ hashtag } without a sign` ], [ 1, ( hashtag ) => `# ${ hashtag }` ], [ 1, ( hashtag ) => `x#${ hashtag }` ], [ 1, ( hashtag ) => `##${ hashtag }` ]
];

function summaryOf( lot: Random, hashtags: string[] ): string {
	return lot.weighted( STYLES, ( [ weight ] ) => weight )[ 1 ]( lot.pick( hashtags ), lot.pick( hashtags ) );
}

function stamp( milliseconds: number ): string {
	return new Date( milliseconds ).toISOString().replace( /\D/g, '' ).slice( 0, 14 );
}
