import type { Api } from './api';
import type { Tags } from './ports';

interface TagsAnswer {
	query?: {
		tags?: Array<{ name: string; active?: boolean; defined?: boolean; source?: string[] }>;
		userinfo?: { rights?: string[] };
	};
}

export function createTags( api: Api ): Tags {
	return {
		/** An edit with a tag that may not be used is refused as a whole: look first. */
		async usable( tag ) {
			const { query } = await api.get( {
				list: 'tags', tgprop: [ 'active', 'defined', 'source' ], tglimit: 1, tgcontinue: tag, meta: 'userinfo', uiprop: 'rights'
			} ) as TagsAnswer;
			const found = ( query?.tags || [] ).find( ( one ) => one.name === tag );
			const sources = found && found.source || [];
			if ( !found || sources.length && !sources.includes( 'manual' ) ) {
				return 'undefined';
			}
			// What carries no source was made by somebody, and taken out of use.
			if ( !found.active || !sources.length ) {
				return 'inactive';
			}
			return ( query?.userinfo?.rights || [] ).includes( 'applychangetags' ) ? 'yes' : 'not-permitted';
		}
	};
}
