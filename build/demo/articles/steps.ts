import type { Random } from '../random';
import { shown, type Draft, type Image, type Line, type Part } from './draft';
import type { Source } from './sources';

/** What steps of writing may draw on. */
export interface Desk {
	draft: Draft;
	sources: Source[];
	/** Pictures meant for this article that are on the wiki by then. */
	images: Image[];
	/** Titles of other articles, for links. */
	titles: string[];
	random: Random;
}

/** What an edit says of itself. */
export interface Said {
	summary: string;
	minor?: boolean;
}

/** A way to make the article better; gives undefined, and changes nothing, where there is nothing of the kind to do. */
type Step = ( desk: Desk ) => Said | undefined;

/** By weight for those who write for a partnership, and for those who look after pages. */
const STEPS: Array<{ step: Step; writing: number; tending: number }> = [
	{ step: addSentences, writing: 9, tending: 1.5 },
	{ step: cite, writing: 5, tending: 1.5 },
	{ step: addInfobox, writing: 1.2, tending: 1 },
	{ step: fillInfobox, writing: 0.7, tending: 0.7 },
	{ step: illustrate, writing: 16, tending: 4 },
	{ step: categorise, writing: 0.5, tending: 3 },
	{ step: link, writing: 0.8, tending: 3 },
	{ step: mend, writing: 0.6, tending: 3 },
	{ step: formatReference, writing: 0.4, tending: 3 },
	{ step: crossOut, writing: 0, tending: 0.35 },
	{ step: putBack, writing: 0.6, tending: 0.2 },
	{ step: notice, writing: 0, tending: 0.5 }
];

/** One edit by somebody of that kind, or undefined when the article has nothing left to be done. */
export function improve( desk: Desk, kind: 'writing' | 'tending' ): Said | undefined {
	let left = STEPS;
	while ( left.length ) {
		const chosen = desk.random.weighted( left, ( entry ) => entry[ kind ] + 0.001 );
		const said = chosen.step( desk );
		if ( said ) {
			return said;
		}
		left = left.filter( ( entry ) => entry !== chosen );
	}
	return undefined;
}

/** The first edit of an article: its definition and a little more. */
export function begin( desk: Desk, thorough: boolean ): Said {
	const { draft, random } = desk;
	const [ lead ] = draft.parts;
	write( desk, lead, random.int( 1, Math.min( 3, lead.waiting.length ) ) );
	if ( thorough ) {
		cite( desk );
		categorise( desk );
	}
	return { summary: random.pick( [ 'new article', 'start of an article', 'new page from the worklist', 'Created page', 'first sentences', 'stub, more to come' ] ) };
}

function addSentences( desk: Desk ): Said | undefined {
	const { draft, random } = desk;
	const open = draft.parts.filter( ( part ) => part.waiting.length );
	if ( !open.length ) {
		return undefined;
	}
	const part = random.chance( 0.7 ) ? open[ 0 ] : random.pick( open );
	const fresh = !part.lines.length && part.heading;
	const last = write( desk, part, random.weighted( [ 1, 2, 3 ], ( count ) => [ 6, 3, 1 ][ count - 1 ] ) );
	if ( !last.ref && !last.slip && random.chance( 0.3 ) ) {
		citeLine( desk, last );
	}
	return { summary: section( part ) + ( fresh ?
		random.pick( [ 'new section', 'section added', 'started this section', '' ] ) :
		random.pick( [ 'added a sentence', 'more detail', 'expanded', 'from the local history', '+ details', 'added what the records say', '' ] ) ) };
}

function write( { random }: Desk, part: Part, count: number ): Line {
	const lines = part.waiting.splice( 0, count ).map( ( text ): Line => ( { text, slip: random.chance( 0.12 ) ? misspelt( text, random ) : undefined } ) );
	part.lines.push( ...lines );
	return lines[ lines.length - 1 ];
}

function cite( desk: Desk ): Said | undefined {
	const part = desk.random.sample( desk.draft.parts, desk.draft.parts.length ).find( ( { lines } ) => lines.some( ( line ) => !line.ref && !line.removed ) );
	const line = part?.lines.find( ( { ref, removed } ) => !ref && !removed );
	if ( !part || !line ) {
		return undefined;
	}
	citeLine( desk, line );
	return { summary: section( part ) + desk.random.pick( [ 'reference added', '+ref', 'added a source', 'source', 'cited the book', 'citation for the date' ] ) };
}

function citeLine( { draft, sources, random }: Desk, line: Line ): void {
	const source = random.pick( sources );
	const known = draft.parts.some( ( { lines } ) => lines.some( ( { ref } ) => ref?.id === source.id && !ref.bare ) );
	line.ref = { id: source.id, content: source.full, again: known, bare: !known && random.chance( 0.35 ) ? source.bare : undefined };
}

function formatReference( { draft, random }: Desk ): Said | undefined {
	for ( const { lines } of draft.parts ) {
		for ( const { ref } of lines ) {
			if ( ref?.bare ) {
				ref.bare = undefined;
				ref.again = draft.parts.some( ( part ) => part.lines.some( ( other ) => other.ref && other.ref !== ref && other.ref.id === ref.id && !other.ref.bare && !other.ref.again ) );
				return { summary: random.pick( [ 'formatted a reference', 'filled in a bare reference', 'ref', 'citation template' ] ), minor: random.chance( 0.4 ) };
			}
		}
	}
	return undefined;
}

function addInfobox( { draft, random }: Desk ): Said | undefined {
	if ( draft.infobox || !draft.material.infobox ) {
		return undefined;
	}
	draft.infobox = Math.min( draft.material.infobox.params.length, random.int( 2, 4 ) );
	return { summary: random.pick( [ 'infobox', 'added an infobox', '+ infobox' ] ) };
}

function fillInfobox( { draft }: Desk ): Said | undefined {
	const param = draft.infobox ? draft.material.infobox!.params[ draft.infobox ] : undefined;
	if ( !param ) {
		return undefined;
	}
	draft.infobox++;
	return { summary: `infobox: ${ param[ 0 ] }` };
}

function illustrate( { draft, images, random }: Desk ): Said | undefined {
	const image = images.find( ( { file } ) => ![ ...draft.images, ...draft.gallery ].some( ( used ) => used.file === file ) );
	if ( !image ) {
		return undefined;
	}
	if ( draft.images.length ) {
		draft.gallery.push( image );
		return { summary: random.pick( [ 'gallery', 'picture added to the gallery', 'one more picture' ] ) };
	}
	draft.images.push( image );
	return { summary: random.pick( [ 'picture', 'added a picture', 'illustrated', 'photo from the collection' ] ) };
}

function categorise( { draft, random }: Desk ): Said | undefined {
	const name = draft.material.categories.find( ( category ) => !draft.categories.includes( category ) );
	if ( !name ) {
		return undefined;
	}
	draft.categories.push( name );
	return { summary: random.pick( [ `+[[:Category:${ name }]]`, 'category', 'added category' ] ), minor: random.chance( 0.5 ) };
}

function link( { draft, titles, random }: Desk ): Said | undefined {
	const lines = draft.parts.flatMap( ( part ) => shown( part ) );
	for ( const title of random.sample( titles, titles.length ) ) {
		const name = /[A-Za-z]/.test( title ) ? new RegExp( `(?<!\\p{L})${ title }(?!\\p{L})`, 'u' ) : title;
		const line = lines.find( ( { text, slip } ) => !slip && !text.includes( '[[' ) && text.search( name ) >= 0 );
		if ( line && !lines.some( ( { text } ) => text.includes( `[[${ title }]]` ) ) ) {
			line.text = line.text.replace( name, `[[${ title }]]` );
			return { summary: random.pick( [ `linked [[${ title }]]`, 'link', 'wikilink', 'links' ] ), minor: random.chance( 0.6 ) };
		}
	}
	return undefined;
}

function mend( { draft, random }: Desk ): Said | undefined {
	const part = draft.parts.find( ( candidate ) => shown( candidate ).some( ( { slip } ) => slip ) );
	const line = part && shown( part ).find( ( { slip } ) => slip );
	if ( !part || !line ) {
		return undefined;
	}
	line.slip = undefined;
	return { summary: section( part ) + random.pick( [ 'typo', 'spelling', 'fixed a typo', 'sp.', '' ] ), minor: true };
}

function crossOut( { draft, random }: Desk ): Said | undefined {
	const part = draft.parts.slice( 1 ).find( ( candidate ) => shown( candidate ).filter( ( { ref } ) => !ref ).length > 1 );
	const line = part && shown( part ).find( ( { ref } ) => !ref );
	if ( !part || !line ) {
		return undefined;
	}
	line.removed = true;
	return { summary: section( part ) + random.pick( [ 'removed, no source given', 'please bring this back with a source', 'unsourced' ] ) };
}

function putBack( desk: Desk ): Said | undefined {
	const part = desk.draft.parts.find( ( { lines } ) => lines.some( ( { removed } ) => removed ) );
	const line = part?.lines.find( ( { removed } ) => removed );
	if ( !part || !line ) {
		return undefined;
	}
	line.removed = false;
	citeLine( desk, line );
	return { summary: section( part ) + desk.random.pick( [ 'back, now with a source', 'restored with a reference' ] ) };
}

function notice( { draft, random }: Desk ): Said | undefined {
	if ( draft.notice ) {
		draft.notice = undefined;
		return { summary: random.pick( [ 'done, notice removed', 'enough sources now' ] ) };
	}
	const cited = draft.parts.flatMap( ( part ) => shown( part ) ).filter( ( { ref } ) => ref ).length;
	if ( cited > 2 ) {
		return undefined;
	}
	draft.notice = '{{More citations needed}}';
	return { summary: random.pick( [ 'more sources would help', 'tagged' ] ) };
}

function section( part: Part ): string {
	return part.heading ? `/* ${ part.heading } */ ` : '';
}

/** Two letters in the middle of a long word change places. */
function misspelt( text: string, random: Random ): string | undefined {
	const words = text.match( /(?<![\p{L}'’])\p{Ll}{7,}(?![\p{L}'’])/gu );
	if ( !words || /[^\p{Script=Latin}\P{L}]/u.test( text ) ) {
		return undefined;
	}
	const word = random.pick( words );
	const at = random.int( 2, word.length - 4 );
	const wrong = word.slice( 0, at ) + word[ at + 1 ] + word[ at ] + word.slice( at + 2 );
	return wrong === word ? undefined : text.replace( word, wrong );
}
