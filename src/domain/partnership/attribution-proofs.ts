import type { Contribution } from '../impact/contribution';
import { isListed, isOpen, type AttributionContext, type Source } from './attribution-context';
import type { Evidence, Proof, Reason } from './attribution-evidence';
import { dayOf } from './dates';
import type { Decision } from './decision';
import { hashtagsIn, nearHashtag } from './hashtag';
import type { Mark } from './marks';
import type { Participant } from './participant';

/** Another partnership, as far as it matters for an edit that carries the tag alone. */
export interface Rival {
	name: string;
	sources: Source[];
	/** Lines of its Participants page by account. */
	lines: Map<string, Participant[]>;
}

/** What the proofs of one edit are looked for in. */
export interface Case {
	contribution: Contribution;
	/** The author's name as lists of participants hold it, and her lines on this one. */
	author: string;
	own: Participant[];
	/** The page's marks for this partnership. */
	marks: Mark[];
	decisions: Decision[];
	context: AttributionContext;
	sources: Source[];
	rivals: Rival[];
}

/** Whether each proof holds, strongest first. */
export function weigh( given: Case ): Evidence[] {
	return [ byDecision( given ), byTag( given ), byHashtag( given ), byTemplate( given ), byRoster( given ) ];
}

function byDecision( { contribution, decisions, sources }: Case ): Evidence {
	const decision = decisions.find( ( one ) => one.decision === 'count' );
	if ( !decision ) {
		return missing( 'decision' );
	}
	const evidence = within( 'decision', 'decided', sources, contribution.time );
	return { ...evidence, events: [], isWhole: evidence.state === 'holds', decision };
}

function byTag( { contribution: { comment, tags, time }, context, sources, rivals, author, own }: Case ): Evidence {
	if ( !tags.includes( context.tag ) ) {
		return missing( 'tag' );
	}
	const named = namedIn( comment, sources );
	if ( named.length ) {
		return { ...within( 'tag', 'tag-and-hashtag', named, time ), hashtag: named[ 0 ].hashtag };
	}
	const elsewhere = rivals.filter( ( other ) => namedIn( comment, other.sources ).length );
	if ( elsewhere.length ) {
		return { ...missing( 'tag' ), reason: 'names-other', partnerships: names( elsewhere ) };
	}
	const listed = sources.filter( ( source ) => isListed( own, source, time ) );
	const open = listed.filter( ( source ) => isOpen( source, time ) );
	if ( !open.length ) {
		return listed.length ? within( 'tag', 'tag-alone', listed, time ) : notTakingPart( 'tag', own );
	}
	const possible = rivals.filter( ( other ) => other.sources.some( ( source ) => isOpen( source, time ) && isListed( other.lines.get( author ) || [], source, time ) ) );
	const events = eventsOf( open ).filter( ( event ) => own.some( ( line ) => line.event === event ) );
	return possible.length ?
		{ proof: 'tag', state: 'nearly', reason: 'unresolved', events: [], partnerships: names( [ context.partnership, ...possible ] ) } :
		{ proof: 'tag', state: 'holds', reason: 'tag-alone', events, isWhole: isWhole( open ) || !events.length };
}

function byHashtag( { contribution: { comment, time }, sources }: Case ): Evidence {
	const named = namedIn( comment, sources );
	if ( named.length ) {
		return { ...within( 'hashtag', 'hashtag', named, time ), hashtag: named[ 0 ].hashtag };
	}
	const slip = nearHashtag( comment, sources.map( ( source ) => source.hashtag ) );
	return slip ? { proof: 'hashtag', state: 'nearly', reason: 'slip', events: [], ...slip } : missing( 'hashtag' );
}

function byTemplate( { contribution: { time }, sources, own, marks }: Case ): Evidence {
	if ( !marks.length ) {
		return missing( 'template' );
	}
	const due = marks.filter( ( { date } ) => date === undefined || dayOf( time ) >= date );
	if ( !due.length ) {
		return { proof: 'template', state: 'nearly', reason: 'before-mark', events: [], day: marks.map( ( { date } ) => date! ).sort()[ 0 ] };
	}
	const marked = sources.filter( ( { event } ) => event === '' || due.some( ( mark ) => mark.event === event ) );
	const listed = marked.filter( ( source ) => isListed( own, source, time ) );
	const day = due.map( ( { date } ) => date || '' ).sort()[ 0 ] || undefined;
	return listed.length ? { ...within( 'template', 'marked', listed, time ), day } : notTakingPart( 'template', own );
}

function byRoster( { contribution, context, sources, own }: Case ): Evidence {
	const { time } = contribution;
	const asked = sources.filter( ( { counting } ) => counting !== 'marked' );
	if ( !asked.length ) {
		return missing( 'roster' );
	}
	const listed = asked.filter( ( source ) => isListed( own, source, time ) );
	if ( !listed.length ) {
		return notTakingPart( 'roster', own );
	}
	const counting = listed.filter( ( source ) => source.counting === 'all' || isOnWorklist( contribution, source, context ) );
	const offList = listed.find( ( source ) => isOpen( source, time ) && !counting.includes( source ) );
	if ( offList && !counting.some( ( source ) => isOpen( source, time ) ) ) {
		return { proof: 'roster', state: 'nearly', reason: 'not-on-worklist', events: eventsOf( [ offList ] ) };
	}
	const hasAll = counting.some( ( source ) => source.counting === 'all' && isOpen( source, time ) );
	return within( 'roster', hasAll ? 'counts-all' : 'on-worklist', counting.length ? counting : listed, time );
}

/** Namespaces of users' own pages and of their talk pages. */
const OF_USERS = [ 2, 3 ];

/** Whom a list names by a link has a task there, and is none. */
function isOnWorklist( { title, namespace }: Contribution, { worklist }: Source, { worklists }: AttributionContext ): boolean {
	const pages = worklists.get( worklist );
	return pages !== undefined && pages.has( title ) && !OF_USERS.includes( namespace );
}

function namedIn( comment: string, sources: Source[] ): Source[] {
	const found = hashtagsIn( comment, sources.map( ( { hashtag } ) => hashtag ) );
	return sources.filter( ( { hashtag } ) => found.includes( hashtag ) );
}

/** The proof holds for those of the sources that are open; with none of them it comes near. */
function within( proof: Proof, holding: Reason, sources: Source[], time: number ): Evidence {
	const open = sources.filter( ( source ) => isOpen( source, time ) );
	return open.length ?
		{ proof, state: 'holds', reason: holding, events: eventsOf( open ), isWhole: isWhole( open ) } :
		{ proof, state: 'nearly', reason: sources.some( ( { isOnWiki } ) => isOnWiki ) ? 'outside-window' : 'outside-wikis', events: eventsOf( sources ) };
}

function notTakingPart( proof: Proof, lines: Participant[] ): Evidence {
	const day = lines.map( ( line ) => line.left || '' ).sort().pop();
	return day ? { proof, state: 'nearly', reason: 'left', events: [], day } : { proof, state: 'missing', reason: 'not-listed', events: [] };
}

function missing( proof: Proof ): Evidence {
	return { proof, state: 'missing', reason: 'none', events: [] };
}

/** The events among the sources; none where the partnership itself is all there is. */
function eventsOf( sources: Source[] ): string[] {
	return sources.map( ( { event } ) => event ).filter( ( event ) => event !== '' );
}

function isWhole( sources: Source[] ): boolean {
	return sources.some( ( { event } ) => event === '' );
}

function names( scopes: Array<{ name: string }> ): string[] {
	return scopes.map( ( { name } ) => name ).sort();
}
