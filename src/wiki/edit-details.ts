import type { Api } from './api';
import { idOf, list, objectAt, text, type Row } from './contribution-rows';
import type { EditDetails } from './ports';

/** Edits whose texts are asked for at once, and bytes of one text at most. */
const EDITS = 10;
const LONGEST = 200_000;

/** Users that a request takes, edits of somebody who is new, and rows of an answer. */
const USERS = 50;
const FEW = 10;
const ROWS = 500;

export function createEditDetails( api: Api ): EditDetails {
	return {
		async texts( revisionIds, signal ) {
			const found = new Map<number, { before: string; after: string }>();
			for ( let from = 0; from < revisionIds.length; from += EDITS ) {
				const asked = await revisions( revisionIds.slice( from, from + EDITS ), [ 'ids', 'size' ] );
				const short = asked.filter( ( row ) => idOf( row.parentid ) > 0 && Number( row.size ) <= LONGEST );
				const read = short.length ? await revisions( short.map( ( row ) => [ idOf( row.revid ), idOf( row.parentid ) ] ).flat(), [ 'ids', 'content' ] ) : [];
				const contents = new Map( read.map( ( row ) => [ idOf( row.revid ), objectAt( objectAt( row.slots ).main ).content ] ) );
				short.forEach( ( row ) => {
					const [ before, after ] = [ contents.get( idOf( row.parentid ) ), contents.get( idOf( row.revid ) ) ];
					if ( typeof before === 'string' && typeof after === 'string' ) {
						found.set( idOf( row.revid ), { before, after } );
					}
				} );
			}
			return found;

			async function revisions( ids: number[], rvprop: string[] ): Promise<Row[]> {
				const answer = await api.get( { prop: 'revisions', revids: [ ...new Set( ids ) ], rvprop, rvslots: 'main' }, signal );
				return list( answer, 'query', 'pages' ).flatMap( ( page ) => list( page, 'revisions' ) );
			}
		},

		async firstEdits( users, signal ) {
			const first = new Map<string, number>();
			for ( let from = 0; from < users.length; from += USERS ) {
				const known = await api.get( { list: 'users', ususers: users.slice( from, from + USERS ), usprop: 'editcount' }, signal );
				const fresh = list( known, 'query', 'users' ).filter( ( user ) => Number( user.editcount ) <= FEW ).map( ( user ) => text( user.name ) );
				if ( fresh.length ) {
					const edits = await api.get( { list: 'usercontribs', ucuser: fresh, ucdir: 'newer', uclimit: ROWS, ucprop: 'ids' }, signal );
					list( edits, 'query', 'usercontribs' ).forEach( ( row ) => {
						const name = text( row.user );
						// Not every wiki sorts by time within an account; the smallest id is the oldest.
						first.set( name, Math.min( first.get( name ) ?? Infinity, idOf( row.revid ) || Infinity ) );
					} );
				}
			}
			return first;
		}
	};
}
