import type { Board } from '../../../domain/tracking/live-board';
import { waitAnew, waitBetween, type Pace } from '../../../domain/tracking/live-pace';
import { stageAt } from '../../../domain/tracking/live-scope';
import { hashtagsIn } from '../../../domain/partnership/hashtag';
import { WikiError, type ChangeStream, type StreamedChange } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import type { LiveBoard, Missing, Reading } from './board';
import type { TraitBook } from './traits';

/** What a board shows. */
export interface LiveState {
	/** Before the first reading it is being read. */
	reading?: Reading;
	board?: Board;
	missing?: Missing;
	isPaused: boolean;
	/** By the wiki's clock, milliseconds since 1970: when it was last read. */
	readAt?: number;
	/** Why it could not be read, and when it is tried again. */
	failure?: { error: unknown; nextAt: number };
}

export interface LiveSession {
	state(): LiveState;
	pause(): void;
	goOn(): void;
	/** Reads at once. */
	readNow(): void;
	/** Somebody looks at the page again, or has turned away. */
	turn( isHidden: boolean ): void;
	stop(): void;
}

export interface SessionParts {
	live: LiveBoard;
	traits: TraitBook;
	stream?: ChangeStream;
	isHidden: boolean;
	onChange(): void;
}

/** Lines that are made. */
const LINES = 40;

/** Milliseconds from being told of a change to asking for it: the wiki's copies have to get it first. */
const TOLD_DELAY = 1500;

/** Reads on and on: soon while somebody looks, seldom else, ever later while the wiki does not answer. */
export function createLiveSession( { live, traits, stream, isHidden: startsHidden, onChange }: SessionParts ): LiveSession {
	const state: LiveState = { isPaused: false };
	const reader = createReader( live );
	const ear = createEar( stream, ( change ) => state.reading !== undefined && concerns( change, state.reading ), () => next( TOLD_DELAY ) );
	let isHidden = startsHidden;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let current: AbortController | undefined;
	let looking: AbortController | undefined;

	void read();
	return {
		state: () => state,
		pause() {
			state.isPaused = true;
			halt();
			onChange();
		},
		goOn() {
			state.isPaused = false;
			void read();
			onChange();
		},
		readNow() {
			void read();
		},
		turn( hidden ) {
			isHidden = hidden;
			if ( hidden ) {
				// It tells of all wikis at once: nobody needs it in a tab that is not looked at.
				ear.close();
			} else {
				void read();
			}
		},
		stop: halt
	};

	function halt(): void {
		clearTimeout( timer );
		current?.abort();
		looking?.abort();
		current = looking = undefined;
		ear.close();
	}

	function next( wait: number ): void {
		clearTimeout( timer );
		timer = setTimeout( read, wait );
	}

	async function read(): Promise<void> {
		if ( state.isPaused || state.missing || current ) {
			return;
		}
		clearTimeout( timer );
		const controller = current = new AbortController();
		const { missing, error, pace } = await reader.read( isHidden, controller.signal );
		if ( current !== controller || isCancelled( error ) ) {
			return;
		}
		current = undefined;
		state.missing = missing;
		if ( !missing ) {
			const usual = waitBetween( { isHidden, isTold: ear.isTold(), ...pace } );
			// Told while it was asked: the answer may have come too early for it.
			const wait = ear.isNew() ? Math.min( usual, TOLD_DELAY ) : usual;
			note( error, wait );
			ear.open( !isHidden && state.reading !== undefined );
			next( wait );
			void lookUp();
		}
		onChange();
	}

	function note( error: unknown, wait: number ): void {
		state.failure = error === undefined ? undefined : { error, nextAt: live.now() + wait };
		if ( error === undefined ) {
			state.reading = live.reading;
			state.readAt = live.now();
			state.board = live.board( traits.known, LINES );
		}
	}

	/** What was done with the edits comes a little later; without it, the board says less. */
	async function lookUp(): Promise<void> {
		if ( !state.reading || state.failure || looking ) {
			return;
		}
		const controller = looking = new AbortController();
		const isMore = await traits.lookUp( state.reading.revisions, controller.signal ).catch( () => false );
		if ( looking === controller ) {
			looking = undefined;
			if ( isMore ) {
				state.board = live.board( traits.known, LINES );
				onChange();
			}
		}
	}
}

interface Reader {
	/** Reads on, or everything anew where that is due, and tells what the time until the next reading depends on. */
	read( isHidden: boolean, signal: AbortSignal ): Promise<{ missing?: Missing; error?: unknown; pace: Pick<Pace, 'isQuiet' | 'hasMore' | 'failures' | 'retryAfter'> }>;
}

function createReader( live: LiveBoard ): Reader {
	let failures = 0;
	let anew = { at: -Infinity, took: 0, isAsked: false };
	return {
		async read( isHidden, signal ) {
			const began = live.now();
			try {
				if ( !live.reading || began - anew.at >= waitAnew( { isHidden, ...anew } ) ) {
					const missing = await live.readAnew( signal );
					anew = { at: live.now(), took: live.now() - began, isAsked: false };
					if ( missing ) {
						return { missing, pace: { isQuiet: true, hasMore: false, failures: 0 } };
					}
				}
				const { hasMore, isOld } = await live.readOn( signal );
				anew.isAsked = anew.isAsked || isOld;
				failures = 0;
				return { pace: { isQuiet: isQuiet( live ), hasMore, failures } };
			} catch ( error ) {
				failures++;
				return { error, pace: { isQuiet: isQuiet( live ), hasMore: false, failures, retryAfter: error instanceof WikiError ? error.retryAfter : undefined } };
			}
		}
	};
}

/** Whether nothing that happens now can count. */
function isQuiet( { reading, now }: LiveBoard ): boolean {
	return reading !== undefined && stageAt( reading.event || reading.records.partnership, now() ).stage !== 'running';
}

/** Listens to the stream, where there is one. */
interface Ear {
	open( isWanted: boolean ): void;
	close(): void;
	/** Whether changes are told; whether one was just now. */
	isTold(): boolean;
	isNew(): boolean;
}

/** @param onTold Called once for changes that come close together */
function createEar( stream: ChangeStream | undefined, isOfInterest: ( change: StreamedChange ) => boolean, onTold: () => void ): Ear {
	let close: ( () => void ) | undefined;
	let isConnected = false;
	let soon: ReturnType<typeof setTimeout> | undefined;
	const hear = ( change: StreamedChange ): void => {
		if ( soon === undefined && isOfInterest( change ) ) {
			soon = setTimeout( () => {
				soon = undefined;
			}, TOLD_DELAY );
			onTold();
		}
	};
	return {
		open( isWanted ) {
			if ( isWanted && !close ) {
				close = stream?.listen( hear, ( now ) => {
					isConnected = now;
				} );
			}
		},
		close() {
			close?.();
			close = undefined;
			isConnected = false;
		},
		isTold: () => isConnected,
		isNew: () => soon !== undefined
	};
}

/** Whether a change may count, or changes what counts. The wiki is asked then: a stream does not tell of tags. */
function concerns( { title, user, comment }: StreamedChange, { records, scope }: Reading ): boolean {
	const { partnership, participants, events } = scope;
	return participants.some( ( line ) => line.user === user ) ||
		hashtagsIn( comment, [ partnership, ...events ].map( ( { hashtag } ) => hashtag ) ).length > 0 ||
		title.includes( `/${ records.partnership.name }` );
}
