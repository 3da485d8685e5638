import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Mwn } from 'mwn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { templatePages } from '../../build/pages/templates';
import { gadgetWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { expectNoError, expectNothingRuns, expectWhole, linkTitles, parsed, type Rendered, type TemplateData } from './templates-rendering';

const folder = join( root, 'templates' );
const titles: Record<string, string> = JSON.parse( read( 'templates.json' ) ).templates;
const slugs = Object.keys( titles );
const MISSING = 'Partnership templates with missing parameters';
const UNEXPECTED = 'Partnership templates on unexpected pages';

/** A page on which each template is at home, and the categories that a full call puts it into there. */
const homes: Record<string, { page: string; categories: string[] }> = {
	partnership: { page: 'Project:Partnerships/Lake Archives', categories: [ 'Active partnerships', 'Partnerships' ] },
	'partnership-partner': { page: 'Project:Partnerships/Lake Archives', categories: [] },
	'partnership-goal': { page: 'Project:Partnerships/Lake Archives', categories: [] },
	'partnership-participant': { page: 'Project:Partnerships/Lake Archives/Participants', categories: [] },
	'partnership-event': { page: 'Project:Partnerships/Lake Archives/Events', categories: [] },
	'partnership-contribution': { page: 'Talk:Lake', categories: [ 'Lake Archives (partnership)' ] },
	'partnership-decision': { page: 'Project:Partnerships/Lake Archives/Ledger', categories: [] },
	'partnership-affiliation': { page: 'User:Asha', categories: [] },
	'partnership-playbook': { page: 'Project:Partnerships/Playbooks/Scan day', categories: [ 'Partnership playbooks' ] },
	'partnership-snapshot': { page: 'Project:Partnerships/Lake Archives/Reports/2026', categories: [ 'Partnership reports' ] },
	'partnership-task': { page: 'Project:Partnerships/Lake Archives/Worklist', categories: [] }
};

let wiki: TestWiki;
let bot: Mwn;

beforeAll( async () => {
	wiki = await gadgetWiki( 'templates' );
	bot = new Mwn( { apiUrl: wiki.apiUrl, username: ORGANISER, password: PASSWORD, silent: true, suppressAPIWarnings: true } );
	await bot.login();
	await bot.save( 'Kigoma Regional Archive', 'An archive.' );
	maintenance( wiki, 'runJobs' );
	// What was parsed in the same second in which a page it links to was made is not seen to be old.
	await bot.request( { action: 'purge', titles: templatePages().map( ( page ) => page.title ).join( '|' ) }, { method: 'post' } );
} );

afterAll( async () => {
	await wiki?.stop();
} );

describe( 'TemplateData', () => {
	it.each( slugs )( 'of %s is valid, names exactly the parameters that the template reads, and describes them in English and French', async ( slug ) => {
		const answer = await bot.request( { action: 'templatedata', titles: titles[ slug ] } );
		const [ data ] = Object.values( answer.pages ) as TemplateData[];
		const source = read( slug, 'template.wikitext' );
		const used = new Set( [ ...source.matchAll( /\{\{\{([a-z-]+)\|?/g ) ].map( ( match ) => match[ 1 ] ) );
		expect( Object.keys( data.params ).sort() ).toEqual( [ ...used ].sort() );
		expect( [ ...data.paramOrder ].sort() ).toEqual( [ ...used ].sort() );
		expect( [ 'block', 'inline' ] ).toContain( data.format );
		for ( const { en, fr } of [ data.description, ...Object.values( data.params ).map( ( param ) => param.description ) ] ) {
			expect( en ).toMatch( /\.$/ );
			expect( fr ).toMatch( /\.$/ );
			expect( fr ).not.toBe( en );
		}
	} );
} );

describe( 'A full call', () => {
	it.each( slugs )( 'of %s is whole, on its own kind of page and on its documentation page', async ( slug ) => {
		const { page, categories } = homes[ slug ];
		const rendered = await render( read( slug, 'example.wikitext' ), page );
		expectWhole( rendered );
		expect( rendered.categories.sort() ).toEqual( categories );
		const documentation = await stored( titles[ slug ] );
		expectWhole( documentation );
		expect( documentation.categories ).toEqual( [ 'Partnership templates' ] );
		expect( documentation.body.querySelector( '.mw-templatedata-doc-params' ) ).not.toBeNull();
	} );

	it.each( slugs.filter( ( slug ) => read( slug, 'template.wikitext' ).includes( ' style=' ) ) )( 'of %s keeps every style that the template gives', async ( slug ) => {
		const { html } = await render( read( slug, 'example.wikitext' ), homes[ slug ].page );
		expect( html ).not.toContain( 'insecure input' );
		for ( const [ , style ] of read( slug, 'template.wikitext' ).matchAll( /class="[^"]*"[^>]* style="([^"]+)"/g ) ) {
			expect( html ).toContain( style );
		}
	} );
} );

describe( 'An empty call', () => {
	it.each( slugs )( 'of %s says calmly which required parameters are missing, and is tracked', async ( slug ) => {
		const rendered = await render( `{{${ titles[ slug ].slice( 9 ) }}}`, homes[ slug ].page );
		const { params }: TemplateData = JSON.parse( read( slug, 'templatedata.json' ) );
		expectWhole( rendered );
		expect( rendered.categories.includes( MISSING ) ).toBe( Object.values( params ).some( ( { required } ) => required ) );
		const documentation = await render( `{{${ titles[ slug ].slice( 9 ) }}}`, `${ titles[ slug ] }/doc` );
		expect( documentation.categories ).toEqual( [] );
		for ( const [ name, { required } ] of Object.entries( params ) ) {
			expect( new RegExp( `to fill in: ${ name }\\b` ).test( rendered.body.textContent! ) ).toBe( required === true );
		}
	} );
} );

describe( 'Categories', () => {
	const mark = '{{Partnership contribution|partnership=Lake Archives}}';
	it.each( [
		[ 'a talk page', 'Talk:Lake', [ 'Lake Archives (partnership)' ] ],
		[ 'a file page', 'File:Lake.jpg', [ 'Lake Archives (partnership)' ] ],
		[ 'the talk page of a category', 'Category talk:Lakes', [ 'Lake Archives (partnership)' ] ],
		[ 'an article', 'Lake', [ UNEXPECTED ] ],
		[ 'a user page', 'User:Asha/Notes', [ UNEXPECTED ] ],
		[ 'a project page', 'Project:Help desk', [ UNEXPECTED ] ],
		[ 'a template', 'Template:Partnership contribution/doc', [] ]
	] )( 'of a mark on %s', async ( _kind, page, categories ) => {
		const rendered = await render( mark, page );
		expectWhole( rendered );
		expect( rendered.categories ).toEqual( categories );
	} );

	it( 'are left away when asked, for each template that has any', async () => {
		for ( const slug of slugs.filter( ( name ) => 'nocategory' in JSON.parse( read( name, 'templatedata.json' ) ).params ) ) {
			for ( const page of [ homes[ slug ].page, 'Lake' ] ) {
				expect( ( await render( `{{${ titles[ slug ].slice( 9 ) }|nocategory=yes}}`, page ) ).categories ).toEqual( [] );
			}
		}
	} );

	it( 'of a record follow its status', async () => {
		for ( const status of [ 'proposed', 'active', 'paused', 'completed' ] ) {
			const { categories } = await render( `{{Partnership|name=X|partners=Y|status=${ status }}}`, 'Project:Partnerships/X' );
			expect( categories.map( ( name ) => name.toLowerCase() ) ).toEqual( expect.arrayContaining( [ 'partnerships', `${ status } partnerships` ] ) );
		}
		expect( ( await render( '{{Partnership|name=X|partners=Y|status=dormant}}', 'Project:Partnerships/X' ) ).categories.sort() ).toEqual( [ MISSING, 'Partnerships' ] );
	} );

	it( 'all have a page', async () => {
		const used = Object.values( homes ).flatMap( ( home ) => home.categories ).filter( ( name ) => !name.endsWith( '(partnership)' ) );
		const made = templatePages().map( ( page ) => page.title );
		expect( made ).toEqual( expect.arrayContaining( [ ...used, MISSING, UNEXPECTED ].map( ( name ) => `Category:${ name }` ) ) );
	} );
} );

describe( 'Links', () => {
	it( 'of a record lead to its subpages, partners and Wikidata', async () => {
		const { body } = await render( read( 'partnership', 'example.wikitext' ), 'Project:Partnerships/Lake Archives' );
		expect( linkTitles( body ) ).toEqual( expect.arrayContaining( [
			...[ 'Participants', 'Events', 'Worklist', 'Ledger' ].map( ( page ) => `Project:Partnerships/Lake Archives/${ page }` ),
			'Special:PrefixIndex/Project:Partnerships/Lake Archives/Reports/', 'Kigoma Regional Archive'
		] ) );
		expect( [ ...body.querySelectorAll( 'a.external' ) ].map( ( link ) => link.getAttribute( 'href' ) ) )
			.toEqual( [ 'https://example.org/', 'https://www.wikidata.org/wiki/Q4115189' ] );
	} );

	it( 'to an event arrive at it, whatever its identifier is', async () => {
		// A link to a page that does not exist loses its fragment.
		await bot.save( 'Project:Partnerships/X/Events', 'Events' );
		for ( const id of [ 'kigoma-2026', 'Été à Évian (2)', 'يوم', 'a/b?c&d' ] ) {
			const event = await render( `{{Partnership event|id=${ id }|name=N|start=2026-11-23}}`, 'Project:Partnerships/X/Events' );
			const line = await render( `{{Partnership participant|user=Asha|event=${ id }}}`, 'Project:Partnerships/X/Participants' );
			const mark = await render( `{{Partnership contribution|partnership=X|event=${ id }}}` );
			const anchor = event.body.querySelector( '.partnership-event' )!.id;
			expect( anchor ).not.toBe( '' );
			for ( const { body } of [ line, mark ] ) {
				const link = [ ...body.querySelectorAll( 'a' ) ].find( ( a ) => a.textContent === id )!;
				expect( decodeURIComponent( link.hash.slice( 1 ) ) ).toBe( anchor );
				expect( decodeURIComponent( link.href ) ).toContain( 'Project:Partnerships/X/Events' );
			}
		}
	} );

	it( 'of a decision lead to the revision on this wiki, and not to another wiki’s', async () => {
		for ( const local of [ '', '|wiki=', '|wiki=127.0.0.1' ] ) {
			const { body } = await render( `{{Partnership decision|rev=5|decision=count|by=User:Asha${ local }}}` );
			expect( linkTitles( body ) ).toEqual( [ 'Special:Diff/5', 'User:Asha' ] );
		}
		const elsewhere = await render( '{{Partnership decision|rev=5|decision=exclude|wiki=sw.wikipedia.org}}' );
		expect( linkTitles( elsewhere.body ) ).toEqual( [] );
		expect( elsewhere.body.textContent!.trim() ).toBe( 'Revision 5 on sw.wikipedia.org is left out' );
	} );

	it.each( [
		'L’Été', 'Rock \'n\' Roll', 'Boats (of the) Lake', 'أرشيف البحيرة', 'झील अभिलेखागार', 'A&B', 'C++', 'a=b', 'Who?', '100% lake', 'A/B', '東京!'
	] )( 'to the partnership %s, and its category, are right', async ( name ) => {
		const { body, categories } = await render( `{{Partnership contribution|partnership=${ name }}}` );
		const title = `${ name.slice( 0, 1 ).toUpperCase() }${ name.slice( 1 ) }`;
		expect( linkTitles( body ) ).toEqual( [ `Project:Partnerships/${ name }` ] );
		expect( categories ).toEqual( [ `${ title } (partnership)` ] );
	} );

	it.each( [ 'A#B', '#A', '%2F', 'a<b', 'a[b]c', 'a{b}c', '..', '~~&#126;', '&#124;', 'ह'.repeat( 85 ) ] )( 'are not made from %s, which no page can be called', async ( name ) => {
		const rendered = await render( `{{Partnership contribution|partnership=${ name }|event=e}}` );
		expectNoError( rendered );
		expect( linkTitles( rendered.body ) ).toEqual( [] );
		expect( rendered.categories ).toEqual( [] );
	} );
} );

describe( 'Dates', () => {
	const shown = async ( date: string, page?: string ) => ( await render( `{{Partnership/date|${ date }}}`, page ) ).body.textContent!.trim();

	it( 'are written as the wiki writes them, in its own language', async () => {
		expect( await shown( '2026-11-23' ) ).toBe( '23 November 2026' );
		expect( await shown( '2026-11-23T09:05:00Z' ) ).toBe( '09:05, 23 November 2026 (UTC)' );
		expect( await shown( '2026-11-23', 'MediaWiki:Example/fr' ) ).toBe( '23 novembre 2026' );
		expect( await shown( '2026-11-23', 'MediaWiki:Example/ar' ) ).toMatch( /^٢٣ .+ ٢٠٢٦$/ );
	} );

	it.each( [ '2026', 'November 2026', 'now', 'tomorrow', '2026-02-31', '23/11/2026', '10000-01-01', 'soon, perhaps' ] )( 'that are none stay as they are: %s', async ( date ) => {
		expect( await shown( date ) ).toBe( date );
	} );

	it( 'are left as they are, without an error, when a page holds more than the wiki writes out', async () => {
		const times = Array.from( { length: 500 }, ( _, minute ) => new Date( Date.UTC( 2026, 10, 23, 0, minute ) ).toISOString().replace( '.000', '' ) );
		const rendered = await render( times.map( ( time ) => `* {{Partnership/date|${ time }}}` ).join( '\n' ) );
		expectNoError( rendered );
		const lines = [ ...rendered.body.querySelectorAll( 'li' ) ].map( ( line ) => line.textContent );
		expect( lines[ 0 ] ).toBe( '00:00, 23 November 2026 (UTC)' );
		expect( lines[ 499 ] ).toBe( times[ 499 ] );
	} );
} );

/** Values that stay inside the parameter where they are written. */
const SELF_CONTAINED = [
	'<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '</script><script>alert(1)</script>', '&lt;img src=x onerror=alert(1)&gt;',
	'[javascript:alert(1) x]', 'javascript:alert(1)', 'JaVa\tScRiPt:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', '//evil.example',
	'https://en.wikipedia.org@evil.example/', '?returnto=//evil.example', 'a=b', '{{subst:PAGENAME}}', '~~~~', '{{{1|}}}', '{{!}}', '[[Category:X]]',
	'[[File:x|link=javascript:alert(1)]]', '\n== H ==\n', '* a', '# a', ': a', '; a', '__NOINDEX__', '#REDIRECT [[X]]', '<nowiki>}}</nowiki>',
	'$1$2$&$\'', '$`', '...', '.*', '(a+)+$', 'expression(alert(1))', 'url(javascript:alert(1))', ';position:fixed;inset:0', '" style="position:fixed',
	'a"] , *', '=HYPERLINK("x")', '\u202Eevil', 'zero\u200Bwidth', '\u00A0', 'Z\u0351\u036B\u0343\u036A', 'ह'.repeat( 85 ), 'enwiki>Asha', '~2026-12345-67', '192.0.2.7'
];

/** Values that break the very call that holds them: the page is the writer's then, but still nothing runs. */
const BREAKING = [
	'}}', 'a|b|nocategory=no', '{|', '<!--', '--><b>', '<nowiki>', '</nowiki>}}', '<ref name="x">', '<syntaxhighlight>a||b{{}}', '</div></div></table>', '<table><tr>'
];

describe( 'A hostile value', () => {
	it.each( SELF_CONTAINED )( 'in every parameter of every template changes nothing beside it: %j', async ( value ) => {
		const rendered = await render( everywhere( value ), 'Project:Partnerships/Lake Archives' );
		expectNothingRuns( rendered );
		expectNoError( rendered );
		const after = [ ...rendered.body.querySelectorAll( '.after' ) ];
		expect( after.map( ( element ) => element.parentElement!.className ) ).toEqual( slugs.map( () => rendered.body.className ) );
		const mark = await render( `{{Partnership contribution|partnership=${ value }}}` );
		const linked = linkTitles( mark.body ).flatMap( ( title ) => /^Project:Partnerships\/(.+)/.exec( title )?.[ 1 ] ?? [] );
		expect( mark.categories.filter( ( name ) => name.endsWith( '(partnership)' ) ).map( ( name ) => name.toLowerCase() ) )
			.toEqual( linked.map( ( name ) => `${ name } (partnership)`.toLowerCase() ) );
	} );

	it.each( BREAKING )( 'runs nothing where it breaks its call: %j', async ( value ) => {
		expectNothingRuns( await render( everywhere( value ), 'Project:Partnerships/Lake Archives' ) );
	} );

	it( 'of twenty thousand braces is answered soon', async () => {
		const start = Date.now();
		expectNothingRuns( await render( `{{Partnership contribution|partnership=${ '{{'.repeat( 20_000 ) }}}` ) );
		expect( Date.now() - start ).toBeLessThan( 5000 );
	} );
} );

it( 'The figures of a snapshot keep what tools read them by', async () => {
	const { body } = await render( read( 'partnership-snapshot', 'example.wikitext' ), 'Project:Partnerships/Lake Archives/Reports/2026' );
	const figures = [ ...body.querySelectorAll<HTMLElement>( '.partnership-snapshot [data-figure]' ) ].map( ( cell ) => ( { ...cell.dataset } ) );
	expect( figures ).toEqual( [ { figure: 'edits', value: '318' }, { figure: 'pages-improved', value: '86' }, { figure: 'retained', state: 'pending' } ] );
} );

it( 'The home pages are whole, and left to the wiki once they exist', async () => {
	const own = templatePages().filter( ( page ) => page.onlyIfMissing ).map( ( page ) => page.title );
	expect( own ).toEqual( [ 'Project:Partnerships', 'Project:Partnerships/Requests' ] );
	for ( const title of own ) {
		expectWhole( await stored( title ) );
	}
} );

async function render( text: string, title = 'Talk:Lake' ): Promise<Rendered> {
	return parsed( await bot.request( { action: 'parse', text, title, contentmodel: 'wikitext', prop: 'text|categories', pst: true, disabletoc: true, disablelimitreport: true }, { method: 'post' } ) );
}

async function stored( page: string ): Promise<Rendered> {
	return parsed( await bot.request( { action: 'parse', page, prop: 'text|categories', disablelimitreport: true } ) );
}

/** A call of each template with one value in all its parameters, each followed by a bystander. */
function everywhere( value: string ): string {
	return slugs.map( ( slug ) => {
		const { paramOrder }: TemplateData = JSON.parse( read( slug, 'templatedata.json' ) );
		return `{{${ titles[ slug ].slice( 9 ) }\n${ paramOrder.map( ( name ) => `| ${ name } = ${ value }\n` ).join( '' ) }}}\n<div class="after">after</div>\n`;
	} ).join( '\n' );
}

function read( ...path: string[] ): string {
	return readFileSync( join( folder, ...path ), 'utf8' );
}
