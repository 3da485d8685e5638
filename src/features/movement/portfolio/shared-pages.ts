import type { Page, Pages } from '../../../wiki/ports';
import type { Lane } from './lane';

/** Pages of which each is read once, however many partnerships ask for it. What failed is asked for again. */
export function sharePages( pages: Pages, lane: Lane ): Pages {
	const known = new Map<string, Promise<Page>>();
	const lists = new Map<string, Promise<Page[]>>();
	const read = ( titles: string[] ): void => {
		const all = lane( () => pages.read( titles ) );
		titles.forEach( ( title, index ) => {
			const page = all.then( ( found ) => found[ index ] );
			known.set( title, page );
			page.catch( () => known.delete( title ) );
		} );
	};
	return {
		...pages,
		read( titles ) {
			const missing = [ ...new Set( titles ) ].filter( ( title ) => !known.has( title ) );
			if ( missing.length ) {
				read( missing );
			}
			return Promise.all( titles.map( ( title ) => known.get( title )! ) );
		},
		transcluding( template, prefix ) {
			const key = JSON.stringify( [ template, prefix ] );
			const list = lists.get( key ) || lane( () => pages.transcluding( template, prefix ) );
			lists.set( key, list );
			list.catch( () => lists.delete( key ) );
			return list;
		}
	};
}
