import { isWhole, type PartCoverage } from '../../../domain/impact/coverage';
import type { PageStates } from '../../../domain/impact/tally';
import type { Ledger } from '../../../domain/partnership/ledger';
import { readCounted, readPageStates, type ContributionPorts } from '../../impact/contributions';
import { createParts } from '../../impact/parts';
import type { Records } from '../../impact/records';
import type { Lane } from './lane';
import { shareContributions } from './shared-contributions';

export interface WikiReadingOptions {
	/** Takes in the counted edits of all, each once. */
	ledger: Ledger;
	/** In which this wiki is asked. */
	lane: Lane;
	keepAs: string;
	signal: AbortSignal;
	pause(): Promise<void>;
	/** Every partnership there is: an edit that carries the tag alone may be for any. */
	all: Records[];
	/** Share of the contributions that is read. */
	onProgress( share: number ): void;
	/** All of a partnership that is on this wiki has been read, or as much of it as could be. */
	onRead( name: string, gaps: PartCoverage[] ): void;
}

/** Reads what counts on one wiki for several partnerships, each account's contributions once. Gives what became of the pages that were created. */
export async function readWiki( ports: ContributionPorts, partnerships: Records[], { ledger, lane, keepAs, signal, pause, all, onProgress, onRead }: WikiReadingOptions ): Promise<PageStates | undefined> {
	const share = shareContributions( ports.contributions, {
		expected: partnerships.length, lane, keepAs, signal,
		onProgress: ( { done, expected = 1 } ) => onProgress( done / Math.max( expected, 1 ) )
	} );
	const host = ports.wiki.isHome ? undefined : ports.wiki.host;

	const readOne = async ( records: Records ): Promise<void> => {
		const { name } = records.partnership;
		const { contributions, leave } = share();
		const coverage: PartCoverage[] = [];
		try {
			await readCounted( { ...ports, contributions, home: ports.wiki.isHome ? { ...ports.home, contributions } : ports.home }, records, {
				ledger, signal, pause, parts: createParts( coverage, signal, () => {}, host ), onProgress: () => {},
				found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] },
				others: () => all.filter( ( { partnership } ) => partnership.name !== name )
			} );
			onRead( name, coverage.filter( ( part ) => !isWhole( part ) ) );
		} finally {
			leave();
		}
	};
	await Promise.all( partnerships.map( readOne ) );
	return readPageStates( ports, ledger, createParts( [], signal, () => {}, host ), signal );
}
