import { DEFAULT_CONFIG, type Config } from '../../domain/partnership/config';
import { readMarks, type Mark } from '../../domain/partnership/marks';
import type { Contributions, Pages } from '../../wiki/ports';

export interface MarkPorts {
	pages: Pages;
	contributions: Contributions;
	config: Config;
}

/** The pages that are marked for a partnership; what their marks say is read for those alone that were edited. */
export interface MarkedPages {
	count: number;
	/** Whether the page, or the talk page that belongs to it, is marked. */
	has( title: string ): boolean;
	/** The marks for these pages, by their titles. */
	marksFor( titles: string[] ): Promise<Map<string, Mark[]>>;
}

/** Lists the pages in the category into which Partnerkit's mark puts them, and those with a template of the wiki's own. */
export async function readMarkedPages( { pages, contributions, config }: MarkPorts, partnership: string, signal?: AbortSignal ): Promise<MarkedPages> {
	const lists = await Promise.all( [
		contributions.pagesInCategory( config.category.replace( '$1', () => partnership ), signal ),
		// These may know nothing of the category: their pages may be marked for any partnership.
		...config.templates.contribution.filter( ( { title } ) => title !== DEFAULT_CONFIG.templates.contribution[ 0 ].title )
			.map( ( { title } ) => contributions.pagesWithTemplate( title, signal ) )
	] );
	const marked = new Set( lists.flatMap( ( pagesOf ) => pagesOf.map( ( { title } ) => title ) ) );
	const carriers = new Map<string, string | undefined>();
	const carrierOf = ( title: string ): string | undefined => {
		if ( !carriers.has( title ) ) {
			const talk = pages.talkTitle( title );
			carriers.set( title, marked.has( title ) ? title : talk !== undefined && marked.has( talk ) ? talk : undefined );
		}
		return carriers.get( title );
	};
	return {
		count: marked.size,
		has: ( title ) => carrierOf( title ) !== undefined,
		async marksFor( titles ) {
			const carried = titles.map( ( title ) => carrierOf( title )! );
			const read = await pages.read( [ ...new Set( carried ) ] );
			const marks = new Map( read.map( ( page ) => [ page.redirectedFrom ?? page.title, readMarks( page.wikitext, config ) ] ) );
			return new Map( titles.map( ( title, index ) => [ title, marks.get( carried[ index ] ) || [] ] ) );
		}
	};
}
