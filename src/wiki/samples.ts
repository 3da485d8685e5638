import type { Api } from './api';
import type { Samples } from './ports';

/** Number of the namespace, the same on every wiki: documentation pages show their templates. */
const TEMPLATE = 10;

interface EmbeddedAnswer { query?: { embeddedin?: Array<{ ns: number; title: string }> } }

export function createSamples( api: Api ): Samples {
	return {
		async carrying( template, most ) {
			const { query } = await api.get( { list: 'embeddedin', eititle: template, eilimit: 2 * most } ) as EmbeddedAnswer;
			return ( query?.embeddedin || [] ).filter( ( { ns } ) => ns !== TEMPLATE ).slice( 0, most ).map( ( { title } ) => title );
		}
	};
}
