import type { Definition } from '../../domain/wizard/definition';
import { join } from '../../domain/wizard/join';
import { begin, current } from '../../domain/wizard/machine';
import type { Pen, WizardState } from '../../domain/wizard/state';
import type { Place } from '../../domain/wizard/way';
import type { WizardStore } from '../../wiki/ports';

/** The state of a wizard as this tab has it, and what becomes of it. */
export interface Copy {
	readonly state: WizardState;
	/** `failed`: this browser keeps nothing. */
	readonly keeping: 'rest' | 'saving' | 'kept' | 'failed';
	place(): Place | undefined;
	/** Later than the place of any other tab, whatever its clock says. */
	pen(): Pen;
	/** Takes a new state, and begins to keep it. */
	change( next: WizardState ): void;
	/** Everything has reached the disk, as far as it can. */
	keep(): Promise<void>;
	/** Where the wiki does not hear of it, the next step tells it. */
	tell(): Promise<void>;
	/** Takes over what other tabs have kept. */
	refresh(): Promise<void>;
	listen( listener: () => void ): void;
	/** Calls the listener. */
	notify(): void;
	close(): void;
}

export async function openCopy( definition: Definition, store: WizardStore ): Promise<Copy> {
	let state = begin( definition, await store.load() );
	let keeping: Copy[ 'keeping' ] = 'rest';
	let listener = (): void => {};
	let isDirty = false;
	let saving: Promise<void> | undefined;
	let latest = state.place.at;
	const stopWatching = store.watch( adopt );
	return {
		get state() {
			return state;
		},
		get keeping() {
			return keeping;
		},
		place: () => current( definition, state ),
		pen() {
			const { by, now } = store.pen();
			return { by, now: Math.max( now, latest + 1 ) };
		},
		change( next ) {
			if ( next !== state ) {
				state = next;
				void keep();
			}
			listener();
		},
		keep,
		tell: () => store.tell( state ).then( adopt, () => {} ),
		refresh: () => store.load().then( adopt ),
		listen( next ) {
			listener = next;
		},
		notify: () => listener(),
		close() {
			stopWatching();
			listener = () => {};
		}
	};

	/** What others have done meanwhile. The person stays where she is: a tab is not turned over by another one. */
	function adopt( theirs: WizardState | undefined ): void {
		const joined = theirs ? join( state, theirs ) : state;
		latest = Math.max( latest, joined.place.at );
		const both = joined.round === state.round ? { ...joined, place: state.place } : joined;
		if ( JSON.stringify( both ) !== JSON.stringify( state ) ) {
			state = begin( definition, both );
			listener();
		}
	}

	/** At each keystroke; while the disk is at work, what comes in between waits and goes together. */
	function keep(): Promise<void> {
		isDirty = true;
		keeping = 'saving';
		saving = saving || keepAll();
		return saving;
	}

	async function keepAll(): Promise<void> {
		while ( isDirty ) {
			isDirty = false;
			const { state: kept, isKept } = await store.save( state );
			keeping = isKept ? 'kept' : 'failed';
			adopt( kept );
		}
		saving = undefined;
		listener();
	}
}
