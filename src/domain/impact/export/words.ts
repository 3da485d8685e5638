import { isWhole, type PartCoverage } from '../coverage';
import type { Figure } from '../figure';

/** How figures are told away from the dashboard: plain texts in one language. */
export interface FigureWords {
	/** Code of the language. */
	language: string;
	name( figure: Figure ): string;
	/** What it counts, in one line. */
	counts( figure: Figure ): string;
	definition( figure: Figure ): string;
	/** Why it has no value; '' where it has one. */
	reason( figure: Figure ): string;
	/** What is missing from something that rests on the part. */
	gap( part: PartCoverage ): string;
}

/** What is missing, each text once; none where everything was read. */
export function gapsOf( coverage: PartCoverage[], words: Pick<FigureWords, 'gap'> ): string[] {
	return [ ...new Set( coverage.filter( ( part ) => !isWhole( part ) ).map( words.gap ) ) ];
}

/** Those of a figure. */
export function gapsOfFigure( figure: Figure, words: Pick<FigureWords, 'gap'> ): string[] {
	return gapsOf( figure.coverage, words );
}

export function stateOf( figure: Figure ): 'value' | 'pending' | 'unknown' {
	return 'value' in figure ? 'value' : figure.state;
}

/** What its value is a part of, or is going to be. */
export function wholeOf( figure: Figure ): number | undefined {
	return ( figure as { of?: number } ).of;
}
