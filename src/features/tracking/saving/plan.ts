import { hashtagsIn } from '../../../domain/partnership/hashtag';
import { composeSummary, type Composed } from '../../../domain/tracking/summary';
import { endingAt, type Ending, type Working } from '../../../domain/tracking/working';
import type { OpenEditor } from '../../../wiki/ports';

/** What is known in the moment of a save. */
export interface Moment {
	working: Working;
	/** The person has not left the edit out. */
	ticked: boolean;
	/** Change tag that the wiki takes from the person; '' where it takes none, or is not known to. */
	tag: string;
	/** What is due; '' for nothing. */
	disclosure: string;
	now: number;
}

export interface Plan {
	/** Why it is over; undefined as long as it goes on. */
	ending?: Ending;
	/** Whether the edit is to count. */
	counts: boolean;
	composed: Composed;
	/** Whether the summary will name the partnership: by an addition, or in the person's own words; `no-room`: it would not fit. */
	hashtag: 'added' | 'there' | 'no-room' | 'none';
	/** Tag that is sent with the edit, or put on it right after; '' for none. */
	tag: string;
	/**
	 * A line on the ledger says that it counts: there is no room for the hashtag, without which a tag does not tell for
	 * what, or there is neither.
	 */
	ledger: boolean;
}

/**
 * What a save will carry: the same for the line that announces it and for the save. A disclosure that is due stays,
 * whatever else is left out.
 */
export function planSave( { working, ticked, tag, disclosure, now }: Moment, { ending: where, limit }: Pick<OpenEditor, 'ending' | 'limit'>, summary: string ): Plan {
	const ending = endingAt( working, now );
	const counts = ticked && !ending;
	const composed = composeSummary( summary, { hashtag: counts ? working.hashtag : '', disclosure }, limit, where );
	const names = ( text: string ): boolean => hashtagsIn( text, [ working.hashtag ] ).length > 0;
	const hashtag = names( summary ) ? 'there' : names( composed.text ) ? 'added' : composed.missing.includes( 'hashtag' ) ? 'no-room' : 'none';
	const isNamed = hashtag === 'there' || hashtag === 'added';
	return { ending, counts, composed, hashtag, tag: counts ? tag : '', ledger: counts && !isNamed && ( hashtag === 'no-room' || !tag ) };
}
