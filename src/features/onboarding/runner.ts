import type { Definition } from '../../domain/wizard/definition';
import * as machine from '../../domain/wizard/machine';
import type { Problem } from '../../domain/wizard/problems';
import type { Answer, WizardState } from '../../domain/wizard/state';
import { answerOf, asideOf, type Place } from '../../domain/wizard/way';
import type { Locks, WizardStore } from '../../wiki/ports';
import { openCopy, type Copy } from './copy';
import { createWriter, type Work, type Writer } from './writer';

export type { Work } from './writer';

export interface Run {
	readonly state: WizardState;
	/** Undefined after the last step. */
	readonly place: Place | undefined;
	readonly progress: machine.WizardProgress;
	/** What became of what was typed; `failed`: this browser keeps nothing, it lasts until the page is left. */
	readonly keeping: Copy[ 'keeping' ];
	/** What to put right before going on; told once somebody has tried to. */
	readonly problems: Problem[];
	/** `elsewhere`: another tab is at it. */
	readonly writing: Writer[ 'writing' ];
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
	const copy = await openCopy( definition, store );
	const { place, pen } = copy;
	const writer = createWriter( definition, copy, { locks, onDone: goOn, onLacking: goToLacking } );
	/** The place that somebody has tried to leave. */
	let tried: string | undefined;

	return {
		get state() {
			return copy.state;
		},
		get place() {
			return place();
		},
		get progress() {
			return machine.progressOf( definition, copy.state );
		},
		get keeping() {
			return copy.keeping;
		},
		get writing() {
			return writer.writing;
		},
		get error() {
			return writer.error;
		},
		get problems() {
			return here( ( at ) => at.key === tried ? machine.problemsAt( copy.state, at ) : [], [] );
		},
		value: ( field = '' ) => here( ( at ) => answerOf( copy.state, at, field ), '' ),
		asides: ( field = '' ) => here( ( at ) => asideOf( copy.state, at, field ), [] ),
		answer: ( field, value, settles ) => here( ( at ) => copy.change( machine.answer( copy.state, at, field, value, pen(), settles ) ), undefined ),
		answerAt: ( key, field, value ) => copy.change( machine.answer( copy.state, { key }, field, value, pen() ) ),
		next: goOn,
		back: () => move( machine.back( definition, copy.state, pen() ) ),
		jump: ( key ) => move( machine.jump( definition, copy.state, key, pen() ) ),
		beginAnew: () => move( machine.beginAnew( definition, copy.state ) ),
		isPending: () => here( ( { key } ) => machine.pendingAt( copy.state, key ).length > 0, false ),
		isDone: () => here( ( { key } ) => machine.effectAt( copy.state, key ).done !== undefined, false ),
		confirm: writer.confirm,
		look: writer.look,
		listen: copy.listen,
		flush: copy.keep,
		close() {
			writer.close();
			copy.close();
		}
	};

	/** Something about the current place; the other value after the last one. */
	function here<Value>( what: ( at: Place ) => Value, otherwise: Value ): Value {
		const at = place();
		return at ? what( at ) : otherwise;
	}

	function move( next: WizardState ): void {
		if ( next !== copy.state ) {
			tried = undefined;
			writer.error = undefined;
			copy.change( next );
			void copy.tell();
		}
	}

	function goOn(): void {
		const next = machine.next( definition, copy.state, pen() );
		if ( next === copy.state ) {
			tried = place()?.key;
			copy.notify();
		}
		move( next );
	}

	/** What a wizard asks for may have changed, or was typed on another device: it is asked for again. */
	function goToLacking( { key }: Place ): void {
		const lacking = machine.lackingBefore( definition, copy.state, key );
		if ( lacking ) {
			move( machine.jump( definition, copy.state, lacking.key, pen() ) );
			tried = lacking.key;
		}
	}
}
