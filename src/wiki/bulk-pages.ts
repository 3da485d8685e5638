import type { Answer, Api } from './api';
import type { BulkPage, BulkPages } from './ports';

/** Titles that a request takes from an account without higher limits. */
const TITLES = 50;

interface ApiPage {
	title: string;
	pageid?: number;
	ns: number;
	missing?: boolean;
	invalid?: boolean;
	special?: boolean;
	contentmodel?: string;
	lastrevid?: number;
	revisions?: Array<{ revid: number; slots?: { main?: { content?: string; contentmodel?: string } } }>;
	actions?: { edit?: Array<{ code: string; text?: string }> };
}

interface QueryAnswer {
	pages?: ApiPage[];
	normalized?: Array<{ from: string; to: string }>;
	redirects?: Array<{ from: string; to: string }>;
	interwiki?: Array<{ title: string }>;
}

export function createBulkPages( mediawiki: typeof mw, api: Api ): BulkPages {
	return {
		namespaceOf: ( title ) => mediawiki.Title.newFromText( title )?.getNamespaceId() ?? 0,

		async read( titles, ofSubjects, signal ) {
			const found: BulkPage[] = [];
			for ( let from = 0; from < titles.length; from += TITLES ) {
				found.push( ...await readSome( titles.slice( from, from + TITLES ), ofSubjects, signal ) );
			}
			return found;
		},

		async latest( revisionIds, signal ) {
			const found = new Map<number, { title: string; revisionId: number }>();
			for ( let from = 0; from < revisionIds.length; from += TITLES ) {
				const query = queryOf( await api.postRead( { prop: [ 'info', 'revisions' ], rvprop: 'ids', revids: revisionIds.slice( from, from + TITLES ) }, signal ) );
				( query.pages || [] ).forEach( ( { title, lastrevid, revisions = [] } ) => revisions.forEach( ( { revid } ) => found.set( revid, { title, revisionId: lastrevid || 0 } ) ) );
			}
			return found;
		}
	};

	async function readSome( titles: string[], ofSubjects: boolean, signal?: AbortSignal ): Promise<BulkPage[]> {
		const talks = ofSubjects ? await bySubject( titles, signal ) : new Map<string, Talk>();
		const asked = titles.map( ( title ) => talks.get( title )?.title ?? title );
		const query = queryOf( await api.postRead( {
			prop: [ 'revisions', 'info' ], rvprop: [ 'ids', 'content' ], rvslots: 'main', intestactions: 'edit', intestactionsdetail: 'full',
			titles: [ ...new Set( asked ) ], redirects: true
		}, signal ) );
		const lead = leadIn( query );
		return titles.map( ( title, index ) => {
			const { page, redirectedFrom } = lead( asked[ index ] );
			const talk = talks.get( title );
			return toPage( page, redirectedFrom ?? ( talk && talk.isRedirected ? title : undefined ), talk ? talk.hasSubject : true );
		} );
	}

	interface Talk {
		title: string;
		hasSubject: boolean;
		isRedirected: boolean;
	}

	/** For each talk page, that of the page to which what it is about leads. */
	async function bySubject( titles: string[], signal?: AbortSignal ): Promise<Map<string, Talk>> {
		const subjects = new Map<string, string>();
		titles.forEach( ( title ) => {
			const parsed = mediawiki.Title.newFromText( title );
			if ( parsed && parsed.isTalkPage() ) {
				subjects.set( title, parsed.getSubjectPage()!.getPrefixedText() );
			}
		} );
		const talks = new Map<string, Talk>();
		if ( subjects.size ) {
			const lead = leadIn( queryOf( await api.postRead( { prop: 'info', titles: [ ...new Set( subjects.values() ) ], redirects: true }, signal ) ) );
			subjects.forEach( ( subject, title ) => {
				const { page, redirectedFrom } = lead( subject );
				const talk = page.missing ? title : mediawiki.Title.newFromText( page.title )?.getTalkPage()?.getPrefixedText() ?? title;
				talks.set( title, { title: redirectedFrom === undefined ? title : talk, hasSubject: !page.missing, isRedirected: redirectedFrom !== undefined && talk !== title } );
			} );
		}
		return talks;
	}
}

function queryOf( answer: Answer ): QueryAnswer {
	return ( answer.query || {} ) as QueryAnswer;
}

type Found = ApiPage & { problem?: BulkPage[ 'problem' ] };

/** Gives the page that a title leads to, by way of normalisation and redirects. */
function leadIn( { pages = [], normalized = [], redirects = [], interwiki = [] }: QueryAnswer ): ( title: string ) => { page: Found; redirectedFrom?: string } {
	const byTitle = new Map( pages.map( ( page ) => [ page.title, page ] ) );
	const proper = new Map( normalized.map( ( step ) => [ step.from, step.to ] ) );
	const further = new Map( redirects.map( ( step ) => [ step.from, step.to ] ) );
	const elsewhere = new Set( interwiki.map( ( { title } ) => title ) );
	return ( asked ) => {
		const own = proper.get( asked ) ?? asked;
		let title = own;
		// A redirect in a circle ends where it began.
		for ( let steps = 0; further.has( title ) && steps < 5; steps++ ) {
			title = further.get( title )!;
		}
		const page: Found = byTitle.get( title ) || { title, ns: 0, missing: true, problem: elsewhere.has( title ) ? 'elsewhere' : undefined };
		return { page: page.invalid || page.special ? { ...page, problem: 'invalid' } : page, redirectedFrom: title === own ? undefined : own };
	};
}

function toPage( page: Found, redirectedFrom: string | undefined, hasSubject: boolean ): BulkPage {
	const revision = page.revisions?.[ 0 ];
	return {
		title: page.title, redirectedFrom, hasSubject,
		pageId: page.pageid || 0,
		namespace: page.ns,
		exists: !page.missing && !page.problem,
		revisionId: revision?.revid ?? 0,
		wikitext: revision?.slots?.main?.content ?? '',
		problem: page.problem,
		contentModel: revision?.slots?.main?.contentmodel ?? page.contentmodel ?? 'wikitext',
		obstacles: ( page.actions?.edit || [] ).map( ( error ) => error.text || error.code )
	};
}
