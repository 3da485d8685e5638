import type { Messages } from '../wiki/ports';

/**
 * Texts whose numbers are written as the reader's language does. The numbers themselves come after all parameters:
 * plural forms depend on them.
 */
export function countingText( { text, number }: Messages ): Messages[ 'text' ] {
	return ( key, ...parameters ) => text( key, ...parameters.map( ( one ) => typeof one === 'number' ? number( one ) : one ), ...parameters.filter( ( one ) => typeof one === 'number' ) );
}
