import type { PortfolioPorts } from '../../src/features/movement/portfolio/ports';
import type { OpenableWikis } from '../../src/wiki/foreign-wikis';
import { createMoves } from '../../src/wiki/moves';
import { createSurvey } from '../../src/wiki/survey';
import { createTemplates } from '../../src/wiki/template-data';

/** Other wikis with what their partnerships are read from. */
export function registriesOf( foreign: OpenableWikis ): PortfolioPorts[ 'registries' ] {
	return {
		async open( name ) {
			const wiki = await foreign.open( name );
			const { api, mediawiki, pages } = wiki;
			return { ...wiki, survey: createSurvey( api ), templates: createTemplates( mediawiki, api, pages ), moves: createMoves( mediawiki, api, pages ) };
		}
	};
}
