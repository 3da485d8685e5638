import { traitsOf, type Traits } from '../../../domain/tracking/live-act';
import type { Revisions } from '../../../domain/impact/revisions';
import type { EditDetails } from '../../../wiki/ports';

/** What is known of what was done with edits, looked up for the newest alone. */
export interface TraitBook {
	known: Map<number, Traits>;
	/** Looks up what is not known of the newest edits. Tells whether there is anything new. */
	lookUp( revisions: Revisions, signal: AbortSignal ): Promise<boolean>;
}

/** Edits that are looked at, at most: those that a board shows. */
const NEWEST = 20;

/** Edits and accounts that are remembered. */
const MOST = 2000;

export function createTraitBook( details: EditDetails ): TraitBook {
	const known = new Map<number, Traits>();
	// 0: has made too many edits for this to be the first.
	const firstEdits = new Map<string, number>();

	return {
		known,
		async lookUp( revisions, signal ) {
			const rows = newestRows( revisions ).filter( ( row ) => !known.has( revisions.revisionId( row ) ) );
			if ( !rows.length ) {
				return false;
			}
			const userOf = ( row: number ): string => revisions.users.textOf( revisions.user( row ) );
			const strangers = [ ...new Set( rows.map( userOf ) ) ].filter( ( user ) => user !== '' && !firstEdits.has( user ) );
			const grown = rows.filter( ( row ) => !revisions.isNew( row ) && revisions.page( revisions.pageNumber( row ) ).namespace % 2 === 0 && !( revisions.sizeDiff( row ) <= 0 ) );
			const [ first, texts ] = await Promise.all( [
				details.firstEdits( strangers, signal ),
				details.texts( grown.map( ( row ) => revisions.revisionId( row ) ), signal )
			] );
			strangers.forEach( ( user ) => firstEdits.set( user, first.get( user ) ?? 0 ) );
			rows.forEach( ( row ) => {
				const text = texts.get( revisions.revisionId( row ) );
				known.set( revisions.revisionId( row ), {
					...text ? traitsOf( text.before, text.after ) : { sources: 0, pictures: 0, letters: 0 }, isFirst: firstEdits.get( userOf( row ) ) === revisions.revisionId( row )
				} );
			} );
			forgetOldest( known );
			forgetOldest( firstEdits );
			return true;
		}
	};
}

function newestRows( revisions: Revisions ): number[] {
	return Array.from( { length: revisions.length }, ( _, row ) => row )
		.sort( ( one, other ) => revisions.time( other ) - revisions.time( one ) ).slice( 0, NEWEST );
}

function forgetOldest<Key>( map: Map<Key, unknown> ): void {
	for ( const key of map.keys() ) {
		if ( map.size <= MOST ) {
			return;
		}
		map.delete( key );
	}
}
