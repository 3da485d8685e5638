import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import type { NoValue } from '../../domain/impact/figure';
import { figuresOf } from '../../domain/impact/figures';
import type { Newcomers } from '../../domain/impact/permalink';
import type { Selection } from '../../domain/impact/selection';
import { createTally, type Tally } from '../../domain/impact/tally';
import type { Wiki } from '../../domain/partnership/attribution';
import { sourcesOf } from '../../domain/partnership/attribution-context';
import { createLedger, GROUPINGS, type Ledger } from '../../domain/partnership/ledger';
import { accountsOf } from '../../domain/partnership/participant';
import type { DashboardView, Missing } from '../../ui/dashboard/view';
import { readContributions } from './contributions';
import { pageRows } from './page-rows';
import { createParts, isCancelled } from './parts';
import type { DashboardPorts } from './dashboard-ports';
import { readRecords, type Records } from './records';
import { createWikiReadings, type WikiReadings } from './wiki-readings';

export interface DashboardReading {
	/** Called when there is more to see, and at the end. */
	onChange( view: DashboardView ): void;
	signal: AbortSignal;
}

/** The dashboard of one partnership: read once and again, looked at in many ways. */
export interface DashboardSession {
	read( signal: AbortSignal ): Promise<Missing | undefined>;
	/** Looks at a part of what was read, from the next view on. */
	select( selection: Selection, definition?: Newcomers ): void;
	/** Whom to tell when there is more to see, and at the end. */
	onChange( listener: ( view: DashboardView ) => void ): void;
}

export function createDashboard( name: string, ports: DashboardPorts ): DashboardSession {
	let listener: ( view: DashboardView ) => void = () => {};
	let last: DashboardView | undefined;
	const show = ( view: DashboardView ): void => {
		last = view;
		listener( view );
	};
	return {
		read: ( signal ) => readDashboard( name, ports, { onChange: show, signal } ),
		select: () => last && listener( last ),
		onChange( next ) {
			listener = next;
		}
	};
}

/** Milliseconds between two states of a dashboard that is being read. */
const BETWEEN = 250;

/** Before so much is read, in parts of the whole and in milliseconds, the time left is a wild guess. */
const ENOUGH_TO_GUESS = { progress: 0.15, elapsed: 1500 };

/**
 * Reads a partnership and the contributions that count for it; figures grow while it reads. What fails marks the
 * figures that rest on it.
 *
 * @return What is missing, where there is no such partnership
 * @throws WikiError where the partnership's own pages cannot be read
 */
export async function readDashboard( name: string, ports: DashboardPorts, { onChange, signal }: DashboardReading ): Promise<Missing | undefined> {
	const { now } = ports;
	const began = now();
	const records = await readRecords( ports, name );
	if ( typeof records === 'string' ) {
		return records;
	}
	const wikis = createWikiReadings( ports, records );
	const state: Reading = { records, ports, began, ledger: createLedger(), wikis, phase: 'reading', progress: 0, coverage: [] };
	const tally = createTally( state.ledger.revisions, { isContent: wikis.isContent, isTemporary: ports.isTemporary } );
	let shownAt = -Infinity;
	const show = (): void => {
		if ( state.phase !== 'reading' || now() - shownAt >= BETWEEN ) {
			shownAt = now();
			onChange( viewOf( state, tally ) );
		}
	};

	show();
	try {
		if ( hasBegun( records, ports.wiki, began ) ) {
			await readWikis( state, signal, show );
		}
		state.phase = 'done';
	} catch ( error ) {
		if ( !isCancelled( error ) ) {
			throw error;
		}
		state.phase = 'cancelled';
	}
	show();
	return undefined;
}

/** One wiki after the other, the partnership's own first. */
async function readWikis( state: Reading, signal: AbortSignal, show: () => void ): Promise<void> {
	const { records, ledger, wikis, coverage } = state;
	await wikis.each( coverage, signal, async ( { ports, found }, before, share ) => {
		const { isHome, host } = ports.wiki;
		await readContributions( ports, records, {
			ledger, found, parts: createParts( coverage, signal, show, isHome ? undefined : host ), signal,
			onProgress( done ) {
				state.progress = before + share * done;
				show();
			}
		} );
	} );
}

/** How far the reading of a dashboard is. */
interface Reading {
	records: Records;
	ports: DashboardPorts;
	/** Milliseconds since 1970. */
	began: number;
	ledger: Ledger;
	wikis: WikiReadings;
	phase: DashboardView[ 'phase' ];
	/** 0 to 1. */
	progress: number;
	coverage: PartCoverage[];
}

function viewOf( reading: Reading, tally: Tally ): DashboardView {
	const { records, ports, ledger, wikis, phase, progress, coverage } = reading;
	tally.update();
	const redirects = wikis.redirects( phase === 'reading' );
	return {
		phase, progress,
		secondsLeft: secondsLeft( reading ),
		readAt: phase === 'reading' ? undefined : ports.now(),
		partnership: records.partnership,
		tag: ports.config.tag,
		wikis: wikis.count(),
		selection: {}, choices: { events: [], partners: [], wikis: [], namespaces: [] },
		window: { from: records.partnership.start, to: records.partnership.end },
		series: { unit: 'week', steps: [] }, goals: [], events: [], people: [],
		participants: accountsOf( records.participants ).length,
		figures: figuresOf( { tally, redirects, coverage: [ ...coverage ], isReading: phase === 'reading', without: without( reading ) } ),
		pages: pageRows( ledger.revisions, tally, wikis.url, redirects ),
		coverage: [ ...coverage ],
		byWiki: wikis.views( ledger.totals( GROUPINGS.wiki ) ),
		unlisted: wikis.unlisted(),
		excluded: wikis.excluded(),
		unresolved: wikis.unresolved(),
		recentSince: wikis.recentSince()
	};
}

/** Why there are no values, where there are none. */
function without( { records, ports, began, ledger, phase, coverage }: Reading ): NoValue | undefined {
	if ( !hasBegun( records, ports.wiki, began ) ) {
		return { state: 'pending', reason: 'not-begun' };
	}
	if ( ledger.revisions.length ) {
		return undefined;
	}
	if ( phase === 'reading' ) {
		return { state: 'pending', reason: 'reading' };
	}
	// Nothing found is 0 only where nothing is missing.
	return coverage.every( isWhole ) ? undefined : { state: 'unknown', reason: 'not-read' };
}

function secondsLeft( { phase, progress, began, ports }: Reading ): number | undefined {
	const elapsed = ports.now() - began;
	return phase === 'reading' && progress > ENOUGH_TO_GUESS.progress && elapsed > ENOUGH_TO_GUESS.elapsed ?
		Math.ceil( elapsed / progress * ( 1 - progress ) / 1000 ) :
		undefined;
}

function hasBegun( records: Records, wiki: Wiki, now: number ): boolean {
	return sourcesOf( records, wiki ).some( ( { from } ) => from <= now );
}
