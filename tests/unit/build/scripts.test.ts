import { parse, type Node } from 'acorn';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGadgets } from '../../../build/gadgets/build';
import { bundle } from '../../../build/gadgets/bundle';
import { readGadgets } from '../../../build/gadgets/definition';
import { asScriptPage } from '../../../build/gadgets/page';
import { checkSection, readDefinitionLine } from '../../../build/pages/definition';
import { titleOfFile } from '../../../build/pages/wiki-page';

const gadgets = readGadgets();
const names = gadgets.map( ( gadget ) => gadget.name );
const folders: string[] = [];

/** Builds into a new folder; all its files by path. */
async function built(): Promise<Map<string, string>> {
	const to = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
	folders.push( to );
	await buildGadgets( { to } );
	return new Map( readdirSync( to, { recursive: true, withFileTypes: true } ).filter( ( entry ) => entry.isFile() )
		.map( ( entry ) => join( entry.parentPath, entry.name ) ).sort()
		.map( ( file ) => [ file.slice( to.length + 1 ), readFileSync( file, 'utf8' ) ] ) );
}

let files: Map<string, string>;
beforeAll( async () => {
	files = await built();
} );
afterAll( () => folders.forEach( ( folder ) => rmSync( folder, { recursive: true } ) ) );

const script = ( name: string ): string => files.get( `gadgets/MediaWiki:Gadget-${ name }.js` )!;

describe.each( names )( 'the script of %s', ( name ) => {
	it( 'is parsed by Wikimedia\'s validator', () => {
		expect( () => parse( script( name ), { ecmaVersion: 2016, sourceType: 'script' } ) ).not.toThrow();
	} );

	it( 'stands inside nowiki, and nothing in it ends that or is replaced by saving', () => {
		const lines = script( name ).split( '\n' );
		expect( [ lines[ 0 ], lines[ lines.length - 1 ] ] ).toEqual( [ '// <nowiki>', '// </nowiki>' ] );
		expect( lines.slice( 1, -1 ).join( '\n' ).match( /<\/?nowiki|~~~|\{\{\s*(?:safe)?subst:/i ) ).toBeNull();
	} );

	it( 'says in its second line what it is made from', () => {
		expect( script( name ).split( '\n' )[ 1 ] ).toMatch( new RegExp( `^/\\* ${ name }: Partnerkit \\d+\\.\\d+\\.\\d+(?:, commit [0-9a-f]{10})?\\. .*GPL-3\\.0-or-later\\. \\*/$` ) );
	} );

	it( 'requires nothing but gadgets that it depends on', () => {
		const { dependencies } = gadgets.find( ( gadget ) => gadget.name === name )!;
		requiredModules( script( name ) ).forEach( ( module ) => {
			expect( dependencies ).toContain( module );
			expect( module ).toMatch( /^ext\.gadget\./ );
		} );
	} );
} );

/** What is given to `require`; undefined stands for what is computed. */
function requiredModules( code: string ): Array<string | undefined> {
	const found: Array<string | undefined> = [];
	walk( parse( code, { ecmaVersion: 2016, sourceType: 'script' } ), ( node ) => {
		const call = node as Node & { callee?: { name?: string }; arguments?: Array<{ value?: string }> };
		if ( node.type === 'CallExpression' && call.callee!.name === 'require' ) {
			found.push( call.arguments![ 0 ].value );
		}
	} );
	return found;
}

function walk( node: Node, visit: ( node: Node ) => void ): void {
	visit( node );
	Object.values( node ).flat().filter( ( value ) => value && typeof value.type === 'string' ).forEach( ( child ) => walk( child as Node, visit ) );
}

describe( 'all scripts', () => {
	it( 'are there, each with its line of definition, and no others', () => {
		const { section, lines } = JSON.parse( files.get( 'gadgets-definition.json' )! ) as { section: string; lines: string[] };
		expect( () => checkSection( { section, lines } ) ).not.toThrow();
		const pages = lines.flatMap( ( line ) => readDefinitionLine( line )!.pages );
		expect( lines.map( ( line ) => readDefinitionLine( line )!.name ) ).toEqual( names );
		expect( pages.sort() ).toEqual( [ ...files.keys() ].filter( ( file ) => /^gadgets\/.*\.(?:js|css)$/.test( file ) ).map( ( file ) => titleOfFile( file.slice( 'gadgets/'.length ) ) ).sort() );
	} );

	it( 'name as dependencies only gadgets that exist', () => {
		const gadgetModules = gadgets.flatMap( ( gadget ) => gadget.dependencies ).filter( ( module ) => module.startsWith( 'ext.gadget.' ) );
		expect( gadgetModules.length ).toBeGreaterThan( 0 );
		gadgetModules.forEach( ( module ) => expect( names ).toContain( module.slice( 'ext.gadget.'.length ) ) );
	} );

	it( 'hold one copy of Preact', () => {
		// Its renderer treats this property as no other; our own code may not name it.
		expect( names.filter( ( name ) => script( name ).includes( 'dangerouslySetInnerHTML' ) ) ).toEqual( [ 'partnerkit-core' ] );
	} );

	/*
	 * What paths have of their own: newcomers' on a phone, though an app has it that is ten times as large; the first step
	 * and what it is about, before that which edits is fetched, and with it what reads records; and the one to a new
	 * partnership, whose parts nobody else needs who edits.
	 */
	const PATHS = [ 'partnerkit-join-app', 'partnerkit-path', 'partnerkit-guide-app', 'partnerkit-registry-app' ];
	const READS_RECORDS = /^src\/(?:domain\/(?:wikitext\/(?:chars|escape|find|functions|numbers|param|preprocessor|scan|tags)|partnership\/(?:config-read|dates|event|mapped|params|record))|wiki\/config)\.ts$/;
	const AGAIN_THERE = [
		'src/domain/partnership/dates.ts', 'src/domain/partnership/hashtag-characters.ts', 'src/domain/partnership/hashtag.ts', 'src/domain/tracking/affiliation-writing.ts', 'src/domain/tracking/working.ts', 'src/domain/wikitext/plain-text.ts', 'src/domain/worklist/read.ts', 'src/domain/worklist/suggest.ts', 'src/domain/worklist/task.ts', 'src/domain/worklist/write.ts',
		'src/features/onboarding/edit-work.ts', 'src/features/tracking/people/first-acts.ts', 'src/features/tracking/people/people.ts', 'src/features/while-shown.ts',
		'src/ui/tasks/claim-words.ts', 'src/ui/text.ts', 'src/ui/tracking/sentence.tsx', 'src/ui/wizard/choice.tsx', 'src/ui/wizard/said.tsx',
		'src/wiki/account-history.ts', 'src/wiki/clock.ts', 'src/wiki/content-language.ts', 'src/wiki/contribution-rows.ts', 'src/wiki/editors/focus-order.ts', 'src/wiki/revision-lookup.ts', 'src/wiki/users.ts', 'src/wiki/working-kept.ts', 'src/wiki/working-store.ts'
	];

	/*
	 * What looks at all partnerships takes a little from each app that looks at one: figures, records, reports, rules of
	 * what is wrong. Fetching those whole would be four times as much, and few people open it.
	 */
	const WIDE = 'partnerkit-movement-app';

	// Who writes a wizard changes JSON with what newcomers only read it with: they are not to fetch the rest.
	it( 'hold no module twice', async () => {
		const holders = new Map<string, string[]>();
		for ( const gadget of gadgets.filter( ( { name } ) => name !== WIDE ) ) {
			( await bundle( gadget, gadgets ) ).modules.filter( ( module ) => !module.startsWith( '<' ) )
				.filter( ( module ) => !( PATHS.includes( gadget.name ) && ( AGAIN_THERE.includes( module ) || gadget.name === 'partnerkit-path' && READS_RECORDS.test( module ) ) ) && !( gadget.name === 'partnerkit-health-app' && /jsonc-parser/.test( module ) ) )
				.forEach( ( module ) => holders.set( module, [ ...holders.get( module ) ?? [], gadget.name ] ) );
		}
		expect( holders.size ).toBeGreaterThan( 20 );
		expect( [ ...holders ].filter( ( [ , list ] ) => list.length > 1 ) ).toEqual( [] );
	} );

	it( 'find in the core what they take from it', () => {
		const core = { exports: {} as Record<string, Record<string, unknown>> };
		const taken = names.flatMap( ( name ) => [ ...script( name ).matchAll( /\$core\.(\w+)/g ) ].map( ( match ) => match[ 1 ] ) );
		// Defines functions and constants, and touches neither wiki nor page before it is used.
		// eslint-disable-next-line no-new-func
		new Function( 'module', 'exports', 'require', script( 'partnerkit-core' ) )( core, core.exports, undefined );
		expect( taken.length ).toBeGreaterThan( 10 );
		taken.forEach( ( field ) => expect( Object.values( core.exports[ field ] ).every( ( value ) => value !== undefined ), field ).toBe( true ) );
	} );
} );

it( 'the userscript is parsed wherever the gadgets are', () => {
	expect( () => parse( files.get( 'partnerkit.user.js' )!, { ecmaVersion: 2016, sourceType: 'script' } ) ).not.toThrow();
} );

it( 'styles fetch nothing and run nothing', () => {
	const styles = [ ...files ].filter( ( [ file ] ) => file.endsWith( '.css' ) );
	expect( styles.length ).toBeGreaterThan( 0 );
	styles.forEach( ( [ file, css ] ) => {
		expect( css, file ).not.toMatch( /url\(|expression\(|@import|behavior:|javascript:/i );
		// What is not closed takes everything after it along, and no browser says so.
		expect( css.split( '{' ).length, file ).toBe( css.split( '}' ).length );
		expect( css.replace( /@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '' ), file ).not.toMatch( /\{[^}]*\{/ );
	} );
} );

it( 'messages are JSON with texts', () => {
	const pages = [ ...files ].filter( ( [ file ] ) => /^gadgets\/.*\.json$/.test( file ) );
	expect( pages.length ).toBeGreaterThan( 0 );
	pages.forEach( ( [ file, json ] ) => Object.entries( JSON.parse( json ) as Record<string, unknown> )
		.forEach( ( [ key, text ] ) => expect( [ key.startsWith( 'partnerkit-' ), typeof text ], `${ file }: ${ key }` ).toEqual( [ true, 'string' ] ) ) );
} );

it( 'two builds of the same tree are the same', async () => {
	expect( await built() ).toEqual( files );
} );

describe( 'refused as a script is what saving would change', () => {
	it.each( [ '~~~~', 'a~~~b', '{{subst:x}}', '{{ SafeSubst:x}}', '<nowiki>', '</NoWiki>', '<nowiki/>' ] )( '%s', ( planted ) => {
		expect( () => asScriptPage( `var a = ${ JSON.stringify( planted ) };`, 'planted: source' ) ).toThrow( /planted/ );
	} );

	it( 'and nothing else', () => {
		expect( asScriptPage( 'var a = "~~ {{x}} <b>";\n', 'name: source' ) ).toBe( '// <nowiki>\n/* name: source */\nvar a = "~~ {{x}} <b>";\n// </nowiki>' );
	} );
} );
