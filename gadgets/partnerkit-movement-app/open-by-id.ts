import type { OpenableWikis, OpenedWiki } from '../../src/wiki/foreign-wikis';

/** The other wiki with an id: under that name, or under one that records have for it; undefined where none leads there. */
export async function openById( foreign: OpenableWikis, id: string, names: string[] ): Promise<OpenedWiki | undefined> {
	for ( const name of [ id, ...names ] ) {
		const found = await foreign.open( name ).catch( () => undefined );
		if ( found && found.wiki.id === id ) {
			return found;
		}
	}
	return undefined;
}
