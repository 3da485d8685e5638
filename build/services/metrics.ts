import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hash, numbersOf, type Peculiar } from './metrics-data';

/** What is wrong with the service, for tests. */
export type MetricsFault =
	/** Says nothing until the other side gives up. */
	| 'silent'
	| 'error' | 'html' | 'cut'
	/** Fails for about half of the names. */
	| 'half'
	/** Asks to wait so many seconds, so many times; then answers. */
	| { busy: string; times: number };

/**
 * A server on this machine that speaks the parts of Wikimedia's analytics API that Partnerkit asks for: views of pages,
 * requests for files, Commons Impact Metrics.
 */
export interface LocalMetrics {
	/** Root of the API: `/metrics/…` follows. */
	url: string;
	/** The last day that it has numbers of, both for tests and because real ones come late. */
	lastDay: string;
	/** Pages and files with peculiar numbers, by title with spaces or path. */
	peculiar: Record<string, Peculiar>;
	/** Categories that are enrolled in Commons Impact Metrics, with spaces. */
	enrolled: string[];
	fault: MetricsFault | undefined;
	/** Paths that were asked for, decoded. */
	requests: string[];
	stop(): Promise<void>;
}

/** Field of an item of media requests. */
const FILE_PATH = 'file_path';

const DAY = 24 * 60 * 60 * 1000;

/** Listens on 127.0.0.1 alone, on a free port. */
export async function startMetrics(): Promise<LocalMetrics> {
	const server = createServer( ( request, response ) => respond( metrics, request, response ) );
	await new Promise<void>( ( resolve ) => {
		server.listen( 0, '127.0.0.1', resolve );
	} );
	const metrics: LocalMetrics = {
		url: `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`,
		lastDay: new Date( Date.now() - DAY ).toISOString().slice( 0, 10 ),
		peculiar: {}, enrolled: [], fault: undefined, requests: [],
		stop: () => new Promise( ( resolve ) => {
			server.close( () => resolve() );
			server.closeAllConnections();
		} )
	};
	// Serving it is no reason to stay.
	server.unref();
	return metrics;
}

function respond( metrics: LocalMetrics, request: IncomingMessage, response: ServerResponse ): void {
	const path = new URL( request.url ?? '/', 'http://127.0.0.1' ).pathname;
	const parts = path.split( '/' ).map( decodeURIComponent );
	metrics.requests.push( parts.join( '/' ) );
	response.setHeader( 'Content-Type', 'application/json; charset=utf-8' );
	// As the service does it: pages of every origin may read it.
	response.setHeader( 'Access-Control-Allow-Origin', '*' );
	response.setHeader( 'Access-Control-Expose-Headers', 'Retry-After' );
	if ( metrics.fault && misbehave( metrics.fault, path, response ) ) {
		return;
	}
	const items = itemsOf( metrics, parts );
	if ( items?.length ) {
		response.end( JSON.stringify( { items } ) );
		return;
	}
	const [ status, detail ] = items ?
		[ 404, 'The date(s) you used are valid, but we either do not have data for those date(s), or the project you asked for is not loaded yet. Please check documentation for more information.' ] :
		[ 400, 'Invalid route' ];
	response.statusCode = status;
	response.end( JSON.stringify( { status, type: 'about:blank', title: status === 404 ? 'Not Found' : 'Bad Request', method: 'get', detail, uri: path } ) );
}

function misbehave( fault: MetricsFault, path: string, response: ServerResponse ): boolean {
	if ( typeof fault === 'object' ) {
		if ( fault.times-- <= 0 ) {
			return false;
		}
		response.writeHead( 429, fault.busy === '' ? {} : { 'retry-after': fault.busy } );
		response.end( 'Too many requests' );
		return true;
	}
	switch ( fault ) {
		case 'silent':
			return true;
		case 'cut':
			response.destroy();
			return true;
		case 'html':
			response.end( '<!DOCTYPE html><title>Sorry</title>' );
			return true;
		case 'half':
			if ( hash( path.replace( /\/[^/]*\/[^/]*$/, '' ) ) % 2 ) {
				return false;
			}
			response.statusCode = 500;
			response.end( '{}' );
			return true;
		default:
			response.statusCode = 500;
			response.end( 'Oops' );
			return true;
	}
}

/** The items of an answer; undefined where there is no such address. */
function itemsOf( metrics: LocalMetrics, [ , root, service, kind, ...rest ]: string[] ): object[] | undefined {
	if ( root !== 'metrics' ) {
		return undefined;
	}
	switch ( `${ service }/${ kind }` ) {
		case 'pageviews/per-article': {
			const [ project, access, agent, article, granularity, start, end ] = rest;
			return numbers( metrics, article.replace( /_/g, ' ' ), start, end ).map( ( { day, count } ) => ( { project, article, granularity, timestamp: stamp( day ), access, agent, views: count } ) );
		}
		case 'mediarequests/per-file': {
			const [ referer, agent, filePath, granularity, start, end ] = rest;
			return numbers( metrics, filePath, start, end ).map( ( { day, count } ) => ( { referer, [ FILE_PATH ]: filePath, granularity, timestamp: stamp( day ), agent, requests: count } ) );
		}
		case 'commons-analytics/pageviews-per-category-monthly': {
			const [ category, , , start, end ] = rest;
			return months( metrics, category, start, end ).map( ( { month, count } ) => ( { timestamp: `${ month }-01 00:00:00.000Z`, 'pageview-count': count } ) );
		}
		case 'commons-analytics/category-metrics-snapshot': {
			const [ category, start, end ] = rest;
			return months( metrics, category, start, end ).map( ( { month, count } ) => ( {
				timestamp: `${ month }-01 00:00:00.000Z`, 'media-file-count': count, 'media-file-count-deep': count * 2, 'used-media-file-count': Math.floor( count / 2 ), 'used-media-file-count-deep': count,
				'leveraging-wiki-count': 3, 'leveraging-wiki-count-deep': 5, 'leveraging-page-count': count, 'leveraging-page-count-deep': count + 7
			} ) );
		}
		default:
			return undefined;
	}
}

function numbers( { peculiar, lastDay }: LocalMetrics, name: string, start: string, end: string ) {
	const to = dashed( end );
	const own = Object.prototype.hasOwnProperty.call( peculiar, name ) ? peculiar[ name ] : undefined;
	return numbersOf( name, dashed( start ), to < lastDay ? to : lastDay, own );
}

/** Whole months that are over. */
function months( { enrolled, lastDay }: LocalMetrics, category: string, start: string, end: string ): Array<{ month: string; count: number }> {
	const name = category.replace( /_/g, ' ' );
	const found: Array<{ month: string; count: number }> = [];
	const time = new Date( dashed( start ) );
	time.setUTCDate( 1 );
	for ( ; enrolled.includes( name ) && time.toISOString().slice( 0, 10 ) < dashed( end ); time.setUTCMonth( time.getUTCMonth() + 1 ) ) {
		const month = time.toISOString().slice( 0, 7 );
		if ( month < lastDay.slice( 0, 7 ) ) {
			found.push( { month, count: 1000 + hash( `${ name }/${ month }` ) % 500 } );
		}
	}
	return found;
}

/** `2026112300`, as an item has its day. */
function stamp( day: string ): string {
	return `${ day.replace( /-/g, '' ) }00`;
}

/** A day of an address, `20261123` or `2026112300`. */
function dashed( day = '' ): string {
	return `${ day.slice( 0, 4 ) }-${ day.slice( 4, 6 ) }-${ day.slice( 6, 8 ) }`;
}
