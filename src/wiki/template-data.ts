import { describedBySource, readDescriptions, type TemplateDescription } from '../domain/templatedata/description';
import { findArguments } from '../domain/wikitext/arguments';
import type { Answer, Api } from './api';
import { WikiError } from './error';
import type { Pages, Templates } from './ports';

/** Titles that a request takes from an account without higher limits. */
const TITLES = 50;

interface Steps { normalized?: Array<{ from: string; to: string }>; redirects?: Array<{ from: string; to: string }> }

export function createTemplates( mediawiki: typeof mw, api: Api, pages: Pages ): Templates {
	return {
		async describe( titles ) {
			const found = new Map<string, TemplateDescription>();
			for ( let from = 0; from < titles.length; from += TITLES ) {
				( await describeSome( titles.slice( from, from + TITLES ) ) ).forEach( ( description, title ) => found.set( title, description ) );
			}
			const rest = titles.filter( ( title ) => !found.has( title ) );
			( await pages.read( rest ) ).forEach( ( page, index ) => found.set( rest[ index ], describedBySource( page.title, findArguments( page.wikitext ) ) ) );
			return found;
		}
	};

	async function describeSome( titles: string[] ): Promise<Map<string, TemplateDescription>> {
		try {
			const answer = await api.get( { action: 'templatedata', titles, redirects: true, lang: mediawiki.config.get( 'wgUserLanguage' ) } );
			return byTitle( titles, answer );
		} catch ( error ) {
			if ( !isAboutTemplateData( error ) ) {
				throw error;
			}
			// One page's data that cannot be read spoils the answer for all.
			const one = error.code === 'templatedata-corrupt' && titles.length > 1;
			const parts = one ? await Promise.all( titles.map( ( title ) => describeSome( [ title ] ) ) ) : [];
			return new Map( parts.flatMap( ( part ) => [ ...part ] ) );
		}
	}
}

function byTitle( titles: string[], answer: Answer ): Map<string, TemplateDescription> {
	const { normalized = [], redirects = [] } = answer as Steps;
	const descriptions = new Map( readDescriptions( answer ).map( ( one ) => [ one.title, one ] ) );
	const step = ( steps: Steps[ 'redirects' ], title: string ): string => steps!.find( ( one ) => one.from === title )?.to ?? title;
	return new Map( titles.flatMap( ( title ) => {
		// A redirect may lead to another.
		const description = descriptions.get( redirects.reduce( ( at ) => step( redirects, at ), step( normalized, title ) ) );
		return description ? [ [ title, description ] as const ] : [];
	} ) );
}

/** The wiki does not have TemplateData, not in this language, or has data that cannot be read: the source can. */
function isAboutTemplateData( error: unknown ): error is WikiError {
	return error instanceof WikiError && [ 'badvalue', 'unknown_action', 'templatedata-corrupt', 'invalidlang' ].includes( error.code );
}
