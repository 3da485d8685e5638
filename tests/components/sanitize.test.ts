import { describe, expect, it } from 'vitest';
import { sanitize } from '../../src/wiki/sanitize';

const cleaned = ( html: string ) => {
	const place = document.createElement( 'div' );
	place.appendChild( sanitize( html ) );
	return place;
};

describe( 'markup of the wiki\'s making', () => {
	it( 'keeps text, structure, links, pictures, language and harmless styles', () => {
		const place = cleaned( '<div class="x" dir="rtl" lang="ar" style="border-inline-start: 1px solid red; color: var(--color-base, #202122)"><p>a <b>b</b> <a href="/index.php/C" title="C">c</a><img src="/d.png" alt="d"></p></div>' );
		expect( place.textContent ).toBe( 'a b c' );
		const box = place.querySelector( 'div' )!;
		expect( [ box.className, box.dir, box.lang ] ).toEqual( [ 'x', 'rtl', 'ar' ] );
		expect( place.querySelector( 'a' )!.getAttribute( 'href' ) ).toBe( `${ location.origin }/index.php/C` );
		expect( place.querySelector( 'img' )!.getAttribute( 'src' ) ).toBe( `${ location.origin }/d.png` );
	} );

	it.each( [
		'<img src=x onerror=alert(1)>', '"><svg/onload=alert(1)>', '</script><script>alert(1)</script>', '<iframe src="javascript:alert(1)"></iframe>',
		'<a href="javascript:alert(1)">x</a>', '<a href="JaVa\tScRiPt:alert(1)">x</a>', '<a href="data:text/html,<script>alert(1)</script>">x</a>', '<a href="vbscript:x">x</a>',
		'<form action="//evil.example"><input name=a></form>', '<style>*{position:fixed}</style>', '<link rel=stylesheet href=//evil.example>', '<base href="//evil.example">',
		'<meta http-equiv=refresh content="0;url=//evil.example">', '<object data=x></object>', '<math><mtext><img src=x onerror=alert(1)></mtext></math>', '<template><img src=x onerror=alert(1)></template>',
		'<p onclick="alert(1)" id="a\\"] , *">x</p>', '<div style="position:fixed;inset:0;background:url(javascript:alert(1))">x</div>', '<div style="width:expression(alert(1));background-color:url(//evil.example)">x</div>',
		'<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>', '<a href="https://en.wikipedia.org@evil.example/" onmouseover=alert(1)>x</a>'
	] )( 'loses what could run, fetch or cover: %s', ( html ) => {
		const place = cleaned( html );
		const elements = [ ...place.querySelectorAll( '*' ) ] as HTMLElement[];
		for ( const element of elements ) {
			expect( [ 'script', 'iframe', 'style', 'link', 'base', 'meta', 'object', 'svg', 'form', 'input', 'template', 'noscript' ] ).not.toContain( element.localName );
			expect( element.getAttributeNames().filter( ( name ) => name.startsWith( 'on' ) || name === 'id' ) ).toEqual( [] );
			expect( element.getAttribute( 'href' ) ?? '' ).toMatch( /^(?:https?:.*)?$/ );
			expect( element.getAttribute( 'style' ) ?? '' ).not.toMatch( /url|expression|position|inset/ );
		}
	} );

	it( 'shows what was escaped as text', () => {
		expect( cleaned( '&lt;img src=x onerror=alert(1)&gt;' ).textContent ).toBe( '<img src=x onerror=alert(1)>' );
	} );

	it( 'opens links elsewhere, so that what was typed stays', () => {
		const link = cleaned( '<a href="//example.org/x">x</a>' ).querySelector( 'a' )!;
		expect( [ link.target, link.rel ] ).toEqual( [ '_blank', 'noopener noreferrer' ] );
	} );
} );
