import type { TaskChange } from '../../../domain/worklist/write';
import { WikiError } from '../../../wiki/ports';

/** Why a task was not taken or given back: somebody else was faster, or its line is gone. */
export const LOST = 'task-lost';

/**
 * A change of a task's line as an edit is made of it: on whatever text stands there by then.
 *
 * @param change
 * @return Throws a WikiError {@link LOST} where the change is refused
 */
export function orLost( change: ( wikitext: string ) => TaskChange ): ( wikitext: string ) => string {
	return ( wikitext ) => {
		const next = change( wikitext );
		if ( 'refused' in next ) {
			throw new WikiError( LOST );
		}
		return next.text;
	};
}
