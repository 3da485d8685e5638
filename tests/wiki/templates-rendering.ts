import { createRequire } from 'node:module';
import type { ApiResponse } from 'mwn';
import { expect } from 'vitest';

/** TemplateData with texts in both languages of this project. */
export interface TemplateData {
	description: { en: string; fr: string };
	format: string;
	params: Record<string, { description: { en: string; fr: string }; label: { en: string; fr: string }; required?: boolean }>;
	paramOrder: string[];
}

export interface Rendered {
	/** What stands in the parser's own wrapper. */
	body: Element;
	html: string;
	/** Without namespace, with spaces. */
	categories: string[];
}

// jsdom comes without types.
const { JSDOM }: { JSDOM: new ( html: string, options: { url: string } ) => { window: Window } } = createRequire( import.meta.url )( 'jsdom' );

/** The answer of action=parse with the text and the categories. */
export function parsed( answer: ApiResponse ): Rendered {
	const parse: { text: string; categories: Array<{ category: string }> } = answer.parse;
	const { document } = new JSDOM( parse.text, { url: 'http://wiki.example/' } ).window;
	return {
		body: document.querySelector( '.mw-parser-output' )!,
		html: parse.text,
		categories: parse.categories.map( ( item ) => item.category.replace( /_/g, ' ' ) )
	};
}

/** No error, no red template, and nothing left that was meant to be markup. */
export function expectWhole( rendered: Rendered ): void {
	expectNoError( rendered );
	const shown = rendered.body.cloneNode( true ) as Element;
	shown.querySelectorAll( 'pre, code, .mw-templatedata-doc-wrap' ).forEach( ( element ) => element.remove() );
	expect( shown.textContent ).not.toMatch( /\{\{|\}\}|\[\[|\]\]/ );
}

export function expectNoError( { body }: Rendered ): void {
	expect( [ ...body.querySelectorAll( '.error, .scribunto-error, a.new[title^="Template:"]' ) ].map( ( element ) => element.outerHTML ) ).toEqual( [] );
}

export function expectNothingRuns( { body }: Rendered ): void {
	expect( body.querySelector( 'script, iframe, object, embed, svg, form, input, meta[http-equiv], base, link[rel=stylesheet]' ) ).toBeNull();
	for ( const { name, value } of [ ...body.querySelectorAll( '*' ) ].flatMap( ( element ) => [ ...element.attributes ] ) ) {
		expect( name ).not.toMatch( /^on|^srcdoc$/ );
		if ( name === 'href' || name === 'src' ) {
			expect( value ).toMatch( /^(https?:\/\/|\/|#)/ );
		} else if ( name === 'style' ) {
			expect( value ).not.toMatch( /position|expression|url\(|inset/ );
		}
	}
}

/** Titles that the links inside the wiki lead to, red ones too. */
export function linkTitles( body: Element ): string[] {
	return [ ...body.querySelectorAll<HTMLAnchorElement>( 'a:not( .external )' ) ].map( ( link ) => {
		const url = new URL( link.href );
		return ( url.searchParams.get( 'title' ) ?? decodeURIComponent( url.pathname.replace( /^\/index\.php\//, '' ) ) ).replace( /_/g, ' ' );
	} );
}
