import type { Placement } from '../partnership/placement';
import type { Change } from './change';

/** One page of a batch: what is to be done to it, and how far that is. Stored after every step. */
export interface Item {
	/** Its place in the batch, from 0. */
	index: number;
	/** The page that is to be changed, as it was asked for. */
	title: string;
	/** The page that was found there: redirects followed, in the wiki's own words. */
	page?: string;
	change: Change;
	placement: Placement;
	state: ItemState;
}

/** Whether a page gets something that it has not, or something on it becomes otherwise. */
export type Will = 'add' | 'update';

/** Why nothing can be done to a page. */
export type Cannot =
	/** The title cannot be one. */
	| 'invalid'
	/** The title leads to another wiki. */
	| 'elsewhere'
	/** There is no such page, or for a talk page none that it would be about. */
	| 'missing'
	/** The account may not edit it. */
	| 'protected'
	/** An item before it is about the same page. */
	| 'duplicate'
	/** It holds no wikitext. */
	| 'model'
	/** What would be added could not be read there: it would stand inside an open comment, say. */
	| 'swallowed';

/** What there is to tell about how an edit came to be. */
export type Note = '' | 'conflict' | 'found' | 'moved';

export interface SavedState {
	at: 'saved';
	will: Will;
	revision: number;
	/** The revision below it; 0 where it made the page. */
	parent: number;
	/** How much longer it made the page; undefined where it was found in the history. */
	bytes?: number;
	/** Milliseconds since 1970, here and below. */
	time: number;
	note: Note;
}

export type ItemState =
	| { at: 'unread' }
	| { at: 'cannot'; reason: Cannot; /** The wiki's words, or the title of the page's other item; may be ''. */ says: string }
	/** It stands already as wanted. */
	| { at: 'right' }
	| { at: 'waiting'; will: Will }
	/** It may have been sent, on top of this revision (0: no page yet). */
	| { at: 'saving'; will: Will; base: number; time: number }
	| SavedState
	| { at: 'skipped'; will: Will; why: 'right' | 'gone' | 'cancelled'; time: number }
	| { at: 'failed'; will: Will; code: string; says: string; time: number }
	/** To be undone, and perhaps it is already. */
	| { at: 'undoing'; saved: SavedState }
	| { at: 'undone'; saved: SavedState; how: Undone; /** 0 where the page was deleted. */ revision: number; time: number }
	/** Not undone. */
	| { at: 'left'; saved: SavedState; why: 'edited' | 'gone' | 'refused'; says: string; time: number };

export type Undone = 'undone' | 'emptied' | 'deleted';

export type ItemEvent =
	| { type: 'tried'; as: Extract<ItemState, { at: 'cannot' | 'right' | 'waiting' }> }
	| { type: 'send'; base: number; time: number }
	| { type: 'arrived'; revision: number; parent: number; bytes?: number; note: Note; time: number }
	/** What was to be sent was not, or surely did not arrive. */
	| { type: 'withdrawn' }
	| { type: 'skipped'; why: 'right' | 'gone' | 'cancelled'; time: number }
	| { type: 'failed'; code: string; says: string; time: number }
	| { type: 'again' }
	| { type: 'undo' }
	| { type: 'undone'; how: Undone; revision: number; time: number }
	| { type: 'left'; why: 'edited' | 'gone' | 'refused'; says: string; time: number };

/**
 * The state that an event leads to.
 *
 * @throws RangeError where the event cannot happen in this state
 */
export function nextState( state: ItemState, event: ItemEvent ): ItemState {
	switch ( event.type ) {
		case 'tried':
			return state.at === 'unread' || state.at === 'cannot' || state.at === 'right' || state.at === 'waiting' ? event.as : impossible( state, event );
		case 'send':
			return state.at === 'waiting' || state.at === 'saving' ? { at: 'saving', will: state.will, base: event.base, time: event.time } : impossible( state, event );
		case 'arrived':
			return state.at === 'saving' ?
				{ at: 'saved', will: state.will, revision: event.revision, parent: event.parent, bytes: event.bytes, note: event.note, time: event.time } :
				impossible( state, event );
		case 'withdrawn':
			return state.at === 'saving' ? { at: 'waiting', will: state.will } : impossible( state, event );
		case 'skipped':
			return state.at === 'waiting' || state.at === 'saving' ? { at: 'skipped', will: state.will, why: event.why, time: event.time } : impossible( state, event );
		case 'failed':
			return state.at === 'waiting' || state.at === 'saving' ? { at: 'failed', will: state.will, code: event.code, says: event.says, time: event.time } : impossible( state, event );
		case 'again':
			return state.at === 'failed' ? { at: 'waiting', will: state.will } : impossible( state, event );
		case 'undo':
			return state.at === 'saved' ? { at: 'undoing', saved: state } : state.at === 'left' ? { at: 'undoing', saved: state.saved } : impossible( state, event );
		case 'undone':
			return state.at === 'undoing' ? { at: 'undone', saved: state.saved, how: event.how, revision: event.revision, time: event.time } : impossible( state, event );
		case 'left':
			return state.at === 'undoing' ? { at: 'left', saved: state.saved, why: event.why, says: event.says, time: event.time } : impossible( state, event );
	}
}

function impossible( { at }: ItemState, { type }: ItemEvent ): never {
	throw new RangeError( `${ type } cannot follow ${ at }` );
}
