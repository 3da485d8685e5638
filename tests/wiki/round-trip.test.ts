import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mwn } from 'mwn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { effectiveParam, escapeText, findTemplates, readText, setParam } from '../../src/domain/wikitext';
import { gadgetWiki } from '../support/demo';
import { HOSTILE, LONG_HOSTILE } from '../support/hostile';
import type { TestWiki } from '../support/wiki';

const folder = join( root, 'templates' );
const titles: Record<string, string> = JSON.parse( readFileSync( join( folder, 'templates.json' ), 'utf8' ) ).templates;
const slugs = Object.keys( titles );

/** Words that nobody has a page for. */
const HARMLESS = 'Zanzibar';

let wiki: TestWiki;
let bot: Mwn;

beforeAll( async () => {
	wiki = await gadgetWiki( 'round-trip' );
	bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	maintenance( wiki, 'runJobs' );
} );

afterAll( async () => {
	await wiki?.stop();
} );

const parameters = ( slug: string ): string[] => JSON.parse( readFileSync( join( folder, slug, 'templatedata.json' ), 'utf8' ) ).paramOrder;
const nameOf = ( slug: string ): string => titles[ slug ].replace( 'Template:', '' );

/** A call with the value between two others, written as the gadgets write it. */
function call( slug: string, name: string, value: string ): string {
	const start = `{{${ nameOf( slug ) }|zz-before=left}}`;
	return [ [ name, escapeText( value ) ], [ 'zz-after', 'right' ] ]
		.reduce( ( text, [ parameter, written ] ) => setParam( text, findTemplates( text )[ 0 ], parameter, written ), start );
}

const page = ( slug: string, name: string, values: string[] ): string => values.map( ( value ) => call( slug, name, value ) ).join( '\n\nneighbour\n\n' );

/**
 * What MediaWiki itself makes of text when it is saved: half characters and characters that XML does not have become
 * U+FFFD, letters with their marks one character (NFC). Our writer makes line breaks spaces, and of a value's ends
 * MediaWiki keeps no white space.
 */
function normalized( value: string ): string {
	return value.replace( /[\r\n]+/g, ' ' )
		.replace( /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD' )
		.replace( /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g, '\uFFFD' )
		.normalize( 'NFC' ).replace( /^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '' );
}

interface Parsed { text: string; categories: string[]; properties: Record<string, string>; sections: unknown[]; externallinks: string[]; templates: string[]; images: string[] }

async function saved( title: string, text: string ): Promise<{ wikitext: string; rendered: Parsed }> {
	await bot.save( title, text );
	const { revisions } = await bot.read( title );
	const { parse } = await bot.request( { action: 'parse', page: title, prop: 'text|categories|properties|sections|externallinks|templates|images', formatversion: 2, disablelimitreport: true } );
	return { wikitext: revisions![ 0 ].content!, rendered: { ...parse, categories: parse.categories.map( ( one: { category: string } ) => one.category ), templates: parse.templates.map( ( one: { title: string } ) => one.title ) } };
}

/** How often each element is there. What MediaWiki shows as text has no bare `<`, in attributes neither. */
function elements( html: string ): Map<string, number> {
	const counts = new Map<string, number>();
	for ( const [ , tag ] of html.matchAll( /<([a-z][a-z0-9]*)/gi ) ) {
		counts.set( tag, ( counts.get( tag ) ?? 0 ) + 1 );
	}
	return counts;
}

describe.each( slugs )( 'every hostile value in every parameter of %s', ( slug ) => {
	it( 'comes back from the wiki as it was, changes nothing beside it and is shown as text', async () => {
		for ( const name of parameters( slug ) ) {
			const title = ( kind: string ) => `User:${ ORGANISER }/${ slug }/${ name }/${ kind }`;
			const text = page( slug, name, HOSTILE );
			const { wikitext, rendered } = await saved( title( 'hostile' ), text );
			const harmless = ( await saved( title( 'harmless' ), page( slug, name, [ HARMLESS ] ) ) ).rendered;

			const calls = findTemplates( wikitext );
			expect( calls.map( ( one ) => one.name ) ).toEqual( HOSTILE.map( () => nameOf( slug ) ) );
			calls.forEach( ( one, index ) => {
				expect( one.params.map( ( param ) => param.name ), HOSTILE[ index ] ).toEqual( [ 'zz-before', name, 'zz-after' ] );
				expect( [ one.params[ 0 ].value, one.params[ 2 ].value ] ).toEqual( [ 'left', 'right' ] );
				expect( readText( effectiveParam( one, name )!.value ).replace( /^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '' ), `${ name }: ${ JSON.stringify( HOSTILE[ index ] ) }` ).toBe( normalized( HOSTILE[ index ] ) );
			} );
			expect( wikitext.split( '\n\nneighbour\n\n' ) ).toHaveLength( HOSTILE.length );

			const allowed = elements( harmless.text );
			// Between the calls stands a paragraph each. A value that cannot be a title or a number is shown where the link would be, in an element of the template's.
			elements( rendered.text ).forEach( ( count, tag ) => tag === 'bdi' || expect( count, `${ name } makes ${ tag }` ).toBeLessThanOrEqual( HOSTILE.length * ( allowed.get( tag ) ?? 0 ) + ( tag === 'p' ? HOSTILE.length : 0 ) ) );
			expect( rendered.sections, name ).toEqual( harmless.sections );
			const hosts = ( links: string[] ): string[] => links.map( ( link ) => new URL( link, wiki.url ).host );
			// A template may lead to Wikidata by its own address.
			expect( hosts( rendered.externallinks ).filter( ( host ) => !hosts( harmless.externallinks ).includes( host ) ), name ).toEqual( [] );
			expect( rendered.images, name ).toEqual( [] );
			expect( Object.keys( rendered.properties ).sort(), name ).toEqual( Object.keys( harmless.properties ).sort() );
			expect( rendered.templates.filter( ( one ) => !harmless.templates.includes( one ) && !one.startsWith( 'Template:Partnership' ) ), name ).toEqual( [] );
			expect( rendered.categories, name ).not.toContain( 'X' );
		}
	}, 600_000 );

	it( 'takes 40,000 braces', async () => {
		const text = parameters( slug ).slice( 0, 7 ).reduce( ( written, name ) => setParam( written, findTemplates( written )[ 0 ], name, escapeText( LONG_HOSTILE ) ), `{{${ nameOf( slug ) }}}` );
		const title = `User:${ ORGANISER }/${ slug }/long`;
		await bot.save( title, `${ text }\nafter` );
		const { revisions } = await bot.read( title );
		const found = findTemplates( revisions![ 0 ].content! );
		expect( found ).toHaveLength( 1 );
		found[ 0 ].params.forEach( ( param ) => expect( readText( param.value ) === LONG_HOSTILE, param.name ).toBe( true ) );
		expect( revisions![ 0 ].content!.endsWith( '}}\nafter' ) ).toBe( true );
	}, 300_000 );
} );
