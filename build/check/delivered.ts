import * as esbuild from 'esbuild';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { toldDependencies, type GadgetFolder } from '../gadgets/definition';

/*
 * What ResourceLoader makes of a gadget, near enough to compare with a budget, and the same wherever it is
 * computed: MediaWiki's own minifier is not everywhere. It takes away comments and white space too, and renames nothing.
 */

/** A gadget's script page as it travels: without comments and white space, in the function that runs it. */
export function delivered( name: string, page: string ): string {
	const { code } = esbuild.transformSync( page, { minifyWhitespace: true, legalComments: 'none', charset: 'utf8' } );
	return `mw.loader.impl(function(){return["ext.gadget.${ name }@${ version( page ) }",function($,jQuery,require,module){${ code }}];});`;
}

/** What the registry, which is part of every page view, says of a gadget. */
export function registered( gadget: GadgetFolder, page: string, gadgets: GadgetFolder[] ): string {
	const group = 2;
	const positions = toldDependencies( gadget, gadgets ).map( ( dependency ) => position( dependency, gadgets ) );
	return `${ JSON.stringify( [ `ext.gadget.${ gadget.name }`, version( page ), positions, group ] ) },`;
}

/** What the lines of a registry before ours look like, on every wiki. */
const REGISTRY_OF_A_WIKI = [ 'mediawiki.api', 'mediawiki.util', 'mediawiki.Title', 'mediawiki.storage', 'mediawiki.jqueryMsg', 'mediawiki.language', 'mediawiki.user', 'mediawiki.ForeignApi', 'oojs-ui-core', 'oojs-ui-widgets', 'codex-styles', 'ext.gadget.other' ]
	.map( ( name, index ) => `["${ name }","${ version( name ) }",[${ 30 + index },${ 70 + 7 * index }]${ name.startsWith( 'ext.gadget' ) ? ',2' : '' }],` );

/** Another gadget, which a page view with ours is compared to one with it alone. */
const OTHER_GADGET = delivered( 'other', "$( function () {\n\tmw.util.addPortletLink( 'p-tb', mw.util.getUrl( 'Special:Random' ), 'Random page' );\n} );" );

/** What the scripts of the gadgets and their lines in the registry add to a page view, which is one answer with the others'. */
export function addedToPageView( scripts: string[], registry: string[] ): number {
	return gzipped( OTHER_GADGET, ...scripts ) - gzipped( OTHER_GADGET ) + gzipped( ...REGISTRY_OF_A_WIKI, ...registry ) - gzipped( ...REGISTRY_OF_A_WIKI );
}

export function gzipped( ...texts: string[] ): number {
	return gzipSync( texts.join( '\n' ) ).length;
}

/** Dependencies are written as their position in the registry. Gadgets come last; where another module is does not matter here. */
function position( dependency: string, gadgets: GadgetFolder[] ): number {
	const modulesOfAWiki = 400;
	const gadget = gadgets.findIndex( ( one ) => `ext.gadget.${ one.name }` === dependency );
	return gadget >= 0 ? modulesOfAWiki + gadget : createHash( 'sha1' ).update( dependency ).digest().readUInt16BE( 0 ) % modulesOfAWiki;
}

/** Five characters that change with the content, as hard to compress as ResourceLoader's. */
function version( page: string ): string {
	return createHash( 'sha1' ).update( page ).digest().readUIntBE( 0, 6 ).toString( 36 ).slice( -5 );
}
