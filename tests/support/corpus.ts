import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/local-wiki/paths';

const folder = join( root, '../shared/corpus' );

/** Real pages of Wikipedias, where they lie beside the repository. */
export function corpus(): Array<{ title: string; wikitext: string }> {
	if ( !existsSync( folder ) ) {
		return [];
	}
	return readdirSync( folder ).filter( ( name ) => name.endsWith( '.txt' ) ).sort().map( ( name ) => ( {
		title: name.slice( 0, -4 ).replace( /-/g, ' ' ),
		wikitext: readFileSync( join( folder, name ), 'utf8' )
	} ) );
}
