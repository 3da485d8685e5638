import { countedColumns, type CountedColumns } from '../../../domain/movement/counted-columns';
import { sourcesOf } from '../../../domain/partnership/attribution-context';
import { dayOf } from '../../../domain/partnership/dates';
import { createLedger, type Ledger } from '../../../domain/partnership/ledger';
import type { Member, PortfolioView } from '../../../ui/movement/portfolio/view';
import { WikiError } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import { loadPortfolio, savePortfolio, type KeptPortfolio } from './kept-portfolio';
import { createLane } from './lane';
import type { PortfolioPorts } from './ports';
import { readMovement, type MovementReading } from './read-movement';
import { countDefects, readMovementRecords } from './read-records';
import { sharePages } from './shared-pages';

/** All partnerships of a wiki: read once and again. */
export interface PortfolioSession {
	/**
	 * Shows what is kept of an earlier reading, at once, then reads all partnerships. Without an earlier reading they
	 * are shown as soon as their pages are read, and their figures as they become complete.
	 *
	 * @throws WikiError where the partnerships' pages cannot be read
	 */
	read( signal: AbortSignal ): Promise<void>;
	/** Whom to tell when there is more to see, and at the end. */
	onChange( listener: ( view: PortfolioView ) => void ): void;
}

/** Milliseconds between two states of what is being read; more where putting edits into columns takes long. */
const BETWEEN = 300;
const SHARE_OF_TIME = 8;

/** Of all that is read, what the partnerships' pages and their contributions are. */
const SHARES = { records: 0.1, contributions: 0.85 };

/**
 * @param given With the wiki's configuration as it was the last time, where that is kept
 * @param renew Gives them with the configuration as it is now, before each reading; undefined: it is that already
 */
export function createPortfolio( given: PortfolioPorts, renew?: () => Promise<PortfolioPorts> ): PortfolioSession {
	const { store, now } = given;
	let listener: ( view: PortfolioView ) => void = () => {};
	let shown: Omit<PortfolioView, 'phase' | 'progress'> | undefined;
	let phase: PortfolioView[ 'phase' ] = 'reading';
	let progress = 0;
	let runs = 0;

	const tell = (): void => {
		if ( shown ) {
			listener( { ...shown, phase, progress } );
		}
	};

	const readAnew = async ( isFirst: boolean, signal: AbortSignal ): Promise<void> => {
		const ports = renew ? await renew() : given;
		const lane = createLane();
		const shared: PortfolioPorts = { ...ports, pages: sharePages( ports.pages, lane ) };
		const { records, facts, requests, requestsTitle } = await readMovementRecords( shared );
		const ledger = createLedger();
		const names = records.map( ( { partnership } ) => partnership.name );
		const begun = records.filter( ( one ) => sourcesOf( one, ports.wiki ).some( ( { from } ) => from <= now() ) );
		const next: Omit<PortfolioView, 'phase' | 'progress'> = {
			requests, requestsTitle, homeTitle: ports.config.home,
			members: facts.map( ( one, index ): Member => ( { facts: one, state: begun.includes( records[ index ] ) ? 'pending' : 'before', gaps: [] } ) )
		};
		const show = (): void => {
			// What was read before stays until the new reading is over.
			if ( isFirst ) {
				shown = { ...next };
			}
			tell();
		};
		const columns = createDrawing( now, ( reading ) => {
			next.columns = columnsOf( ledger, names, ports, reading );
		} );
		const advance = ( share: number ): void => {
			progress = share;
			columns.sometimes( show );
		};

		progress = SHARES.records;
		show();
		const defects = await countDefects( shared, dayOf( now() ), signal ).catch( ( error ) => {
			// The rest is worth reading without them.
			if ( isCancelled( error ) ) {
				throw error;
			}
			return new Map<string, number>();
		} );
		next.members.forEach( ( { facts: one } ) => {
			one.defects = defects.get( one.partnership.name );
		} );
		show();
		const reading = await readMovement( shared, begun, {
			ledger, lane, signal,
			onProgress: ( share ) => advance( SHARES.records + SHARES.contributions * share ),
			onComplete( name, gaps ) {
				const at = names.indexOf( name );
				next.members = [ ...next.members ];
				next.members[ at ] = { ...next.members[ at ], state: gaps.length ? 'partly' : 'whole', gaps };
				advance( progress );
			}
		} );
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		columns.now( reading );
		const done: KeptPortfolio = { ...next, columns: next.columns!, readAt: now() };
		shown = done;
		phase = 'done';
		progress = 1;
		tell();
		await savePortfolio( store, done );
	};

	return {
		async read( signal ) {
			const run = ++runs;
			phase = 'reading';
			progress = 0;
			shown = shown?.readAt === undefined ? await loadPortfolio( store ) : shown;
			tell();
			try {
				await readAnew( shown === undefined, signal );
			} catch ( error ) {
				// A reading that was given up for another one has nothing to say.
				if ( run === runs ) {
					phase = 'cancelled';
					tell();
				}
				if ( !isCancelled( error ) ) {
					throw error;
				}
			}
		},
		onChange( next ) {
			listener = next;
		}
	};
}

/** Draws now and then: seldom where that takes long. */
function createDrawing( now: () => number, draw: ( reading?: MovementReading ) => void ) {
	let due = 0;
	return {
		sometimes( show: () => void ): void {
			const began = now();
			if ( began >= due ) {
				draw();
				show();
				due = now() + Math.max( BETWEEN, ( now() - began ) * SHARE_OF_TIME );
			}
		},
		now: draw
	};
}

function columnsOf( ledger: Ledger, names: string[], { isContent, isTemporary, wiki }: PortfolioPorts, reading?: MovementReading ): CountedColumns {
	return countedColumns( ledger, names, {
		isTemporary, states: reading?.states,
		isContent: reading ? reading.isContent : ( namespace, where ) => where === wiki.id && isContent( namespace )
	} );
}
