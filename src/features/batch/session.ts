import { tidySummary, type Batch } from '../../domain/batch/batch';
import type { Item } from '../../domain/batch/item';
import { withStep, type Step } from '../../domain/batch/tally';
import type { Config } from '../../domain/partnership/config';
import { WikiError, type Allowance, type Messages } from '../../wiki/ports';
import { createBook, type Book } from './book';
import type { BatchPorts } from './ports';
import { runSaving } from './save-run';
import { runTrial } from './trial-run';
import { runUndo } from './undo-run';
import type { Activity, Work } from './work';

/** A batch at hand, with what can be done with it. */
export interface Session {
	readonly book: Book;
	readonly activity: Activity;
	readonly allowance: Allowance;
	/** The latest pages that were done, to tell the time that is left. */
	readonly steps: Step[];
	/** Why nothing can be done at all: what the browser cannot keep, say. */
	readonly error: unknown;
	/** Called after changes, some times a second at most. */
	listen( listener: () => void ): void;
	/** Goes on where the batch is: with the dry run, the saving or the undoing. */
	go(): void;
	/** Saves what the dry run said; the words may have been changed since. */
	save( words: Pick<Batch, 'summary' | 'minor'> ): void;
	pause(): void;
	/** Goes on after a pause. */
	resume(): void;
	/** What was not saved stays as it is; what is being saved is brought to its end. */
	cancelRest(): void;
	/** Tries again what was not saved. */
	again( indexes: number[] ): void;
	/** Takes back what was saved. More than one page: what is still to come is not saved. */
	undo( indexes: number[], deletes: boolean ): void;
	/** Lets go; what is under way ends by itself. */
	close(): void;
}

export interface SessionParts {
	ports: BatchPorts;
	config: Config;
	messages: Messages;
	now(): number;
	/** Fulfilled after so many milliseconds, or when the signal tells. */
	sleep?( milliseconds: number, signal: AbortSignal ): Promise<void>;
}

/** Milliseconds between two calls of a listener. */
const BEAT = 200;

/** One batch saves at a time, whatever tabs there are. */
const SAVING = 'batch';

export function createSession( { ports, config, messages, now, sleep = interruptible }: SessionParts, loaded: { batch: Batch; items: Item[] }, allowance: Allowance ): Session {
	const book = createBook( ports.batches, loaded );
	const session = { book, allowance, activity: { at: 'rest' } as Activity, steps: [] as Step[], error: undefined as unknown };
	let listener = (): void => {};
	let beat: ReturnType<typeof setTimeout> | undefined;
	const closing = new AbortController();
	let control = new AbortController();
	let ended = Promise.resolve();
	let latest = -Infinity;

	return Object.assign( session, {
		listen( next: () => void ) {
			listener = next;
		},
		go: () => isDue() && act( () => {} ),
		save: ( { summary, minor }: Pick<Batch, 'summary' | 'minor'> ) => act( () => {
			if ( book.batch.phase === 'tried' ) {
				book.change( { summary: tidySummary( summary ), minor, phase: 'running', startedAt: now() } );
			}
		} ),
		pause: () => act( () => book.change( isUndoing() || book.batch.phase === 'trying' ? { holds: true } : book.batch.phase === 'running' ? { phase: 'paused' } : {} ) ),
		resume: () => act( () => book.change( { stopped: undefined, holds: false, ...book.batch.phase === 'paused' ? { phase: 'running' } : {} } ) ),
		cancelRest: () => act( cancelRest ),
		again: ( indexes: number[] ) => act( () => {
			const failed = indexes.filter( ( index ) => book.items[ index ].state.at === 'failed' );
			failed.forEach( ( index ) => book.step( index, { type: 'again' } ) );
			book.change( failed.length ? { phase: 'running', stopped: undefined } : {} );
		} ),
		undo: ( indexes: number[], deletes: boolean ) => act( () => {
			if ( indexes.length > 1 ) {
				cancelRest();
			}
			indexes.filter( ( index ) => [ 'saved', 'left' ].includes( book.items[ index ].state.at ) ).forEach( ( index ) => book.step( index, { type: 'undo' } ) );
			book.change( { deletes, holds: false, stopped: undefined } );
		} ),
		close() {
			closing.abort();
			control.abort();
			listener = () => {};
		}
	} );

	/** Stops what is under way, changes what there is to be done, and does it. Of several in a row each makes its change. */
	function act( change: () => void ): void {
		control.abort();
		const own = control = new AbortController();
		session.error = undefined;
		tell( { at: 'work' } );
		ended = ended.then( () => run( change, own.signal ) ).catch( ( error: unknown ) => {
			session.error = closing.signal.aborted ? undefined : error;
		} ).then( () => tell( { at: 'rest' } ) );
	}

	function run( change: () => void, signal: AbortSignal ): Promise<void> {
		const name = book.batch.phase === 'trying' ? `${ SAVING }-${ book.batch.id }` : SAVING;
		return ports.locks.hold( name, async () => {
			await book.refresh();
			change();
			await book.flush();
			tell( { at: 'work' } );
			if ( !signal.aborted ) {
				session.steps = [];
				await whatIsDue( workWith( signal ) );
			}
		}, () => tell( { at: 'elsewhere' } ), closing.signal );
	}

	/** An answer that would meet every page stops it, and is kept with it. */
	async function whatIsDue( work: Work ): Promise<void> {
		try {
			if ( book.batch.phase === 'trying' && !book.batch.holds ) {
				await runTrial( work );
			}
			if ( isUndoing() && !book.batch.holds ) {
				await runUndo( work );
			}
			if ( book.batch.phase === 'running' ) {
				await runSaving( work );
			}
			if ( book.batch.phase === 'running' && !work.signal.aborted ) {
				book.change( { phase: 'done' } );
			}
		} catch ( error ) {
			if ( !( error instanceof WikiError ) || error.code.startsWith( 'storage' ) ) {
				throw error;
			}
			if ( !work.signal.aborted ) {
				const { code, text } = error;
				book.change( { stopped: { code, says: text }, ...book.batch.phase === 'running' ? { phase: 'paused' } : {}, ...isUndoing() || book.batch.phase === 'trying' ? { holds: true } : {} } );
			}
		}
		await book.flush();
	}

	function workWith( signal: AbortSignal ): Work {
		return {
			ports, config, messages, book, now, signal, tell, pace: allowance.pace,
			done( count ) {
				session.steps = withStep( session.steps, now(), count );
				changed();
			},
			sleep: ( milliseconds ) => sleep( milliseconds, signal ),
			async keepPace() {
				const rest = latest + allowance.pace - now();
				if ( rest > 0 ) {
					await sleep( rest, signal );
				}
				latest = now();
			}
		};
	}

	function cancelRest(): void {
		book.items.forEach( ( { index, state } ) => state.at === 'waiting' && book.step( index, { type: 'skipped', why: 'cancelled', time: now() } ) );
		// Of what may have been sent, the history has to tell.
		book.change( { phase: book.items.some( ( { state } ) => state.at === 'saving' ) ? 'running' : 'done' } );
	}

	function isDue(): boolean {
		return book.batch.phase === 'running' || !book.batch.holds && ( book.batch.phase === 'trying' || isUndoing() );
	}

	function isUndoing(): boolean {
		return book.items.some( ( { state } ) => state.at === 'undoing' );
	}

	function tell( activity: Activity ): void {
		session.activity = activity;
		changed();
	}

	function changed(): void {
		beat = beat || setTimeout( () => {
			beat = undefined;
			listener();
		}, BEAT );
	}
}

function interruptible( milliseconds: number, signal: AbortSignal ): Promise<void> {
	return new Promise( ( resolve ) => {
		const end = (): void => {
			clearTimeout( timer );
			signal.removeEventListener( 'abort', end );
			resolve();
		};
		const timer = setTimeout( end, milliseconds );
		signal.addEventListener( 'abort', end );
	} );
}
