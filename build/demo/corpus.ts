import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';
import { IMPORTER } from './accounts';
import type { Revision } from './movement';
import { DAY, PERIOD_DAYS, iso, startOfDay, type Seconds } from './time';

/** Beside the repository: real pages, which are not part of it. */
const FOLDER = join( root, '..', 'shared', 'corpus' );

/** Real pages of Wikipedias as articles from before the demo's time; none where their folder is absent. */
export function corpusRevisions( now: Seconds ): Revision[] {
	if ( !existsSync( FOLDER ) ) {
		return [];
	}
	const begin = startOfDay( now ) - ( PERIOD_DAYS + 4 ) * DAY;
	return readdirSync( FOLDER ).filter( ( name ) => name.endsWith( '.txt' ) ).sort().map( ( name, index ) => ( {
		title: titleOf( name ),
		timestamp: iso( begin + index * 61 ),
		user: IMPORTER,
		text: readFileSync( join( FOLDER, name ), 'utf8' ).normalize( 'NFC' ).trimEnd(),
		summary: 'Imported from Wikipedia, where the history of the page of this name has its authors (CC BY-SA)'
	} ) );
}

/** `some-page_name.txt` → `Some page name` */
function titleOf( file: string ): string {
	const title = file.replace( /\.txt$/, '' ).replace( /[-_]/g, ' ' );
	return title[ 0 ].toUpperCase() + title.slice( 1 );
}
