import { createContributionColumns, type ContributionColumns } from '../domain/impact/contribution-columns';
import type { AccountFailure, ContributionReading, Contributions, TagLogEntry, TagLogReading } from './ports';

/** Accounts that are asked for in one request. */
const GROUP = 50;

/** Edits may reach the wiki's list a little later than their time says. In milliseconds. */
const OVERLAP = 5 * 60_000;

/** What changes in silence (edits that were deleted, hidden, or restored) is noticed after so many milliseconds at most. */
const FULL_AFTER = 60 * 60_000;

/** Accounts that are asked for together, with all that is known of them. */
interface Group {
	users: string[];
	columns: ContributionColumns;
	/** Time of the newest edit: what is older has been read. By the wiki's clock. */
	newest: number;
}

/** What was read of a span of time. */
interface Memory {
	groups: Group[];
	/** By this browser's clock. */
	readAt: number;
	/** From when on the log of changed tags tells what is not known yet. By the wiki's clock. */
	tagsSince: number;
}

/**
 * Contributions of accounts are read once; read again, only what is newer is asked for: one request for 50 accounts
 * where nothing is. In the first of these comes the log of changed tags, so that edits have the tags that they got
 * since. All else is read as before.
 *
 * @param contributions
 * @param now Milliseconds since 1970
 */
export function rememberContributions( contributions: Contributions, now: () => number ): Contributions {
	const memories = new Map<string, Memory>();

	const recent = ( memory: Memory | undefined ): Memory | undefined =>
		// A clock that was put back makes nothing younger.
		memory && Math.abs( now() - memory.readAt ) < FULL_AFTER ? memory : undefined;

	return {
		...contributions,
		async byUsers( users, from, to, reading ) {
			const key = `${ from } ${ to }`;
			const memory = recent( memories.get( key ) );
			// Whatever breaks off in the middle is not remembered half.
			memories.delete( key );
			const next = memory || { groups: [], readAt: now(), tagsSince: NaN };
			const failures = await readGroups( contributions, next, { users: new Set( users ), from, to, reading } );
			memories.set( key, next );
			return failures;
		}
	};
}

interface Wanted {
	users: Set<string>;
	from: number;
	to: number;
	reading: ContributionReading;
}

/** Brings the memory up to date, and hands on all that is wanted of it. */
async function readGroups( contributions: Contributions, memory: Memory, { users, from, to, reading }: Wanted ): Promise<AccountFailure[]> {
	const before = memory.groups.filter( ( group ) => group.users.some( ( user ) => users.has( user ) ) );
	const known = new Set( before.flatMap( ( group ) => group.users ) );
	const fresh = [ ...users ].filter( ( user ) => !known.has( user ) );
	const failures: AccountFailure[] = [];
	let done = 0;

	const read = async ( group: Group, since: number, tagLog?: TagLogReading ): Promise<void> => {
		const failed = await contributions.byUsers( group.users, since, to, {
			signal: reading.signal, tagLog,
			onProgress: ( progress ) => reading.onProgress?.( { done: done + progress.done, expected: users.size } ),
			onBatch: ( batch ) => batch.forEach( ( contribution ) => {
				group.columns.put( contribution );
				group.newest = Math.max( group.newest, contribution.time );
			} )
		} );
		failures.push( ...failed );
		done += group.users.length;
		hand( group, users, reading );
		// Those that failed are asked for anew the next time.
		const broken = new Set( failed.flatMap( ( failure ) => failure.users ) );
		group.users = group.users.filter( ( user ) => !broken.has( user ) );
	};
	const tagLog: TagLogReading = {
		since: Math.max( memory.tagsSince, 0 ),
		onEntry( change ) {
			memory.tagsSince = Math.max( memory.tagsSince, change.time );
			before.forEach( ( { columns } ) => applyChange( columns, change ) );
		}
	};

	for ( const [ index, group ] of before.entries() ) {
		await read( group, Math.max( from, group.newest - OVERLAP ), index ? undefined : tagLog );
	}
	const added: Group[] = [];
	for ( let at = 0; at < fresh.length; at += GROUP ) {
		const group = { users: fresh.slice( at, at + GROUP ), columns: createContributionColumns(), newest: from };
		await read( group, from );
		added.push( group );
	}
	memory.groups = [ ...before, ...added ].filter( ( group ) => group.users.length );
	if ( Number.isNaN( memory.tagsSince ) && memory.groups.length ) {
		// What was tagged between the newest edit and this reading comes again, and changes nothing.
		memory.tagsSince = memory.groups[ 0 ].newest - OVERLAP;
	}
	return failures;
}

/** The log told in its order ends with what is true now, also for edits that were read in the middle of it. */
function applyChange( columns: ContributionColumns, { revisionId, added, removed }: TagLogEntry ): void {
	const row = columns.rowOf( revisionId );
	if ( row >= 0 ) {
		const contribution = columns.at( row );
		columns.put( { ...contribution, tags: [ ...contribution.tags.filter( ( tag ) => !added.includes( tag ) && !removed.includes( tag ) ), ...added ] } );
	}
}

/** Contributions to be handed on at a time. */
const BATCH = 500;

function hand( { users, columns }: Group, asked: Set<string>, { onBatch }: ContributionReading ): void {
	const isWhole = users.every( ( user ) => asked.has( user ) );
	for ( let from = 0; from < columns.length; from += BATCH ) {
		const batch = Array.from( { length: Math.min( BATCH, columns.length - from ) }, ( _, index ) => columns.at( from + index ) );
		onBatch( isWhole ? batch : batch.filter( ( { user } ) => asked.has( user ) ) );
	}
}
