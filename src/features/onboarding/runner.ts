import type { Definition } from '../../domain/wizard/definition';
import { join } from '../../domain/wizard/join';
import * as machine from '../../domain/wizard/machine';
import type { Problem } from '../../domain/wizard/problems';
import type { Answer, Pen, Trace, WizardState } from '../../domain/wizard/state';
import { answerOf, asideOf, type Place } from '../../domain/wizard/way';
import { WikiError, type Locks, type WizardStore } from '../../wiki/ports';

/** A write that a step confirms. */
export interface Work {
	/** Where it can be found afterwards. */
	trace: Trace;
	/**
	 * Makes it, and gives what came of it: revisions, say; what of it arrived in an earlier attempt is not made again.
	 *
	 * @throws WikiError
	 */
	write( earlier: Trace[] ): Promise<string>;
	/** What came of an attempt; undefined where it did not arrive, or not all of it. */
	find( trace: Trace ): Promise<string | undefined>;
}

export interface Run {
	readonly state: WizardState;
	/** Undefined after the last step. */
	readonly place: Place | undefined;
	readonly progress: machine.WizardProgress;
	/** What became of what was typed; `failed`: this browser keeps nothing, it lasts until the page is left. */
	readonly keeping: 'rest' | 'saving' | 'kept' | 'failed';
	/** What to put right before going on; told once somebody has tried to. */
	readonly problems: Problem[];
	/** `elsewhere`: another tab is at it. */
	readonly writing: 'rest' | 'busy' | 'elsewhere';
	/** Why the last write was not made, or is not known to be. */
	readonly error: unknown;
	/** Of a field of the current step; '' or [] where there is none. */
	value( field?: string ): Answer;
	/** What was typed into it elsewhere in the meantime. */
	asides( field?: string ): Answer[];
	answer( field: string, value: Answer, settles?: boolean ): void;
	/** The same at any place of the way, also one where the person is not: what moves from one step to another. */
	answerAt( key: string, field: string, value: Answer ): void;
	next(): void;
	back(): void;
	jump( key: string ): void;
	/** From the first step, without what was typed. */
	beginAnew(): void;
	/** Whether a write of this step was begun, and it is not known what became of it. */
	isPending(): boolean;
	isDone(): boolean;
	/** Makes the write of the current step, exactly once whatever has happened before, and goes on. */
	confirm( work: Work ): Promise<void>;
	/** Looks what became of a write that was begun before; goes on where it arrived. */
	look( work: Work ): Promise<void>;
	/** Calls after each change. */
	listen( listener: () => void ): void;
	/** Everything has reached the disk, as far as it can. */
	flush(): Promise<void>;
	close(): void;
}

export interface RunParts {
	store: WizardStore;
	locks: Locks;
}

/** Opens a wizard where somebody left it. */
export async function openRun( definition: Definition, { store, locks }: RunParts ): Promise<Run> {
	let state = machine.begin( definition, await store.load() );
	let listener = (): void => {};
	let isDirty = false;
	let saving: Promise<void> | undefined;
	let tried: string | undefined;
	let latest = state.place.at;
	const closing = new AbortController();
	const status = { keeping: 'rest' as Run[ 'keeping' ], writing: 'rest' as Run[ 'writing' ], error: undefined as unknown };
	/** Later than the place of any other tab, whatever its clock says. */
	const pen = (): Pen => {
		const { by, now } = store.pen();
		return { by, now: Math.max( now, latest + 1 ) };
	};
	const place = (): Place | undefined => machine.current( definition, state );
	const stopWatching = store.watch( adopt );

	return {
		get state() {
			return state;
		},
		get place() {
			return place();
		},
		get progress() {
			return machine.progressOf( definition, state );
		},
		get keeping() {
			return status.keeping;
		},
		get writing() {
			return status.writing;
		},
		get error() {
			return status.error;
		},
		get problems() {
			const at = place();
			return at && at.key === tried ? machine.problemsAt( state, at ) : [];
		},
		value( field = '' ) {
			const at = place();
			return at ? answerOf( state, at, field ) : '';
		},
		asides( field = '' ) {
			const at = place();
			return at ? asideOf( state, at, field ) : [];
		},
		answer( field, value, settles ) {
			const at = place();
			if ( at ) {
				change( machine.answer( state, at, field, value, pen(), settles ) );
			}
		},
		answerAt: ( key, field, value ) => change( machine.answer( state, { key }, field, value, pen() ) ),
		next: goOn,
		back: () => move( machine.back( definition, state, pen() ) ),
		jump: ( key ) => move( machine.jump( definition, state, key, pen() ) ),
		beginAnew: () => move( machine.beginAnew( definition, state ) ),
		isPending: () => pending().length > 0,
		isDone: () => isDone( place() ),
		confirm: ( work ) => guarded( async ( at ) => {
			await settle( at, work );
			const begun = machine.beginEffect( definition, state, work.trace, pen() );
			if ( !begun || place()?.key !== at.key ) {
				showLacking( at );
				return;
			}
			const earlier = Object.values( machine.effectAt( state, at.key ).begun ).map( ( { trace } ) => trace );
			// Nothing is sent before it is written down that it will be, here and for other devices; these may be further.
			change( begun.state );
			await keep();
			await tell();
			await settle( at, work, begun.attempt );
			if ( !isDone( at ) ) {
				change( machine.settleEffect( state, at.key, begun.attempt, await attempt( at, begun.attempt, () => work.write( earlier ) ), pen() ) );
			}
		} ),
		look: ( work ) => guarded( ( at ) => settle( at, work ) ),
		listen( next ) {
			listener = next;
		},
		flush: keep,
		close() {
			closing.abort();
			stopWatching();
			listener = () => {};
		}
	};

	function change( next: WizardState ): void {
		if ( next !== state ) {
			state = next;
			void keep();
		}
		listener();
	}

	function move( next: WizardState ): void {
		if ( next !== state ) {
			tried = undefined;
			status.error = undefined;
			change( next );
			void tell();
		}
	}

	function goOn(): void {
		const next = machine.next( definition, state, pen() );
		if ( next === state ) {
			tried = place()?.key;
			listener();
		}
		move( next );
	}

	/** What others have done meanwhile. The person stays where she is: a tab is not turned over by another one. */
	function adopt( theirs: WizardState | undefined ): void {
		const joined = theirs ? join( state, theirs ) : state;
		latest = Math.max( latest, joined.place.at );
		const both = joined.round === state.round ? { ...joined, place: state.place } : joined;
		if ( JSON.stringify( both ) !== JSON.stringify( state ) ) {
			state = machine.begin( definition, both );
			listener();
		}
	}

	/** At each keystroke; while the disk is at work, what comes in between waits and goes together. */
	function keep(): Promise<void> {
		isDirty = true;
		status.keeping = 'saving';
		saving = saving || keepAll();
		return saving;
	}

	async function keepAll(): Promise<void> {
		while ( isDirty ) {
			isDirty = false;
			const { state: kept, isKept } = await store.save( state );
			status.keeping = isKept ? 'kept' : 'failed';
			adopt( kept );
		}
		saving = undefined;
		listener();
	}

	/** Where the wiki does not hear of it, the next step tells it. */
	function tell(): Promise<void> {
		return store.tell( state ).then( adopt, () => {} );
	}

	function pending( at = place() ): ReturnType<typeof machine.pendingAt> {
		return at ? machine.pendingAt( state, at.key ) : [];
	}

	function isDone( at: Place | undefined ): boolean {
		return at !== undefined && machine.effectAt( state, at.key ).done !== undefined;
	}

	/** One tab at a time, with what the others have done. What is done afterwards is gone on from. */
	async function guarded( work: ( at: Place ) => Promise<void> ): Promise<void> {
		const at = place();
		if ( !at || status.writing !== 'rest' ) {
			return;
		}
		show( 'busy' );
		status.error = undefined;
		try {
			await locks.hold( `path-${ definition.id }`, async () => {
				show( 'busy' );
				adopt( await store.load() );
				await work( at );
			}, () => show( 'elsewhere' ), closing.signal );
		} catch ( error ) {
			status.error = error;
		}
		await keep();
		status.writing = 'rest';
		if ( isDone( at ) && place()?.key === at.key ) {
			goOn();
		} else {
			void tell();
		}
		listener();
	}

	/** What a wizard asks for may have changed, or was typed on another device: it is asked for again. */
	function showLacking( at: Place ): void {
		const lacking = isDone( at ) ? undefined : machine.lackingBefore( definition, state, at.key );
		if ( lacking ) {
			move( machine.jump( definition, state, lacking.key, pen() ) );
			tried = lacking.key;
		}
	}

	function show( writing: Run[ 'writing' ] ): void {
		status.writing = writing;
		listener();
	}

	/** Asks the wiki what became of what was begun, but for one attempt. */
	async function settle( at: Place, work: Work, own?: string ): Promise<void> {
		for ( const { attempt: name, trace } of pending( at ).filter( ( one ) => one.attempt !== own ) ) {
			change( machine.settleEffect( state, at.key, name, await work.find( trace ), pen() ) );
		}
	}

	/** A refusal is noted: it did not arrive. Of what is not known nothing is noted, so that it is looked for. */
	async function attempt( at: Place, name: string, write: () => Promise<string> ): Promise<string> {
		try {
			return await write();
		} catch ( error ) {
			if ( error instanceof WikiError && !error.outcomeUnknown ) {
				change( machine.settleEffect( state, at.key, name, undefined, pen() ) );
			}
			throw error;
		}
	}
}
