import { createColumn } from '../impact/column';
import type { Contribution } from '../impact/contribution';
import { createInterner } from '../impact/interner';
import { createRevisions, REVERTED, type KeptRevisions, type Revisions } from '../impact/revisions';
import type { Attribution } from './attribution-evidence';

/** What one edit counts for in one partnership. */
export interface Credit {
	partnership: string;
	/** Ids of events, sorted; none: the partnership as a whole. */
	events: string[];
	/** Names of partners, sorted; none: the partnership as a whole. */
	partners: string[];
}

/** The groups to which an edit belongs by one of its credits. An edit is once in each of its groups. */
export type Grouping = ( credit: Credit, wiki: string ) => string[];

/** Groups by the ways in which figures are told. Ids of events and names of partners are of one partnership: `Name/id`. */
export const GROUPINGS: Record<'wiki' | 'partnership' | 'event' | 'partner', Grouping> = {
	wiki: ( _, wiki ) => [ wiki ],
	partnership: ( { partnership } ) => [ partnership ],
	event: ( { partnership, events } ) => events.map( ( event ) => `${ partnership }/${ event }` ),
	partner: ( { partnership, partners } ) => partners.map( ( partner ) => `${ partnership }/${ partner }` )
};

/**
 * Edits with what they count for, each edit of a wiki once, however many proofs, readings, events, partners and
 * partnerships have brought it. In what order it learns of them does not matter.
 */
export interface Ledger {
	/** What was decided about an edit for a partnership. Left out once, it is left out of that partnership. */
	take( wiki: string, contribution: Contribution, partnership: string, attribution: Attribution ): void;
	/** Goes up when something changes of an edit that was there, which is rare: what was added up before is no longer true then. */
	readonly changes: number;
	/** Edits that count for anything. */
	readonly total: number;
	/** Edits in each group, those that count for nothing left out. */
	totals( grouping: Grouping ): Map<string, number>;
	/** What an edit counts for, by partnership. */
	creditsOf( wiki: string, revisionId: number ): Credit[];
	/** The edits that it was told to count, in the order in which they came; with those that count for nothing any more. */
	revisions: Revisions;
	/** Number of what the edit in a row counts for, to be had from `entry()`. */
	entryAt( row: number ): number;
	entry( number: number ): Entry;
	/** Takes over an edit of another ledger with all that it counts for, where it is not there. */
	adopt( other: Ledger, row: number ): void;
	/** All of it, to be kept; but not what is left out before it has come. */
	keep(): KeptLedger;
}

/** A wiki with credits: very many edits share one. */
export interface Entry {
	wiki: string;
	credits: Credit[];
}

export interface KeptLedger {
	revisions: KeptRevisions;
	entries: Entry[];
	entryNumbers: Uint32Array;
}

export function createLedger( kept?: KeptLedger ): Ledger {
	const revisions = createRevisions( kept?.revisions );
	const entries: Entry[] = kept ? [ ...kept.entries ] : [];
	const entryKeys = createInterner( entries.map( ( entry ) => JSON.stringify( entry ) ) );
	/** For each row, the number of its entry. */
	const entryNumbers = createColumn( Uint32Array, kept?.entryNumbers );
	const excluded = new Set<string>();
	const steps = new Map<string, number>();
	let changes = 0;

	const numberOf = ( entry: Entry ): number => {
		const number = entryKeys.numberOf( JSON.stringify( entry ) );
		entries[ number ] = entry;
		return number;
	};
	const include = ( wiki: string, contribution: Contribution, partnership: string, attribution: Attribution ): void => {
		const isNew = revisions.add( wiki, contribution );
		const row = isNew ? revisions.length - 1 : revisions.rowOf( wiki, contribution.revisionId );
		const from = isNew ? `new ${ wiki }` : String( entryNumbers.at( row ) );
		// Most edits take a step that others have taken before.
		const step = stepKey( from, partnership, attribution );
		let after = steps.get( step );
		if ( after === undefined ) {
			after = numberOf( { wiki, credits: withCredit( isNew ? [] : entries[ entryNumbers.at( row ) ].credits, creditOf( partnership, attribution ) ) } );
			steps.set( step, after );
		}
		if ( isNew ) {
			entryNumbers.push( after );
		} else {
			change( row, after );
			revisions.touch( wiki, contribution );
		}
	};
	const change = ( row: number, entry: number ): void => {
		if ( entryNumbers.at( row ) !== entry ) {
			entryNumbers.put( row, entry );
			changes++;
		}
	};
	const exclude = ( wiki: string, revisionId: number, partnership: string ): void => {
		const row = revisions.rowOf( wiki, revisionId );
		if ( row >= 0 ) {
			const { credits } = entries[ entryNumbers.at( row ) ];
			change( row, numberOf( { wiki, credits: credits.filter( ( one ) => one.partnership !== partnership ) } ) );
		}
	};
	/** How many edits have each entry. */
	const fold = (): Uint32Array => {
		const edits = new Uint32Array( entries.length );
		for ( let row = 0; row < entryNumbers.length; row++ ) {
			edits[ entryNumbers.at( row ) ]++;
		}
		return edits;
	};

	return {
		revisions,
		take( wiki, contribution, partnership, attribution ) {
			const key = (): string => `${ contribution.revisionId } ${ wiki } ${ partnership }`;
			if ( attribution.excludedBy ) {
				excluded.add( key() );
				exclude( wiki, contribution.revisionId, partnership );
			} else if ( attribution.counted && !( excluded.size && excluded.has( key() ) ) ) {
				include( wiki, contribution, partnership, attribution );
			}
		},
		get changes() {
			return changes + revisions.changes;
		},
		get total() {
			return fold().reduce( ( sum, edits, number ) => sum + ( entries[ number ].credits.length ? edits : 0 ), 0 );
		},
		totals( grouping ) {
			const totals = new Map<string, number>();
			fold().forEach( ( edits, number ) => {
				const { wiki, credits } = entries[ number ];
				const groups = new Set<string>();
				credits.forEach( ( credit ) => grouping( credit, wiki ).forEach( ( group ) => groups.add( group ) ) );
				// An entry that no edit has any more is no group.
				groups.forEach( ( group ) => edits && totals.set( group, ( totals.get( group ) || 0 ) + edits ) );
			} );
			return totals;
		},
		creditsOf( wiki, revisionId ) {
			const row = revisions.rowOf( wiki, revisionId );
			return row < 0 ? [] : entries[ entryNumbers.at( row ) ].credits;
		},
		entryAt: entryNumbers.at,
		entry: ( number ) => entries[ number ],
		adopt( other, row ) {
			const entry = other.entry( other.entryAt( row ) );
			if ( revisions.add( entry.wiki, contributionAt( other.revisions, row ) ) ) {
				entryNumbers.push( numberOf( entry ) );
			}
		},
		keep: () => ( { revisions: revisions.keep(), entries, entryNumbers: entryNumbers.numbers() } )
	};
}

/** As far as it is known: without its summary, and of its tags what stands for reverting. */
function contributionAt( revisions: Revisions, row: number ): Contribution {
	const { pageId, namespace, title } = revisions.page( revisions.pageNumber( row ) );
	return {
		revisionId: revisions.revisionId( row ), pageId, namespace, title, user: revisions.users.textOf( revisions.user( row ) ), time: revisions.time( row ),
		comment: '', sizeDiff: revisions.sizeDiff( row ), isNew: revisions.isNew( row ), tags: revisions.isReverted( row ) ? [ REVERTED ] : []
	};
}

/** Equal for equal credits from the same entry, or for an edit that is new on the same wiki; no name holds what parts them. */
function stepKey( from: string, partnership: string, { proofs, partners }: Attribution ): string {
	let key = `${ from }\u0000${ partnership }`;
	proofs.forEach( ( { state, events } ) => {
		if ( state === 'holds' ) {
			events.forEach( ( event ) => {
				key += `\u0000${ event }`;
			} );
		}
	} );
	partners.forEach( ( partner ) => {
		key += `\u0001${ partner }`;
	} );
	return key;
}

/** The events for which any of the proofs holds, and the partners. */
function creditOf( partnership: string, { proofs, partners }: Attribution ): Credit {
	const events = new Set<string>();
	proofs.forEach( ( proof ) => proof.state === 'holds' && proof.events.forEach( ( event ) => events.add( event ) ) );
	return { partnership, events: [ ...events ].sort(), partners: [ ...partners ].sort() };
}

/** Sorted by partnership; what it counted for in the same one before stays. */
function withCredit( credits: Credit[], { partnership, events, partners }: Credit ): Credit[] {
	const before = credits.find( ( one ) => one.partnership === partnership ) || { events: [], partners: [] };
	const merged = { partnership, events: union( before.events, events ), partners: union( before.partners, partners ) };
	return [ ...credits.filter( ( one ) => one.partnership !== partnership ), merged ].sort( ( one, other ) => one.partnership < other.partnership ? -1 : 1 );
}

function union( one: string[], other: string[] ): string[] {
	return [ ...new Set( [ ...one, ...other ] ) ].sort();
}
