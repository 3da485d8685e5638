import { countedColumns, type CountedColumns } from '../../../domain/movement/counted-columns';
import { sourcesOf } from '../../../domain/partnership/attribution-context';
import { dayOf } from '../../../domain/partnership/dates';
import { createLedger, type Ledger } from '../../../domain/partnership/ledger';
import type { Member, PortfolioView } from '../../../ui/movement/portfolio/view';
import { WikiError } from '../../../wiki/ports';
import { isCancelled } from '../../impact/parts';
import type { KeptPortfolio } from './kept-portfolio';
import { createLane } from './lane';
import { createOpenWikis } from './open-wikis';
import type { PortfolioPorts } from './ports';
import { readMovement, type MovementReading } from './read-movement';
import { countDefects } from './read-records';
import { readOtherRegistries } from './read-registries';
import { factsOf, groupSame, readRegistered, type Registered, type Registry } from './registered';
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
 * Reads all partnerships of the wiki, and those of the registries that its configuration names.
 *
 * @throws WikiError where their pages cannot be read; `cancelled`
 */
export async function readPortfolio( given: PortfolioPorts, { signal, isShown, onPart }: PortfolioReadingOptions ): Promise<KeptPortfolio> {
	const { now, config, countryCode } = given;
	const lane = createLane();
	const ports: PortfolioPorts = { ...given, pages: sharePages( given.pages, lane ) };
	const wikis = createOpenWikis( { ports, lane }, ports.foreign );
	const home: Registry = { wiki: wikis.home, ports };
	const { registered, requests, requestsTitle } = await readRegistered( home, countryCode );
	const ledger = createLedger();
	const part: PartOfPortfolio = { requests, requestsTitle, homeTitle: config.home, registries: [], members: membersOf( registered.map( ( one ) => [ one ] ), now() ) };
	const keys = (): string[] => part.members.map( ( { facts } ) => facts.key );
	let progress = SHARES.records;
	let due = 0;
	const show = (): void => onPart( { ...part }, progress );
	const showSometimes = (): void => {
		const began = now();
		if ( began >= due ) {
			part.columns = isShown ? columnsOf( ledger, keys(), ports ) : undefined;
			show();
			due = now() + Math.max( BETWEEN, ( now() - began ) * SHARE_OF_TIME );
		}
	};
	const look = async ( registry: Registry, some: Registered[] ): Promise<void> => {
		const defects = await countDefects( registry.ports, dayOf( now() ), signal ).catch( orElse( new Map<string, number>() ) );
		some.forEach( ( { facts } ) => {
			facts.defects = defects.get( facts.partnership.name );
		} );
	};

	show();
	// Other wikis are asked while this one is.
	const [ others ] = await Promise.all( [ readOtherRegistries( ports, wikis, signal ), look( home, registered ) ] );
	for ( const registry of others.registries ) {
		await look( registry, others.registered.filter( ( one ) => one.registry === registry ) );
	}
	const groups = await groupSame( [ ...registered, ...others.registered ] );
	part.members = membersOf( groups, now() );
	part.registries = others.views.length ? [ { wiki: ports.wiki.host, isHere: true }, ...others.views ] : [];
	show();
	const reading = await readMovement( ports, wikis, groups.flat().filter( ( one ) => hasBegun( one, now() ) ), {
		ledger, signal,
		onProgress( share ) {
			progress = SHARES.records + SHARES.contributions * share;
			showSometimes();
		},
		onComplete( key, gaps ) {
			part.members = part.members.map( ( member ) => member.facts.key === key ? { ...member, state: gaps.length ? 'partly' : 'whole', gaps } : member );
			showSometimes();
		}
	} );
	if ( signal.aborted ) {
		throw new WikiError( 'cancelled' );
	}
	return { ...part, columns: columnsOf( ledger, keys(), ports, reading ), readAt: now() };
}

/** Each with all pages that keep it. */
function membersOf( groups: Registered[][], now: number ): Member[] {
	return groups.map( ( group ) => ( { facts: factsOf( group ), state: group.some( ( one ) => hasBegun( one, now ) ) ? 'pending' : 'before', gaps: [] } ) );
}

function hasBegun( { records, registry: { ports } }: Registered, now: number ): boolean {
	return sourcesOf( records, ports.wiki ).some( ( { from } ) => from <= now );
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
