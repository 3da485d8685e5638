import { countedColumns, type CountedColumns } from '../../../domain/movement/counted-columns';
import { sourcesOf } from '../../../domain/partnership/attribution-context';
import { dayOf } from '../../../domain/partnership/dates';
import { createLedger, type Ledger } from '../../../domain/partnership/ledger';
import type { Member, PortfolioView } from '../../../ui/movement/portfolio/view';
import { WikiError } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import type { KeptPortfolio } from './kept-portfolio';
import { createLane } from './lane';
import type { PortfolioPorts } from './ports';
import { readMovement, type MovementReading } from './read-movement';
import { countDefects, readMovementRecords } from './read-records';
import { sharePages } from './shared-pages';

/** As much as is read. */
export type PartOfPortfolio = Omit<PortfolioView, 'phase' | 'progress'>;

export interface PortfolioReadingOptions {
	signal: AbortSignal;
	/** Whether what is read is shown while it is: putting edits into columns for it costs time. */
	isShown: boolean;
	/** There is more to see. The progress is from 0 to 1. */
	onPart( part: PartOfPortfolio, progress: number ): void;
}

/** Milliseconds between two states of what is being read; more where putting edits into columns takes long. */
const BETWEEN = 300;
const SHARE_OF_TIME = 8;

/** Of all that is read, what the partnerships' pages and their contributions are. */
const SHARES = { records: 0.1, contributions: 0.85 };

/**
 * Reads all partnerships of the wiki.
 *
 * @throws WikiError where their pages cannot be read; `cancelled`
 */
export async function readPortfolio( given: PortfolioPorts, { signal, isShown, onPart }: PortfolioReadingOptions ): Promise<KeptPortfolio> {
	const { now, wiki, config } = given;
	const lane = createLane();
	const ports: PortfolioPorts = { ...given, pages: sharePages( given.pages, lane ) };
	const { records, facts, requests, requestsTitle } = await readMovementRecords( ports );
	const names = records.map( ( { partnership } ) => partnership.name );
	const begun = records.filter( ( one ) => sourcesOf( one, wiki ).some( ( { from } ) => from <= now() ) );
	const ledger = createLedger();
	const part: PartOfPortfolio = {
		requests, requestsTitle, homeTitle: config.home,
		members: facts.map( ( one, index ): Member => ( { facts: one, state: begun.includes( records[ index ] ) ? 'pending' : 'before', gaps: [] } ) )
	};
	let progress = SHARES.records;
	let due = 0;
	const show = (): void => onPart( { ...part }, progress );
	const showSometimes = (): void => {
		const began = now();
		if ( began >= due ) {
			part.columns = isShown ? columnsOf( ledger, names, ports ) : undefined;
			show();
			due = now() + Math.max( BETWEEN, ( now() - began ) * SHARE_OF_TIME );
		}
	};

	show();
	const defects = await countDefects( ports, dayOf( now() ), signal ).catch( orElse( new Map<string, number>() ) );
	part.members = part.members.map( ( member ) => ( { ...member, facts: { ...member.facts, defects: defects.get( member.facts.partnership.name ) } } ) );
	show();
	const reading = await readMovement( ports, begun, {
		ledger, lane, signal,
		onProgress( share ) {
			progress = SHARES.records + SHARES.contributions * share;
			showSometimes();
		},
		onComplete( name, gaps ) {
			part.members = part.members.map( ( member ) => member.facts.partnership.name === name ? { ...member, state: gaps.length ? 'partly' : 'whole', gaps } : member );
			showSometimes();
		}
	} );
	if ( signal.aborted ) {
		throw new WikiError( 'cancelled' );
	}
	return { ...part, columns: columnsOf( ledger, names, ports, reading ), readAt: now() };
}

/** The rest is worth reading without it. */
function orElse<Value>( value: Value ): ( error: unknown ) => Value {
	return ( error ) => {
		if ( isCancelled( error ) ) {
			throw error;
		}
		return value;
	};
}

function columnsOf( ledger: Ledger, names: string[], { isContent, isTemporary, wiki }: PortfolioPorts, reading?: MovementReading ): CountedColumns {
	return countedColumns( ledger, names, {
		isTemporary, states: reading?.states,
		isContent: reading ? reading.isContent : ( namespace, where ) => where === wiki.id && isContent( namespace )
	} );
}
