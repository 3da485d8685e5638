import fc from 'fast-check';
import type { Contribution } from '../../../../src/domain/impact/contribution';
import type { Attribution } from '../../../../src/domain/partnership/attribution';
import { createLedger, type Ledger } from '../../../../src/domain/partnership/ledger';
import { contribution } from '../partnership/cases';

/* Small worlds in which edits of few people on few pages count for several partnerships. */

export const NAMES = [ 'Lake', 'River', 'Valley', 'Hill' ];
const DAYS = [ '2024-12-31', '2025-01-01', '2025-06-15', '2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-04-02' ];
export const TODAY = '2026-04-02';

export interface Said {
	wiki: string;
	edit: Contribution;
	partnership: string;
	isExcluded: boolean;
}

/** What one reading says of one edit for one partnership. */
const aSaying = fc.record( {
	wiki: fc.constantFrom( 'wiki', 'frwiki' ), id: fc.integer( { min: 1, max: 12 } ), partnership: fc.constantFrom( ...NAMES ), isExcluded: fc.integer( { min: 0, max: 9 } ).map( ( one ) => one === 0 )
} );

/** Edits are what they are, however often they are told of. */
const anEdit = fc.record( {
	user: fc.constantFrom( 'Asha', 'Juma', '~2026-1', '' ), page: fc.integer( { min: 1, max: 5 } ), day: fc.constantFrom( ...DAYS ), hour: fc.constantFrom( '00:00:00', '12:00:00', '23:59:59' ), isNew: fc.boolean()
} );

export const aWorld = fc.record( { edits: fc.array( anEdit, { minLength: 24, maxLength: 24 } ), sayings: fc.array( aSaying, { maxLength: 60 } ) } ).map( ( { edits, sayings } ): Said[] => sayings.map( ( { wiki, id, partnership, isExcluded } ) => {
	const { user, page, day, hour, isNew } = edits[ id - 1 + ( wiki === 'wiki' ? 0 : 12 ) ];
	return { wiki, partnership, isExcluded, edit: contribution( { revisionId: id, user, pageId: page, namespace: namespaceOf( page ), title: `Page ${ page }`, at: `${ day }T${ hour }Z`, isNew } ) };
} ) );

export function namespaceOf( page: number ): number {
	return page === 5 ? 1 : 0;
}

/** Of both wikis the same: a redirect, and one that is there no more. */
export const REDIRECT = 3;
export const GONE = 4;

export function ledgerOf( world: Said[] ): Ledger {
	const ledger = createLedger();
	world.forEach( ( { wiki, edit, partnership, isExcluded } ) => ledger.take( wiki, edit, partnership, attribution( isExcluded ) ) );
	return ledger;
}

function attribution( isExcluded: boolean ): Attribution {
	return isExcluded ?
		{ counted: false, partners: [], proofs: [], excludedBy: { revisionId: 0, wiki: '', decision: 'exclude', by: '', reason: '' } as Attribution[ 'excludedBy' ] } :
		{ counted: true, proof: 'hashtag', partners: [], proofs: [ { proof: 'hashtag', state: 'holds', reason: 'hashtag', events: [] } ] };
}
