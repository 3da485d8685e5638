import { expect, test } from 'vitest';
import { inOrder } from '../../../build/deploy/order';

const gadget = ( name: string ) => `MediaWiki:Gadget-${ name }.js`;

test( 'what others need comes first: templates, hidden gadgets after what they load themselves, then the others', () => {
	const lines = [
		'* loader[ResourceLoader|default]|loader.js',
		'* entry[ResourceLoader|dependencies=ext.gadget.core,ext.gadget.tools]|entry.js',
		'* app[ResourceLoader|dependencies=ext.gadget.core|hidden]|app.js',
		'* core[ResourceLoader|hidden|dependencies=mediawiki.util]|core.js',
		'* tools[ResourceLoader]|tools.js'
	];
	const titles = [ 'loader', 'entry', 'app', 'core', 'tools' ].map( gadget );
	expect( inOrder( [ ...titles, 'Template:B', 'Template:A' ], { section: 'all', lines } ) )
		.toEqual( [ 'Template:B', 'Template:A', ...[ 'core', 'app', 'loader', 'tools', 'entry' ].map( gadget ) ] );
} );

test( 'gadgets that need one another do not end it', () => {
	const lines = [ '* a[ResourceLoader|dependencies=ext.gadget.b]|a.js', '* b[ResourceLoader|dependencies=ext.gadget.a]|b.js' ];
	expect( inOrder( [ 'a', 'b' ].map( gadget ), { section: 'all', lines } ).sort() ).toEqual( [ 'a', 'b' ].map( gadget ) );
} );
