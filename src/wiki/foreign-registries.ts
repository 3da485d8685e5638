import type { OpenableWikis } from './foreign-wikis';
import { createMoves } from './moves';
import type { ForeignWiki, Moves, Survey, Templates } from './ports';
import { createSurvey } from './survey';
import { createTemplates } from './template-data';

/** Another wiki with what its partnerships are read from. */
interface ForeignRegistry extends ForeignWiki {
	survey: Survey;
	templates: Templates;
	moves: Pick<Moves, 'subpages'>;
}

/** Throws as opening a wiki does. */
export function createForeignRegistries( foreign: OpenableWikis ): { open( name: string ): Promise<ForeignRegistry> } {
	return {
		async open( name ) {
			const wiki = await foreign.open( name );
			const { api, mediawiki, pages } = wiki;
			return { ...wiki, survey: createSurvey( api ), templates: createTemplates( mediawiki, api, pages ), moves: createMoves( mediawiki, api, pages ) };
		}
	};
}
