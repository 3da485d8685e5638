import { random } from '../../build/demo/random';
import type { Contribution } from '../../src/domain/impact/contribution';
import type { Attribution } from '../../src/domain/partnership/attribution';
import { countedColumns, type CountedColumns } from '../../src/domain/movement/counted-columns';
import { createLedger, type Ledger } from '../../src/domain/partnership/ledger';
import { SIZES, TYPES } from '../../src/domain/partnership/partner-types';
import type { Partner } from '../../src/domain/partnership/record';
import type { Member } from '../../src/ui/movement/portfolio/view';

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

/** A thousand partnerships as they are kept in the browser. */
export interface MovementWorld {
	members: Member[];
	columns: CountedColumns;
}

export function movementWorld( now: number ): MovementWorld {
	const members = Array.from( { length: PARTNERSHIPS }, ( _, number ) => member( number ) );
	const columns = countedColumns( movementLedger( now ), members.map( ( { facts } ) => facts.partnership.name ), { isContent: ( namespace ) => namespace === 0, isTemporary: () => false, states: { redirects: new Set(), gone: new Set() } } );
	return { members, columns };
}

const COUNTRIES = 'AR AU BD BR CA CL CM CO DE EG ES FR GB GH GR ID IN IT JP KE KR LB MA MX NG NL NO NZ PE PH PL PT RS SE SN TN TR TW UA US VN ZA'.split( ' ' );

/** Most are sound; of some there is something to tell. */
function member( number: number ): Member {
	const name = partnershipName( number );
	return {
		state: 'whole', gaps: [],
		facts: {
			key: name, keptAt: [ { wiki: 'wiki.example', isHere: true, url: '', screens: '' } ], contacts: number % 11 ? [ 'Asha', 'Juma' ] : [ 'Asha' ], wikis: [], places: [ `Town ${ number % 70 }` ], participants: 20, defects: number % 13 ? 0 : 2, reports: number % 3,
			partnership: {
				name, isRegistered: true, label: name, status: number % 6 ? 'active' : 'completed', partners: Array.from( { length: 1 + number % 3 }, ( _, index ) => partner( number * ( index + 1 ) % 900 ) ),
				affiliates: [], hashtag: '', counting: 'marked', categories: [], wikis: [], goals: [], summary: '', contact: ''
			}
		}
	};
}

function partner( number: number ): Partner {
	return { wikidata: number % 4 ? `Q${ 1000 + number }` : '', name: `Institution ${ number }`, type: TYPES[ number % TYPES.length ], size: SIZES[ number % SIZES.length ], country: COUNTRIES[ number % COUNTRIES.length ], role: '', url: '' };
}
