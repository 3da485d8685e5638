import { createColumn } from './column';
import type { PersonRow } from './result';
import type { Revisions } from './revisions';
import { createNumberSet, pairOf } from './row-index';

/** What each person did, folded one by one, in any order, each row once. */
export interface People {
	take( row: number ): void;
	/** By name; those whose name is hidden are left out. */
	rows( isTemporary: ( user: string ) => boolean, isNew: ( user: string ) => boolean | undefined ): PersonRow[];
	/** Milliseconds since 1970: the first edit of each. */
	firsts(): number[];
}

export function createPeople( revisions: Revisions ): People {
	// By user number; 0 edits: none of these.
	const edits = createColumn( Uint32Array );
	const bytes = createColumn( Float64Array );
	const pages = createColumn( Uint32Array );
	const first = createColumn( Float64Array );
	const pairs = createNumberSet();

	const named = (): number[] => Array.from( { length: edits.length }, ( _, user ) => user ).filter( ( user ) => edits.at( user ) && revisions.users.textOf( user ) !== '' );
	return {
		take( row ) {
			const user = revisions.user( row );
			while ( edits.length <= user ) {
				[ edits, bytes, pages ].forEach( ( column ) => column.push( 0 ) );
				first.push( Infinity );
			}
			edits.put( user, edits.at( user ) + 1 );
			bytes.put( user, bytes.at( user ) + ( revisions.sizeDiff( row ) || 0 ) );
			first.put( user, Math.min( first.at( user ), revisions.time( row ) ) );
			if ( pairs.add( pairOf( user, revisions.pageNumber( row ) ) ) ) {
				pages.put( user, pages.at( user ) + 1 );
			}
		},
		rows: ( isTemporary, isNew ) => named().map( ( number ) => {
			const user = revisions.users.textOf( number );
			return { user, edits: edits.at( number ), bytes: bytes.at( number ), pages: pages.at( number ), isNew: isNew( user ), isTemporary: isTemporary( user ) };
		} ).sort( ( one, other ) => one.user < other.user ? -1 : 1 ),
		firsts: () => named().map( ( user ) => first.at( user ) )
	};
}
