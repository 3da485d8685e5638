import { describe, expect, it } from 'vitest';
import { measure, table } from '../../../build/check/budgets';
import { delivered, registered } from '../../../build/check/delivered';
import type { GadgetFolder } from '../../../build/gadgets/definition';

const gadget = ( name: string, hidden: boolean, dependencies: string[] = [] ): GadgetFolder => ( {
	name, hidden, dependencies, folder: '', default: false, skins: [], namespaces: [], rights: [], provides: {}, exports: [ 'run' ], hasStyles: false, messages: {}
} );
const limit = ( gzipBytesOfJavaScript: number ) => ( { comment: '', gzipBytesOfJavaScript } );

describe( 'what is delivered', () => {
	it( 'has no comment and no white space that is not needed, and keeps its names', () => {
		const page = '// <nowiki>\n/* x: source */\nfunction first( link ) {\n\t// why\n\treturn link + 1;\n}\nmodule.exports = first;\n// </nowiki>';
		expect( delivered( 'x', page ) ).toMatch(
			/^mw\.loader\.impl\(function\(\)\{return\["ext\.gadget\.x@[0-9a-z]{5}",function\(\$,jQuery,require,module\)\{function first\(link\)\{return link\+1}module\.exports=first;\n?\}\];\}\);$/
		);
	} );

	it( 'is registered as ResourceLoader does it', () => {
		const a = gadget( 'a', true );
		const b = gadget( 'b', false, [ 'ext.gadget.a', 'mediawiki.util' ] );
		expect( registered( a, 'x', [ a, b ] ) ).toMatch( /^\["ext\.gadget\.a","[0-9a-z]{5}",\[],2],$/ );
		expect( registered( b, 'x', [ a, b ] ) ).toMatch( /^\["ext\.gadget\.b","[0-9a-z]{5}",\[400,\d+],2],$/ );
	} );
} );

describe( 'budgets', () => {
	const gadgets = [ gadget( 'entry', false ), gadget( 'core', true ), gadget( 'x-app', true ) ];
	const scripts = new Map( gadgets.map( ( { name } ) => [ name, `module.exports = ${ JSON.stringify( name ) };` ] ) );
	const rows = ( limits: Record<string, number>, paths = {} ) => measure( gadgets, scripts, {
		pageView: { ...limit( 800 ), requests: 0 }, gadgets: Object.fromEntries( Object.entries( limits ).map( ( [ name, bytes ] ) => [ name, limit( bytes ) ] ) ), paths
	} );

	it( 'are measured for the page view and for each gadget that is loaded later', () => {
		const [ pageView, core, app ] = rows( { core: 500, 'x-app': 10 } );
		expect( pageView ).toMatchObject( { what: 'page view: loader and entries', budget: 800 } );
		const without = measure( gadgets.slice( 1 ), scripts, { pageView: { ...limit( 800 ), requests: 0 }, gadgets: {}, paths: {} } )[ 0 ];
		// The hidden ones cost their lines in the registry, the entry its script and its line.
		expect( without.bytes ).toBeGreaterThan( 0 );
		expect( pageView.bytes - without.bytes ).toBeGreaterThan( without.bytes / 2 );
		expect( core ).toMatchObject( { what: 'core', budget: 500 } );
		expect( app.bytes ).toBeGreaterThan( app.budget! );
	} );

	it( 'are missing for a gadget that nobody gave one', () => {
		expect( rows( { core: 500 } ).find( ( row ) => row.what === 'x-app' )!.budget ).toBeUndefined();
	} );

	it( 'of a path count all that is fetched, once it is there', () => {
		const join = { ...limit( 1000 ), gadgets: [ 'core', 'x-app' ] };
		const list = rows( { core: 500 }, { join } );
		const bytes = ( name: string ) => rows( { core: 1, 'x-app': 1 } ).find( ( row ) => row.what === name )!.bytes;
		expect( list.map( ( row ) => row.what ) ).toEqual( [ 'page view: loader and entries', 'core', 'path join' ] );
		expect( list[ 2 ] ).toEqual( { what: 'path join', bytes: bytes( 'core' ) + bytes( 'x-app' ), budget: 1000 } );
		expect( rows( { core: 1, 'x-app': 1 }, { join: { ...join, gadgets: [ 'core', 'none' ] } } ) ).toHaveLength( 3 );
	} );

	it( 'are shown as a table', () => {
		expect( table( [ { what: 'a', bytes: 50, budget: 100 }, { what: 'long name', bytes: 150, budget: 100 }, { what: 'c', bytes: 7 } ] ) ).toBe( [
			'gzip of JavaScript  bytes                      budget        share',
			'a                      50                         100         50 %',
			'long name             150                         100  150 %  over',
			'c                       7  none in build/budgets.json'
		].join( '\n' ) );
	} );
} );
