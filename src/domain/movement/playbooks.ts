import type { Config } from '../partnership/config';
import { findMapped } from '../partnership/mapped';
import { readHashFields, writeHashFields } from '../hash-fields';
import { findTemplates, readText } from '../wikitext';
import { plainText } from '../wikitext/plain-text';

/** How much work a practice is, from little to much. */
export const EFFORTS = [ 'hours', 'days', 'weeks', 'months' ] as const;

/** A practice that others can copy, as its page tells it. */
export interface PlaybookEntry {
	/** Of its page. */
	title: string;
	/** Last part of the title. */
	name: string;
	/** Types of partner, in lower case. */
	for: string[];
	/** One of {@link EFFORTS}, or the page's own words. */
	effort: string;
	/** Codes in lower case. */
	languages: string[];
	triedBy: Tried[];
	/** The first sentence of its text; '' where it has none. */
	lead: string;
	/** All that is looked through, see {@link folded}. */
	text: string;
}

/** Somebody who has tried it. */
export interface Tried {
	name: string;
	/** Page that is linked. */
	title?: string;
}

/** Undefined where the page is no playbook. */
export function readPlaybookEntry( title: string, name: string, wikitext: string, config: Config ): PlaybookEntry | undefined {
	const [ head ] = findMapped( findTemplates( wikitext ), config, 'playbook' );
	if ( !head ) {
		return undefined;
	}
	const words = ( parameter: string ): string[] => [ ...new Set( head.list( parameter ).map( ( word ) => word.toLowerCase() ) ) ];
	const effort = head.text( 'effort' );
	return {
		title, name, for: words( 'for' ), languages: words( 'languages' ), triedBy: readTried( head.source( 'tried-by' ) ),
		effort: EFFORTS.find( ( one ) => one === effort.toLowerCase() ) || effort,
		lead: firstSentence( wikitext ), text: folded( [ name, plainText( wikitext ), head.text( 'for' ) ].join( '\n' ) )
	};
}

/** Links and names between commas; what a link is called may hold a comma. */
function readTried( source: string ): Tried[] {
	const parts = source.match( /(?:\[\[[^[\]]*\]\]|[^,;،、\n])+/g ) || [];
	const tried = parts.map( ( part ): Tried => {
		const [ , title, label = title ] = /\[\[\s*:?([^[\]|#]+)(?:\|([^[\]]*))?\]\]/.exec( part ) || [];
		return title === undefined ? { name: words( part ) } : { name: words( label ), title: readText( title ).trim() };
	} );
	return tried.filter( ( { name } ) => name !== '' );
}

function words( source: string ): string {
	return readText( plainText( source.replace( /^\s*\*/, '' ) ) ).trim();
}

/** What the page's first lines of prose begin with. */
function firstSentence( wikitext: string ): string {
	const outside = findTemplates( wikitext ).filter( ( { depth } ) => depth === 0 ).reduceRight( ( text, { start, end } ) => text.slice( 0, start ) + text.slice( end ), wikitext );
	const line = outside.split( '\n' ).filter( ( one ) => /^[^=*#:;|{!\s]/.test( one ) ).map( words ).find( ( one ) => one !== '' ) || '';
	const [ sentence ] = /^.*?(?:[.!?؟।](?=\s|$)|[。！？])/.exec( line ) || [ line ];
	return sentence.length > LONGEST ? `${ sentence.slice( 0, LONGEST ).replace( /\s+\S*$/, '' ) } …` : sentence;
}

/** Characters of a first sentence. */
const LONGEST = 240;

/** A text as it is looked through: without case and accents. */
export function folded( text: string ): string {
	return text.normalize( 'NFKD' ).replace( /[\u0300-\u036F\u064B-\u0652]/g, '' ).toLowerCase();
}

/** What somebody looks for; '' for anything. */
export interface PlaybookWish {
	text: string;
	for: string;
	effort: string;
	language: string;
}

export const ANY_PLAYBOOK: PlaybookWish = { text: '', for: '', effort: '', language: '' };

/** Those that fit, by name; with the words in the name first. */
export function fittingPlaybooks( all: PlaybookEntry[], wish: PlaybookWish ): PlaybookEntry[] {
	const sought = folded( wish.text ).split( /\s+/ ).filter( Boolean );
	const holds = ( text: string ): boolean => sought.every( ( word ) => text.includes( word ) );
	const isNamed = ( { name }: PlaybookEntry ): number => sought.length && holds( folded( name ) ) ? 0 : 1;
	return all.filter( ( one ) => holds( one.text ) && ( !wish.for || one.for.includes( wish.for ) ) && ( !wish.effort || one.effort === wish.effort ) && ( !wish.language || one.languages.includes( wish.language ) ) )
		.sort( ( one, other ) => isNamed( one ) - isNamed( other ) || ( folded( one.name ) < folded( other.name ) ? -1 : 1 ) );
}

/** What can be chosen among: the words that the playbooks have, efforts from little to much. */
export function playbookChoices( all: PlaybookEntry[] ): Record<'for' | 'effort' | 'language', string[]> {
	const distinct = ( lists: string[][] ): string[] => [ ...new Set( lists.reduce( ( found, list ) => [ ...found, ...list ], [] ) ) ].filter( Boolean ).sort();
	const efforts = distinct( all.map( ( { effort } ) => [ effort ] ) );
	return {
		for: distinct( all.map( ( one ) => one.for ) ), language: distinct( all.map( ( { languages } ) => languages ) ),
		effort: [ ...EFFORTS.filter( ( one ) => efforts.includes( one ) ), ...efforts.filter( ( one ) => !( EFFORTS as readonly string[] ).includes( one ) ) ]
	};
}

const START = 'playbooks';

/** The part of an address after `#` that looks for this again; '' for anything. */
export function writePlaybookWish( wish: PlaybookWish ): string {
	return writeHashFields( START, Object.keys( ANY_PLAYBOOK ).map( ( name ) => [ name, wish[ name as keyof PlaybookWish ].trim() ] ) );
}

/** @param hash Without `#` */
export function readPlaybookWish( hash: string ): PlaybookWish {
	return readHashFields( START, hash ).reduce( ( wish, [ name, value ] ) => Object.keys( ANY_PLAYBOOK ).includes( name ) && value ? { ...wish, [ name ]: value } : wish, ANY_PLAYBOOK );
}
