import type { Api } from './api';
import type { WikiLanguages } from './ports-wizard';

interface NamesAnswer { query?: { languages?: Array<{ code: string; name: string }> } }
interface InfoAnswer { query?: { languageinfo?: Record<string, { autonym?: string; dir?: string }> } }

export function createWikiLanguages( api: Api ): WikiLanguages {
	return {
		async names() {
			const { query } = await api.get( { meta: 'siteinfo', siprop: 'languages' } ) as NamesAnswer;
			return new Map( ( query?.languages || [] ).map( ( { code, name } ) => [ code, name ] ) );
		},
		async look( code ) {
			const { query } = await api.get( { meta: 'languageinfo', liprop: [ 'autonym', 'dir' ], licode: code } ) as InfoAnswer;
			const found = query?.languageinfo?.[ code ];
			return found && { code, name: found.autonym || code, dir: found.dir === 'rtl' ? 'rtl' : 'ltr' };
		}
	};
}
