import type { Instance } from '../../build/local-wiki/instance';

/** An answer of a wiki's API, read without an account. */
export async function ask<Answer>( wiki: Instance, query: Record<string, string> ): Promise<Answer> {
	const response = await fetch( `${ wiki.apiUrl }?${ new URLSearchParams( { action: 'query', format: 'json', formatversion: '2', ...query } ) }` );
	return await response.json() as Answer;
}

export interface HistoryEntry {
	user: string;
	comment: string;
	tags: string[];
	content: string;
}

/** The revisions of a page, newest first; empty where there is no page. */
export async function history( wiki: Instance, title: string ): Promise<HistoryEntry[]> {
	interface Answer { query: { pages: Array<{ revisions?: Array<Omit<HistoryEntry, 'content'> & { slots: { main: { content: string } } }> }> } }
	const answer = await ask<Answer>( wiki, { prop: 'revisions', titles: title, rvprop: 'user|comment|tags|content', rvslots: 'main', rvlimit: '50' } );
	return ( answer.query.pages[ 0 ].revisions ?? [] ).map( ( { slots, ...revision } ) => ( { ...revision, content: slots.main.content } ) );
}

/** The categories that a page is in, without their namespace. */
export async function categories( wiki: Instance, title: string ): Promise<string[]> {
	interface Answer { query: { pages: Array<{ categories?: Array<{ title: string }> }> } }
	const answer = await ask<Answer>( wiki, { prop: 'categories', titles: title, cllimit: '50' } );
	return ( answer.query.pages[ 0 ].categories ?? [] ).map( ( category ) => category.title.replace( /^[^:]*:/, '' ) );
}
