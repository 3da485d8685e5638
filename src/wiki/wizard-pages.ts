import type { Api } from './api';
import type { WizardPageEntry, WizardPages } from './ports-wizard';

const MEDIAWIKI = 8;
const PREFIX = 'Partnerkit-wizards/';
const SUFFIX = '.json';

interface ListAnswer { query?: { pages?: Array<{ title: string; revisions?: Array<{ timestamp?: string; user?: string; slots?: { main?: { content?: string } } }> }> } }

export function createWizardPages( api: Api ): WizardPages {
	return {
		async list() {
			const found = new Map<string, WizardPageEntry>();
			await api.each( {
				generator: 'allpages', gapnamespace: MEDIAWIKI, gapprefix: PREFIX, gapfilterredir: 'nonredirects', gaplimit: 50,
				prop: 'revisions', rvprop: [ 'content', 'timestamp', 'user' ], rvslots: 'main'
			}, ( answer ) => {
				const { query } = answer as ListAnswer;
				( query?.pages || [] ).filter( ( { title } ) => title.endsWith( SUFFIX ) ).forEach( ( { title, revisions = [] } ) => {
					const id = title.slice( title.indexOf( PREFIX ) + PREFIX.length, -SUFFIX.length );
					const [ { timestamp = '', user = '', slots } = {} as NonNullable<typeof revisions>[ number ] ] = revisions;
					// Contents may come in a later answer than the page itself.
					if ( slots || !found.has( id ) ) {
						found.set( id, { id, timestamp, user, json: slots?.main?.content ?? '' } );
					}
				} );
			} );
			return [ ...found.values() ].sort( ( one, other ) => one.id < other.id ? -1 : 1 );
		}
	};
}
