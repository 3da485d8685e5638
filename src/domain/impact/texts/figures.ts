import type { PartCoverage } from '../coverage';
import type { Figure } from '../figure';
import type { TextDifference } from './difference';

/** What the texts that were read add up to. */
export interface TextSum extends TextDifference {
	/** Revisions whose texts were compared, and those whose texts are gone or hidden. */
	read: number;
	lost: number;
}

/**
 * The figures made from texts. As long as nothing is read they are unknown; of a part that is read they are of that part,
 * and say so.
 *
 * @param sum
 * @param all Counted revisions
 * @param isWordless Nothing can tell words apart
 * @param failed Why the reading did not come to its end
 */
export function textFigures( { references, words, read, lost }: TextSum, all: number, isWordless: boolean, failed: string[] = [] ): Figure[] {
	const coverage: PartCoverage[] = [ { part: 'texts', fetched: read, expected: all, failed, truncated: read + lost < all } ];
	const isUnread = read === 0 && all > 0;
	const unread = failed.length || lost ? 'not-read' : 'not-asked';
	return [
		isUnread ? { metric: 'references-net', coverage, state: 'unknown', reason: unread } : { metric: 'references-net', coverage, value: references },
		isUnread || isWordless ? { metric: 'words-net', coverage, state: 'unknown', reason: isUnread ? unread : 'not-read' } : { metric: 'words-net', coverage, value: words }
	];
}
