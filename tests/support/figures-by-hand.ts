import type { Revisions } from '../../src/domain/impact/revisions';
import type { MariaDbWiki } from './mariadb';

const DAY = 24 * 60 * 60 * 1000;

/** What a wiki's database says, besides the counted revisions: plain rows, without any rules. */
export interface Facts {
	/** Revisions with the tag that MediaWiki gives to what was reverted. */
	reverted: Set<number>;
	/** Ids of the pages that lead to others. */
	redirects: Set<number>;
	/** Milliseconds since 1970, by account; none where it is not known. */
	registered: Map<string, number>;
	/** Every edit that is there, by account. */
	edits: Map<string, Array<{ time: number; namespace: number }>>;
}

export function readFacts( { select }: MariaDbWiki ): Facts {
	const edits: Facts[ 'edits' ] = new Map();
	select( 'SELECT actor_name AS user, rev_timestamp AS at, page_namespace AS namespace FROM revision JOIN page ON page_id = rev_page JOIN actor ON actor_id = rev_actor WHERE rev_deleted & 4 = 0' )
		.forEach( ( { user, at, namespace } ) => edits.set( String( user ), [ ...edits.get( String( user ) ) ?? [], { time: timeOf( at ), namespace: Number( namespace ) } ] ) );
	return {
		edits,
		reverted: new Set( select( 'SELECT ct_rev_id AS rev FROM change_tag JOIN change_tag_def ON ctd_id = ct_tag_id WHERE ctd_name = \'mw-reverted\'' ).map( ( { rev } ) => Number( rev ) ) ),
		redirects: new Set( select( 'SELECT page_id AS page FROM page WHERE page_is_redirect = 1' ).map( ( { page } ) => Number( page ) ) ),
		registered: new Map( select( 'SELECT user_name AS user, user_registration AS at FROM user WHERE user_registration IS NOT NULL' ).map( ( { user, at } ) => [ String( user ), timeOf( at ) ] ) )
	};
}

function timeOf( timestamp: string | number | null ): number {
	return Date.parse( String( timestamp ).replace( /(....)(..)(..)(..)(..)(..)/, '$1-$2-$3T$4:$5:$6Z' ) );
}

/**
 * Figures as their definitions say, one after the other.
 *
 * @param revisions Those that count
 * @param facts
 * @param window Days, both included
 * @param now Milliseconds since 1970
 * @return By metric and variant, with what each is a part of; null: not to be known yet
 */
export function figuresByHand( revisions: Revisions, facts: Facts, window: { from?: string; to?: string }, now: number ): Map<string, [ value: number | null, of: number | null ]> {
	const rows = Array.from( { length: revisions.length }, ( _, row ) => row );
	const people = [ ...new Set( rows.map( ( row ) => revisions.users.textOf( revisions.user( row ) ) ) ) ].filter( ( user ) => user !== '' );
	const end = window.to === undefined ? Infinity : Date.parse( window.to ) + DAY;
	const since = ( days: number ) => people.filter( ( user ) => !user.startsWith( '~' ) && facts.registered.get( user )! >= Date.parse( window.from! ) - days * DAY && facts.registered.get( user )! < end );
	const editsOf = ( user: string ) => facts.edits.get( user ) ?? [];
	const reverted = rows.filter( ( row ) => facts.reverted.has( revisions.revisionId( row ) ) ).length;
	const files = new Set( rows.filter( ( row ) => revisions.isNew( row ) && !facts.redirects.has( revisions.page( revisions.pageNumber( row ) ).pageId ) && revisions.page( revisions.pageNumber( row ) ).namespace === 6 ).map( ( row ) => revisions.pageNumber( row ) ) );

	const figures = new Map<string, [ number | null, number | null ]>( [ [ 'files-uploaded', [ files.size, null ] ], [ 'reverted', [ reverted, null ] ], [ 'live', [ rows.length - reverted, null ] ] ] );
	if ( window.from !== undefined ) {
		figures.set( 'new-editors em', [ since( 14 ).length, null ] ).set( 'new-editors ped', [ since( 0 ).length, null ] ).set( 'new-editors 60d', [ since( 60 ).length, null ] );
		const em = since( 14 ).filter( ( user ) => editsOf( user ).some( ( { time } ) => time >= end + 7 * DAY ) );
		const ped = since( 0 ).filter( ( user ) => editsOf( user ).some( ( { time, namespace } ) => namespace === 0 && time >= end + 7 * DAY ) );
		const survivors = since( 60 ).filter( ( user ) => {
			const registered = facts.registered.get( user )!;
			return editsOf( user ).filter( ( { time } ) => time >= registered + 60 * DAY && time < registered + 90 * DAY ).length >= 5;
		} );
		const isOver = now >= end + 7 * DAY;
		const isKnown = since( 60 ).every( ( user ) => now >= facts.registered.get( user )! + 90 * DAY );
		figures.set( 'retained em-7d', [ isOver ? em.length : null, since( 14 ).length ] )
			.set( 'retained ped-7d', [ isOver ? ped.length : null, since( 0 ).length ] )
			.set( 'retained survivor-60', [ isKnown ? survivors.length : null, since( 60 ).length ] );
	}
	return figures;
}
