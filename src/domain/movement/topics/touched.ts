import { CONTENT_PAGE, GONE_PAGE, REDIRECT_PAGE, type CountedColumns } from '../counted-columns';

/** Pages of one wiki that counted edits touched. */
export interface Touched {
	wiki: string;
	pageIds: number[];
	/** Counted edits on these pages. */
	edits: number;
}

/** Pages of the content, each once, without redirects and without those that are there no more; the wiki with most pages first. */
export function touchedPages( { starts, pages, pageKinds, pageWikis, pageIds, wikis }: CountedColumns ): Touched[] {
	const found = wikis.map( ( wiki ): Touched => ( { wiki, pageIds: [], edits: 0 } ) );
	const seen = new Uint8Array( pageIds.length );
	for ( let row = 0; row < starts[ starts.length - 1 ]; row++ ) {
		const page = pages[ row ];
		if ( ( pageKinds[ page ] & ( CONTENT_PAGE | REDIRECT_PAGE | GONE_PAGE ) ) === CONTENT_PAGE ) {
			const of = found[ pageWikis[ page ] ];
			of.edits++;
			if ( !seen[ page ] ) {
				seen[ page ] = 1;
				of.pageIds.push( pageIds[ page ] );
			}
		}
	}
	return found.filter( ( one ) => one.edits ).sort( ( one, other ) => other.pageIds.length - one.pageIds.length );
}
