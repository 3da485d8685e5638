import { createColumn } from './column';
import type { Contribution } from './contribution';
import { createInterner } from './interner';
import { createRevisions } from './revisions';

/** Contributions of one wiki in columns, with all that was read of them; equal summaries and sets of tags are held once. */
export interface ContributionColumns {
	readonly length: number;
	/** Adds it; one that is there already gets the summary, the tags and the title that it has now. */
	put( contribution: Contribution ): void;
	/** The revision's row, -1 where it is not there. */
	rowOf( revisionId: number ): number;
	at( row: number ): Contribution;
}

/** Its columns know wikis; here there is one. */
const WIKI = '';

const SEPARATOR = '\n';

export function createContributionColumns(): ContributionColumns {
	const revisions = createRevisions();
	const comments = createInterner();
	const tagSets = createInterner();
	const commentNumbers = createColumn( Uint32Array );
	const tagNumbers = createColumn( Uint32Array );
	return {
		get length() {
			return revisions.length;
		},
		put( contribution ) {
			const comment = comments.numberOf( contribution.comment );
			const tags = tagSets.numberOf( contribution.tags.join( SEPARATOR ) );
			if ( revisions.add( WIKI, contribution ) ) {
				commentNumbers.push( comment );
				tagNumbers.push( tags );
			} else {
				const row = revisions.rowOf( WIKI, contribution.revisionId );
				commentNumbers.put( row, comment );
				tagNumbers.put( row, tags );
				revisions.touch( WIKI, contribution );
			}
		},
		rowOf: ( revisionId ) => revisions.rowOf( WIKI, revisionId ),
		at( row ) {
			const { pageId, namespace, title } = revisions.page( revisions.pageNumber( row ) );
			const tags = tagSets.textOf( tagNumbers.at( row ) );
			return {
				revisionId: revisions.revisionId( row ), pageId, namespace, title, user: revisions.users.textOf( revisions.user( row ) ),
				time: revisions.time( row ), comment: comments.textOf( commentNumbers.at( row ) ), sizeDiff: revisions.sizeDiff( row ),
				isNew: revisions.isNew( row ), tags: tags === '' ? [] : tags.split( SEPARATOR )
			};
		}
	};
}
