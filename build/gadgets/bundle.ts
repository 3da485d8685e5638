import * as esbuild from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';
import type { GadgetFolder } from './definition';
import { allMessages, appLanguages, DOCUMENTATION, LABEL_KEY, SOURCE_LANGUAGE } from './messages';
import { DESCRIPTION_KEY } from './preferences';
import { regionTable } from './regions';
import { fromProviders, importedNames, providedByOthers, providerSource } from './provided';

/** What Wikimedia's validator takes: a page that it cannot parse is replaced by an error message. */
export const TARGET = 'es2016';

export interface Bundle {
	code: string;
	/** What it is made from: paths from the repository's root, packages too. */
	modules: string[];
}

export interface BundleOptions {
	/** No line breaks. */
	minify?: boolean;
	/** Names as in the source, to read the script in a debugger. */
	longNames?: boolean;
	/** With the messages of all languages inside, for where there are no pages to fetch them from. */
	withTranslations?: boolean;
}

/** One gadget as one CommonJS script: ResourceLoader gives it `require` and `module`. */
export async function bundle( gadget: GadgetFolder, gadgets: GadgetFolder[], options: BundleOptions = {} ): Promise<Bundle> {
	const result = await esbuild.build( {
		...commonOptions( gadget, gadgets, options ),
		...await entry( gadget, gadgets, options ),
		format: 'cjs',
		metafile: true
	} );
	return {
		code: fromProviders( result.outputFiles[ 0 ].text ),
		modules: Object.values( result.metafile.outputs ).flatMap( ( { inputs } ) => Object.keys( inputs ).filter( ( path ) => inputs[ path ].bytesInOutput > 0 ) )
	};
}

/** A gadget that provides modules to others is those modules, of which such a gadget may take some too, and its own script where it has one; any other is its script. */
async function entry( gadget: GadgetFolder, gadgets: GadgetFolder[], options: BundleOptions ): Promise<Pick<esbuild.BuildOptions, 'entryPoints' | 'stdin'>> {
	if ( !Object.keys( gadget.provides ).length ) {
		return { entryPoints: [ join( gadget.folder, 'index.ts' ) ] };
	}
	const others = gadgets.filter( ( other ) => other !== gadget && ( !Object.keys( other.provides ).length || other.dependencies.includes( `ext.gadget.${ gadget.name }` ) ) );
	const scripts = await Promise.all( others.map( ( other ) => importing( other, gadgets, options ) ) );
	const script = existsSync( join( gadget.folder, 'index.ts' ) ) ? `./gadgets/${ gadget.name }/index` : undefined;
	return { stdin: { contents: providerSource( gadget, importedNames( gadget, scripts ), script ), resolveDir: root } };
}

/** By the list of gadgets, which is read anew for each build: several providers look through the same scripts. */
const knownScripts = new WeakMap<GadgetFolder[], Map<string, Promise<string>>>();

/** The script of a gadget with its import statements. */
function importing( gadget: GadgetFolder, gadgets: GadgetFolder[], options: BundleOptions ): Promise<string> {
	const known = knownScripts.get( gadgets ) ?? new Map<string, Promise<string>>();
	knownScripts.set( gadgets, known );
	const key = JSON.stringify( [ gadget.name, options ] );
	const script = known.get( key ) ?? buildScript( gadget, gadgets, options );
	known.set( key, script );
	return script;
}

async function buildScript( gadget: GadgetFolder, gadgets: GadgetFolder[], options: BundleOptions ): Promise<string> {
	const result = await esbuild.build( { ...commonOptions( gadget, gadgets, options ), ...await entry( gadget, gadgets, options ), format: 'esm', minify: false } );
	return result.outputFiles[ 0 ].text;
}

function commonOptions( gadget: GadgetFolder, gadgets: GadgetFolder[], { longNames = false, minify = false, withTranslations = false }: BundleOptions ) {
	return {
		bundle: true,
		write: false,
		absWorkingDir: root,
		platform: 'neutral',
		mainFields: [ 'module', 'main' ],
		target: TARGET,
		charset: 'utf8',
		legalComments: 'none',
		minify,
		// ResourceLoader takes away white space and comments, but renames nothing: see docs/adr/0007.
		...longNames ? {} : { minifyIdentifiers: true, minifySyntax: true },
		tsconfigRaw: { compilerOptions: { alwaysStrict: gadget.hidden } },
		jsx: 'automatic',
		jsxImportSource: 'preact',
		external: [ 'ext.gadget.*' ],
		// What Papa Parse does for Node's streams is of no use on a wiki, and has to be a name that can be found.
		// Of d3's scales, what is neither numbers nor time.
		alias: {
			stream: './build/gadgets/no-streams.js',
			'd3-interpolate': './build/gadgets/between-numbers.js',
			'd3-format': './build/gadgets/no-formats.js',
			'd3-time-format': './build/gadgets/no-formats.js'
		},
		define: constants( gadget, gadgets, withTranslations ),
		plugins: [ labelsInPlace( gadget ), providedByOthers( gadgets.filter( ( other ) => gadget.dependencies.includes( `ext.gadget.${ other.name }` ) ) ) ],
		logLevel: 'silent'
	} as const satisfies esbuild.BuildOptions;
}

/** What a script knows from its folder without asking: see src/globals.d.ts. */
function constants( gadget: GadgetFolder, gadgets: GadgetFolder[], withTranslations: boolean ): Record<string, string> {
	const { [ DESCRIPTION_KEY ]: _, ...source } = gadget.messages[ SOURCE_LANGUAGE ] ?? {};
	const languages = gadget.name.endsWith( '-app' ) ? appLanguages( gadget, gadgets ) : [];
	const translations = withTranslations ? Object.fromEntries( languages.map( ( language ) => [ language, allMessages( gadget, gadgets, language ) ] ) ) : {};
	return {
		PARTNERKIT_GADGET: JSON.stringify( gadget.name ),
		PARTNERKIT_MESSAGES: JSON.stringify( source ),
		PARTNERKIT_LANGUAGES: JSON.stringify( languages ),
		PARTNERKIT_TRANSLATIONS: JSON.stringify( translations ),
		PARTNERKIT_REGIONS: JSON.stringify( regionTable() )
	};
}

/** The label of an entry, by language, where its script names it: as a constant of its own it would cost every page view ten bytes more. */
function labelsInPlace( gadget: GadgetFolder ): esbuild.Plugin {
	const labels = Object.fromEntries( Object.entries( gadget.messages )
		.filter( ( [ language, messages ] ) => language !== DOCUMENTATION && messages[ LABEL_KEY ] !== undefined )
		.map( ( [ language, messages ] ) => [ language, messages[ LABEL_KEY ] ] ) );
	return {
		name: 'labels-in-place',
		setup( build ) {
			build.onLoad( { filter: /[\\/]gadgets[\\/][^\\/]+[\\/]index[.]ts$/ }, ( { path } ) => ( {
				loader: 'ts', contents: readFileSync( path, 'utf8' ).replace( 'PARTNERKIT_LABELS', () => JSON.stringify( labels ) )
			} ) );
		}
	};
}
