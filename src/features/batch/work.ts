import { withWait } from '../../domain/batch/batch';
import type { Config } from '../../domain/partnership/config';
import { WikiError, type Messages } from '../../wiki/ports';
import type { Book } from './book';
import { verdictOf, waitAfter } from './patience';
import type { BatchPorts } from './ports';

/** What is being done right now. */
export type Activity =
	| { at: 'rest' }
	| { at: 'work' }
	/** Until a time, because of an error. */
	| { at: 'wait'; until: number; code: string }
	/** Another tab is at work. */
	| { at: 'elsewhere' };

/** What the parts of a run share. */
export interface Work {
	ports: BatchPorts;
	config: Config;
	messages: Messages;
	book: Book;
	/** Milliseconds since 1970. */
	now(): number;
	signal: AbortSignal;
	/** Milliseconds from one edit to the next that the wiki asks for. */
	pace: number;
	/** Waits until the next edit may be made. */
	keepPace(): Promise<void>;
	tell( activity: Activity ): void;
	/** So many pages are done. */
	done( count: number ): void;
	/** Waits as long, or until it is told to stop. */
	sleep( milliseconds: number ): Promise<void>;
}

/**
 * Runs what may fail in passing until it does not; what fails otherwise is thrown on.
 *
 * @param tries How often it may fail other than for want of a connection or by the wiki's asking
 */
export async function patiently<Value>( work: Work, attempt: () => Promise<Value>, tries = Infinity ): Promise<Value> {
	for ( let failures = 0; ; failures++ ) {
		try {
			return await attempt();
		} catch ( error ) {
			const unanswered = error instanceof WikiError && error.outcomeUnknown && error.code !== 'network';
			if ( !( error instanceof WikiError ) || verdictOf( error ) !== 'wait' || unanswered && failures + 1 >= tries || work.signal.aborted ) {
				throw error;
			}
			await waitFor( work, waitAfter( error, failures ), error );
			if ( work.signal.aborted ) {
				throw error;
			}
		}
	}
}

/** Waits, tells that it does, and writes it down. */
async function waitFor( work: Work, milliseconds: number, error: WikiError ): Promise<void> {
	noteWait( work, milliseconds, error );
	await work.book.flush();
	await work.sleep( milliseconds );
	work.tell( { at: 'work' } );
}

export function noteWait( { book, now, tell }: Work, milliseconds: number, error: WikiError ): void {
	book.change( { waits: withWait( book.batch, { time: now(), seconds: Math.ceil( milliseconds / 1000 ), code: error.code } ).waits } );
	tell( { at: 'wait', until: now() + milliseconds, code: error.code } );
}
