import type { PartCoverage } from '../../../domain/impact/coverage';
import type { Figure } from '../../../domain/impact/figure';
import type { DayAnswer, Days } from '../../../domain/impact/reach/days';
import { reachFigure, sumOf, type ReachMetric, type Reached } from '../../../domain/impact/reach/reach-figures';
import { inContentSince, spanFrom, type Counted, type Span } from '../../../domain/impact/reach/span';
import type { Day } from '../../../domain/partnership/dates';
import { WikiError, type DayQuestion, type DayService, type MoveHistory, type Progress, type ReachStore, type ReaderSources } from '../../../wiki/ports';
import { isCancelled, reasonOf } from '../parts';
import { createKnownDays, type KnownDays } from './known-days';
import { newMemory } from './reach-memory';
import type { TargetPage, Targets } from './targets';

export interface ReachPorts {
	sources: ReaderSources;
	moves: MoveHistory;
	/** What services told before. */
	days: ReachStore;
	/** Milliseconds since 1970. */
	now(): number;
}

/** A page with its views, as far as they are known. */
export interface ViewedPage {
	wiki: string;
	title: string;
	views: number;
	known: number;
	expected: number;
}

export interface ReachState {
	figures: Figure[];
	/** Most views first. */
	pages: ViewedPage[];
}

/** A reading of readers: what it takes is known before it begins, and it can be taken up again where it was stopped. */
export interface ReachJob {
	/** Requests that it still takes. */
	requests(): number;
	/**
	 * Asks for all that was not answered yet.
	 *
	 * @param onProgress
	 * @param signal
	 * @param among Pages of its own that are asked about; undefined: all
	 * @throws WikiError where it is cancelled
	 */
	run( onProgress: ( progress: Progress ) => void, signal: AbortSignal, among?: Targets ): Promise<void>;
	state( isStopped: boolean ): ReachState;
	/** What it knows of one of its pages. */
	toldOf( page: TargetPage ): ToldPage;
}

/** What is known of a page. */
export interface ToldPage {
	/** The longest of its spans, which was asked for. */
	span?: Span;
	days?: Days;
	/** Whether all was answered that there is to ask. */
	isAnswered: boolean;
	/** Why the last answer was none. */
	failed?: string;
	/** Milliseconds since 1970; undefined: it always was among the content. */
	contentSince?: number;
}

/** After so many requests closed months are kept, so that a browser that breaks off loses little. */
export const KEEP_EVERY = 200;

/** Requests at the same time. */
const AT_ONCE = 3;

interface Lane {
	service: DayService;
	known: KnownDays;
	counted: Counted[];
	spans: Map<string, Counted>;
	/** Why the last answer was none, by the name that was asked for. */
	failed: Map<string, string>;
}

const keyOf = ( { wiki, name }: Pick<Counted, 'wiki' | 'name'> ): string => `${ wiki }\n${ name }`;

/** @param memory What an earlier one found out; what this one does is put there */
export async function createReachJob( targets: Targets, window: { from?: Day; to?: Day }, { sources, moves, days, now }: ReachPorts, memory = newMemory() ): Promise<ReachJob> {
	const lane = async ( kind: string, service: DayService | undefined, counted: Counted[] ): Promise<Lane | undefined> => {
		if ( !service ) {
			return undefined;
		}
		const known = createKnownDays( kind, days, service.since( now() ), now, memory.asked );
		await known.recall( counted );
		const spans = widest( counted );
		return { service, known, counted: [ ...spans.values() ], spans, failed: memory.failed };
	};
	const views = await lane( 'views', sources.pageViews, [ ...targets.created, ...targets.improved, ...targets.illustrated || [] ] );
	const requests = await lane( 'requests', sources.mediaRequests, targets.files || [] );
	const { inContent, unmoved } = memory;
	const unread = ( { created } = targets ): TargetPage[] => views ? created.filter( ( page ) => page.span && !inContent.has( keyOf( page ) ) ) : [];
	const isCreated = new Set( targets.created.map( keyOf ) );

	return {
		requests: () => unread().length + [ views, requests ].reduce( ( sum, one ) => sum + ( one ? Math.ceil( questionsOf( one ).length / one.service.together ) : 0 ), 0 ),
		async run( onProgress, signal, among ) {
			const keys = among && new Set( [ ...among.created, ...among.improved ].map( keyOf ) );
			const tasks: Array<() => Promise<void>> = [ ...unread( among ).map( ( page ) => () => readMoves( page ) ), ...tasksOf( views, signal, keys ), ...tasksOf( requests, signal, keys ) ];
			const expected = tasks.length;
			let done = 0;
			const keep = (): Promise<unknown> => Promise.all( [ views?.known.keep(), requests?.known.keep() ] );
			try {
				await atOnce( tasks.map( ( task ) => async () => {
					await task();
					if ( ++done % KEEP_EVERY === 0 ) {
						await keep();
					}
					onProgress( { done, expected } );
				} ), signal );
			} finally {
				await keep();
			}

			async function readMoves( page: TargetPage ): Promise<void> {
				try {
					inContent.set( keyOf( page ), inContentSince( await moves.of( { host: page.wiki, title: page.name, pageId: page.pageId }, signal ) ) );
					unmoved.delete( keyOf( page ) );
				} catch ( error ) {
					note( error, ( reason ) => unmoved.set( keyOf( page ), reason ) );
				}
			}
		},
		state( isStopped ) {
			const created = targets.created.map( ( page ) => ( { ...page, span: spanFrom( [ page.since, inContent.get( keyOf( page ) ) ], window, now() ) } ) );
			const asked = created.filter( ( { span } ) => span );
			const movesPart: PartCoverage = {
				part: 'moves', fetched: asked.filter( ( page ) => inContent.has( keyOf( page ) ) ).length, expected: asked.length, failed: [ ...new Set( unmoved.values() ) ], truncated: isStopped
			};
			const figures: Figure[] = [];
			const add = ( metric: ReachMetric, of: Lane | undefined, counted: Counted[] | undefined, more: PartCoverage[] = [] ): Reached[] => {
				const found = of && counted ? counted.map( ( one ) => reached( of, one ) ) : [];
				if ( of && counted ) {
					figures.push( reachFigure( metric, of === requests ? 'requests' : 'views', found, more, isStopped && questionsOf( of ).length > 0 ) );
				}
				return found;
			};
			const viewed = [
				...add( 'views-created', views, created, [ movesPart ] ), ...add( 'views-improved', views, targets.improved ), ...add( 'views-illustrated', views, targets.illustrated )
			];
			add( 'media-requests', requests, targets.files );
			return { figures, pages: mostViewed( viewed ) };
		},
		toldOf( page ) {
			const key = keyOf( page );
			const of = views && views.spans.get( key );
			const known = of && views!.known.days( of );
			const isMoveKnown = !isCreated.has( key ) || inContent.has( key );
			return {
				span: of && of.span, days: known && known.days, isAnswered: of !== undefined && isMoveKnown && !views!.known.missing( of ),
				failed: isMoveKnown ? memory.failed.get( key ) : unmoved.get( key ), contentSince: inContent.get( key )
			};
		}
	};
}

function reached( { known, failed }: Lane, counted: Counted ): Reached {
	return { ...counted, ...known.days( counted ), failed: failed.get( keyOf( counted ) ) };
}

/** One request each. */
function tasksOf( of: Lane | undefined, signal: AbortSignal, keys?: Set<string> ): Array<() => Promise<void>> {
	const questions = of ? questionsOf( of ).filter( ( question ) => !keys || keys.has( keyOf( question ) ) ) : [];
	const groups: DayQuestion[][] = [];
	for ( let from = 0; of && from < questions.length; from += of.service.together ) {
		groups.push( questions.slice( from, from + of.service.together ) );
	}
	return groups.map( ( group ) => async () => {
		( await of!.service.ask( group, signal ) ).forEach( ( answer, index ) => takeAnswer( of!, group[ index ], answer ) );
	} );
}

function takeAnswer( { known, failed }: Lane, question: DayQuestion, answer: DayAnswer | WikiError ): void {
	if ( answer instanceof WikiError ) {
		failed.set( keyOf( question ), reasonOf( answer ) );
	} else {
		failed.delete( keyOf( question ) );
		known.take( question, question.span, answer );
	}
}

/** Each once, with the longest of its spans. */
function widest( counted: Counted[] ): Map<string, Counted> {
	const found = new Map<string, Counted>();
	counted.forEach( ( one ) => {
		const before = found.get( keyOf( one ) )?.span;
		if ( one.span && ( !before || one.span.from < before.from ) ) {
			found.set( keyOf( one ), one );
		}
	} );
	return found;
}

function questionsOf( { counted, known }: Lane ): DayQuestion[] {
	return counted.map( ( one ) => ( { ...one, span: known.missing( one ) } ) ).filter( ( one ): one is DayQuestion => one.span !== undefined );
}

function mostViewed( reachedPages: Reached[] ): ViewedPage[] {
	return [ ...widest( reachedPages ).values() ].map( ( one ) => {
		const { value, known, expected } = sumOf( one );
		return { wiki: one.wiki, title: one.name, views: value, known, expected };
	} ).sort( ( one, other ) => other.views - one.views || ( one.title < other.title ? -1 : 1 ) );
}

/** Does tasks, a few at the same time, until all are done or somebody cancels. */
async function atOnce( tasks: Array<() => Promise<void>>, signal: AbortSignal ): Promise<void> {
	let next = 0;
	const work = async (): Promise<void> => {
		while ( next < tasks.length ) {
			if ( signal.aborted ) {
				throw new WikiError( 'cancelled' );
			}
			await tasks[ next++ ]();
		}
	};
	await Promise.all( Array.from( { length: AT_ONCE }, work ) );
}

function note( error: unknown, tell: ( reason: string ) => void ): void {
	if ( isCancelled( error ) ) {
		throw error;
	}
	tell( reasonOf( error ) );
}

/** What a reading of so many requests takes at the pace that services ask for: 200 a minute. In seconds. */
export function secondsFor( requests: number ): number {
	return Math.ceil( requests * 60 / 200 );
}
