-- Which edits of a wiki count for its partnerships, and how many for each.
--
-- Given, besides MediaWiki's tables (times are MediaWiki's, `until` is the first second after; NULL is open):
--   partnership( name, hashtag, counting, since, until )
--   event( partnership, id, hashtag, counting, since, until )
--   participant( partnership, user, event, partner, until )      event '': the whole partnership
--   mark( namespace, title, partnership, event, partner, since )  the page that carries it
--   worklist( partnership, event, namespace, title )              the page with the links; event '': the partnership's own
--   decision( partnership, rev, verdict )                         'count' or 'exclude'

-- What an edit can count for: a partnership ('') or one of its events.
CREATE TEMP TABLE source AS
	SELECT name AS partnership, '' AS event, hashtag, counting, since, until FROM partnership
	UNION ALL
	SELECT partnership, id, hashtag, counting, since, until FROM event;

-- What everybody can see of each edit: not a hidden name, not a hidden summary.
CREATE TEMP TABLE edit AS
	SELECT rev_id AS rev, rev_page AS page, rev_timestamp AS at,
		CASE WHEN rev_deleted & 4 THEN NULL ELSE actor_name END AS author,
		CASE WHEN rev_deleted & 2 THEN '' ELSE comment_text END AS summary,
		EXISTS (
			SELECT 1 FROM change_tag JOIN change_tag_def ON ctd_id = ct_tag_id
			WHERE ct_rev_id = rev_id AND ctd_name = 'partnership'
		) AS tagged
	FROM revision
		JOIN page ON page_id = rev_page
		JOIN actor ON actor_id = rev_actor
		JOIN comment ON comment_id = rev_comment_id;
CREATE INDEX temp.edit_rev ON edit ( rev );

-- An edit lies in the time of a source.
CREATE TEMP TABLE open AS
	SELECT rev, partnership, event, counting, page, at
	FROM edit JOIN source ON ( since IS NULL OR at >= since ) AND ( until IS NULL OR at < until );
CREATE INDEX temp.open_rev ON open ( rev, partnership, event );

-- A summary holds the hashtag of a source: with either sign, in any case, as a whole word, outside of addresses.
CREATE TEMP TABLE named AS
	SELECT rev, partnership, event
	FROM (
		SELECT rev, REGEXP_REPLACE( summary, '(?i)(?:\b[a-z]+://|(?:^|[\s\[(])//|\bwww\.)[^\s<>"\[\]{|}]*', ' ' ) AS words
		FROM edit WHERE summary LIKE '%#%' OR summary LIKE '%＃%'
	) JOIN source ON hashtag <> '' AND words REGEXP '(?i)[#＃]' || hashtag || '(?![\p{L}\p{N}\p{M}_])';
CREATE INDEX temp.named_rev ON named ( rev );

-- The author takes part in a source at that time. Who takes part in an event takes part in its partnership.
CREATE TEMP TABLE listed AS
	SELECT DISTINCT rev, source.partnership, source.event
	FROM edit
		JOIN participant ON user = author AND ( participant.until IS NULL OR at < participant.until )
		JOIN source ON source.partnership = participant.partnership
			AND ( source.event = '' OR participant.event = '' OR participant.event = source.event );
CREATE INDEX temp.listed_rev ON listed ( rev, partnership, event );

-- Marks of an edit's page for a partnership: its own, else those of its talk page; from their day on.
CREATE TEMP TABLE marked AS
	SELECT rev, mark.partnership, mark.event, mark.partner
	FROM edit
		JOIN page ON page_id = page
		JOIN mark ON ( mark.since IS NULL OR at >= mark.since ) AND mark.title = page_title AND (
			mark.namespace = page_namespace
			OR mark.namespace = page_namespace + 1 AND page_namespace % 2 = 0 AND NOT EXISTS (
				SELECT 1 FROM mark AS own
				WHERE own.partnership = mark.partnership AND own.namespace = page_namespace AND own.title = page_title
			)
		);

-- Pages on worklists, under the titles that they have now.
CREATE TEMP TABLE wanted AS
	WITH RECURSIVE target( partnership, event, namespace, title ) AS (
		SELECT partnership, event, lt_namespace, lt_title
		FROM worklist
			JOIN page ON page_namespace = worklist.namespace AND page_title = worklist.title
			JOIN pagelinks ON pl_from = page_id
			JOIN linktarget ON lt_id = pl_target_id
		UNION
		SELECT partnership, event, rd_namespace, rd_title
		FROM target
			JOIN page ON page_namespace = target.namespace AND page_title = target.title
			JOIN redirect ON rd_from = page_id
	)
	SELECT partnership, event, page_id AS page
	FROM target
		JOIN page ON page_namespace = target.namespace AND page_title = target.title
	-- Links to users are of those who have a task.
	WHERE NOT page_is_redirect AND page_namespace NOT IN ( 2, 3 );

-- Every proof that holds.
CREATE TEMP TABLE proof AS
	SELECT 'decision' AS kind, open.rev, open.partnership, '' AS event
	FROM open JOIN decision ON decision.rev = open.rev AND decision.partnership = open.partnership AND verdict = 'count'
	UNION
	-- With the tag or without it.
	SELECT 'hashtag', rev, partnership, event
	FROM named JOIN open USING ( rev, partnership, event )
	UNION
	-- The tag without any partnership's hashtag, where the author takes part in this one alone. It is for an event where
	-- she is listed for that very event; else for the partnership.
	SELECT 'tag', rev, partnership, CASE WHEN EXISTS (
			SELECT 1 FROM participant
			WHERE user = author AND participant.partnership = listed.partnership AND participant.event = listed.event
		) THEN event ELSE '' END
	FROM edit JOIN listed USING ( rev ) JOIN open USING ( rev, partnership, event )
	WHERE tagged
		AND NOT EXISTS ( SELECT 1 FROM named WHERE named.rev = edit.rev )
		AND NOT EXISTS (
			SELECT 1 FROM listed AS rival JOIN open AS possible USING ( rev, partnership, event )
			WHERE rival.rev = edit.rev AND rival.partnership <> listed.partnership
		)
	UNION
	SELECT 'template', rev, partnership, listed.event
	FROM marked JOIN listed USING ( rev, partnership ) JOIN open USING ( rev, partnership )
	WHERE open.event = listed.event AND ( listed.event = '' OR listed.event = marked.event )
	UNION
	SELECT 'roster', rev, partnership, event
	FROM listed JOIN open USING ( rev, partnership, event )
	WHERE counting = 'all' OR counting = 'worklist' AND EXISTS (
		SELECT 1 FROM wanted
		WHERE wanted.partnership = listed.partnership AND wanted.event = listed.event AND wanted.page = open.page
	);

-- Where edits are found: with those who are listed, in recent changes with the tag, and in the ledger.
CREATE TEMP TABLE found AS
	SELECT rev, partnership FROM edit JOIN participant ON user = author
	UNION
	SELECT rev, name FROM edit JOIN recentchanges ON rc_this_oldid = rev AND rc_type IN ( 0, 1 ) JOIN partnership WHERE tagged
	UNION
	SELECT rev, partnership FROM decision WHERE verdict = 'count';

CREATE TEMP TABLE counted AS
	SELECT rev, partnership, event, kind
	FROM proof JOIN found USING ( rev, partnership )
	WHERE NOT EXISTS (
		SELECT 1 FROM decision
		WHERE decision.rev = proof.rev AND decision.partnership = proof.partnership AND verdict = 'exclude'
	);

-- Partners: those whom the author represents, in what the edit counts for, and those for whom the page is marked.
CREATE TEMP TABLE credited AS
	SELECT rev, counted.partnership, partner
	FROM counted JOIN edit USING ( rev )
		JOIN participant ON user = author AND participant.partnership = counted.partnership
			AND ( participant.until IS NULL OR at < participant.until )
			AND ( participant.event = '' OR counted.event = '' OR participant.event = counted.event )
	WHERE partner <> ''
	UNION
	SELECT rev, partnership, partner FROM counted JOIN marked USING ( rev, partnership ) WHERE partner <> '';

SELECT 'all' AS what, '' AS name, COUNT( DISTINCT rev ) AS edits FROM counted
UNION ALL
SELECT 'partnership', partnership, COUNT( DISTINCT rev ) FROM counted GROUP BY partnership
UNION ALL
SELECT 'event', partnership || '/' || event, COUNT( DISTINCT rev ) FROM counted WHERE event <> '' GROUP BY partnership, event
UNION ALL
SELECT 'partner', partnership || '/' || partner, COUNT( DISTINCT rev ) FROM credited GROUP BY partnership, partner
UNION ALL
SELECT 'proof', kind, COUNT( DISTINCT rev ) FROM counted GROUP BY kind;
