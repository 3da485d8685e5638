import type { PartCoverage } from '../../../domain/impact/coverage';
import type { PageStates } from '../../../domain/impact/tally';
import { sourcesOf } from '../../../domain/partnership/attribution-context';
import type { Ledger } from '../../../domain/partnership/ledger';
import { WikiError, type ForeignWiki } from '../../../wiki/ports';
import type { ContributionPorts } from '../../impact/contributions';
import { reasonOf } from '../../impact/parts';
import type { Records } from '../../impact/records';
import { otherWikis } from '../../impact/wiki-readings';
import { createLane, type Lane } from './lane';
import type { PortfolioPorts } from './ports';
import { readWiki } from './read-wiki';
import { sharePages } from './shared-pages';

/** Under which name contributions are kept from one page view to the next. */
const KEEP_AS = 'portfolio';

export interface MovementReadingOptions {
	ledger: Ledger;
	/** In which the wiki is asked for what is not a participant's contributions. */
	lane: Lane;
	signal: AbortSignal;
	/** 0 to 1. */
	onProgress( share: number ): void;
	/** A partnership has been read on all of its wikis, or as much of it as could be. */
	onComplete( name: string, gaps: PartCoverage[] ): void;
}

/** What was read besides the edits. */
export interface MovementReading {
	/** undefined: it could not be read of a wiki. */
	states?: PageStates;
	isContent( namespace: number, wiki: string ): boolean;
}

interface WikiJob {
	ports: ContributionPorts;
	lane: Lane;
	partnerships: Records[];
}

/**
 * Reads what counts for all partnerships, one wiki after the other, this one first.
 *
 * @param ports Its pages are read once each
 * @param records
 * @param options
 */
export async function readMovement( ports: PortfolioPorts, records: Records[], { ledger, lane, signal, onProgress, onComplete }: MovementReadingOptions ): Promise<MovementReading> {
	const gaps = new Map<string, PartCoverage[]>( records.map( ( { partnership } ) => [ partnership.name, [] ] ) );
	const home: WikiJob = { ports: { ...ports, home: ports }, lane, partnerships: records.filter( ( one ) => sourcesOf( one, ports.wiki ).some( ( { isOnWiki } ) => isOnWiki ) ) };
	const jobs = [ home, ...await foreignJobs( ports, records, signal, ( name, gap ) => gaps.get( name )!.push( gap ) ) ].filter( ( { partnerships } ) => partnerships.length );
	const left = new Map( records.map( ( one ) => [ one.partnership.name, jobs.filter( ( { partnerships } ) => partnerships.includes( one ) ).length ] ) );
	const states: Array<PageStates | undefined> = [];

	const finish = ( name: string ): void => onComplete( name, gaps.get( name )! );
	[ ...left ].filter( ( [ , wikis ] ) => !wikis ).forEach( ( [ name ] ) => finish( name ) );
	for ( const [ index, job ] of jobs.entries() ) {
		states.push( await readWiki( job.ports, job.partnerships, {
			ledger, lane: job.lane, keepAs: KEEP_AS, signal, pause: ports.pause, all: records,
			onProgress: ( share ) => onProgress( ( index + share ) / jobs.length ),
			onRead( name, missing ) {
				gaps.get( name )!.push( ...missing );
				left.set( name, left.get( name )! - 1 );
				if ( !left.get( name ) ) {
					finish( name );
				}
			}
		} ) );
	}
	return {
		states: states.every( Boolean ) ? { redirects: union( states.map( ( one ) => one!.redirects ) ), gone: union( states.map( ( one ) => one!.gone ) ) } : undefined,
		isContent: ( namespace, wiki ) => Boolean( jobs.find( ( job ) => job.ports.wiki.id === wiki )?.ports.isContent( namespace ) )
	};
}

/** The other wikis that partnerships name, each once, whatever it is called. */
async function foreignJobs( ports: PortfolioPorts, records: Records[], signal: AbortSignal, onGap: ( name: string, gap: PartCoverage ) => void ): Promise<WikiJob[]> {
	const jobs: WikiJob[] = [];
	const names = [ ...new Set( records.flatMap( ( one ) => otherWikis( one, ports ) ) ) ];
	for ( const name of names ) {
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		const concerned = records.filter( ( one ) => otherWikis( one, ports ).includes( name ) );
		try {
			const foreign = await ports.foreign.open( name );
			const job = jobs.find( ( one ) => one.ports.wiki.id === foreign.wiki.id ) || jobs[ jobs.push( foreignJob( ports, foreign ) ) - 1 ];
			job.partnerships.push( ...concerned.filter( ( one ) => !job.partnerships.includes( one ) ) );
		} catch ( error ) {
			concerned.forEach( ( { partnership } ) => onGap( partnership.name, { part: 'wikis', wiki: name, fetched: 0, expected: 1, failed: [ reasonOf( error ) ], truncated: false } ) );
		}
	}
	return jobs;
}

function foreignJob( home: PortfolioPorts, foreign: ForeignWiki ): WikiJob {
	const lane = createLane();
	return { ports: { ...foreign, pages: sharePages( foreign.pages, lane ), home }, lane, partnerships: [] };
}

function union( sets: Array<Set<number>> ): Set<number> {
	return new Set( sets.flatMap( ( set ) => [ ...set ] ) );
}
