import { eventEnd, type Plan, type PlannedEvent, type PlannedPartnership } from './plan';
import type { Random } from './random';
import type { Seconds } from './time';

/** How an edit shows that it was made for a partnership. */
export interface Mark {
	/** Put after the edit summary. */
	hashtag?: string;
	tag?: boolean;
}

const NONE: Mark = {};

/** What this person put on this edit: by habit, sometimes forgotten, sometimes with a slip in it. */
export function mark( plan: Plan, lot: Random, user: string, partnership: PlannedPartnership, event: PlannedEvent | undefined, time: Seconds ): Mark {
	const person = plan.people.get( user )!;
	const name = event?.hashtag ?? partnership.hashtag;
	// Where everything counts, few people think of a mark.
	const care = event?.spec.counting === 'all' ? 0.15 : event ? 0.9 : 0.5;
	if ( !name || !lot.chance( care ) || event && time >= eventEnd( event ) ) {
		return NONE;
	}
	switch ( person.habit ) {
		case 'hashtag':
			return { hashtag: lot.chance( 0.04 ) ? slip( name, lot ) : `#${ name }` };
		case 'both':
			return { hashtag: `#${ name }`, tag: true };
		case 'tag':
			return lot.chance( 0.6 ) ? { tag: true } : { hashtag: `#${ name }`, tag: true };
		case 'forgetful':
			return lot.chance( 0.5 ) ? NONE : { hashtag: lot.chance( 0.25 ) ? slip( name, lot ) : `#${ name }` };
	}
}

/** `summary #Hashtag` */
export function withHashtag( summary: string, { hashtag }: Mark ): string {
	return `${ summary.trim() } ${ hashtag ?? '' }`.trim();
}

/** The hashtag as it comes out in a hurry. */
function slip( name: string, lot: Random ): string {
	const letters = [ ...name ];
	const at = lot.int( 1, letters.length - 3 );
	return lot.pick( [
		`#${ name.toLowerCase() }`,
		`# ${ name }`,
		name,
		`#${ letters.filter( ( _, index ) => index !== at ).join( '' ) }`,
		`#${ name.replace( /\d{4}$/, '' ) }`
	] );
}
