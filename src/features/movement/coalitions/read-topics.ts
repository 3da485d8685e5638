import { topicsOf, type Topics } from '../../../domain/movement/coalitions/topics';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { findMapped } from '../../../domain/partnership/mapped';
import type { Partnership } from '../../../domain/partnership/record';
import { withoutNamespace } from '../../../domain/partnership/titles';
import { findTemplates } from '../../../domain/wikitext';
import type { Pages } from '../../../wiki/ports';

/** The topics of the tasks on each partnership's worklist, and the categories that its record names. 50 worklists a request. */
export async function readTopics( pages: Pages, config: Config, partnerships: Partnership[] ): Promise<Topics> {
	const worklists = await pages.read( partnerships.map( ( { name } ) => partnershipTitle( config, name, 'Worklist' ) ) );
	return topicsOf( new Map( partnerships.map( ( partnership, index ) => [ partnership, [
		...partnership.categories.map( ( category ) => withoutNamespace( category, config.words.namespaces.category ) ),
		...findMapped( findTemplates( worklists[ index ].wikitext ), config, 'task' ).flatMap( ( task ) => task.list( 'topic' ) )
	] ] ) ) );
}
