import { createColumn, type Column } from './column';
import type { Contribution } from './contribution';
import { createInterner } from './interner';
import { createRowIndex, type RowIndex } from './row-index';

/** A page on which there are revisions. */
export interface EditedPage {
	wiki: string;
	pageId: number;
	namespace: number;
	title: string;
}

type PageOfNow = Pick<Contribution, 'pageId' | 'namespace' | 'title'>;

/** Pages with their numbers, each wiki and page id once. */
export interface EditedPages {
	count(): number;
	/** How often a page has come to be in another namespace. */
	changes(): number;
	/** Notes the page's title of now. */
	numberOf( wiki: string, page: PageOfNow ): number;
	page( number: number ): EditedPage;
	keep(): KeptPages;
}

/** Pages as they are kept, by number. */
export interface KeptPages {
	pageIds: Float64Array;
	namespaces: Int32Array;
	wikiNumbers: Uint16Array;
	wikis: string[];
	titles: string[];
}

export function createEditedPages( kept?: KeptPages ): EditedPages {
	const pageIds = createColumn( Float64Array, kept?.pageIds );
	const namespaces = createColumn( Int32Array, kept?.namespaces );
	const wikiNumbers = createColumn( Uint16Array, kept?.wikiNumbers );
	const wikis = createInterner( kept?.wikis );
	const titles = kept ? [ ...kept.titles ] : [];
	let changes = 0;
	const numbers = indexByWiki( pageIds, ( number ) => wikis.textOf( wikiNumbers.at( number ) ) );
	return {
		count: () => titles.length,
		changes: () => changes,
		numberOf( wiki, { pageId, namespace, title } ) {
			const known = numbers( wiki );
			let number = known.find( pageId );
			if ( number < 0 ) {
				number = titles.length;
				pageIds.push( pageId );
				namespaces.push( namespace );
				wikiNumbers.push( wikis.numberOf( wiki ) );
				known.add( number );
			}
			titles[ number ] = title;
			if ( namespaces.at( number ) !== namespace ) {
				namespaces.put( number, namespace );
				changes++;
			}
			return number;
		},
		page: ( number ) => ( { wiki: wikis.textOf( wikiNumbers.at( number ) ), pageId: pageIds.at( number ), namespace: namespaces.at( number ), title: titles[ number ] } ),
		keep: () => ( { pageIds: pageIds.numbers(), namespaces: namespaces.numbers(), wikiNumbers: wikiNumbers.numbers(), wikis: wikis.texts(), titles } )
	};
}

/**
 * Ids are of one wiki: each has an index of its own.
 *
 * @param ids Those that are there already come into the indexes when the first of these is asked for
 * @param wikiOf Wiki of a row
 */
export function indexByWiki( ids: Column, wikiOf: ( row: number ) => string ): ( wiki: string ) => RowIndex {
	const indexes = new Map<string, RowIndex>();
	const indexOf = ( wiki: string ): RowIndex => {
		let index = indexes.get( wiki );
		if ( !index ) {
			index = createRowIndex( ids );
			indexes.set( wiki, index );
		}
		return index;
	};
	let unread = ids.length;
	return ( wiki ) => {
		for ( let row = 0; row < unread; row++ ) {
			indexOf( wikiOf( row ) ).add( row );
		}
		unread = 0;
		return indexOf( wiki );
	};
}
