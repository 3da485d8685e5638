import type { Contribution } from '../../../domain/impact/contribution';
import { isAbout } from '../../../domain/partnership/attribution-context';
import { dayOf, windowBounds, type Window } from '../../../domain/partnership/dates';
import { accountsOf } from '../../../domain/partnership/participant';
import { WikiError, type AccountFailure } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import { withMarks, type Ground } from './ground';
import type { EditsPorts, Opened } from './props';

/** What is looked at. */
export interface Choice {
	partnership: string;
	/** Id of an event, or '' for the whole partnership. */
	event: string;
	/** The last so many days, or all of the partnership's or event's time. */
	span: '7' | '30' | '365' | 'all';
	/** The reader's own edits, everybody's, or those of one account. */
	whose: 'mine' | 'everybody' | { user: string };
}

export interface EditsReading {
	/** Newest first. */
	contributions: Contribution[];
	ground: Ground;
	failures: AccountFailure[];
	/** It ended before all was read: too many, or cancelled. */
	cut?: 'too-many' | 'cancelled';
}

const DAY = 24 * 60 * 60 * 1000;

/** Nobody looks through more; and a list of them has to be held. */
const MOST = 20_000;

/** The time that is looked at: all of it means one day before and after too, where edits are that come near. */
export function timeOf( { span }: Pick<Choice, 'span'>, window: Window, now: number ): { from: number; to: number } {
	if ( span !== 'all' ) {
		return { from: now - Number( span ) * DAY, to: now + DAY };
	}
	const { from, to } = windowBounds( window );
	return { from: from - DAY, to: Math.min( to, now ) + DAY };
}

/** The span with which a list opens: what was lately, or all of what is over. */
export function usualSpan( window: Window, isEvent: boolean, now: number ): Choice[ 'span' ] {
	return isEvent || window.end !== undefined && window.end < dayOf( now - 30 * DAY ) ? 'all' : '30';
}

/** Reads the edits of the accounts that are looked at, those that count and those that do not. */
export async function readEdits( ports: EditsPorts, opened: Opened, ground: Ground, choice: Choice, now: number, onProgress: ( share: number ) => void, signal: AbortSignal ): Promise<EditsReading> {
	const { context } = ground;
	const window = context.events.find( ( { id } ) => id === choice.event ) || context.partnership;
	const { from, to } = timeOf( choice, window, now );
	const found = new Map<number, Contribution>();
	const enough = new AbortController();
	signal.addEventListener( 'abort', () => enough.abort() );
	const onBatch = ( batch: Contribution[] ): void => {
		batch.forEach( ( one ) => found.set( one.revisionId, one ) );
		if ( found.size > MOST ) {
			enough.abort();
		}
	};
	const failures: AccountFailure[] = [];
	let cut: EditsReading[ 'cut' ];
	try {
		const reading = { onBatch, signal: enough.signal };
		failures.push( ...await ports.contributions.byUsers( accountsFor( ground, choice, opened.me ), from, to, {
			...reading, onProgress: ( { done, expected = 1 } ) => onProgress( expected ? done / expected : 1 )
		} ) );
		if ( choice.whose === 'everybody' ) {
			await ports.contributions.recentByTag( opened.config.tag, from, to, reading );
			const named = context.decisions.filter( ( one ) => isAbout( one, context.wiki ) && !found.has( one.revisionId ) ).map( ( { revisionId } ) => revisionId );
			await ports.contributions.byIds( named, { ...reading, onBatch: ( batch ) => onBatch( batch.filter( ( { time } ) => time >= from && time < to ) ) } );
		}
	} catch ( error ) {
		if ( !isCancelled( error ) ) {
			throw error;
		}
		cut = signal.aborted ? 'cancelled' : 'too-many';
	}
	if ( signal.aborted && !found.size ) {
		throw new WikiError( 'cancelled' );
	}
	const contributions = [ ...found.values() ].sort( ( one, other ) => other.time - one.time || other.revisionId - one.revisionId ).slice( 0, MOST );
	return { contributions, failures, cut, ground: await withMarks( ports, opened, ground, contributions.map( ( { title } ) => title ) ) };
}

function accountsFor( { context: { participants } }: Ground, { event, whose }: Choice, me: string ): string[] {
	if ( whose === 'mine' ) {
		return [ me ];
	}
	return whose === 'everybody' ? accountsOf( participants.filter( ( line ) => event === '' || line.event === '' || line.event === event ) ) : [ whose.user ];
}
