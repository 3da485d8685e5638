import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import { FILE_NAMESPACE, type PageStates } from '../../domain/impact/tally';
import type { Scope, Wiki } from '../../domain/partnership/attribution';
import { isAbout, sourcesOf } from '../../domain/partnership/attribution-context';
import { dayOf } from '../../domain/partnership/dates';
import type { Ledger } from '../../domain/partnership/ledger';
import { accountsOf } from '../../domain/partnership/participant';
import type { AccountFailure, Contribution, Contributions } from '../../wiki/ports';
import { createCounting, PIECE, type Counting } from './counting';
import { readMarkedPages, type MarkedPages } from './marked-pages';
import { createParts, reasonOf, type Parts } from './parts';
import { readOthers, readWorklists, type RecordPorts, type Records } from './records';

/** A wiki whose edits are counted. */
export interface ContributionPorts extends RecordPorts {
	wiki: Wiki;
	/** The wiki where the partnership's pages are: worklists and the other partnerships. */
	home: RecordPorts;
	isContent( namespace: number ): boolean;
}

/** What is known besides the revisions that count, filled in as it is found. */
export interface Found {
	excluded(): number;
	unresolved(): number;
	unlisted(): string[];
	/** What is known of the pages that were created. */
	states?: PageStates;
	/** Day from which on there are recent changes. */
	recentSince?: string;
}

export interface Into {
	ledger: Ledger;
	parts: Parts;
	found: Found;
	/** Under which name contributions are kept for the next time, where they are. */
	keepAs?: string;
	/** Share of the whole that is read. */
	onProgress( share: number ): void;
	signal: AbortSignal;
	/** Awaited between the pieces of long work, where the page has to answer. */
	pause?(): Promise<void>;
	/** Gives the other partnerships, where they are known. */
	others?(): Scope[];
}

/** How much of the whole is read when a step is over: most of the time goes by with participants' contributions. */
const SHARES = { records: 0.05, lists: 0.1, participants: 0.8, tag: 0.85, ledger: 0.9, waiting: 0.97 };

/** Takes in contributions that are made after the reading, in the same way. Tells what of it failed. */
export type TakeMore = ( contributions: Contribution[], signal: AbortSignal ) => Promise<PartCoverage[]>;

/** Reads every contribution of a wiki that may count, and what became of the pages that were created. */
export async function readContributions( ports: ContributionPorts, records: Records, into: Into ): Promise<TakeMore> {
	const takeMore = await readCounted( ports, records, into );
	into.onProgress( SHARES.waiting );
	into.found.states = await readPageStates( ports, into.ledger, into.parts, into.signal );
	into.onProgress( 1 );
	return takeMore;
}

/**
 * Reads every contribution of a wiki that may count, in the places where these are: those of the participants, recent changes
 * with the tag, and revisions named in the Ledger.
 */
export async function readCounted( ports: ContributionPorts, records: Records, { ledger, parts, found, keepAs, onProgress, signal, pause = () => Promise.resolve(), others }: Omit<Into, 'ledger'> & { ledger: Pick<Ledger, 'take'> } ): Promise<TakeMore> {
	const { contributions, wiki, config } = ports;
	const accounts = accountsOf( records.participants );
	const { from, to } = span( records, wiki );

	onProgress( SHARES.records );
	const worklists = await worklistsOf( ports, records, parts, signal );
	const marked = await parts.read( 'marked-pages', async () => {
		const result = await readMarkedPages( ports, records.partnership.name, signal );
		return { result, fetched: result.count };
	} );
	const counting = createCounting(
		{ ...records, wiki, tag: config.tag, worklists, marks: new Map(), others: [] }, ledger, ( title ) => Boolean( marked?.has( title ) )
	);
	Object.assign( found, { excluded: () => counting.excluded, unresolved: () => counting.unresolved, unlisted: () => [ ...counting.unlisted ] } );

	onProgress( SHARES.lists );
	const tagged = readTagged( contributions, config.tag, { from, to, signal } );
	// Whoever awaits it hears of it.
	tagged.catch( () => {} );
	if ( accounts.length ) {
		await parts.read( 'participants', async () => {
			const failures = await contributions.byUsers( accounts, from, to, {
				signal, keepAs, onBatch: counting.take,
				onProgress: ( { done, expected = 1 } ) => onProgress( SHARES.lists + ( SHARES.participants - SHARES.lists ) * done / expected )
			} );
			return { result: true, expected: accounts.length, fetched: accounts.length - failed( failures ).length, failed: failures.map( failureText ) };
		} );
	}

	onProgress( SHARES.participants );
	await parts.read( 'tag', async () => {
		const { changes, reachesBackTo } = await tagged;
		await takeUnderTitlesOfNow( contributions, changes, counting, { signal, pause } );
		found.recentSince = Number.isFinite( reachesBackTo ) ? dayOf( reachesBackTo ) : undefined;
		return { result: true, fetched: changes.length };
	} );

	onProgress( SHARES.tag );
	await readNamed( ports, records, counting, parts, signal );

	onProgress( SHARES.ledger );
	await settle( ports, records, counting, { marked, parts, pause, others } );
	return async ( more, stop ) => {
		const coverage: PartCoverage[] = [];
		counting.take( more );
		await settle( ports, records, counting, { marked, parts: createParts( coverage, stop, () => {} ), pause, others } );
		return coverage.filter( ( part ) => !isWhole( part ) );
	};
}

/** What became of the wiki's pages that may count as created or uploaded, by their numbers. */
export function readPageStates( ports: Pick<ContributionPorts, 'contributions' | 'wiki' | 'isContent'>, ledger: Ledger, parts: Parts, signal: AbortSignal ): Promise<PageStates | undefined> {
	return parts.read( 'redirects', async () => {
		const created = createdPages( ports, ledger );
		const { redirects, missing } = created.size ? await ports.contributions.pageStates( [ ...created.keys() ], signal ) : { redirects: [], missing: [] };
		const numbers = ( pageIds: Iterable<number> ): Set<number> => new Set( [ ...pageIds ].map( ( pageId ) => created.get( pageId )! ) );
		return { result: { redirects: numbers( redirects ), gone: numbers( missing ) }, fetched: created.size, expected: created.size };
	} );
}

/** Recent changes with the tag, which come beside the contributions of the participants: two requests at a time. */
async function readTagged( contributions: Contributions, tag: string, { from, to, signal }: { from: number; to: number; signal: AbortSignal } ): Promise<{ changes: Contribution[]; reachesBackTo: number }> {
	const changes: Contribution[] = [];
	const { reachesBackTo } = await contributions.recentByTag( tag, from, to, { signal, onBatch: ( batch ) => changes.push( ...batch ) } );
	return { changes, reachesBackTo };
}

/** Recent changes have titles of their time; those of people who are not listed are all that is not known otherwise. */
async function takeUnderTitlesOfNow( contributions: Contributions, changes: Contribution[], counting: Counting, { signal, pause }: { signal: AbortSignal; pause(): Promise<void> } ): Promise<void> {
	const missing = new Set( counting.missing( changes.map( ( { revisionId } ) => revisionId ) ) );
	const fresh = changes.filter( ( { revisionId } ) => missing.has( revisionId ) );
	const pages = fresh.length ? await contributions.titles( fresh.map( ( { pageId } ) => pageId ), signal ) : new Map();
	for ( let from = 0; from < fresh.length; from += PIECE ) {
		counting.take( fresh.slice( from, from + PIECE ).map( ( contribution ) => ( { ...contribution, ...pages.get( contribution.pageId ) } ) ) );
		await pause();
	}
}

/** Revisions that the Ledger says to count, as far as they have not come in another way. */
async function readNamed( { contributions, wiki }: ContributionPorts, { decisions }: Records, counting: Counting, parts: Parts, signal: AbortSignal ): Promise<void> {
	const named = new Set( decisions.filter( ( one ) => one.decision === 'count' && isAbout( one, wiki ) ).map( ( { revisionId } ) => revisionId ) );
	if ( named.size ) {
		await parts.read( 'ledger', async () => {
			await contributions.byIds( counting.missing( [ ...named ] ), { signal, onBatch: counting.take } );
			// A revision that is not there any more is none that is missing from the figures.
			return { result: true, fetched: named.size - counting.missing( [ ...named ] ).length };
		} );
	}
}

/** Marks are read for the pages that were edited, other partnerships where an edit may be for one of them. */
async function settle( ports: ContributionPorts, { partnership }: Records, counting: Counting, { marked, parts, pause, others: known }: Pick<Into, 'parts' | 'others'> & { marked: MarkedPages | undefined; pause(): Promise<void> } ): Promise<void> {
	const titles = counting.markedTitles();
	const marks = marked && titles.length ? await parts.read( 'marks', async () => ( { result: await marked.marksFor( titles ), fetched: titles.length, expected: titles.length } ) ) : undefined;
	const others = counting.needsOthers() ? await parts.read( 'others', async () => {
		const result = known ? known() : await readOthers( ports.home, partnership.name );
		return { result, fetched: result.length };
	} ) : [];
	await counting.settle( marks || new Map(), others || [], pause );
}

async function worklistsOf( ports: ContributionPorts, records: Records, parts: Parts, signal: AbortSignal ): Promise<Map<string, Set<string>>> {
	if ( ![ records.partnership, ...records.events ].some( ( { counting } ) => counting === 'worklist' ) ) {
		return new Map();
	}
	const worklists = await parts.read( 'worklist', async () => {
		const { wiki, home, contributions } = ports;
		const result = await readWorklists( home, records, wiki.isHome ? undefined : { host: wiki.host, contributions }, signal );
		return { result, fetched: [ ...result.values() ].reduce( ( sum, pages ) => sum + pages.size, 0 ) };
	} );
	return worklists || new Map();
}

/** Numbers of the wiki's pages that may count as created or uploaded, by id. */
function createdPages( { wiki, isContent }: Pick<ContributionPorts, 'wiki' | 'isContent'>, { revisions }: Ledger ): Map<number, number> {
	const created = new Map<number, number>();
	for ( let row = 0; row < revisions.length; row++ ) {
		const number = revisions.pageNumber( row );
		if ( revisions.isNew( row ) ) {
			const page = revisions.page( number );
			if ( page.wiki === wiki.id && ( isContent( page.namespace ) || page.namespace === FILE_NAMESPACE ) ) {
				created.set( page.pageId, number );
			}
		}
	}
	return created;
}

/** From when until when anything of the partnership is open on this wiki, in milliseconds since 1970. */
function span( records: Records, wiki: Wiki ): { from: number; to: number } {
	const open = sourcesOf( records, wiki ).filter( ( { isOnWiki } ) => isOnWiki );
	return { from: Math.min( ...open.map( ( source ) => source.from ) ), to: Math.max( ...open.map( ( source ) => source.to ) ) };
}

function failed( failures: AccountFailure[] ): string[] {
	return failures.flatMap( ( { users } ) => users );
}

/** A single name is told, since it may be written wrongly; a group has failed by no fault of its own. */
function failureText( { users, error }: AccountFailure ): string {
	return users.length === 1 ? `${ users[ 0 ] }: ${ reasonOf( error ) }` : reasonOf( error );
}
