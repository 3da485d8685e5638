import { isAbout, sourcesOf } from '../../partnership/attribution-context';
import { windowBounds } from '../../partnership/dates';
import type { Partner } from '../../partnership/record';
import { normalizeTitle } from '../../partnership/titles';
import { hashtagPattern } from './hashtag-pattern';
import { bytes, table, text, timestamp } from './literal';
import type { Question } from './question';

/** What the pages of a partnership say, as tables that stand in the statement itself. */
export function recordTables( question: Question ): string[] {
	return [ sourceTable( question ), participantTable( question ), markTable( question ), worklistTable( question ), decisionTable( question ), rivalTable( question ) ];
}

/** From when until when anything of it is open on this wiki. */
export function span( question: Question ): { from: number; to: number } {
	const open = sourcesOf( question, question.wiki ).filter( ( { isOnWiki } ) => isOnWiki );
	return { from: Math.min( ...open.map( ( { from } ) => from ) ), to: Math.max( ...open.map( ( { to } ) => to ) ) };
}

/** Hashtags of the other partnerships, as a pattern. */
export function rivalPattern( { others, wiki }: Question ): string {
	return hashtagPattern( flat( others.map( ( scope ) => sourcesOf( scope, wiki ).map( ( { hashtag } ) => hashtag ) ) ) );
}

/** The partner as the partnership's page names it, whichever of its names is given. */
export function partnerName( partners: Partner[], name: string ): string {
	const same = ( partner: Partner ): boolean => normalizeTitle( partner.name ) === normalizeTitle( name ) || partner.wikidata !== '' && partner.wikidata === name.toUpperCase();
	return partners.find( same )?.name ?? name;
}

/** What an edit can count for: the partnership ('') or one of its events. */
function sourceTable( question: Question ): string {
	return table( 'source', [ 'event', 'hashtag', 'counting', 'since', 'until', 'here' ], sourcesOf( question, question.wiki ).map( ( source ) => [
		bytes( source.event ), text( hashtagPattern( [ source.hashtag ] ) ), text( source.counting ), timestamp( source.from ), timestamp( source.to ), Number( source.isOnWiki )
	] ) );
}

function participantTable( { participants, partnership: { partners } }: Question ): string {
	return table( 'participant', [ 'user', 'event', 'partner', 'until' ], participants.map( ( { user, event, partner, left } ) => [
		bytes( user ), bytes( event ), bytes( partnerName( partners, partner ) ), timestamp( windowBounds( { end: left } ).to )
	] ) );
}

function markTable( { marks, partnership: { partners } }: Question ): string {
	return table( 'mark', [ 'carrier', 'event', 'partner', 'since' ], marks.map( ( { pageId, event, partner, date } ) => [
		pageId, bytes( event ), bytes( partnerName( partners, partner ) ), timestamp( windowBounds( { start: date } ).from )
	] ) );
}

function worklistTable( question: Question ): string {
	return table( 'worklist', [ 'event', 'page' ], sourcesOf( question, question.wiki )
		.filter( ( { counting, worklist } ) => counting === 'worklist' && question.worklists.has( worklist ) )
		.map( ( { event, worklist } ) => [ bytes( event ), question.worklists.get( worklist )! ] ) );
}

function decisionTable( { decisions, wiki }: Question ): string {
	return table( 'decision', [ 'rev', 'verdict' ], decisions.filter( ( decision ) => isAbout( decision, wiki ) ).map( ( { revisionId, decision } ) => [ revisionId, text( decision ) ] ) );
}

/** When those who take part here take part in another partnership, too: an edit with the tag alone may be for that one. */
function rivalTable( { others, participants, wiki }: Question ): string {
	const own = new Set( participants.map( ( { user } ) => user ) );
	return table( 'rival', [ 'user', 'since', 'until' ], flat( others.map( ( scope ) => {
		const open = sourcesOf( scope, wiki ).filter( ( { isOnWiki } ) => isOnWiki );
		return flat( scope.participants.filter( ( { user } ) => own.has( user ) ).map( ( line ) =>
			open.filter( ( { event } ) => event === '' || line.event === '' || line.event === event )
				.map( ( source ) => [ bytes( line.user ), timestamp( source.from ), timestamp( Math.min( source.to, windowBounds( { end: line.left } ).to ) ) ] )
		) );
	} ) ) );
}

function flat<Item>( lists: Item[][] ): Item[] {
	return ( [] as Item[] ).concat( ...lists );
}
