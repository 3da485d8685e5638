import { windowBounds } from '../../partnership/dates';
import type { Asked } from './answer-rows';
import { timestamp } from './literal';
import type { Question } from './question';
import type { Views } from './views';

const DAY = 24 * 60 * 60 * 1000;

/** Days before the window's first in which an account may have been registered and is new, by variant. */
const NEW: Record<string, number> = { em: 14, ped: 0, '60d': 60 };

/** From which day after its registration on, and before which one, an account has to go on editing to have stayed, and how often. */
const SURVIVAL = { from: 60, to: 90, edits: 5 };

/** Days after the window for which newcomers have to stay. */
const STAY = 7;

/** Accounts that people without one get by themselves have such names on Wikimedia's wikis; nobody registers them. */
const TEMPORARY = '~2%';

/** The figures that can be computed, in their order. One that cannot be known yet is NULL in the answer. */
export function askedFor( { window, madeAt }: Question ): Asked[] {
	const one = ( metric: string, value: string, variant = '', of?: string ): Asked => ( { metric, variant, value, ...of && { of } } );
	const hasStayed = madeAt >= windowEnd( window ) + STAY * DAY;
	return [
		one( 'edits', 'edits' ), one( 'editors', 'editors' ),
		one( 'bytes-added', 'bytes_added' ), one( 'bytes-removed', 'bytes_removed' ), one( 'bytes-net', 'bytes_net' ),
		one( 'pages-edited', 'pages_edited' ), one( 'pages-created', 'pages_created' ), one( 'pages-improved', 'pages_content - pages_created' ),
		one( 'files-uploaded', 'files_uploaded' ),
		...window.from === undefined ? [] : [
			...Object.keys( NEW ).map( ( variant ) => one( 'new-editors', `new_${ variant }`, variant ) ),
			one( 'retained', hasStayed ? 'retained_em' : 'NULL', 'em-7d', 'new_em' ), one( 'retained', hasStayed ? 'retained_ped' : 'NULL', 'ped-7d', 'new_ped' ),
			one( 'retained', `CASE WHEN known_at <= ${ timestamp( madeAt ) } THEN survivors END`, 'survivor-60', 'new_60d' )
		],
		one( 'reverted', 'reverted' ), one( 'live', 'edits - reverted' )
	];
}

function windowEnd( { to }: Question[ 'window' ] ): number {
	return windowBounds( { end: to } ).to;
}

/** The chosen edits, each author's first one with what is known of the account. */
export function personTable( { window }: Question, { userRevision }: Views ): string {
	const end = windowEnd( window );
	const isNew = ( days: number ): string => window.from === undefined ? 'FALSE' : `user_registration >= ${ timestamp( Date.parse( window.from ) - days * DAY ) } AND user_registration < ${ timestamp( end ) }`;
	const edits = ( conditions: string ): string => `( SELECT COUNT(*) FROM ${ userRevision } AS later JOIN page ON page_id = later.rev_page WHERE later.rev_actor = numbered.actor AND later.rev_deleted & 4 = 0 AND ${ conditions } )`;
	const stays = ( more: string ): string => Number.isFinite( end ) ? `${ edits( `later.rev_timestamp >= ${ timestamp( end + STAY * DAY ) }${ more }` ) } > 0` : 'FALSE';
	const after = ( days: number ): string => `DATE_FORMAT( STR_TO_DATE( CONVERT( user_registration USING utf8mb4 ), '%Y%m%d%H%i%s' ) + INTERVAL ${ days } DAY, '%Y%m%d%H%i%s' )`;
	return `numbered AS (
	SELECT chosen.*, author IS NOT NULL AND ROW_NUMBER() OVER ( PARTITION BY author ORDER BY rev ) = 1 AS is_person
	FROM chosen
),
registered AS (
	SELECT numbered.*, user_registration,
		${ Object.keys( NEW ).map( ( variant ) => `COALESCE( is_person AND author NOT LIKE '${ TEMPORARY }' AND ${ isNew( NEW[ variant ] ) }, FALSE ) AS is_new_${ variant }` ).join( ',\n\t\t' ) }
	FROM numbered LEFT JOIN user ON user_name = author AND is_person
),
person AS (
	SELECT numbered.*,
		is_new_em AND ${ stays( '' ) } AS stays_em,
		is_new_ped AND ${ stays( ' AND page_namespace = 0' ) } AS stays_ped,
		is_new_60d AND ${ edits( `later.rev_timestamp >= ${ after( SURVIVAL.from ) } AND later.rev_timestamp < ${ after( SURVIVAL.to ) }` ) } >= ${ SURVIVAL.edits } AS survives,
		CASE WHEN is_new_60d THEN ${ after( SURVIVAL.to ) } ELSE '' END AS known_at
	FROM registered AS numbered
)`;
}

export function summedTable( { contentNamespaces }: Question ): string {
	const isContent = `namespace IN ( ${ contentNamespaces.join( ', ' ) || 'NULL' } )`;
	const distinct = ( what: string, condition: string ): string => `COUNT( DISTINCT CASE WHEN ${ condition } THEN ${ what } END )`;
	const sum = ( what: string ): string => `COALESCE( SUM( ${ what } ), 0 )`;
	const columns: Array<[ expression: string, name: string ]> = [
		[ 'COUNT(*)', 'edits' ], [ 'COUNT( DISTINCT author )', 'editors' ],
		[ sum( 'GREATEST( difference, 0 )' ), 'bytes_added' ], [ sum( 'LEAST( difference, 0 )' ), 'bytes_removed' ], [ sum( 'difference' ), 'bytes_net' ],
		[ 'COUNT( DISTINCT page )', 'pages_edited' ], [ distinct( 'page', isContent ), 'pages_content' ],
		[ distinct( 'page', `${ isContent } AND is_first AND NOT is_redirect` ), 'pages_created' ], [ distinct( 'page', 'namespace = 6 AND is_first AND NOT is_redirect' ), 'files_uploaded' ],
		...Object.keys( NEW ).map( ( variant ): [ string, string ] => [ sum( `is_new_${ variant }` ), `new_${ variant }` ] ),
		[ sum( 'stays_em' ), 'retained_em' ], [ sum( 'stays_ped' ), 'retained_ped' ], [ sum( 'survives' ), 'survivors' ], [ 'COALESCE( MAX( known_at ), \'\' )', 'known_at' ],
		[ sum( 'is_reverted' ), 'reverted' ]
	];
	return `summed AS (
	SELECT ${ columns.map( ( [ expression, name ] ) => `${ expression } AS ${ name }` ).join( ',\n\t\t' ) }
	FROM person
)`;
}
