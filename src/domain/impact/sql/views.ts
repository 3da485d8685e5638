/** The names under which a database has MediaWiki's tables. */
export interface Views {
	actor: string;
	comment: string;
	revision: string;
	/** Where revisions are found by their author. */
	userRevision: string;
	/** Whether links to categories and files name a row of `linktarget`, and not a title: so it is in MediaWiki's later versions. */
	linksByTarget: boolean;
}

/** MediaWiki's own, as of 1.43. */
export const TABLES: Views = { actor: 'actor', comment: 'comment', revision: 'revision', userRevision: 'revision', linksByTarget: false };

/** The Wiki Replicas': the same rows as far as everybody may see them, in views that have indexes. */
export const REPLICAS: Views = { actor: 'actor_revision', comment: 'comment_revision', revision: 'revision', userRevision: 'revision_userindex', linksByTarget: true };
