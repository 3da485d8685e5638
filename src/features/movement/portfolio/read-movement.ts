import type { PartCoverage } from '../../../domain/impact/coverage';
import type { PageStates } from '../../../domain/impact/tally';
import { sourcesOf } from '../../../domain/partnership/attribution-context';
import type { Ledger } from '../../../domain/partnership/ledger';
import { WikiError } from '../../../wiki/ports';
import { reasonOf } from '../../impact/parts';
import { otherWikis } from '../../impact/wiki-readings';
import type { OpenWiki, OpenWikis } from './open-wikis';
import type { PortfolioPorts } from './ports';
import { readWiki } from './read-wiki';
import type { Registered } from './registered';

/** Under which name contributions are kept from one page view to the next. */
const KEEP_AS = 'portfolio';

export interface MovementReadingOptions {
	ledger: Ledger;
	signal: AbortSignal;
	/** 0 to 1. */
	onProgress( share: number ): void;
	/** A partnership has been read on all of its wikis, or as much of it as could be. */
	onComplete( key: string, gaps: PartCoverage[] ): void;
}

/** What was read besides the edits. */
export interface MovementReading {
	/** undefined: it could not be read of a wiki. */
	states?: PageStates;
	isContent( namespace: number, wiki: string ): boolean;
}

/** The partnerships that count edits of a wiki. */
type Jobs = Map<OpenWiki, Registered[]>;

/**
 * Reads what counts for all partnerships, one wiki after the other, this one first.
 *
 * @param ports
 * @param wikis
 * @param all
 * @param options
 */
export async function readMovement( { pause }: Pick<PortfolioPorts, 'pause'>, wikis: OpenWikis, all: Registered[], { ledger, signal, onProgress, onComplete }: MovementReadingOptions ): Promise<MovementReading> {
	const gaps = new Map<string, PartCoverage[]>( all.map( ( { key } ) => [ key, [] ] ) );
	const left = new Map( [ ...gaps.keys() ].map( ( key ) => [ key, 0 ] ) );
	const jobs = await jobsFor( wikis, all, signal, ( { key }, gap ) => gaps.get( key )!.push( gap ) );
	const states: Array<PageStates | undefined> = [];

	const finish = ( key: string ): void => onComplete( key, gaps.get( key )! );
	[ ...jobs.values() ].flat().forEach( ( { key } ) => left.set( key, left.get( key )! + 1 ) );
	[ ...left ].filter( ( [ , readings ] ) => !readings ).forEach( ( [ key ] ) => finish( key ) );
	for ( const [ index, [ wiki, partnerships ] ] of [ ...jobs ].entries() ) {
		states.push( await readWiki( wiki, partnerships, {
			ledger, keepAs: KEEP_AS, signal, pause, all,
			onProgress: ( share ) => onProgress( ( index + share ) / jobs.size ),
			onRead( key, missing ) {
				gaps.get( key )!.push( ...missing );
				left.set( key, left.get( key )! - 1 );
				if ( !left.get( key ) ) {
					finish( key );
				}
			}
		} ) );
	}
	return {
		states: states.every( Boolean ) ? { redirects: union( states.map( ( one ) => one!.redirects ) ), gone: union( states.map( ( one ) => one!.gone ) ) } : undefined,
		isContent: ( namespace, id ) => [ ...jobs.keys() ].some( ( { ports } ) => ports.wiki.id === id && ports.isContent( namespace ) )
	};
}

/** The wikis of all partnerships: those of their own pages, this one first; then those that they name. */
async function jobsFor( wikis: OpenWikis, all: Registered[], signal: AbortSignal, onGap: ( one: Registered, gap: PartCoverage ) => void ): Promise<Jobs> {
	const jobs: Jobs = new Map();
	const add = ( wiki: OpenWiki, some: Registered[] ): void => {
		const before = jobs.get( wiki ) || [];
		if ( some.length ) {
			jobs.set( wiki, [ ...before, ...some.filter( ( one ) => !before.includes( one ) ) ] );
		}
	};
	const named = new Map( all.map( ( one ) => [ one, otherWikis( one.records, one.registry.ports ) ] ) );
	add( wikis.home, all.filter( ( one ) => one.registry.wiki === wikis.home && isAtHome( one ) ) );
	all.filter( isAtHome ).forEach( ( one ) => add( one.registry.wiki, [ one ] ) );
	for ( const name of new Set( [ ...named.values() ].flat() ) ) {
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		const concerned = all.filter( ( one ) => named.get( one )!.includes( name ) );
		try {
			add( await wikis.open( name ), concerned );
		} catch ( error ) {
			concerned.forEach( ( one ) => onGap( one, { part: 'wikis', wiki: name, fetched: 0, expected: 1, failed: [ reasonOf( error ) ], truncated: false } ) );
		}
	}
	return jobs;
}

/** Whether it counts edits of the wiki where its page is. */
function isAtHome( { records, registry: { ports } }: Registered ): boolean {
	return sourcesOf( records, { ...ports.wiki, isHome: true } ).some( ( { isOnWiki } ) => isOnWiki );
}

function union( sets: Array<Set<number>> ): Set<number> {
	return new Set( sets.flatMap( ( set ) => [ ...set ] ) );
}
