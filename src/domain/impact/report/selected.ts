import { readDay } from '../../partnership/dates';
import type { Selection } from '../selection';

/** A selection as a generated part remembers it. */
export function selectionSettings( { event, partner, wiki, namespace, from, to }: Selection ): Record<string, string> {
	return { event: event || '', partner: partner || '', wiki: wiki || '', namespace: namespace === undefined ? '' : String( namespace ), from: from || '', to: to || '' };
}

/** The selection that a generated part remembers. */
export function selectionOf( { event, partner, wiki, namespace, from, to }: Record<string, string | undefined> ): Selection {
	return {
		...event && { event }, ...partner && { partner }, ...wiki && { wiki }, ...namespace && /^\d{1,5}$/.test( namespace ) && { namespace: Number( namespace ) },
		...from && { from: readDay( from ) }, ...to && { to: readDay( to ) }
	};
}

export function isSameSelection( one: Selection, other: Selection ): boolean {
	return JSON.stringify( selectionSettings( one ) ) === JSON.stringify( selectionSettings( other ) );
}
