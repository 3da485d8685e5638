import type { Cannot, Item, ItemState } from './item';

/** How many items are how far. */
export type Tally = Record<ItemState[ 'at' ], number>;

/** The dry run as an equation: `read = add + update + right + cannot`. */
export interface Equation {
	read: number;
	add: number;
	update: number;
	right: number;
	cannot: number;
}

/** What the run is about: `total = saved + skipped + failed + left to do`. */
export interface Run {
	total: number;
	saved: number;
	skipped: number;
	failed: number;
	toCome: number;
}

export interface UndoRun {
	total: number;
	undone: number;
	left: number;
	toCome: number;
}

export function tallyOf( items: Item[] ): Tally {
	const tally: Tally = { unread: 0, cannot: 0, right: 0, waiting: 0, saving: 0, saved: 0, skipped: 0, failed: 0, undoing: 0, undone: 0, left: 0 };
	items.forEach( ( { state } ) => {
		tally[ state.at ]++;
	} );
	return tally;
}

/** What the dry run found; it stays true whatever became of the pages since. */
export function equationOf( items: Item[] ): Equation {
	const equation: Equation = { read: 0, add: 0, update: 0, right: 0, cannot: 0 };
	items.forEach( ( { state } ) => {
		if ( state.at !== 'unread' ) {
			equation.read++;
			equation[ foundBy( state ) ]++;
		}
	} );
	return equation;
}

function foundBy( state: Exclude<ItemState, { at: 'unread' }> ): Exclude<keyof Equation, 'read'> {
	return state.at === 'cannot' || state.at === 'right' ? state.at : 'saved' in state ? state.saved.will : state.will;
}

export function runOf( { waiting, saving, saved, skipped, failed, undoing, undone, left }: Tally ): Run {
	const arrived = saved + undoing + undone + left;
	const toCome = waiting + saving;
	return { total: arrived + skipped + failed + toCome, saved: arrived, skipped, failed, toCome };
}

export function undoRunOf( { undoing, undone, left }: Tally ): UndoRun {
	return { total: undoing + undone + left, undone, left, toCome: undoing };
}

/** The items that nothing can be done to, by reason, the most frequent first. */
export function cannotByReason( items: Item[] ): Array<{ reason: Cannot; items: Item[] }> {
	const groups: Array<{ reason: Cannot; items: Item[] }> = [];
	items.forEach( ( item ) => {
		const { state } = item;
		if ( state.at === 'cannot' ) {
			const group = groups.find( ( { reason } ) => reason === state.reason );
			if ( group ) {
				group.items.push( item );
			} else {
				groups.push( { reason: state.reason, items: [ item ] } );
			}
		}
	} );
	return groups.sort( ( a, b ) => b.items.length - a.items.length );
}

/** How many of the latest steps tell how long the next ones take. */
const STEPS = 30;

/** When so many pages had been done, one entry for each of the latest steps. */
export interface Step {
	/** Milliseconds. */
	time: number;
	count: number;
}

export function withStep( steps: Step[], time: number, count: number ): Step[] {
	return [ ...steps, { time, count } ].slice( -STEPS );
}

/**
 * Milliseconds that so many pages will take, by the pace of the latest steps; undefined while too few were made.
 *
 * @param atLeast Milliseconds that a page takes at least
 */
export function timeLeft( steps: Step[], pages: number, atLeast: number ): number | undefined {
	if ( steps.length < 3 ) {
		return undefined;
	}
	const count = steps.slice( 1 ).reduce( ( sum, step ) => sum + step.count, 0 );
	const each = ( steps[ steps.length - 1 ].time - steps[ 0 ].time ) / count;
	return Math.max( each, atLeast ) * pages;
}
