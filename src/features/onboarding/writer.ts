import type { Definition } from '../../domain/wizard/definition';
import { beginEffect, effectAt, pendingAt, settleEffect } from '../../domain/wizard/machine';
import type { Trace } from '../../domain/wizard/state';
import type { Place } from '../../domain/wizard/way';
import { WikiError, type Locks } from '../../wiki/ports';
import type { Copy } from './copy';

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

export interface Writer {
	/** `elsewhere`: another tab is at it. */
	readonly writing: 'rest' | 'busy' | 'elsewhere';
	/** Why the last write was not made, or is not known to be. */
	error: unknown;
	confirm( work: Work ): Promise<void>;
	look( work: Work ): Promise<void>;
	close(): void;
}

export interface WriterParts {
	locks: Locks;
	/** What is to be confirmed is done: goes on from it. */
	onDone(): void;
	/** It cannot be begun: something is missing on the way to it. */
	onLacking( at: Place ): void;
}

/** Makes the writes of a wizard, each exactly once. */
export function createWriter( definition: Definition, copy: Copy, { locks, onDone, onLacking }: WriterParts ): Writer {
	const closing = new AbortController();
	const writer = {
		writing: 'rest' as Writer[ 'writing' ], error: undefined as unknown,
		confirm: ( work: Work ) => guarded( ( at ) => make( at, work ) ),
		look: ( work: Work ) => guarded( ( at ) => settle( at, work ) ),
		close: () => closing.abort()
	};
	return writer;

	async function make( at: Place, work: Work ): Promise<void> {
		await settle( at, work );
		const begun = beginEffect( definition, copy.state, work.trace, copy.pen() );
		if ( !begun || copy.place()?.key !== at.key ) {
			if ( !isDone( at ) ) {
				onLacking( at );
			}
			return;
		}
		const earlier = Object.values( effectAt( copy.state, at.key ).begun ).map( ( { trace } ) => trace );
		// Nothing is sent before it is written down that it will be, here and for other devices; these may be further.
		copy.change( begun.state );
		await copy.keep();
		await copy.tell();
		await settle( at, work, begun.attempt );
		if ( !isDone( at ) ) {
			note( at, begun.attempt, await attempt( at, begun.attempt, work.write( earlier ) ) );
		}
	}

	/** Asks the wiki what became of what was begun, but for one attempt. */
	async function settle( at: Place, work: Work, own?: string ): Promise<void> {
		for ( const { attempt: name, trace } of pendingAt( copy.state, at.key ).filter( ( one ) => one.attempt !== own ) ) {
			note( at, name, await work.find( trace ) );
		}
	}

	/** A refusal is noted: it did not arrive. Of what is not known nothing is noted, so that it is looked for. */
	function attempt( at: Place, name: string, writing: Promise<string> ): Promise<string> {
		return writing.catch( ( error: unknown ) => {
			if ( error instanceof WikiError && !error.outcomeUnknown ) {
				note( at, name );
			}
			throw error;
		} );
	}

	function note( { key }: Place, name: string, result?: string ): void {
		copy.change( settleEffect( copy.state, key, name, result, copy.pen() ) );
	}

	/** One tab at a time, with what the others have done. What is done afterwards is gone on from. */
	async function guarded( work: ( at: Place ) => Promise<void> ): Promise<void> {
		const at = copy.place();
		if ( !at || writer.writing !== 'rest' ) {
			return;
		}
		show( 'busy' );
		writer.error = undefined;
		try {
			await locks.hold( `path-${ definition.id }`, async () => {
				show( 'busy' );
				await copy.refresh();
				await work( at );
			}, () => show( 'elsewhere' ), closing.signal );
		} catch ( error ) {
			writer.error = error;
		}
		await copy.keep();
		writer.writing = 'rest';
		if ( isDone( at ) && copy.place()?.key === at.key ) {
			onDone();
		} else {
			void copy.tell();
		}
		copy.notify();
	}

	function show( writing: Writer[ 'writing' ] ): void {
		writer.writing = writing;
		copy.notify();
	}

	function isDone( { key }: Place ): boolean {
		return effectAt( copy.state, key ).done !== undefined;
	}
}
