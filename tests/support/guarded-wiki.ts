import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { configure, maintenance } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import type { TestWiki } from './wiki';

/** The wiki with extensions that keep edits out: those of MediaWiki's own package, with their tables. */
export function addExtensions( wiki: TestWiki, names: string[] ): void {
	appendFileSync( join( wiki.dir, 'LocalSettings.php' ), names.map( ( name ) => `wfLoadExtension( '${ name }' );\n` ).join( '' ) );
	maintenance( wiki, 'update', [ '--quick', '--skip-external-dependencies' ] );
}

/** Settings that hold from the next request on. */
export function change( wiki: TestWiki, settings: Record<string, unknown> ): void {
	configure( wiki.dir, { settings } );
}

export interface AbuseFilter {
	name: string;
	/** In the language of filters. */
	rules: string;
	does: 'warn' | 'disallow';
	/** The wiki's words to whom it stops, as wikitext. */
	says: string;
}

/** Makes edit filters as an administrator would. */
export function makeFilters( wiki: TestWiki, filters: AbuseFilter[] ): void {
	maintenance( wiki, join( root, 'tests/support/filters.php' ), [], JSON.stringify( filters ) );
}
