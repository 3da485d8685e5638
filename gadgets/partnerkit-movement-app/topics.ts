import type { TopicsPorts } from '../../src/features/movement/topics/ports';
import type { Config } from '../../src/domain/partnership/config';
import { createApi } from '../../src/wiki/api';
import { foreignApi } from '../../src/wiki/foreign-api';
import { createForeignWikis } from '../../src/wiki/foreign-wikis';
import { createPageItems } from '../../src/wiki/page-items';
import type { Reader } from '../../src/wiki/ports';
import { createReadingStore } from '../../src/wiki/reading-store';
import { createSubjects } from '../../src/wiki/wikidata-subjects';
import { openById } from './open-by-id';

/** What asking for the topics of pages needs of this wiki, of others and of Wikidata. */
export function topicsPorts( config: Config, { wikiId, host, user }: Reader ): TopicsPorts {
	const foreign = createForeignWikis( mw, config, { host, id: wikiId } );
	return {
		store: createReadingStore( wikiId, user ?? '', Date.now ), language: mw.config.get( 'wgUserLanguage' ), now: Date.now,
		subjects: createSubjects( { address: config.services.wikidata, origin: location.origin, languages: [ ...mw.language.getFallbackLanguageChain(), 'mul' ] } ),
		async openWiki( id, names ) {
			if ( id === wikiId ) {
				return { items: createPageItems( createApi( mw ) ), language: mw.config.get( 'wgContentLanguage' ), isHome: true };
			}
			const found = await openById( foreign, id, names );
			return found && { items: createPageItems( await foreignApi( mw, found.address ) ), language: found.language, isHome: false };
		}
	};
}
