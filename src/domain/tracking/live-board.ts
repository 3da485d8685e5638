import type { Revisions } from '../impact/revisions';
import { ACTS, actOf, type Act, type Traits } from './live-act';

/** Somebody thanked somebody. */
export interface Thanks {
	/** Of the log entry. */
	id: number;
	/** Account names; '' where it is hidden. */
	from: string;
	to: string;
	/** Milliseconds since 1970. */
	time: number;
}

/** One thing that happened. */
export interface Line {
	/** Stays the same while the line grows. */
	key: string;
	act: Act | 'thanked';
	/** '' where the name is hidden. */
	user: string;
	/** Title of the page, or name of the person who was thanked. */
	about: string;
	/** Milliseconds since 1970: of the latest edit in it. */
	time: number;
	/** Edits in it. */
	edits: number;
}

/** What is on the board, and what was done together. */
export interface Board {
	/** Newest first. */
	lines: Line[];
	edits: number;
	pages: number;
	/** Those whose name is hidden cannot be told apart, and are left out. */
	people: number;
}

export interface BoardOptions {
	/** Milliseconds since 1970: from the first on, before the second. */
	from: number;
	to: number;
	thanks: Thanks[];
	/** By revision id. */
	traits: Map<number, Traits>;
	/** Lines at most. */
	most: number;
}

/** Milliseconds between two edits of a person to a page up to which they are one line. */
const TOGETHER = 10 * 60 * 1000;

/** So many times as many edits as lines are looked at: the others are in lines further down. */
const EDITS_PER_LINE = 10;

/**
 * What is on the board. It depends on which revisions and thanks there are alone: not on their order, nor on how often
 * or by which way they came.
 */
export function boardOf( revisions: Revisions, { from, to, thanks, traits, most }: BoardOptions ): Board {
	const rows: number[] = [];
	const pages = new Set<number>();
	const people = new Set<string>();
	for ( let row = 0; row < revisions.length; row++ ) {
		const time = revisions.time( row );
		if ( time >= from && time < to ) {
			rows.push( row );
			pages.add( revisions.pageNumber( row ) );
			people.add( revisions.users.textOf( revisions.user( row ) ) );
		}
	}
	people.delete( '' );
	const newest = rows.sort( ( one, other ) => revisions.time( other ) - revisions.time( one ) || revisions.revisionId( other ) - revisions.revisionId( one ) );
	const lines = [
		...linesOf( revisions, newest.slice( 0, most * EDITS_PER_LINE ), traits ),
		...thanks.filter( ( { time, to: thanked } ) => time >= from && time < to && people.has( thanked ) ).map( thanksLine )
	];
	return { lines: lines.sort( byTime ).slice( 0, most ), edits: rows.length, pages: pages.size, people: people.size };
}

/** @param rows Newest first */
function linesOf( revisions: Revisions, rows: number[], traits: Map<number, Traits> ): Line[] {
	const lines: Line[] = [];
	const open = new Map<string, { line: Line; earliest: number }>();
	rows.forEach( ( row ) => {
		const [ id, time, user ] = [ revisions.revisionId( row ), revisions.time( row ), revisions.users.textOf( revisions.user( row ) ) ];
		const { title, namespace } = revisions.page( revisions.pageNumber( row ) );
		const act = actOf( { namespace, isNew: revisions.isNew( row ) }, traits.get( id ) );
		const together = `${ revisions.pageNumber( row ) } ${ user }`;
		const later = user === '' ? undefined : open.get( together );
		if ( later && later.earliest - time <= TOGETHER ) {
			later.earliest = time;
			later.line.key = `edit-${ id }`;
			later.line.edits++;
			later.line.act = ACTS[ Math.min( ACTS.indexOf( act ), ACTS.indexOf( later.line.act as Act ) ) ];
		} else {
			const line: Line = { key: `edit-${ id }`, act, user, about: title, time, edits: 1 };
			lines.push( line );
			open.set( together, { line, earliest: time } );
		}
	} );
	return lines;
}

function thanksLine( { id, from, to, time }: Thanks ): Line {
	return { key: `thanks-${ id }`, act: 'thanked', user: from, about: to, time, edits: 0 };
}

function byTime( one: Line, other: Line ): number {
	return other.time - one.time || ( one.key < other.key ? 1 : -1 );
}
