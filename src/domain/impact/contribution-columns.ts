import { createColumn } from './column';
import type { Contribution } from './contribution';
import { createInterner } from './interner';
import { createRevisions, type KeptRevisions } from './revisions';

/** Contributions of one wiki in columns, with all that was read of them; equal summaries and sets of tags are held once. */
export interface ContributionColumns {
	readonly length: number;
	/** Adds it; one that is there already gets the summary, the tags and the title that it has now. */
	put( contribution: Contribution ): void;
	/** The revision's row, -1 where it is not there. */
	rowOf( revisionId: number ): number;
	at( row: number ): Contribution;
	/** All of it, to be kept. */
	keep(): KeptContributions;
}

export interface KeptContributions {
	revisions: KeptRevisions;
	comments: string[];
	tagSets: string[];
	commentNumbers: Uint32Array;
	tagNumbers: Uint32Array;
}

/** Its columns know wikis; here there is one. */
const WIKI = '';

const SEPARATOR = '\n';

export function createContributionColumns( kept?: KeptContributions ): ContributionColumns {
	const revisions = createRevisions( kept?.revisions );
	const comments = createInterner( kept?.comments );
	const tagSets = createInterner( kept?.tagSets );
	const commentNumbers = createColumn( Uint32Array, kept?.commentNumbers );
	const tagNumbers = createColumn( Uint32Array, kept?.tagNumbers );
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
		},
		keep: () => ( { revisions: revisions.keep(), comments: comments.texts(), tagSets: tagSets.texts(), commentNumbers: commentNumbers.numbers(), tagNumbers: tagNumbers.numbers() } )
	};
}
