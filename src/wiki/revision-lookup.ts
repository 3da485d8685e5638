import type { Answer, Api, Query } from './api';
import { idOf, list, objectAt, revisionFrom, text, type Row } from './contribution-rows';
import type { Contribution, FoundRevision, RevisionLookup } from './ports';
import { readDiff } from './render';

const FIELDS = [ 'ids', 'timestamp', 'user', 'comment', 'size', 'tags' ];

/** Looks at single revisions, and what of them is hidden. */
export function createRevisionLookup( api: Api ): RevisionLookup {
	return {
		async find( revisionId ) {
			const answer = await api.get( { prop: 'revisions', revids: revisionId, rvprop: FIELDS } );
			const [ page ] = list( answer, 'query', 'pages' );
			const [ row ] = page ? list( page, 'revisions' ) : [];
			if ( !row ) {
				return undefined;
			}
			const [ contribution ] = await withSizes( api, page, [ row ] );
			return { contribution, hidden: hiddenOf( row ) };
		},

		async onPage( title, user, most ) {
			const query: Query = { titles: title, redirects: true, prop: 'revisions', rvprop: FIELDS, rvuser: user, rvlimit: most };
			const [ page = {} ] = list( await api.get( query ), 'query', 'pages' );
			return { title: text( page.title ) || title, exists: idOf( page.pageid ) > 0, contributions: await withSizes( api, page, list( page, 'revisions' ) ) };
		},

		async diffOf( revisionId ) {
			const answer: Answer = await api.get( { action: 'compare', fromrev: revisionId, torelative: 'prev', prop: [ 'diff', 'ids' ] } );
			const compared = objectAt( answer.compare );
			const lines = readDiff( text( compared.body ) );
			// A new page is compared with an empty line, which nobody took away.
			return idOf( compared.fromrevid ) ? lines : lines.filter( ( { kind } ) => kind !== 'removed' );
		}
	};
}

function hiddenOf( row: Row ): FoundRevision[ 'hidden' ] {
	return [ ...row.userhidden ? [ 'user' as const ] : [], ...row.commenthidden ? [ 'comment' as const ] : [] ];
}

/** Revisions of one page, with the difference in bytes to those before them. */
async function withSizes( api: Api, page: Row, rows: Row[] ): Promise<Contribution[]> {
	const revisions = rows.map( ( row ) => revisionFrom( page, row ) );
	const parents = revisions.map( ( { parentId } ) => parentId ).filter( ( id ) => id > 0 );
	const answer: Answer = parents.length ? await api.get( { prop: 'revisions', revids: parents, rvprop: [ 'ids', 'size' ] } ) : {};
	const sizes = new Map( list( answer, 'query', 'pages' ).flatMap( ( parent ) => list( parent, 'revisions' ) ).map( ( row ) => [ idOf( row.revid ), Number( row.size ) ] ) );
	return revisions.map( ( { parentId, size, ...rest } ) => ( { ...rest, sizeDiff: parentId ? size - ( sizes.get( parentId ) ?? NaN ) : size } ) );
}
