import type { Contribution } from '../impact/contribution';
import type { AttributionContext } from '../partnership/attribution';
import type { Decision } from '../partnership/decision';
import { decisionKey, type Decided } from '../partnership/decision-writing';
import { tagged, untagged, type PlannedEdit } from './edit-plan';

/** All that is written for a lot of edits at once. */
export interface Job {
	/** Revisions that the tag is put on, and taken off. */
	add: number[];
	remove: number[];
	/** One edit each. */
	ledgers: LedgerChange[];
}

/** What changes on the ledger page of one partnership. */
export interface LedgerChange {
	partnership: string;
	put: Decision[];
	/** Decisions that go, with nothing in their place. */
	drop: Decided[];
}

export interface JobWords {
	/** Name by which lines name the wiki of the edits; '' where the ledger page is on the same. */
	wiki: string;
	by: string;
	reason: string;
	/** Day in UTC. */
	date: string;
}

export function jobOf( planned: PlannedEdit[], { wiki, by, reason, date }: JobWords ): Job {
	const job: Job = { add: [], remove: [], ledgers: [] };
	planned.forEach( ( { contribution: { revisionId }, change } ) => {
		if ( change?.tag ) {
			job[ change.tag ].push( revisionId );
		}
		( change?.lines || [] ).forEach( ( { partnership, verdict } ) => ledgerOf( job, partnership ).put.push( { revisionId, wiki, decision: verdict, by, reason, date } ) );
	} );
	return job;
}

/** How many edits it is about. */
export function editsOf( { add, remove, ledgers }: Job ): number[] {
	const ids = new Set( [ ...add, ...remove ] );
	ledgers.forEach( ( { put, drop } ) => [ ...put, ...drop ].forEach( ( { revisionId } ) => ids.add( revisionId ) ) );
	return [ ...ids ];
}

/** The part of a job that is about some of its edits. */
export function jobFor( { add, remove, ledgers }: Job, isWanted: ( revisionId: number ) => boolean ): Job {
	return {
		add: add.filter( isWanted ), remove: remove.filter( isWanted ),
		ledgers: ledgers.map( ( { partnership, put, drop } ) => ( {
			partnership, put: put.filter( ( { revisionId } ) => isWanted( revisionId ) ), drop: drop.filter( ( { revisionId } ) => isWanted( revisionId ) )
		} ) ).filter( ( { put, drop } ) => put.length + drop.length > 0 )
	};
}

/**
 * What takes a job back.
 *
 * @param job As it was done
 * @param contexts What was known of each partnership before it
 */
export function inverse( { add, remove, ledgers }: Job, contexts: Map<string, AttributionContext> ): Job {
	return {
		add: remove, remove: add,
		ledgers: ledgers.map( ( { partnership, put, drop } ) => {
			const { decisions, wiki } = contexts.get( partnership )!;
			const changed = new Set( [ ...put, ...drop ].map( ( one ) => decisionKey( one, wiki ) ) );
			const earlier = new Map<string, Decision>();
			decisions.filter( ( one ) => changed.has( decisionKey( one, wiki ) ) ).forEach( ( one ) => {
				const key = decisionKey( one, wiki );
				// Of several about one edit, the one that leaves it out has held.
				earlier.set( key, [ earlier.get( key ), one ].filter( ( given ) => given && given.decision === 'exclude' )[ 0 ] || one );
			} );
			return { partnership, put: [ ...earlier.values() ], drop: put.filter( ( one ) => !earlier.has( decisionKey( one, wiki ) ) ) };
		} )
	};
}

/** What the edit is after the job. */
export function editAfter( contribution: Contribution, { add, remove }: Job, tag: string ): Contribution {
	return add.includes( contribution.revisionId ) ? tagged( contribution, tag ) : remove.includes( contribution.revisionId ) ? untagged( contribution, tag ) : contribution;
}

/** What is known of the partnership after the job. */
export function contextAfter( context: AttributionContext, { ledgers }: Job ): AttributionContext {
	const change = ledgers.filter( ( { partnership } ) => partnership === context.partnership.name )[ 0 ];
	if ( !change ) {
		return context;
	}
	const gone = new Set( [ ...change.put, ...change.drop ].map( ( one ) => decisionKey( one, context.wiki ) ) );
	return { ...context, decisions: [ ...context.decisions.filter( ( decision ) => !gone.has( decisionKey( decision, context.wiki ) ) ), ...change.put ] };
}

function ledgerOf( job: Job, partnership: string ): LedgerChange {
	const found = job.ledgers.filter( ( one ) => one.partnership === partnership )[ 0 ];
	const ledger = found || { partnership, put: [], drop: [] };
	if ( !found ) {
		job.ledgers.push( ledger );
	}
	return ledger;
}
