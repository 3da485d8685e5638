import { DEFAULT_CONFIG } from '../../../domain/partnership/config';
import type { AccountFailure, Contribution, ContributionReading, Contributions, Progress } from '../../../wiki/ports';
import type { Lane } from './lane';

export interface SharingOptions {
	/** How many partnerships read from it. */
	expected: number;
	/** What is asked for besides the contributions of participants waits for its turn there. */
	lane: Lane;
	/** Under which name contributions are kept for the next time. */
	keepAs: string;
	/** In accounts. */
	onProgress( progress: Progress ): void;
	signal: AbortSignal;
}

/** One partnership's part in it. */
export interface Share {
	contributions: Contributions;
	/** It waits for nothing (more). */
	leave(): void;
}

/** A partnership that waits for the contributions of its participants. */
interface Waiting {
	from: number;
	to: number;
	reading: ContributionReading;
	left: Set<string>;
	failures: AccountFailure[];
	done(): void;
	fail( reason: unknown ): void;
}

/**
 * What several partnerships of a wiki read from together. Contributions of an account are read once and handed to each
 * partnership that it takes part in; so each of these says first for whom it waits, and when all have, reading begins.
 * Lists that are the same for all are read once, too.
 */
export function shareContributions( contributions: Contributions, { expected, lane, keepAs, onProgress, signal }: SharingOptions ): () => Share {
	const waiting: Waiting[] = [];
	const lists = createMemory<string, Awaited<ReturnType<Contributions[ 'pagesWithTemplate' ]>>>();
	const titles = createMemory<number, { namespace: number; title: string } | undefined>();
	const tagged = createMemory<string, { changes: Contribution[]; reachesBackTo: number }>();
	let arrived = 0;

	const arrive = (): void => {
		if ( ++arrived === expected && waiting.length ) {
			readParticipants( contributions, waiting, { keepAs, onProgress, signal } );
		}
	};
	const withTemplate = ( template: string ) => lists.get( template, () => lane( () => contributions.pagesWithTemplate( template, signal ) ) );
	const readTagged = async ( tag: string ) => {
		const changes: Contribution[] = [];
		const { reachesBackTo } = await contributions.recentByTag( tag, -Infinity, Infinity, { signal, onBatch: ( batch ) => changes.push( ...batch ) } );
		return { changes, reachesBackTo };
	};
	const shared: Omit<Contributions, 'byUsers'> = {
		pagesWithTemplate: withTemplate,
		// All marks are looked at anyway: one list of them instead of one for each partnership.
		pagesInCategory: () => withTemplate( DEFAULT_CONFIG.templates.contribution[ 0 ].title ),
		async recentByTag( tag, from, to, { onBatch } ) {
			const { changes, reachesBackTo } = await tagged.get( tag, () => lane( () => readTagged( tag ) ) );
			onBatch( changes.filter( ( { time } ) => time >= from && time < to ) );
			return { reachesBackTo };
		},
		async titles( pageIds ) {
			const missing = [ ...new Set( pageIds ) ].filter( ( id ) => !titles.has( id ) );
			const read = missing.length ? lane( () => contributions.titles( missing, signal ) ) : undefined;
			const found = await Promise.all( pageIds.map( async ( id ) => [ id, await titles.get( id, async () => ( await read! ).get( id ) ) ] as const ) );
			return new Map( found.flatMap( ( [ id, page ] ) => page ? [ [ id, page ] ] : [] ) );
		},
		byIds: ( ids, reading ) => lane( () => contributions.byIds( ids, reading ) ),
		targets: ( asked ) => lane( () => contributions.targets( asked, signal ) ),
		elsewhere: ( asked ) => lane( () => contributions.elsewhere( asked, signal ) ),
		pageStates: ( ids ) => lane( () => contributions.pageStates( ids, signal ) )
	};

	return () => {
		let hasArrived = false;
		const arriveOnce = (): void => {
			if ( !hasArrived ) {
				hasArrived = true;
				arrive();
			}
		};
		return {
			contributions: {
				...shared,
				byUsers: ( users, from, to, reading ) => new Promise( ( resolve, reject ) => {
					const failures: AccountFailure[] = [];
					waiting.push( { from, to, reading, left: new Set( users ), failures, done: () => resolve( failures ), fail: reject } );
					arriveOnce();
				} )
			},
			leave: arriveOnce
		};
	};
}

/** Reads contributions of all who are waited for, in the order in which partnerships wait: so these become complete one after the other. */
async function readParticipants( contributions: Contributions, waiting: Waiting[], { keepAs, onProgress, signal }: Pick<SharingOptions, 'keepAs' | 'onProgress' | 'signal'> ): Promise<void> {
	const byUser = new Map<string, Waiting[]>();
	waiting.forEach( ( one ) => one.left.forEach( ( user ) => byUser.set( user, [ ...byUser.get( user ) || [], one ] ) ) );
	const onHanded = ( users: string[], failures: AccountFailure[] ): void => {
		users.forEach( ( user ) => ( byUser.get( user ) || [] ).forEach( ( one ) => {
			if ( one.left.delete( user ) ) {
				failures.filter( ( failure ) => failure.users.includes( user ) ).forEach( ( { error } ) => noteFailure( one.failures, user, error ) );
				if ( !one.left.size ) {
					one.done();
				}
			}
		} ) );
	};
	try {
		const from = Math.min( ...waiting.map( ( one ) => one.from ) );
		const to = Math.max( ...waiting.map( ( one ) => one.to ) );
		onHanded( [ ...byUser.keys() ], await contributions.byUsers( [ ...byUser.keys() ], from, to, { keepAs, onProgress, signal, onHanded, onBatch: ( batch ) => handOut( batch, byUser ) } ) );
	} catch ( error ) {
		waiting.filter( ( { left } ) => left.size ).forEach( ( one ) => one.fail( error ) );
	}
}

/** Accounts that failed together are told together. */
function noteFailure( failures: AccountFailure[], user: string, error: AccountFailure[ 'error' ] ): void {
	const together = failures.find( ( failure ) => failure.error === error );
	if ( together ) {
		together.users.push( user );
	} else {
		failures.push( { users: [ user ], error } );
	}
}

function handOut( batch: Contribution[], byUser: Map<string, Waiting[]> ): void {
	const parts = new Map<Waiting, Contribution[]>();
	batch.forEach( ( contribution ) => ( byUser.get( contribution.user ) || [] ).forEach( ( one ) => {
		if ( contribution.time >= one.from && contribution.time < one.to ) {
			parts.set( one, parts.get( one ) || [] );
			parts.get( one )!.push( contribution );
		}
	} ) );
	parts.forEach( ( part, one ) => one.reading.onBatch( part ) );
}

/** What was asked for once is not asked for again, unless it failed. */
function createMemory<Key, Value>() {
	const known = new Map<Key, Promise<Value>>();
	return {
		has: ( key: Key ): boolean => known.has( key ),
		get( key: Key, ask: () => Promise<Value> ): Promise<Value> {
			const value = known.get( key ) || ask();
			known.set( key, value );
			value.catch( () => known.delete( key ) );
			return value;
		}
	};
}
