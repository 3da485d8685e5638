import * as esbuild from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, TARGET } from './bundle';
import type { GadgetFolder } from './definition';

/**
 * The gadgets as one script for one person, for a wiki that has not installed them: `Special:MyPage/common.js`
 * or a script manager. ResourceLoader is given the same modules that gadgets would be, so that everything else
 * works as it does there; translations travel along, since there are no pages to fetch them from.
 */
export async function userscript( gadgets: GadgetFolder[], banner: string ): Promise<string> {
	const modules = await Promise.all( gadgets.map( async ( gadget ) => ( {
		name: moduleName( gadget ),
		dependencies: gadget.dependencies,
		visible: !gadget.hidden || gadget.default,
		script: ( await bundle( gadget, gadgets, { minify: true, withTranslations: true } ) ).code,
		style: await style( gadget )
	} ) ) );
	return [
		'// ==UserScript==',
		'// @name         Partnerkit',
		'// @description  Partnerships between the Wikimedia movement and institutions, inside the wiki',
		'// @match        *://*.wikipedia.org/*',
		'// @match        *://*.wikimedia.org/*',
		'// @grant        none',
		'// ==/UserScript==',
		`/* ${ banner } */`,
		'( function () {',
		'\'use strict\';',
		// A wiki that has the gadgets needs no second copy.
		`if ( mw.loader.getState( ${ JSON.stringify( modules[ 0 ].name ) } ) !== null ) { return; }`,
		`mw.loader.register( ${ JSON.stringify( modules.map( ( { name, dependencies } ) => [ name, 'user', dependencies ] ) ) } );`,
		...modules.map( ( { name, script, style: css } ) => `mw.loader.impl( function () { return [ ${ JSON.stringify( `${ name }@user` ) }, function ( $, jQuery, require, module ) {\n${ script }\n}, ${ JSON.stringify( css ? { css: [ css ] } : {} ) } ]; } );` ),
		`mw.loader.load( ${ JSON.stringify( modules.filter( ( { visible } ) => visible ).map( ( { name } ) => name ) ) } );`,
		'}() );'
	].join( '\n' );
}

function moduleName( gadget: GadgetFolder ): string {
	return `ext.gadget.${ gadget.name }`;
}

async function style( gadget: GadgetFolder ): Promise<string> {
	const file = join( gadget.folder, 'style.css' );
	return existsSync( file ) ? ( await esbuild.transform( readFileSync( file, 'utf8' ), { loader: 'css', minify: true, target: TARGET } ) ).code : '';
}
