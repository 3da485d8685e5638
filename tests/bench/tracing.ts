import type { Page } from 'playwright-core';

/** A task of the page's main thread, in milliseconds. */
export interface Task {
	/** As a person feels it, and of the processor: a busy machine takes turns. */
	lasted: number;
	worked: number;
}

interface TraceEvent { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

export const TRACED = { categories: [ 'toplevel', 'disabled-by-default-devtools.timeline', 'blink.user_timing' ] };

/** The tasks of the thread that has made the mark, after it, to another one. */
export function tasksIn( trace: Buffer, from: string, to?: string ): Task[] {
	const { traceEvents } = JSON.parse( trace.toString() ) as { traceEvents: TraceEvent[] };
	const mark = traceEvents.find( ( { name } ) => name === from )!;
	const until = traceEvents.find( ( { name } ) => name === to )?.ts ?? Infinity;
	const events = traceEvents.filter( ( { name, pid, tid, ts, ph } ) => /RunTask$/.test( name ) && ph === 'X' && pid === mark.pid && tid === mark.tid && ts > mark.ts && ts < until ).sort( ( one, other ) => one.ts - other.ts || ( other.dur ?? 0 ) - ( one.dur ?? 0 ) );
	// Two layers of Chromium note each task, one inside the other.
	let end = 0;
	return events.filter( ( { ts, dur = 0 } ) => {
		const isOutermost = ts >= end;
		end = Math.max( end, ts + dur );
		return isOutermost;
	} ).map( ( { dur = 0, tdur = 0 } ) => ( { lasted: dur / 1000, worked: tdur / 1000 } ) );
}

/** Until nothing was to be done for a while. */
export async function settled( page: Page ): Promise<void> {
	await page.evaluate( () => new Promise<void>( ( resolve ) => {
		setTimeout( () => requestIdleCallback( () => resolve() ), 300 );
	} ) );
}

/** What a page notes of itself, in milliseconds since it began to load: its screen is there; what is waited for is painted. */
export interface Noted {
	app?: number;
	painted?: number;
}

/** Runs in the page before anything else. */
export function noteScreen( { screen, whole }: { screen: string; whole: string[] } ): void {
	const noted: Noted = {};
	Object.assign( window, { noted } );
	let isWhole = false;
	new MutationObserver( () => {
		if ( noted.app === undefined && document.querySelector( screen ) ) {
			noted.app = performance.now();
			performance.mark( 'app' );
		}
		if ( !isWhole && whole.every( ( selector ) => document.querySelector( selector ) ) ) {
			isWhole = true;
			requestAnimationFrame( () => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => {
					noted.painted = performance.now();
					performance.mark( 'painted' );
				};
				port2.postMessage( undefined );
			} );
		}
	} ).observe( document, { childList: true, subtree: true, attributes: true } );
}

export const notedBy = ( page: Page ): Promise<Noted> => page.evaluate( () => ( window as unknown as { noted: Noted } ).noted );
