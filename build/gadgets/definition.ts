import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SetupError } from '../local-wiki/log';
import { root } from '../local-wiki/paths';

/** gadgets/<name>/definition.json. */
export interface GadgetFolder {
	name: string;
	folder: string;
	/** Modules of the wiki, or other gadgets as `ext.gadget.<name>`. */
	dependencies: string[];
	/** On for everybody, unless switched off. */
	default: boolean;
	/** Not in the preferences; loaded by others. */
	hidden: boolean;
	/** An address may ask for it, so that it comes with the page's own scripts. */
	supportsUrlLoad?: boolean;
	/** Skins, namespaces and rights that it is limited to; empty: none. */
	skins: string[];
	namespaces: number[];
	rights: string[];
	/** Modules by import path (from the repository's root) that other gadgets get from this one. */
	provides: Record<string, string>;
	/** What the script of such a gadget has for others. */
	exports: string[];
	hasStyles: boolean;
	/** Messages by language, `qqq` among them. */
	messages: Record<string, Record<string, string>>;
}

/** Every gadget, from its folder. */
export function readGadgets(): GadgetFolder[] {
	const gadgets = join( root, 'gadgets' );
	return readdirSync( gadgets ).sort().filter( ( name ) => existsSync( join( gadgets, name, 'definition.json' ) ) ).map( ( name ) => {
		const folder = join( gadgets, name );
		const given = readJson( join( folder, 'definition.json' ) ) as Partial<GadgetFolder>;
		return {
			name, folder,
			dependencies: [], default: false, hidden: false, skins: [], namespaces: [], rights: [], provides: {}, exports: [ 'run' ],
			...given,
			hasStyles: existsSync( join( folder, 'style.css' ) ),
			messages: readMessages( join( folder, 'i18n' ) )
		};
	} );
}

/** The dependencies that a wiki has to be told: what comes along with another one goes without saying, and costs no bytes of the registry. */
export function toldDependencies( gadget: GadgetFolder, gadgets: GadgetFolder[] ): string[] {
	const along = gadget.dependencies.flatMap( ( dependency ) => allDependencies( dependency, gadgets ) );
	return gadget.dependencies.filter( ( dependency ) => !along.includes( dependency ) );
}

/** What comes along with a module of ours, by and by. */
export function allDependencies( module: string, gadgets: Pick<GadgetFolder, 'name' | 'dependencies'>[] ): string[] {
	const own = gadgets.find( ( { name } ) => `ext.gadget.${ name }` === module )?.dependencies ?? [];
	return [ ...own, ...own.flatMap( ( dependency ) => allDependencies( dependency, gadgets ) ) ];
}

function readMessages( folder: string ): GadgetFolder[ 'messages' ] {
	const files = existsSync( folder ) ? readdirSync( folder ).filter( ( name ) => name.endsWith( '.json' ) ) : [];
	return Object.fromEntries( files.sort().map( ( file ) => {
		const { '@metadata': _, ...messages } = readJson( join( folder, file ) ) as Record<string, string>;
		return [ file.slice( 0, -'.json'.length ), messages ];
	} ) );
}

/** @throws SetupError naming the file, where it is no JSON */
function readJson( file: string ): unknown {
	try {
		return JSON.parse( readFileSync( file, 'utf8' ) );
	} catch ( error ) {
		throw new SetupError( `${ relative( root, file ) } cannot be read. Nothing was written. ${ ( error as Error ).message }` );
	}
}
