import { createContributionColumns, type ContributionColumns } from '../domain/impact/contribution-columns';
import { createGroupMemory, type Group } from './contribution-memory';
import type { AccountFailure, Contribution, ContributionReading, Contributions, ReadingStore, TagLogEntry, TagLogReading } from './ports';
import { createPause, takeTurn } from './pause';

/** Accounts that are asked for in one request. */
const GROUP = 50;

/** Edits may reach the wiki's list a little later than their time says. In milliseconds. */
const OVERLAP = 5 * 60_000;

/** What changes in silence (edits that were deleted, hidden, restored or reverted) is noticed after so many milliseconds at most. */
const FULL_AFTER = 60 * 60_000;

/**
 * Contributions of accounts are read once; read again, only what is newer is asked for: one request for 50 accounts
 * where nothing is. In the first of these comes the log of changed tags, so that edits have the tags that they got
 * since. A reading that breaks off goes on with the accounts that it had not come to. All else is read as before.
 *
 * @param contributions
 * @param now Milliseconds since 1970
 * @param kept Where it is kept from one page view to the next, for which wiki
 */
export function rememberContributions( contributions: Contributions, now: () => number, kept?: { store: ReadingStore; wiki: string } ): Contributions {
	const memory = createGroupMemory( kept );
	return {
		...contributions,
		async byUsers( users, from, to, reading ) {
			const groups = await memory.open( reading.keepAs, from, to );
			const asked = new Set( users );
			const isWanted = ( group: Group ): boolean => group.users.some( ( user ) => asked.has( user ) );
			groups.all().filter( ( group ) => !isWanted( group ) ).forEach( groups.drop );
			const known = new Set( groups.all().flatMap( ( group ) => group.users ) );
			const fresh = users.filter( ( user, index ) => !known.has( user ) && users.indexOf( user ) === index );
			const added: Group[] = [];
			for ( let at = 0; at < fresh.length; at += GROUP ) {
				added.push( { id: `${ now() } ${ at }`, users: fresh.slice( at, at + GROUP ), columns: createContributionColumns(), newest: from, readAt: NaN, tagsSince: NaN } );
			}
			const failures: AccountFailure[] = [];
			const reader = createReader( contributions, { from, to, now, reading, asked, total: asked.size } );
			let last: ( () => Promise<void> ) | undefined;
			for ( const group of [ ...groups.all(), ...added ] ) {
				const read = reader.read( group, groups.all() );
				read.catch( () => {} );
				// The answer about these is on its way while those before are handed on.
				await last?.();
				const { failed, isChanged, hand } = await read;
				const members = group.users;
				last = async () => {
					await hand();
					reading.onHanded?.( members, failed );
				};
				failures.push( ...failed );
				// Those whose names are none are asked for anew the next time.
				const none = new Set( failed.filter( isNoName ).flatMap( ( failure ) => failure.users ) );
				group.users = group.users.filter( ( user ) => !none.has( user ) );
				if ( !group.users.length || Number.isNaN( group.readAt ) ) {
					await groups.drop( group );
				} else if ( isChanged || none.size ) {
					await groups.put( group );
				}
			}
			await last?.();
			return failures;
		}
	};
}

interface Reading {
	from: number;
	to: number;
	now(): number;
	reading: ContributionReading;
	asked: Set<string>;
	/** Accounts. */
	total: number;
}

/** Brings one group after the other up to date, and then hands on all that is wanted of it. */
function createReader( contributions: Contributions, { from, to, now, reading, asked, total }: Reading ) {
	let done = 0;
	let isTagLogRead = false;
	return {
		async read( group: Group, groups: Group[] ): Promise<{ failed: AccountFailure[]; isChanged: boolean; hand(): Promise<void> }> {
			// A clock that was put back makes nothing younger.
			const isRecent = Math.abs( now() - group.readAt ) < FULL_AFTER;
			const began = now();
			const columns = isRecent ? group.columns : createContributionColumns();
			let newest = isRecent ? group.newest : from;
			let isChanged = !isRecent;
			const isFirst = Number.isNaN( group.readAt );
			let handed = Promise.resolve();
			const put = ( batch: Contribution[] ): void => {
				batch.forEach( ( contribution ) => {
					isChanged = isChanged || columns.rowOf( contribution.revisionId ) < 0;
					columns.put( contribution );
					newest = Math.max( newest, contribution.time );
				} );
				if ( isFirst ) {
					// Nothing that comes later changes these: they are worked on while the next are on their way.
					handed = handed.then( () => handOn( batch.length, ( row ) => batch[ row ], asked, reading ) );
					handed.catch( () => {} );
				}
			};
			const tagLog = isRecent && !isTagLogRead ? tagLogFor( groups.filter( ( { tagsSince } ) => !Number.isNaN( tagsSince ) ) ) : undefined;
			isTagLogRead = isTagLogRead || isRecent;
			const { tagsSince } = group;
			const failed = await contributions.byUsers( group.users, isRecent ? Math.max( from, newest - OVERLAP ) : from, to, {
				signal: reading.signal, tagLog, onBatch: put,
				onProgress: ( progress ) => reading.onProgress?.( { done: done + progress.done, expected: total } )
			} );
			done += group.users.length;
			if ( failed.every( isNoName ) ) {
				// Without edits there is none that could have got a tag. What was tagged between the newest and this reading comes again, and changes nothing.
				Object.assign( group, { columns, newest }, isRecent ? {} : { readAt: began, tagsSince: columns.length ? newest - OVERLAP : NaN } );
			}
			isChanged = isChanged || group.tagsSince > tagsSince;
			// Where the wiki does not answer, what is remembered is more than nothing.
			const known = group.columns;
			return { failed, isChanged, hand: () => isFirst ? handed : handOn( known.length, known.at, asked, reading ) };
		}
	};
}

/** The log told in its order ends with what is true now, also for edits that were read in the middle of it. */
function tagLogFor( groups: Group[] ): TagLogReading | undefined {
	return groups.length ? {
		since: Math.max( Math.min( ...groups.map( ( { tagsSince } ) => tagsSince ) ), 0 ),
		onEntry: ( change ) => groups.forEach( ( group ) => {
			group.tagsSince = Math.max( group.tagsSince, change.time );
			applyChange( group.columns, change );
		} )
	} : undefined;
}

function applyChange( columns: ContributionColumns, { revisionId, added, removed }: TagLogEntry ): void {
	const row = columns.rowOf( revisionId );
	if ( row >= 0 ) {
		const contribution = columns.at( row );
		columns.put( { ...contribution, tags: [ ...contribution.tags.filter( ( tag ) => !added.includes( tag ) && !removed.includes( tag ) ), ...added ] } );
	}
}

function isNoName( { error }: AccountFailure ): boolean {
	return error.code.startsWith( 'baduser' );
}

/** Contributions to be handed on at a time. */
const BATCH = 100;

async function handOn( length: number, at: ( row: number ) => Contribution, asked: Set<string>, { onBatch }: ContributionReading ): Promise<void> {
	const pause = createPause();
	await takeTurn();
	for ( let from = 0; from < length; from += BATCH ) {
		onBatch( Array.from( { length: Math.min( BATCH, length - from ) }, ( _, index ) => at( from + index ) ).filter( ( { user } ) => asked.has( user ) ) );
		await pause();
	}
}
