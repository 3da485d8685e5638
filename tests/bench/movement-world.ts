import { random } from '../../build/demo/random';
import type { Contribution } from '../../src/domain/impact/contribution';
import type { Attribution } from '../../src/domain/partnership/attribution';
import { createLedger, type Ledger } from '../../src/domain/partnership/ledger';

export const PARTNERSHIPS = 1000;
export const EDITS = 1_000_000;
const PEOPLE = 20_000;
const PAGES = 300_000;
const DAYS = 700;
const DAY = 24 * 60 * 60 * 1000;

/** Of how many edits one counts for a second partnership. */
const SHARED = 20;

export const partnershipName = ( number: number ): string => `Partnership ${ number }`;

/** A million edits for a thousand partnerships, some of them for two. The last is of today. */
export function movementLedger( now: number, edits = EDITS ): Ledger {
	const lot = random( 1, 'movement' );
	const ledger = createLedger();
	const proof: Attribution = { counted: true, proof: 'hashtag', partners: [], proofs: [ { proof: 'hashtag', state: 'holds', reason: 'hashtag', events: [] } ] };
	for ( let index = 0; index < edits; index++ ) {
		const user = lot.int( 0, PEOPLE - 1 );
		const page = lot.int( 1, PAGES );
		const edit: Contribution = {
			revisionId: index + 1, pageId: page, namespace: page % 10 ? 0 : 6, title: `Page ${ page }`, user: `User ${ user }`, time: now - Math.floor( ( edits - 1 - index ) / edits * DAYS ) * DAY,
			comment: '', sizeDiff: 1, isNew: index % 7 === 0, tags: []
		};
		// People work for few partnerships.
		const first = ( user * 7 + lot.int( 0, 2 ) ) % PARTNERSHIPS;
		ledger.take( 'wiki', edit, partnershipName( first ), proof );
		if ( index % SHARED === 0 ) {
			ledger.take( 'wiki', edit, partnershipName( ( first + 1 ) % PARTNERSHIPS ), proof );
		}
	}
	return ledger;
}
