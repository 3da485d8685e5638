import type { Metric } from '../figure';
import { contentOf, type ReportSource } from './generated';
import { findBlocks, replaceBlocks, type BrokenBlock, type GeneratedBlock } from './markers';

/** What is to become of a part that somebody changed by hand. */
export type Answer = 'theirs' | 'new';

/** A generated part of a page that is being refreshed. */
export interface RefreshedBlock {
	block: GeneratedBlock;
	/** What comes in its place; undefined where there is nothing to make it from, so it stays. */
	content?: string;
	/** Figures in it that could not be made new: they stay, with their time. */
	kept: Metric[];
	/** Somebody changed it, and it is to be said what becomes of that. */
	isAsked: boolean;
}

export interface Refresh {
	blocks: RefreshedBlock[];
	broken: BrokenBlock[];
	/** The page with all that can be made new. */
	wikitext: string;
}

/** Under what an answer is kept: it is about these very words, and no later ones. */
export function answerKey( { id, content }: GeneratedBlock ): string {
	return `${ id }:${ content }`;
}

/**
 * The page with new figures. What people wrote stays, byte for byte; so does a part whose comments are broken, and one
 * that was changed by hand, unless the answer for it says otherwise.
 */
export function refresh( wikitext: string, source: ReportSource, answers: Record<string, Answer | undefined> ): Refresh {
	const { blocks, broken } = findBlocks( wikitext );
	return {
		broken,
		blocks: blocks.map( ( block ) => ( { block, kept: [], ...contentOf( block, source ), isAsked: block.isTouched } ) ),
		wikitext: replaceBlocks( wikitext, ( block ) => block.isTouched && answers[ answerKey( block ) ] !== 'new' ? undefined : contentOf( block, source )?.content )
	};
}
