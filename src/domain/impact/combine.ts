import { eachPartOnce, isWhole, type PartCoverage } from './coverage';
import { BESIDE_METRICS, FILE_METRICS, isBeside, type Figure } from './figure';
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

/** A result with what was made beside it. */
export function withBeside<R extends Result>( result: R, beside: Figure[] ): R {
	return { ...result, figures: combined( result.figures, beside ) };
}

/** The same, with each figure that could have been made beside it and was not: nobody asked for it. */
export function withAllBeside<R extends Result>( result: R, beside: Figure[] ): R {
	const made = withBeside( result, beside );
	const left = BESIDE_METRICS.filter( ( metric ) => !made.figures.some( ( figure ) => figure.metric === metric ) );
	return { ...made, figures: [ ...made.figures, ...left.map( ( metric ): Figure => ( { metric, coverage: [], state: 'unknown', reason: 'not-asked' } ) ) ] };
}

/** Whether a figure could have been made beside a reading and nobody asked for it. */
export function isLeftOut( figure: Figure ): boolean {
	return isBeside( figure.metric ) && 'reason' in figure && figure.reason === 'not-asked';
}

/** What all figures of a result rest on, each part once. What nobody asked for is not missing. */
export function wholeCoverage( { coverage, figures }: Pick<Result, 'coverage' | 'figures'> ): PartCoverage[] {
	return eachPartOnce( coverage.concat( ...figures.map( ( figure ) => isLeftOut( figure ) ? [] : figure.coverage ) ) );
}

/** Figures that were made of what others count: what is missing from these is missing from them. */
export function restingOn( made: Figure[], ground: PartCoverage[] ): Figure[] {
	const gaps = ground.filter( ( part ) => !isWhole( part ) );
	return gaps.length ? made.map( ( figure ) => ( { ...figure, coverage: [ ...figure.coverage, ...gaps ] } ) ) : made;
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
