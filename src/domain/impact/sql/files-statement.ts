import type { FilesSelection } from '../selection';
import { answerOf, type Asked } from './answer-rows';
import { bytes, table } from './literal';
import { REPLICAS, type Views } from './views';

/** What a statement about files is to answer: their use, as the wiki that has them knows it. */
export interface FilesQuestion {
	partnership: { name: string };
	/** The wiki that has the files. */
	wiki: { id: string };
	selection: FilesSelection;
	/** Whether it knows of the use on other wikis; else it tells of its own pages alone. */
	isGlobal: boolean;
	/** On the wiki itself. Of others, only the first namespace is taken to be content. */
	contentNamespaces: number[];
	/** Milliseconds since 1970. */
	madeAt: number;
}

const TEMPLATE = 10;

/**
 * One statement for the use of a partnership's files. A database does not tell whether a page names a file itself: where a
 * template page of the same wiki shows it as well, that is in doubt. So a figure has a value where no use is in doubt,
 * else the two between which it lies.
 */
export function filesStatement( question: FilesQuestion, views: Views = REPLICAS ): string {
	const { partnership, wiki, selection, madeAt } = question;
	const tables = [ rootTable( question ), treeTable( question, views ), fileTable( views ), shownTable( question, views ), usedTable( question ), summedTable() ];
	return `WITH RECURSIVE\n${ tables.join( ',\n' ) }\n${ answerOf( { partnership, wiki, selection, window: {}, madeAt }, ASKED ) }`;
}

/** What the categories are called in the database. */
function rootTable( { selection: { categories } }: FilesQuestion ): string {
	return table( 'root', [ 'title' ], categories.map( ( category ) => [ bytes( category.slice( category.indexOf( ':' ) + 1 ).replace( / /g, '_' ) ) ] ) );
}

/**
 * Each category with each depth at which it is met: one that is in itself, by whatever way, comes again one step deeper, and
 * no deeper than is asked. The first rows are from a table of MediaWiki's, since MariaDB has columns that are as wide as these.
 */
function treeTable( { selection: { depth } }: FilesQuestion, { linksByTarget }: Views ): string {
	const first = linksByTarget ? 'SELECT lt_title, 0 FROM root JOIN linktarget ON lt_namespace = 14 AND lt_title = title' : 'SELECT cl_to, 0 FROM root JOIN categorylinks ON cl_to = title';
	return `tree( title, depth ) AS (
	${ first }
	UNION
	SELECT page_title, depth + 1
	FROM tree ${ joinMembers( 'subcat', linksByTarget ) }
	WHERE depth < ${ depth }
)`;
}

function fileTable( { linksByTarget }: Views ): string {
	return `partner_file AS (
	SELECT DISTINCT page_title AS file
	FROM ( SELECT DISTINCT title FROM tree ) AS category ${ joinMembers( 'file', linksByTarget ) }
	WHERE page_namespace = 6
)`;
}

function joinMembers( type: string, linksByTarget: boolean ): string {
	return `${ linksByTarget ?
		`JOIN linktarget ON lt_namespace = 14 AND lt_title = title
		JOIN categorylinks ON cl_target_id = lt_id` :
		'JOIN categorylinks ON cl_to = title' } AND cl_type = '${ type }'
		JOIN page ON page_id = cl_from`;
}

/** Each file with each page that shows it; files that nothing shows have a row, too. */
function shownTable( { isGlobal }: FilesQuestion, { linksByTarget }: Views ): string {
	const links = linksByTarget ? 'linktarget JOIN imagelinks ON il_target_id = lt_id' : 'imagelinks';
	return `shown AS (
	${ isGlobal ?
		`SELECT file, gil_wiki AS wiki, gil_page AS page, gil_page_namespace_id AS namespace
	FROM partner_file LEFT JOIN globalimagelinks ON gil_to = file` :
		`SELECT file, CASE WHEN page_id IS NOT NULL THEN '' END AS wiki, page_id AS page, page_namespace AS namespace
	FROM partner_file LEFT JOIN ( ${ links } JOIN page ON page_id = il_from AND NOT page_is_redirect ) ON ${ linksByTarget ? 'lt_namespace = 6 AND lt_title = file' : 'il_to = file' }` }
)`;
}

function usedTable( { isGlobal, contentNamespaces }: FilesQuestion ): string {
	const content = isGlobal ? [ 0 ] : contentNamespaces;
	return `used AS (
	SELECT shown.*,
		COALESCE( namespace IN ( ${ content.join( ', ' ) || 'NULL' } ), FALSE ) AS is_content,
		COALESCE( MAX( namespace = ${ TEMPLATE } ) OVER ( PARTITION BY wiki, file ), FALSE ) AS is_doubtful
	FROM shown
)`;
}

/** The figures, and what of a page they tell apart. */
const FIGURES: Array<[ metric: string, column: string, distinct: string[] ]> = [
	[ 'files-used', 'files', [ 'file' ] ], [ 'file-usages', 'usages', [ 'file', 'wiki', 'page' ] ], [ 'pages-illustrated', 'pages', [ 'wiki', 'page' ] ], [ 'wikis-illustrated', 'wikis', [ 'wiki' ] ]
];

function summedTable(): string {
	const distinct = ( columns: string[], condition: string ): string => `COUNT( DISTINCT ${ columns.map( ( column ) => `CASE WHEN ${ condition } THEN ${ column } END` ).join( ', ' ) } )`;
	return `summed AS (
	SELECT COUNT( DISTINCT file ) AS all_files, COALESCE( SUM( is_content AND is_doubtful ), 0 ) AS doubtful,
		${ FIGURES.map( ( [ , name, columns ] ) => `${ distinct( columns, 'is_content AND NOT is_doubtful' ) } AS least_${ name }, ${ distinct( columns, 'is_content' ) } AS most_${ name }` ).join( ',\n\t\t' ) }
	FROM used
)`;
}

/** Without doubt there is one value, else there are two: one of the ways is NULL, and so left out when the answer is read. */
const ASKED: Asked[] = ( [] as Asked[] ).concat( ...FIGURES.map( ( [ metric, name ] ) => ( [
	[ '', `CASE WHEN doubtful = 0 THEN most_${ name } END` ], [ 'at-least', `CASE WHEN doubtful > 0 THEN least_${ name } END` ], [ 'at-most', `CASE WHEN doubtful > 0 THEN most_${ name } END` ]
] ).map( ( [ variant, value ] ): Asked => ( { metric, variant, value, ...metric === 'files-used' && { of: 'all_files' } } ) ) ) );
