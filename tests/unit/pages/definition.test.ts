import { describe, expect, test } from 'vitest';
import { checkSection, definitionLine, readDefinitionLine, type GadgetDefinition } from '../../../build/pages/definition';

describe( 'the line of a gadget', () => {
	test( 'has every option, in one order', () => {
		expect( definitionLine( 'sample', {
			pages: [ 'sample.js', 'sample/data.json', 'sample.css' ], dependencies: [ 'ext.gadget.core', 'mediawiki.util' ], peers: [ 'look' ],
			rights: [ 'edit' ], skins: [ 'vector', 'minerva' ], actions: [ 'view', 'edit' ], namespaces: [ 0, 4 ], categories: [ 'Living people' ],
			contentModels: [ 'wikitext' ], default: true, hidden: true, package: true, supportsUrlLoad: false, type: 'general'
		} ) ).toBe( '* sample[ResourceLoader|dependencies=ext.gadget.core,mediawiki.util|peers=look|rights=edit|skins=vector,minerva|actions=view,edit|' +
			'namespaces=0,4|categories=Living people|contentModels=wikitext|default|hidden|package|supportsUrlLoad=false|type=general]|sample.js|sample/data.json|sample.css' );
	} );

	test( 'has nothing that was not asked for', () => {
		expect( definitionLine( 'sample', { pages: [ 'sample.js' ], dependencies: [], default: false } ) ).toBe( '* sample[ResourceLoader]|sample.js' );
	} );

	test( 'reads back as what was written', () => {
		const line = definitionLine( 'sample', { pages: [ 'sample.js', 'sample.css' ], dependencies: [ 'a.b', 'c' ], hidden: true } );
		expect( readDefinitionLine( line ) ).toEqual( {
			name: 'sample', pages: [ 'MediaWiki:Gadget-sample.js', 'MediaWiki:Gadget-sample.css' ], dependencies: [ 'a.b', 'c' ], hidden: true
		} );
	} );

	test.each<[ string, string, Partial<GadgetDefinition> ]>( [
		[ 'a name with a bracket', 'sample]', {} ],
		[ 'a name that begins with a digit', '1sample', {} ],
		[ 'an empty name', '', {} ],
		[ 'a dependency with a bar', 'sample', { dependencies: [ 'a|default' ] } ],
		[ 'a dependency with a comma', 'sample', { dependencies: [ 'a,b' ] } ],
		[ 'a right with a closing bracket', 'sample', { rights: [ 'edit]' ] } ],
		[ 'a skin with a line feed', 'sample', { skins: [ 'vector\n* evil' ] } ],
		[ 'an empty right, which nobody would need', 'sample', { rights: [ '' ] } ],
		[ 'a category that opens a comment', 'sample', { categories: [ '<!--' ] } ],
		[ 'a page with a bar', 'sample', { pages: [ 'a.js|b.js' ] } ],
		[ 'a page with a line feed', 'sample', { pages: [ 'a\n.js' ] } ],
		[ 'a page that is no script', 'sample', { pages: [ 'a.js', 'a.png' ] } ],
		[ 'no page', 'sample', { pages: [] } ],
		[ 'data without package', 'sample', { pages: [ 'a.js', 'a.json' ] } ]
	] )( 'is refused for %s', ( _what, name, definition ) => {
		expect( () => definitionLine( name, { pages: [ 'sample.js' ], ...definition } ) ).toThrow( /The (definition of the )?gadget/ );
	} );
} );

test.each( [ 'no definition', '* no page', '* sample [a|sample.js', '* 1st[x]|a.js', '' ] )( '“%s” is no definition', ( line ) => {
	expect( readDefinitionLine( line ) ).toBeUndefined();
} );

test( 'a section with a heading of two words, or with a line that is none, is refused', () => {
	const lines = [ '* sample[ResourceLoader]|sample.js' ];
	expect( () => checkSection( { section: 'two words', lines } ) ).toThrow( 'cannot be the heading' );
	expect( () => checkSection( { section: 'one', lines: [ ...lines, 'two' ] } ) ).toThrow( 'would not read this' );
	expect( () => checkSection( { section: 'one', lines } ) ).not.toThrow();
} );
