import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';
import { definitionLine } from '../pages/definition';
import { fileOfTitle } from '../pages/wiki-page';
import { bundle } from './bundle';
import { readGadgets, toldDependencies, type GadgetFolder } from './definition';
import { languagePages } from './messages';
import { asScriptPage, asStylePage, prefix } from './page';
import { preferencePages } from './preferences';
import { userscript } from './userscript';
import { writeChanged, writeFolder } from './write';

export const dist = join( root, 'dist' );

/** A section of the wiki's preferences: `MediaWiki:Gadget-section-partnerkit` is its heading. */
const SECTION = 'partnerkit';

export interface BuildOptions {
	/** No line breaks: ResourceLoader takes them away in any case. */
	minify?: boolean;
	/** Names as in the source, to read the scripts in a debugger. */
	longNames?: boolean;
	/** Where to write; default: dist. */
	to?: string;
}

/** Writes dist/gadgets/<page title>, each exactly as it goes on a wiki, and the lines that define the gadgets. */
export async function buildGadgets( { minify, longNames, to = dist }: BuildOptions = {} ): Promise<void> {
	const gadgets = readGadgets();
	const source = banner();
	const pages = new Map<string, string>();
	for ( const gadget of gadgets ) {
		pages.set( `${ prefix }${ gadget.name }.js`, asScriptPage( ( await bundle( gadget, gadgets, { minify, longNames } ) ).code, `${ gadget.name }: ${ source }` ) );
		if ( gadget.hasStyles ) {
			pages.set( `${ prefix }${ gadget.name }.css`, asStylePage( readFileSync( join( gadget.folder, 'style.css' ), 'utf8' ), `${ gadget.name }: ${ source }` ) );
		}
		languagePages( gadget, gadgets ).forEach( ( page ) => pages.set( page.title, page.content ) );
	}
	preferencePages( gadgets, SECTION ).forEach( ( page ) => pages.set( page.title, page.content ) );
	writeFolder( join( to, 'gadgets' ), new Map( [ ...pages ].map( ( [ title, content ] ) => [ fileOfTitle( title ), content ] ) ) );
	writeChanged( join( to, 'partnerkit.user.js' ), await userscript( gadgets, source ) );
	writeChanged( join( to, 'gadgets-definition.json' ), JSON.stringify( { section: SECTION, lines: gadgets.map( ( gadget ) => line( gadget, gadgets ) ) }, null, '\t' ) );
}

function line( gadget: GadgetFolder, gadgets: GadgetFolder[] ): string {
	return definitionLine( gadget.name, {
		pages: [ `${ gadget.name }.js`, ...gadget.hasStyles ? [ `${ gadget.name }.css` ] : [] ],
		dependencies: toldDependencies( gadget, gadgets ), default: gadget.default, hidden: gadget.hidden, supportsUrlLoad: gadget.supportsUrlLoad, skins: gadget.skins, namespaces: gadget.namespaces, rights: gadget.rights,
		type: 'general'
	} );
}

/** Names where the page comes from, so that whoever finds it on a wiki can find its source. */
function banner(): string {
	const { version } = JSON.parse( readFileSync( join( root, 'package.json' ), 'utf8' ) );
	const git = spawnSync( 'git', [ 'rev-parse', '--short=10', 'HEAD' ], { cwd: root, encoding: 'utf8' } );
	const commit = git.status === 0 ? `, commit ${ git.stdout.trim() }` : '';
	return `Partnerkit ${ version }${ commit }. Made from its source: changes made here are lost at the next deploy. Licence: GPL-3.0-or-later.`;
}
