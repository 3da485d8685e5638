import { windowBounds } from '../../partnership/dates';
import { ADDRESS } from './hashtag-pattern';
import { bytes, text, timestamp } from './literal';
import { partnerName, rivalPattern, span } from './tables';
import type { Question } from './question';
import type { Views } from './views';

/*
 * Which edits count, and for what, from the definitions. Each table is read by the next one alone, since MariaDB makes a
 * table of a WITH clause anew wherever it is named.
 */

/** Pages on worklists, under the titles that they have now, redirects followed. Links to users are of those who have a task. */
export function wantedTables(): string {
	return `target( event, page, is_redirect, is_of_user ) AS (
	SELECT worklist.event, page_id, page_is_redirect, page_namespace IN ( 2, 3 )
	FROM worklist JOIN pagelinks ON pl_from = worklist.page
		JOIN linktarget ON lt_id = pl_target_id
		JOIN page ON page_namespace = lt_namespace AND page_title = lt_title
	UNION
	SELECT target.event, page.page_id, page.page_is_redirect, page.page_namespace IN ( 2, 3 )
	FROM target JOIN redirect ON rd_from = target.page AND target.is_redirect
		JOIN page ON page.page_namespace = rd_namespace AND page.page_title = rd_title
),
wanted AS (
	SELECT DISTINCT event, page FROM target WHERE NOT is_redirect AND NOT is_of_user
)`;
}

/** Where edits are found: with those who are listed, in recent changes with the tag, and in the Ledger. */
export function foundTable( question: Question, { actor, userRevision }: Views ): string {
	const { from, to } = span( question );
	const during = ( column: string ): string => `${ column } >= ${ timestamp( from ) } AND ${ column } < ${ timestamp( to ) }`;
	return `found AS (
	SELECT rev_id AS rev
	FROM ( SELECT DISTINCT user FROM participant ) AS listed
		JOIN ${ actor } ON actor_name = user
		JOIN ${ userRevision } ON rev_actor = actor_id
	WHERE rev_deleted & 4 = 0 AND ${ during( 'rev_timestamp' ) }
	UNION
	SELECT rc_this_oldid
	FROM change_tag_def JOIN change_tag ON ct_tag_id = ctd_id
		JOIN recentchanges ON rc_id = ct_rc_id
	WHERE ctd_name = ${ bytes( question.tag ) } AND rc_source IN ( 'mw.edit', 'mw.new' ) AND ${ during( 'rc_timestamp' ) }
	UNION
	SELECT rev FROM decision WHERE verdict = 'count'
)`;
}

/** What everybody can see of each edit that nobody has left out: not a hidden name, not a hidden summary. */
export function editTable( { tag }: Question, { actor, comment, revision }: Views ): string {
	const hasTag = ( name: string ): string => `EXISTS (
			SELECT 1 FROM change_tag JOIN change_tag_def ON ctd_id = ct_tag_id
			WHERE ct_rev_id = this.rev_id AND ctd_name = ${ bytes( name ) }
		)`;
	return `edit AS (
	SELECT this.rev_id AS rev, this.rev_timestamp AS at, this.rev_parent_id = 0 AS is_first,
		CAST( this.rev_len AS SIGNED ) - COALESCE( CAST( parent.rev_len AS SIGNED ), 0 ) AS difference,
		page_id AS page, page_namespace AS namespace, page_title AS title, page_is_redirect AS is_redirect,
		CASE WHEN this.rev_deleted & 4 = 0 THEN actor_id END AS actor,
		CASE WHEN this.rev_deleted & 4 = 0 THEN actor_name END AS author,
		CASE WHEN this.rev_deleted & 2 = 0 AND ( comment_text LIKE '%#%' OR comment_text LIKE '%＃%' ) THEN REGEXP_REPLACE( CONVERT( comment_text USING utf8mb4 ), ${ text( ADDRESS ) }, ' ' ) ELSE '' END AS words,
		${ hasTag( tag ) } AS is_tagged,
		${ hasTag( 'mw-reverted' ) } AS is_reverted
	FROM found
		JOIN ${ revision } AS this ON this.rev_id = found.rev
		JOIN page ON page_id = this.rev_page
		LEFT JOIN ${ actor } ON actor_id = this.rev_actor
		LEFT JOIN ${ comment } ON comment_id = this.rev_comment_id
		LEFT JOIN ${ revision } AS parent ON parent.rev_id = this.rev_parent_id
	WHERE NOT EXISTS ( SELECT 1 FROM decision WHERE decision.rev = found.rev AND verdict = 'exclude' )
)`;
}

/** Each edit with what it might count for. */
export function possibleTables( question: Question ): string {
	const pattern = rivalPattern( question );
	return `possible AS (
	SELECT edit.*, event, counting,
		here AND at >= since AND at < until AS is_open,
		hashtag <> '' AND words <> '' AND words REGEXP hashtag AS is_named,
		EXISTS (
			SELECT 1 FROM participant
			WHERE user = author AND at < participant.until AND ( source.event = '' OR participant.event = '' OR participant.event = source.event )
		) AS is_listed,
		source.event <> '' AND EXISTS ( SELECT 1 FROM participant WHERE user = author AND participant.event = source.event ) AS is_own
	FROM edit JOIN source
),
weighed AS (
	SELECT possible.*,
		MAX( is_named ) OVER ( PARTITION BY rev ) AS names_any,
		MAX( is_open AND is_listed AND is_own ) OVER ( PARTITION BY rev ) AS has_own,
		is_tagged${ pattern && ` AND NOT ( words <> '' AND words REGEXP ${ text( pattern ) } )` } AND NOT EXISTS (
			SELECT 1 FROM rival WHERE rival.user = author AND at >= rival.since AND at < rival.until
		) AS is_tagged_for_this
	FROM possible
)`;
}

/**
 * Every proof that holds, by what it is for: an event, or the whole ('' as well). The tag alone is for an event where the author is
 * listed for that very event, else for the partnership.
 */
export function judgedTable(): string {
	return `judged AS (
	SELECT weighed.*,
		is_open AND (
			is_named
			OR is_listed AND counting = 'all'
			OR is_listed AND counting = 'worklist' AND EXISTS ( SELECT 1 FROM wanted WHERE wanted.event = weighed.event AND wanted.page = weighed.page )
			OR is_listed AND ${ marked( '( weighed.event = \'\' OR mark.event = weighed.event )' ) }
			OR is_listed AND is_tagged_for_this AND NOT names_any AND ( is_own OR event = '' )
		) AS holds,
		is_open AND (
			EXISTS ( SELECT 1 FROM decision WHERE decision.rev = weighed.rev AND verdict = 'count' )
			OR is_listed AND is_tagged_for_this AND NOT names_any AND NOT has_own
		) AS holds_as_whole
	FROM weighed
)`;
}

/** Once each: the edits that are asked for. */
export function chosenTable( { partnership: { partners }, selection }: Question ): string {
	const { event, partner, namespace, from, to } = selection;
	const { from: since, to: until } = windowBounds( { start: from, end: to } );
	const part = partner === undefined ? '' : bytes( partnerName( partners, partner ) );
	const conditions = [
		...from === undefined ? [] : [ `at >= ${ timestamp( since ) }` ],
		...to === undefined ? [] : [ `at < ${ timestamp( until ) }` ],
		...namespace === undefined ? [] : [ `namespace = ${ namespace }` ]
	];
	const asked = [
		...event === undefined ? [] : [ `MAX( holds AND event = ${ bytes( event ) } )` ],
		...partner === undefined ? [] : [ `MAX( EXISTS (
			SELECT 1 FROM participant
			WHERE user = author AND at < participant.until AND partner = ${ part }
				AND ( holds_as_whole OR judged.event = '' OR participant.event = '' OR participant.event = judged.event )
		) OR ${ marked( `mark.partner = ${ part }`, 'judged' ) } )` ]
	];
	return `chosen AS (
	SELECT rev, at, page, namespace, is_first, is_redirect, difference, is_reverted, actor, author
	FROM judged
	WHERE ( holds OR holds_as_whole )${ conditions.map( ( condition ) => ` AND ${ condition }` ).join( '' ) }
	GROUP BY rev, at, page, namespace, is_first, is_redirect, difference, is_reverted, actor, author${ asked.length ? `
	HAVING ${ asked.join( '\n\t\tAND ' ) }` : '' }
)`;
}

/** Whether the edit's page carries such a mark, or else its talk page; from the mark's day on. */
function marked( condition: string, edit = 'weighed' ): string {
	return `EXISTS (
			SELECT 1 FROM mark
			WHERE at >= mark.since AND ${ condition } AND (
				mark.carrier = ${ edit }.page
				OR ${ edit }.namespace % 2 = 0
					AND mark.carrier = ( SELECT page_id FROM page WHERE page_namespace = ${ edit }.namespace + 1 AND page_title = ${ edit }.title )
					AND NOT EXISTS ( SELECT 1 FROM mark AS own WHERE own.carrier = ${ edit }.page )
			)
		)`;
}
