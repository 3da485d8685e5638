import type * as esbuild from 'esbuild';
import { relative, resolve } from 'node:path';
import { SetupError } from '../local-wiki/log';
import { root } from '../local-wiki/paths';
import type { GadgetFolder } from './definition';

/*
 * Modules that one gadget provides to others: there is one copy on a page, however many gadgets use them.
 * ResourceLoader knows a gadget as one module, so each provided module is a field of that.
 */

/** Lets a gadget take from the others what they provide. {@link fromProviders} has to be applied to what comes out. */
export function providedByOthers( gadgets: GadgetFolder[] ): esbuild.Plugin {
	const addresses = new Map( gadgets.flatMap( ( gadget ) => Object.entries( gadget.provides )
		.map( ( [ path, field ] ) => [ withoutIndex( path ), `ext.gadget.${ gadget.name }/${ field }` ] as const ) ) );
	return {
		name: 'provided-by-others',
		setup( build ) {
			build.onResolve( { filter: /.*/ }, ( { path, resolveDir, kind } ) => {
				const module = path.startsWith( '.' ) ? withoutIndex( relative( root, resolve( resolveDir, path ) ) ) : path;
				return kind !== 'entry-point' && addresses.has( module ) ? { path: addresses.get( module ), external: true } : undefined;
			} );
		}
	};
}

/** A folder is imported under its own name. */
function withoutIndex( path: string ): string {
	return path.replace( /\/index$/, '' );
}

/** Each provider is asked for once, on top, however many modules take something from it: their places are a few bytes each. */
export function fromProviders( code: string ): string {
	const providers = new Map<string, string>();
	const taken = code.replace( /require\("(ext\.gadget\.[^"/]+)\/(\w+)"\)/g, ( _, provider: string, field: string ) => {
		// Minified code has no names so long.
		const name = `$${ provider.replace( /^ext\.gadget\.partnerkit-|-app$/g, '' ) }`;
		providers.set( provider, name );
		return `${ name }.${ field }`;
	} );
	const lines = [ ...providers ].map( ( [ provider, name ] ) => `var ${ name } = require("${ provider }");\n` ).join( '' );
	return taken.replace( /^(?:"use strict";\n)?/, ( directive ) => directive + lines );
}

/** Names that are imported, by the field of the provider that they are imported from. */
export type ImportedNames = Map<string, Set<string>>;

/**
 * What scripts import from a provider.
 *
 * @param scripts With import statements, made with {@link providedByOthers}
 * @throws SetupError where a module is imported as a whole, so that it cannot be told what of it is used
 */
export function importedNames( provider: GadgetFolder, scripts: string[] ): ImportedNames {
	const found: ImportedNames = new Map();
	const address = `"ext\\.gadget\\.${ provider.name }/(\\w+)"`;
	for ( const script of scripts ) {
		for ( const [ statement, clause, field ] of script.matchAll( new RegExp( `^(?:import|export) ([^"]*?)\\s*(?:from )?${ address }`, 'gm' ) ) ) {
			const names = /^(?:\{([^}]*)\})?$/.exec( clause );
			if ( !names ) {
				throw new SetupError( `Import names of what ${ provider.name } provides, not all of it: ${ statement }` );
			}
			const known = found.get( field ) ?? new Set();
			( names[ 1 ] ?? '' ).split( ',' ).map( ( name ) => name.trim().split( ' as ' )[ 0 ] ).filter( Boolean ).forEach( ( name ) => known.add( name ) );
			found.set( field, known );
		}
	}
	return found;
}

/**
 * The source of a provider: its modules, with what others import of them. It exports as CommonJS does: what a bundler
 * adds to make exports of another kind into that is half a kilobyte for everybody.
 *
 * @param provider
 * @param imported
 * @param script Of a provider that is an app too: what runs it
 */
export function providerSource( provider: GadgetFolder, imported: ImportedNames, script?: string ): string {
	const modules = Object.entries( provider.provides ).filter( ( [ , field ] ) => imported.get( field )?.size ).map( ( [ path, field ] ) => ( {
		path: path.startsWith( 'src/' ) ? `./${ path }` : path, field, names: [ ...imported.get( field )! ].sort()
	} ) );
	const fields = [ ...script === undefined ? [] : provider.exports, ...modules.map( ( { field, names } ) => `${ field }: { ${ names.map( ( name ) => `${ name }: ${ field }_${ name }` ).join( ', ' ) } }` ) ];
	return [
		...script === undefined ? [] : [ `import { ${ provider.exports.join( ', ' ) } } from ${ JSON.stringify( script ) };` ],
		...modules.map( ( { path, field, names } ) => `import { ${ names.map( ( name ) => `${ name } as ${ field }_${ name }` ).join( ', ' ) } } from ${ JSON.stringify( path ) };` ),
		`module.exports = { ${ fields.join( ', ' ) } };`
	].join( '\n' );
}
