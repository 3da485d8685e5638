import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const LANGUAGES = [ 'ar', 'en', 'fr' ];
const slugs = readdirSync( 'templates' ).filter( ( name ) => /^partnership(?:-|$)/.test( name ) );

/** Everything that stands in several languages, with the path to it. */
function texts( value: unknown, path: string[] = [] ): Array<[ string, Record<string, string> ]> {
	if ( typeof value !== 'object' || value === null || Array.isArray( value ) ) {
		return [];
	}
	return 'en' in value ? [ [ path.join( '.' ), value as Record<string, string> ] ] : Object.entries( value ).flatMap( ( [ key, inner ] ) => texts( inner, [ ...path, key ] ) );
}

describe( 'what templates say of their parameters', () => {
	it.each( slugs )( 'is in all languages: %s', ( slug ) => {
		const found = texts( JSON.parse( readFileSync( `templates/${ slug }/templatedata.json`, 'utf8' ) ) );
		expect( found.length ).toBeGreaterThan( 8 );
		found.forEach( ( [ path, text ] ) => expect( [ path, Object.keys( text ).sort() ] ).toEqual( [ path, LANGUAGES ] ) );
		// Words that stand in the wikitext are the same in all languages; they are named, not translated.
		found.filter( ( [ path ] ) => /\.label$|description$/.test( path ) ).forEach( ( [ path, { en, ar } ] ) => {
			expect( [ path, /[\u0600-\u06FF]/.test( ar ) ] ).toEqual( [ path, true ] );
			const words = en.match( /“[^”]+”/g ) || [];
			expect( [ path, words.filter( ( word ) => !ar.includes( word.slice( 1, -1 ) ) ) ] ).toEqual( [ path, [] ] );
		} );
	} );
} );
