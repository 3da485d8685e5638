import { isWhole, type PartCoverage } from '../../../domain/impact/coverage';
import type { PageStates } from '../../../domain/impact/tally';
import type { Ledger } from '../../../domain/partnership/ledger';
import { readCounted, readPageStates } from '../../impact/contributions';
import { createParts } from '../../impact/parts';
import type { OpenWiki } from './open-wikis';
import type { Registered } from './registered';
import { shareContributions } from './shared-contributions';

export interface WikiReadingOptions {
	/** Takes in the counted edits of all, each once. */
	ledger: Ledger;
	keepAs: string;
	signal: AbortSignal;
	pause(): Promise<void>;
	/** Every partnership there is: an edit that carries the tag alone may be for any of the same registry. */
	all: Registered[];
	/** Share of the contributions that is read. */
	onProgress( share: number ): void;
	/** All of a partnership that is on this wiki has been read, or as much of it as could be. */
	onRead( key: string, gaps: PartCoverage[] ): void;
}

/** Reads what counts on one wiki for several partnerships, each account's contributions once. Gives what became of the pages that were created. */
export async function readWiki( open: OpenWiki, partnerships: Registered[], { ledger, keepAs, signal, pause, all, onProgress, onRead }: WikiReadingOptions ): Promise<PageStates | undefined> {
	const { ports, lane } = open;
	const share = shareContributions( ports.contributions, {
		expected: partnerships.length, lane, keepAs, signal,
		onProgress: ( { done, expected = 1 } ) => onProgress( done / Math.max( expected, 1 ) )
	} );
	const host = ports.wiki.isHome ? undefined : ports.wiki.host;

	const readOne = async ( one: Registered ): Promise<void> => {
		const { key, records, registry } = one;
		const { contributions, leave } = share();
		const coverage: PartCoverage[] = [];
		// As it is seen from the wiki where the partnership's page is.
		const isHome = registry.wiki === open;
		try {
			await readCounted( { ...ports, wiki: { ...ports.wiki, isHome }, contributions, home: isHome ? { ...registry.ports, contributions } : registry.ports }, records, {
				ledger: { take: ( wiki, contribution, _, attribution ) => ledger.take( wiki, contribution, key, attribution ) },
				signal, pause, parts: createParts( coverage, signal, () => {}, host ), onProgress: () => {},
				found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] },
				others: () => all.filter( ( other ) => other.registry === registry && other !== one ).map( ( other ) => other.records )
			} );
			onRead( key, coverage.filter( ( part ) => !isWhole( part ) ) );
		} finally {
			leave();
		}
	};
	await Promise.all( partnerships.map( readOne ) );
	return readPageStates( ports, ledger, createParts( [], signal, () => {}, host ), signal );
}
