import type { ReadingStore } from '../../../wiki/ports';
import { newMemory, type ReachMemory } from '../../impact/reach/reach-memory';

/** Goes up when what is kept changes its shape: what has another one is not understood. */
const SHAPE = 1;

const NAME = 'readers';

/** What is known of the readers of all partnerships' pages, so that a reading goes on and a next visit asks nobody. */
export interface KeptReaders {
	/** Milliseconds since 1970: when it was begun. Days are counted up to the one before, however long it takes. */
	at: number;
	/** Titles of pages by wiki and id; '': there is no such page any more. */
	titles: Map<string, Map<number, string>>;
	/** Hosts of wikis that were asked for titles, by id. */
	hosts: Map<string, string>;
	/** Why a wiki could not be asked. */
	closed: Map<string, string>;
	memory: ReachMemory;
}

export async function loadReaders( store: ReadingStore ): Promise<KeptReaders | undefined> {
	const [ found ] = await store.load( NAME );
	const { shape, kept } = Object( found?.value ) as { shape?: number; kept?: KeptReaders };
	return shape === SHAPE ? kept : undefined;
}

export function newReaders( at: number ): KeptReaders {
	return { at, titles: new Map(), hosts: new Map(), closed: new Map(), memory: newMemory() };
}

export function saveReaders( store: ReadingStore, kept: KeptReaders ): Promise<void> {
	return store.save( NAME, NAME, { shape: SHAPE, kept } );
}
