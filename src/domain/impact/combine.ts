import { FILE_METRICS, type Figure } from './figure';
import type { Result } from './result';

/**
 * The figures of a reading with those that were made beside it. What the reading has a value for stays; what it has none
 * for, such as where it was given up, may come from elsewhere.
 */
export function combined( figures: Figure[], beside: Figure[] ): Figure[] {
	const other = ( figure: Figure ): Figure | undefined => beside.find( ( one ) => isSame( one, figure ) );
	return [
		...figures.map( ( figure ) => 'value' in figure ? figure : other( figure ) || figure ),
		...beside.filter( ( one ) => !figures.some( ( figure ) => isSame( one, figure ) ) )
	];
}

/** Those made before with those made now in their place. */
export function replaced( before: Figure[], made: Figure[] ): Figure[] {
	return [ ...before.filter( ( one ) => !made.some( ( other ) => isSame( one, other ) ) ), ...made ];
}

/** Those that are still true of another result: what a partner's files are used for does not hang on what is selected. */
export function stillTrue( beside: Figure[], before: Result | undefined, result: Result ): Figure[] {
	const isOfTheSame = before !== undefined && before.readAt === result.readAt && JSON.stringify( before.selection ) === JSON.stringify( result.selection );
	return isOfTheSame ? beside : beside.filter( ( { metric } ) => ( FILE_METRICS as readonly string[] ).includes( metric ) );
}

function isSame( one: Figure, other: Figure ): boolean {
	return one.metric === other.metric && ( one.variant || '' ) === ( other.variant || '' );
}
