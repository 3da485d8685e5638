import type { PartCoverage } from '../../domain/impact/coverage';
import type { PageStates } from '../../domain/impact/tally';
import { isNamed, sourcesOf } from '../../domain/partnership/attribution-context';
import type { WikiView } from '../../ui/dashboard/view';
import { WikiError, type AccountHistory, type ForeignWiki } from '../../wiki/ports';
import type { ContributionPorts, Found } from './contributions';
import type { DashboardPorts } from './dashboard-ports';
import { reasonOf } from './parts';
import type { Records } from './records';

/** A wiki of a partnership while it is read. */
export interface WikiReading {
	ports: ContributionPorts & { accounts: AccountHistory };
	found: Found;
}

/** What is known of the wikis of a partnership. */
export interface WikiFacts {
	/** How many the partnership has, one where it names none. */
	count(): number;
	/** One for each, where there are several. */
	views( edits: Map<string, number> ): WikiView[];
	/** Those that were read. */
	hosts(): Array<{ id: string; host: string }>;
	/** Whether pages of a namespace are content of the wiki with that id. */
	isContent( namespace: number, wiki: string ): boolean;
	/** Address of a page of another wiki; undefined for those of the partnership's own. */
	url( title: string, wiki: string ): string | undefined;
	/** What is known of the pages that were created; undefined as long as it is not known of a wiki. */
	states( isReading: boolean ): PageStates | undefined;
	excluded(): number;
	unresolved(): number;
	unlisted(): string[];
	/** Day from which on every wiki that was read has recent changes. */
	recentSince(): string | undefined;
}

/** The wikis of a partnership: those that are read, and those that could not be opened. */
export interface WikiReadings extends WikiFacts {
	/**
	 * Opens and reads one wiki after the other; notes those that cannot be opened, and goes on.
	 *
	 * @param coverage Where it is noted how many were opened
	 * @param signal
	 * @param read Given what share of the whole is done before the wiki, and how large the wiki's own share is
	 */
	each( coverage: PartCoverage[], signal: AbortSignal, read: ( wiki: WikiReading, before: number, share: number ) => Promise<void> ): Promise<void>;
	/** Those that are read. */
	all(): WikiReading[];
}

export function createWikiReadings( ports: DashboardPorts, records: Records ): WikiReadings {
	const isAtHome = sourcesOf( records, ports.wiki ).some( ( { isOnWiki } ) => isOnWiki );
	const others = otherWikis( records, ports );
	const readings: WikiReading[] = [];
	const closed: Array<{ name: string; reason: string; isUnknown: boolean }> = [];

	const sum = ( count: ( found: Found ) => number ): number => readings.reduce( ( total, { found } ) => total + count( found ), 0 );
	const readingOf = ( wiki: string ): WikiReading | undefined => readings.find( ( reading ) => reading.ports.wiki.id === wiki );
	const begin = ( given: WikiReading[ 'ports' ] ): WikiReading => {
		const reading = { ports: given, found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] } };
		readings.push( reading );
		return reading;
	};

	return {
		async each( coverage, signal, read ) {
			const all = others.length + Number( isAtHome );
			const share = 1 / Math.max( all, 1 );
			const part: PartCoverage = { part: 'wikis', fetched: Number( isAtHome ), expected: all, failed: [], truncated: false };
			if ( others.length ) {
				coverage.push( part );
			}
			if ( isAtHome ) {
				await read( begin( { ...ports, home: ports } ), 0, share );
			}
			for ( let index = 0; index < others.length; index++ ) {
				if ( signal.aborted ) {
					throw new WikiError( 'cancelled' );
				}
				const foreign = await opened( others[ index ] );
				// Two names may be of one wiki.
				const isTwice = foreign && readingOf( foreign.wiki.id ) !== undefined;
				part.fetched += foreign ? 1 : 0;
				if ( foreign && !isTwice ) {
					await read( begin( { ...foreign, home: ports } ), ( Number( isAtHome ) + index ) * share, share );
				}
			}

			async function opened( name: string ): Promise<ForeignWiki | undefined> {
				try {
					return await ports.foreign.open( name );
				} catch ( error ) {
					const isUnknown = error instanceof WikiError && error.code === 'unknown-wiki';
					closed.push( { name, reason: isUnknown ? '' : reasonOf( error ), isUnknown } );
					part.failed.push( name );
					return undefined;
				}
			}
		},
		all: () => readings,
		count: () => Math.max( others.length + Number( isAtHome ), 1 ),
		views: ( edits ) => others.length ? [
			...readings.map( ( { ports: { wiki } } ): WikiView => ( { name: wiki.host, isHome: wiki.isHome, edits: edits.get( wiki.id ) || 0 } ) ),
			...closed.map( ( { name, reason, isUnknown } ): WikiView => ( { name, isHome: false, problem: isUnknown ? 'unknown' : 'down', reason } ) )
		] : [],
		hosts: () => readings.map( ( { ports: { wiki: { id, host } } } ) => ( { id, host } ) ),
		isContent: ( namespace, wiki ) => Boolean( readingOf( wiki )?.ports.isContent( namespace ) ),
		url( title, wiki ) {
			const reading = readingOf( wiki );
			return reading && !reading.ports.wiki.isHome ? reading.ports.pages.url( title ) : undefined;
		},
		states( isReading ) {
			const known = readings.filter( ( { found } ) => found.states );
			const all = ( kind: keyof PageStates ): Set<number> => new Set( known.flatMap( ( { found } ) => [ ...found.states![ kind ] ] ) );
			return known.length < readings.length || isReading && readings.length < others.length - closed.length + Number( isAtHome ) ?
				undefined :
				{ redirects: all( 'redirects' ), gone: all( 'gone' ) };
		},
		excluded: () => sum( ( found ) => found.excluded() ),
		unresolved: () => sum( ( found ) => found.unresolved() ),
		unlisted: () => [ ...new Set( readings.flatMap( ( { found } ) => found.unlisted() ) ) ],
		recentSince: () => readings.map( ( { found } ) => found.recentSince || '' ).sort().pop() || undefined
	};
}

/** Names of wikis other than the partnership's own. */
export function otherWikis( { partnership, events }: Records, { wiki }: Pick<DashboardPorts, 'wiki'> ): string[] {
	return [ ...new Set( [ partnership, ...events ].flatMap( ( { wikis } ) => wikis ) ) ].filter( ( name ) => !isNamed( wiki, name ) );
}
