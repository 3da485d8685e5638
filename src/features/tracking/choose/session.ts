import type { PartnershipEvent } from '../../../domain/partnership/event';
import type { Partnership } from '../../../domain/partnership/record';
import { endingAt, endsAt, startWorking, workingAt, type Ending, type Working } from '../../../domain/tracking/working';
import type { Clock, WorkingStore } from '../../../wiki/ports';

/** What has ended by itself. */
export interface Ended {
	working: Working;
	ending: Ending;
}

/** What the person works for, as long as a page is open. */
export interface Session {
	/** undefined: nothing, or no more. */
	current(): Working | undefined;
	/** What ended by itself while this page was there, or before it. */
	ended(): Ended | undefined;
	/** Begins, in the place of whatever there was. Throws where other devices will not know. */
	choose( partnership: Partnership, event: PartnershipEvent | undefined ): Promise<void>;
	stop(): Promise<void>;
	/** After an edit: it goes on for longer. */
	touch(): void;
	/** Before it is relied on: what time it is, and whether another device has stopped it. Throws nothing. */
	check(): Promise<void>;
	/** Calls after each change. Gives what ends that. */
	watch( onChange: () => void ): () => void;
}

/** Another device may have stopped it without this one being told. In milliseconds. */
const ASK_AGAIN = 5 * 60 * 1000;

export function createSession( store: WorkingStore, clock: Clock ): Session {
	const watchers = new Set<() => void>();
	let ended: Ended | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = clock.now();

	const tell = (): void => watchers.forEach( ( watcher ) => watcher() );
	const settle = (): void => {
		const working = store.load();
		const ending = working && endingAt( working, clock.now() );
		if ( working && ending ) {
			ended = { working, ending };
			store.clear().catch( () => {} );
		}
		clearTimeout( timer );
		if ( working && !ending ) {
			ended = undefined;
			timer = setTimeout( check, Math.max( 0, endsAt( working ) - clock.now() ) );
		}
		tell();
	};
	async function check(): Promise<void> {
		const isOld = Math.abs( clock.now() - asked ) > ASK_AGAIN;
		if ( store.load() && isOld ) {
			asked = clock.now();
		}
		// Whether it has ended is for the wiki's clock alone to say.
		await Promise.all( [ clock.check(), store.load() && isOld ? store.refresh().catch( () => {} ) : undefined ] );
		settle();
	}
	store.watch( () => {
		if ( store.load() ) {
			check();
		} else {
			tell();
		}
	} );
	return {
		current() {
			const working = store.load();
			return working && workingAt( working, clock.now() ) ? working : undefined;
		},
		ended: () => ended,
		async choose( partnership, event ) {
			const saved = store.save( startWorking( partnership, event, clock.now(), clock.today().to ) );
			settle();
			await saved;
		},
		async stop() {
			const cleared = store.clear();
			ended = undefined;
			settle();
			await cleared;
		},
		touch() {
			store.touch();
			settle();
		},
		check,
		watch( onChange ) {
			watchers.add( onChange );
			return () => watchers.delete( onChange );
		}
	};
}
