import type { Revisions } from '../../../domain/impact/revisions';
import { createLedger } from '../../../domain/partnership/ledger';
import type { Traits } from '../../../domain/tracking/live-act';
import { boardOf, type Board, type Thanks } from '../../../domain/tracking/live-board';
import { lastDay, scopeOfEvent, scopeSince, type Span } from '../../../domain/tracking/live-scope';
import { windowBounds } from '../../../domain/partnership/dates';
import type { PartnershipEvent } from '../../../domain/partnership/event';
import { partnershipTitle } from '../../../domain/partnership/config';
import { isWhole, type PartCoverage } from '../../../domain/impact/coverage';
import { WikiError, type Contribution, type Happened, type RecentChanges } from '../../../wiki/ports';
import { readContributions, type ContributionPorts, type TakeMore } from '../../impact/contributions';
import { createParts } from '../../impact/parts';
import { readRecords, type Records } from '../../impact/records';

export interface LivePorts extends Omit<ContributionPorts, 'home'> {
	changes: RecentChanges;
}

/** What a board is about. */
export interface About {
	/** Of the partnership. */
	name: string;
	/** Id of the event; '': the partnership as a whole. */
	event: string;
}

/** Why there is no board. */
export type Missing = 'no-page' | 'no-record' | 'no-event';

/** What the pages say of what the board is about, and what has been read. */
export interface Reading {
	/** As its pages have it. */
	records: Records;
	event?: PartnershipEvent;
	/** Narrowed to what the board is about. */
	scope: Records;
	span: Span;
	revisions: Revisions;
	/** What could not be read. */
	gaps: PartCoverage[];
}

export interface LiveBoard {
	/** What is known; undefined before the first reading. */
	readonly reading: Reading | undefined;
	/** Reads the records and everything that counts anew. Gives what is missing where there is nothing to read. */
	readAnew( signal: AbortSignal ): Promise<Missing | undefined>;
	/** Takes in what happened since the last time. Tells whether there is more, and whether what edits count by may have changed. */
	readOn( signal: AbortSignal ): Promise<{ hasMore: boolean; isOld: boolean }>;
	/** By the wiki's clock: milliseconds since 1970. */
	now(): number;
	board( traits: Map<number, Traits>, most: number ): Board;
}

/** Milliseconds: changes may come to light so much later than they were made. */
const OVERLAP = 20_000;

/** Milliseconds, after a sleep for example: so much is no longer gone through change by change. */
const LONG = 15 * 60_000;

/** Thank-yous that are kept. */
const MOST_THANKS = 200;

/** Logs that tell of edits that went or came back. */
const ABOUT_EDITS = [ 'delete', 'move', 'suppress', 'import', 'merge' ];

/** @param clock Milliseconds since 1970 by this machine, which may be wrong: times are told by the wiki's */
export function createLiveBoard( ports: LivePorts, about: About, clock: () => number ): LiveBoard {
	const { changes, config, contributions } = ports;
	let reading: Reading | undefined;
	let takeMore: TakeMore | undefined;
	let cursor = 0;
	// When the reading began.
	let readAt = 0;
	// Gaps that were not there before: a reading with them is believed when it comes to the same twice.
	let doubted = '';
	// How far this machine's clock is behind the wiki's.
	let behind = 0;
	let thanks: Thanks[] = [];

	return {
		get reading() {
			return reading;
		},
		readAnew, readOn, now,
		board: ( traits, most ) => boardOf( reading!.revisions, { ...spanAt( reading!, now() ), thanks, traits, most } )
	};

	function now(): number {
		return clock() + behind;
	}

	async function readAnew( signal: AbortSignal ): Promise<Missing | undefined> {
		// A machine that slept, or whose clock was set, may be anywhere in time.
		behind = await changes.time( signal ) - clock();
		const began = now();
		const records = await readRecords( ports, about.name );
		const event = typeof records === 'string' ? undefined : records.events.find( ( { id } ) => id === about.event );
		if ( typeof records === 'string' || about.event !== '' && !event ) {
			return typeof records === 'string' ? records : 'no-event';
		}
		const scope = event ? scopeOfEvent( records, event ) : scopeSince( records, lastDay( began ).since );
		const ledger = createLedger();
		const { revisions } = ledger;
		const coverage: PartCoverage[] = [];
		const take = await readContributions( { ...ports, home: ports }, scope, {
			ledger, parts: createParts( coverage, signal, () => {} ), found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] }, onProgress() {}, signal
		} );
		const last = reading;
		const next: Reading = { records, event, scope, revisions, span: { from: event ? windowBounds( event ).from : lastDay( began ).from, to: event ? windowBounds( event ).to : Infinity }, gaps: coverage.filter( ( part ) => !isWhole( part ) ) };
		const isBehind = !last || began - cursor > LONG;
		const latest = isBehind ? await changes.latest( Math.max( next.span.from, lastDay( began ).from, cursor - OVERLAP ), signal ) : { changes: [], thanks: [] };
		if ( last ) {
			latest.changes.push( ...await again( last, revisions, signal ) );
		}
		next.gaps.push( ...await take( latest.changes, signal ) );
		believe( next );
		reading = next;
		takeMore = take;
		keepThanks( latest.thanks );
		readAt = began;
		cursor = isBehind ? began : cursor;
		return undefined;
	}

	/** What could not be read is no reason to take lines off the board. */
	function believe( { gaps }: Reading ): void {
		const found = JSON.stringify( gaps );
		const isNew = reading && gaps.length > 0 && found !== JSON.stringify( reading.gaps ) && found !== doubted;
		doubted = found;
		if ( isNew ) {
			throw new WikiError( 'incomplete' );
		}
	}

	/**
	 * Of the edits that counted before, those that the new reading has not come upon, as they are now: those of people
	 * who are not listed are found among recent changes alone.
	 */
	async function again( last: Reading, revisions: Revisions, signal: AbortSignal ): Promise<Contribution[]> {
		const known = new Set( idsOf( revisions ) );
		const found: Contribution[] = [];
		await contributions.byIds( idsOf( last.revisions ).filter( ( id ) => !known.has( id ) ), { signal, onBatch: ( batch ) => found.push( ...batch ) } );
		return found;
	}

	async function readOn( signal: AbortSignal ): Promise<{ hasMore: boolean; isOld: boolean }> {
		const happened = await changes.since( cursor - OVERLAP, signal );
		behind = happened.now - clock();
		const gaps = await takeMore!( happened.changes, signal );
		// A cut answer that ends where it began would be asked for for ever.
		cursor = Math.max( happened.until, happened.hasMore ? cursor + 1000 : 0 );
		keepThanks( happened.thanks );
		return { hasMore: happened.hasMore, isOld: gaps.length > 0 || touchesRecords( happened ) || touchesEdits( happened ) };
	}

	/** Each once, the newest of them. */
	function keepThanks( more: Thanks[] ): void {
		const all = new Map( [ ...thanks, ...more ].map( ( one ) => [ one.id, one ] ) );
		thanks = [ ...all.values() ].sort( ( one, other ) => other.time - one.time ).slice( 0, MOST_THANKS );
	}

	/** Whether somebody changed the partnership's pages since it was read: a sign-up, a decision. */
	function touchesRecords( { changes: made }: Happened ): boolean {
		const title = partnershipTitle( config, reading!.records.partnership.name );
		return made.some( ( change ) => isLater( change ) && ( change.title === title || change.title.startsWith( `${ title }/` ) ) );
	}

	function touchesEdits( { logged }: Happened ): boolean {
		const titles = logged.filter( ( entry ) => isLater( entry ) && ABOUT_EDITS.includes( entry.type ) ).map( ( { title } ) => title );
		return titles.length > 0 && pagesOf( reading!.revisions ).some( ( title ) => titles.includes( title ) );
	}

	/** Times are in whole seconds. */
	function isLater( { time }: { time: number } ): boolean {
		return time >= readAt - 1000;
	}

	function spanAt( { event, span }: Reading, time: number ): Span {
		return event ? span : { ...span, from: lastDay( time ).from };
	}

	function pagesOf( revisions: Revisions ): string[] {
		return Array.from( { length: revisions.pageCount }, ( _, page ) => revisions.page( page ).title );
	}

	function idsOf( revisions: Revisions ): number[] {
		return Array.from( { length: revisions.length }, ( _, row ) => revisions.revisionId( row ) );
	}
}
