import type { Answer, Api } from './api';
import type { Page, Pages } from './ports';

/** Titles that a request takes from an account without higher limits. */
const TITLES = 50;

interface ApiPage {
	title: string;
	pageid?: number;
	ns: number;
	missing?: boolean;
	invalid?: boolean;
	revisions?: Array<{ revid: number; slots?: { main?: { content?: string } } }>;
	redirects?: Array<{ ns: number; title: string }>;
	actions?: { edit?: Array<{ code: string; text?: string }> };
}

interface QueryAnswer {
	pages?: ApiPage[];
	normalized?: Array<{ from: string; to: string }>;
	redirects?: Array<{ from: string; to: string }>;
}

const CONTENT = { prop: 'revisions', rvprop: [ 'ids', 'content' ], rvslots: 'main' };

export function createPages( mediawiki: typeof mw, api: Api ): Pages {
	return {
		async read( titles ) {
			const pages = new Map<string, Page>();
			for ( let from = 0; from < titles.length; from += TITLES ) {
				const asked = titles.slice( from, from + TITLES );
				const query = queryOf( await api.postRead( { ...CONTENT, titles: asked, redirects: true } ) );
				asked.forEach( ( title ) => pages.set( title, pageFor( title, query ) ) );
			}
			return titles.map( ( title ) => pages.get( title )! );
		},

		async transcluding( template, prefix ) {
			const pages: Page[] = [];
			await api.each( {
				...CONTENT, generator: 'embeddedin', geititle: template, geilimit: TITLES,
				geinamespace: new mediawiki.Title( prefix ).getNamespaceId()
			}, ( answer ) => {
				( queryOf( answer ).pages || [] ).forEach( ( page ) => pages.push( toPage( page ) ) );
			} );
			const home = normalized( mediawiki, prefix );
			return pages.filter( ( page ) => home !== undefined && page.title.startsWith( `${ home }/` ) );
		},

		async redirectsTo( titles ) {
			const found = new Map<string, string[]>();
			for ( let from = 0; from < titles.length; from += TITLES ) {
				const asked = titles.slice( from, from + TITLES );
				await api.each( { prop: 'redirects', titles: asked, rdprop: 'title', rdlimit: 'max' }, ( answer ) => {
					const query = queryOf( answer );
					const asWritten = new Map( ( query.normalized || [] ).map( ( step ) => [ step.to, step.from ] ) );
					( query.pages || [] ).forEach( ( { title, ns, redirects = [] } ) => {
						const written = asWritten.get( title ) ?? title;
						const titlesOf = redirects.filter( ( redirect ) => redirect.ns === ns ).map( ( redirect ) => redirect.title );
						found.set( written, [ ...found.get( written ) || [], ...titlesOf ] );
					} );
				} );
			}
			return found;
		},

		async obstacles( title ) {
			const query = queryOf( await api.get( { prop: 'info', titles: title, intestactions: 'edit', intestactionsdetail: 'full', redirects: true } ) );
			return ( ( query.pages || [] )[ 0 ]?.actions?.edit || [] ).map( ( error ) => error.text || error.code );
		},

		talkTitle( title ) {
			const parsed = mediawiki.Title.newFromText( title );
			const talk = parsed && ( parsed.isTalkPage() ? parsed : parsed.getTalkPage() );
			return talk ? talk.getPrefixedText() : undefined;
		},

		subjectTitle( title ) {
			const parsed = mediawiki.Title.newFromText( title );
			const subject = parsed && parsed.isTalkPage() ? parsed.getSubjectPage() : parsed;
			return subject ? subject.getPrefixedText() : title;
		},

		namespaceNames( namespace ) {
			const ids: Record<string, number> = mediawiki.config.get( 'wgNamespaceIds' );
			return Object.keys( ids ).filter( ( name ) => ids[ name ] === namespace );
		},

		monthNames() {
			try {
				// With a day: in many languages a month in a date has another form than its name alone.
				const format = new Intl.DateTimeFormat( mediawiki.config.get( 'wgContentLanguage' ), { day: 'numeric', month: 'long', timeZone: 'UTC' } );
				return [ ...Array( 12 ).keys() ].map( ( month ) => format.formatToParts( Date.UTC( 2001, month ) ).find( ( { type } ) => type === 'month' )!.value.toLowerCase() );
			} catch ( error ) {
				// Some of MediaWiki's language codes are no language tags.
				return [];
			}
		},

		normalize: ( title ) => normalized( mediawiki, title ),

		url: ( title, query ) => mediawiki.util.getUrl( title, query )
	};
}

function normalized( mediawiki: typeof mw, title: string ): string | undefined {
	return mediawiki.Title.newFromText( title )?.getPrefixedText();
}

function queryOf( answer: Answer ): QueryAnswer {
	return ( answer.query || {} ) as QueryAnswer;
}

/** The page that a title led to, by way of normalisation and redirects. */
function pageFor( asked: string, query: QueryAnswer ): Page {
	const proper = ( query.normalized || [] ).find( ( step ) => step.from === asked )?.to ?? asked;
	const redirect = ( query.redirects || [] ).find( ( step ) => step.from === proper );
	const title = redirect ? redirect.to : proper;
	const page = ( query.pages || [] ).find( ( one ) => one.title === title );
	return { ...toPage( page || { title, ns: 0, missing: true } ), ...redirect ? { redirectedFrom: proper } : {} };
}

function toPage( page: ApiPage ): Page {
	const revision = page.revisions?.[ 0 ];
	return {
		title: page.title,
		pageId: page.pageid || 0,
		namespace: page.ns,
		exists: !page.missing && !page.invalid,
		revisionId: revision?.revid ?? 0,
		wikitext: revision?.slots?.main?.content ?? ''
	};
}
