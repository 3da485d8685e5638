import { SetupError } from '../local-wiki/log';

/** The wiki's own record of what was put there, so that nothing else is ever overwritten or deleted. */
export const MANIFEST_TITLE = 'MediaWiki:Gadget-partnerkit-manifest.json';

export interface ManifestEntry {
	/** Of the text that was put there, as `sha1()` in page-text.ts; of Gadgets-definition only our own part. */
	sha1: string;
	/** The revision that holds it; while `pending`, the one to be replaced, or 0 where there was no page. */
	revision: number;
	/** The revision that stood there before us, to be restored; 0 where we made the page. */
	before: number;
	/** Announced, and perhaps not yet done. */
	pending?: true;
	/** The text belongs to the wiki as soon as somebody edits it. */
	onlyIfMissing?: true;
}

export interface Manifest {
	/** By title, with the English namespace. */
	pages: Map<string, ManifestEntry>;
	/** The change tag that we made, or undefined. */
	tag?: string;
}

const FORMAT = 1;
const MAX_CHARACTERS = 1_000_000;

export function emptyManifest(): Manifest {
	return { pages: new Map() };
}

/**
 * @param text The manifest page
 * @throws SetupError for anything that this program did not write
 */
export function readManifest( text: string ): Manifest {
	const root = parse( text );
	if ( root.format !== FORMAT ) {
		throw refusal( `its format is ${ JSON.stringify( root.format )?.slice( 0, 40 ) }, this program knows format ${ FORMAT }` );
	}
	const unknown = Object.keys( root ).filter( ( key ) => ![ 'format', 'about', 'pages', 'tag' ].includes( key ) );
	if ( unknown.length > 0 ) {
		throw refusal( `it has an unknown field ${ JSON.stringify( unknown[ 0 ] ).slice( 0, 80 ) }` );
	}
	if ( root.tag !== undefined && ( typeof root.tag !== 'string' || !/^[^\p{C}|,/]{1,255}$/u.test( root.tag ) ) ) {
		throw refusal( '“tag” is no name of a change tag' );
	}
	if ( !isObject( root.pages ) ) {
		throw refusal( '“pages” is missing' );
	}
	const pages = Object.entries( root.pages ).map( ( [ title, entry ] ): [ string, ManifestEntry ] => [ title, readEntry( title, entry ) ] );
	return { pages: new Map( pages ), tag: root.tag };
}

export function writeManifest( { pages, tag }: Manifest ): string {
	const sorted = [ ...pages ].sort( ( [ a ], [ b ] ) => a < b ? -1 : 1 );
	return JSON.stringify( {
		format: FORMAT,
		about: 'Kept by Partnerkit\'s deploy command, so that it touches only what it put on this wiki. Please do not edit.',
		pages: Object.fromEntries( sorted ),
		tag
	}, null, '\t' );
}

function readEntry( title: string, entry: unknown ): ManifestEntry {
	const name = JSON.stringify( title ).slice( 0, 300 );
	if ( title === '' || title === MANIFEST_TITLE || Buffer.byteLength( title ) > 400 || /[\p{Cc}<>[\]{}|#]/u.test( title ) ) {
		throw refusal( `${ name } is no title of a page that a deploy puts there` );
	}
	if ( !isObject( entry ) ) {
		throw refusal( `the entry of ${ name } is no object` );
	}
	const { sha1, revision, before, pending, onlyIfMissing, ...others } = entry;
	if ( typeof sha1 !== 'string' || !/^[0-9a-f]{40}$/.test( sha1 ) || !isRevision( revision ) || !isRevision( before ) ||
		!isMark( pending ) || !isMark( onlyIfMissing ) || Object.keys( others ).length > 0 || revision === 0 && !pending ) {
		throw refusal( `the entry of ${ name } is not what this program writes` );
	}
	return { sha1, revision, before, ...pending && { pending }, ...onlyIfMissing && { onlyIfMissing } };
}

function parse( text: string ): Record<string, unknown> {
	if ( text.length > MAX_CHARACTERS ) {
		throw refusal( `it has ${ text.length } characters` );
	}
	let root: unknown;
	try {
		root = JSON.parse( text );
	} catch {
		throw refusal( 'it is no JSON' );
	}
	if ( !isObject( root ) ) {
		throw refusal( 'it is no JSON object' );
	}
	return root;
}

function isObject( value: unknown ): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray( value );
}

function isRevision( value: unknown ): value is number {
	return Number.isSafeInteger( value ) && value as number >= 0;
}

function isMark( value: unknown ): value is true | undefined {
	return value === undefined || value === true;
}

function refusal( why: string ): SetupError {
	return new SetupError( `${ MANIFEST_TITLE } says which pages were put on this wiki, but it cannot be trusted: ${ why }. ` +
		'Nothing was changed. Look at that page\'s history on the wiki and restore the last revision that this command saved; then run it again.' );
}
