import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupError } from '../local-wiki/log';
import { root } from '../local-wiki/paths';
import { checkSection, type DefinitionSection } from '../pages/definition';
import { titleOfFile, type WikiPage } from '../pages/wiki-page';

const DIST = join( root, 'dist' );

/**
 * The pages that the build has written: the name of each file is its title.
 *
 * @param dist The build's output folder
 * @throws SetupError where nothing is built
 */
export function builtPages( dist = DIST ): WikiPage[] {
	const folder = join( dist, 'gadgets' );
	if ( !existsSync( folder ) ) {
		throw notBuilt( folder );
	}
	return readdirSync( folder ).sort().map( ( file ) => ( { title: titleOfFile( file ), content: readFileSync( join( folder, file ), 'utf8' ) } ) );
}

/**
 * The lines for Gadgets-definition that the build has written.
 *
 * @throws SetupError where nothing is built, or the lines are no definitions
 */
export function builtDefinition( dist = DIST ): DefinitionSection {
	const file = join( dist, 'gadgets-definition.json' );
	if ( !existsSync( file ) ) {
		throw notBuilt( file );
	}
	const { section, lines } = JSON.parse( readFileSync( file, 'utf8' ) ) as Partial<DefinitionSection>;
	if ( typeof section !== 'string' || !Array.isArray( lines ) || !lines.every( ( line ) => typeof line === 'string' ) ) {
		throw new SetupError( `${ file } is not what the build writes. Nothing was written. Run: npm run build` );
	}
	checkSection( { section, lines } );
	return { section, lines };
}

function notBuilt( path: string ): SetupError {
	return new SetupError( `There is no ${ path }: nothing is built yet. Nothing was written. Run: npm run build` );
}
