import { random, type Random } from '../../build/demo/random';
import type { PastEdit } from './edits';

/*
 * Categories of files in circles and beside each other, and pages that show these files by every way there is. Plain data:
 * nothing of it comes from the code that is tried with it.
 */

export interface SeededFiles {
	/** The categories with which everything begins, without namespace; the last one does not exist. */
	roots: string[];
	pages: Array<[ title: string, text: string ]>;
	/** Names of the files, with spaces. */
	files: string[];
	/** Rows of an extension's table about the use on all wikis. */
	global: Array<{ wiki: string; page: number; namespace: number; title: string; file: string }>;
}

const CATEGORIES = 18;
const FILES = 60;
const PAGES = 150;

/** Each with its number in what is shown of it. */
const ODD = [ 'Lake', 'O\'Hara & Sons', 'Ñandú "at" rest', 'صورة النهر', '青い湖', '100% \\ pure', 'Reed-bed' ];

export function seedFiles( seed: number ): SeededFiles {
	const lot = random( seed, 'files' );
	const of = `of set ${ seed }`;
	const categories = Array.from( { length: CATEGORIES }, ( _, index ) => `${ ODD[ index % ODD.length ] } ${ index } ${ of }` );
	const files = Array.from( { length: FILES }, ( _, index ) => `${ ODD[ index % ODD.length ] } ${ index } ${ of }.png` );
	const templates = Array.from( { length: 5 }, ( _, index ) => `Banner ${ index } ${ of }` );
	const inCategories = ( names: string[] ): string => names.map( ( name ) => `[[Category:${ name }]]` ).join( ' ' );
	return {
		roots: [ categories[ 0 ], categories[ 1 ], `Nothing ${ of }` ], files,
		pages: [
			// Each below an earlier one; some in any other as well, also in itself and in what is below it.
			...categories.map( ( name, index ): [ string, string ] => [ `Category:${ name }`, `Top ${ inCategories( [ ...index > 1 ? [ categories[ lot.int( Math.max( index - 4, 0 ), index - 1 ) ] ] : [], ...lot.chance( 0.4 ) ? [ lot.pick( categories ) ] : [] ] ) }` ] ),
			...files.map( ( name ): [ string, string ] => [ `File:${ name }`, `About ${ inCategories( lot.sample( categories, lot.int( 1, 3 ) ) ) }${ lot.chance( 0.1 ) ? ` [[File:${ lot.pick( files ) }]]` : '' }` ] ),
			...templates.map( ( name, index ): [ string, string ] => [ `Template:${ name }`, index ? `[[File:${ lot.pick( files ) }]] [[File:{{{1|None.png}}}]]` : 'No picture [[File:{{{1|None.png}}}]]' ] ),
			[ `Template:Old banner ${ of }`, `#REDIRECT [[Template:${ templates[ 1 ] }]] [[File:${ files[ 0 ] }]]` ],
			...Array.from( { length: PAGES }, ( _, index ): [ string, string ] => [ `${ namespaceOf( lot ) }Shore ${ index } ${ of }`, textOf( lot, files, templates ) ] )
		],
		global: Array.from( { length: 4 * FILES }, ( _, index ) => ( { wiki: lot.pick( [ 'frwiki', 'enwiki', 'arwiki' ] ), page: seed * 1000 + index, namespace: lot.pick( [ 0, 0, 0, 0, 0, 2, 4, 10 ] ), title: `Page_${ index }`, file: lot.pick( files ) } ) )
	};
}

function namespaceOf( lot: Random ): string {
	return lot.pick( [ '', '', '', '', '', '', 'Talk:', 'User:', 'Help:', 'Template:' ] );
}

function textOf( lot: Random, files: string[], templates: string[] ): string {
	const ways = [
		( file: string ) => `[[File:${ file }|thumb]]`, ( file: string ) => `<gallery>\n${ file }|Text\n</gallery>`, ( file: string ) => `{{${ templates[ 0 ] }|${ file }}}`,
		( file: string ) => `[[:File:${ file }]]`, ( file: string ) => `<!-- [[File:${ file }]] -->`, () => `{{${ lot.pick( templates ) }}}`, () => ''
	];
	const text = Array.from( { length: lot.int( 0, 4 ) }, () => lot.pick( ways )( lot.pick( files ) ) ).join( '\n' );
	return lot.chance( 0.07 ) ? `#REDIRECT [[Main Page]] ${ text }` : `Text ${ text }`;
}

/** The edits that make it so: files, categories and templates before what shows them. */
export function editsOf( { pages }: SeededFiles, start: number ): PastEdit[] {
	return pages.map( ( [ title, text ], index ) => ( { title, text, user: 'Organiser', time: new Date( start + index * 1000 ).toISOString() } ) );
}
