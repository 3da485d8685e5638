import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ARTICLE_ITEMS, COUNTRY_ITEMS } from '../demo/items';
import { entityJson, foundJson, type Question } from './wikidata-answer';
import { misbehave, type Fault } from './wikidata-fault';
import { ITEMS, type Item } from './wikidata-items';

/** A server on this machine that speaks the part of Wikidata's API that Partnerkit asks for. */
export interface LocalWikidata {
	/** Its `api.php`. */
	url: string;
	/** Items that it has; more may be added. */
	items: Item[];
	/** What is wrong with it, for tests. */
	fault: Fault | undefined;
	/** Addresses that were asked for, with their query, and the headers that came with each. */
	requests: Array<{ url: URL; headers: IncomingMessage[ 'headers' ] }>;
	stop(): Promise<void>;
}

/** Languages that it takes; Wikidata takes some hundred more. */
const LANGUAGES = [ 'en', 'en-gb', 'fr', 'de', 'es', 'nl', 'cy', 'ar', 'he', 'sw', 'pt', 'pt-br', 'gn', 'hi', 'ta', 'zh', 'zh-hans', 'ja', 'mul' ];

const MOST_IDS = 50;

/** Listens on 127.0.0.1 alone, on a free port. */
export async function startWikidata(): Promise<LocalWikidata> {
	const server = createServer( ( request, response ) => {
		const url = new URL( request.url ?? '/', 'http://127.0.0.1' );
		wikidata.requests.push( { url, headers: request.headers } );
		// As Wikidata does it: a page of another origin may read what was asked for without an account.
		if ( url.searchParams.get( 'origin' ) === '*' ) {
			response.setHeader( 'Access-Control-Allow-Origin', '*' );
			response.setHeader( 'Access-Control-Expose-Headers', 'Retry-After' );
		}
		response.setHeader( 'Content-Type', 'application/json; charset=utf-8' );
		const body = (): string => JSON.stringify( answer( url.searchParams, wikidata.items ) );
		if ( !wikidata.fault || !misbehave( wikidata.fault, url.searchParams, response, body ) ) {
			respond( url, response, body );
		}
	} );
	await new Promise<void>( ( resolve ) => {
		server.listen( 0, '127.0.0.1', resolve );
	} );
	const wikidata: LocalWikidata = {
		url: `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }/w/api.php`,
		items: [ ...ITEMS, ...COUNTRY_ITEMS, ...ARTICLE_ITEMS ], fault: undefined, requests: [],
		stop: () => new Promise( ( resolve ) => {
			server.close( () => resolve() );
			server.closeAllConnections();
		} )
	};
	// Serving it is no reason to stay.
	server.unref();
	return wikidata;
}

function respond( url: URL, response: ServerResponse, body: () => string ): void {
	if ( url.pathname !== '/w/api.php' ) {
		response.statusCode = 404;
		response.end( '{}' );
		return;
	}
	response.end( body() );
}

function answer( query: URLSearchParams, items: Item[] ): unknown {
	const asked: Question = {
		languages: ( query.get( 'languages' ) ?? query.get( 'language' ) ?? '' ).split( '|' ).filter( ( code ) => LANGUAGES.includes( code ) ),
		props: ( query.get( 'props' ) ?? '' ).split( '|' ), fallback: query.has( 'languagefallback' )
	};
	switch ( query.get( 'action' ) ) {
		case 'wbsearchentities':
			return search( query, items, asked );
		case 'wbgetentities':
			return entities( query, items, asked );
		default:
			return refusal( 'badvalue', 'Unrecognized value for parameter "action".' );
	}
}

function search( query: URLSearchParams, items: Item[], asked: Question ): unknown {
	if ( !asked.languages.length ) {
		return refusal( 'badvalue', `Unrecognized value for parameter "language": ${ query.get( 'language' ) }.` );
	}
	const text = query.get( 'search' ) ?? '';
	const [ limit, from ] = [ Number( query.get( 'limit' ) ?? 7 ), Number( query.get( 'continue' ) ?? 0 ) ];
	const found = query.get( 'type' ) === 'property' ? [] : foundJson( items, text, { ...asked, languages: [ query.get( 'uselang' ) ?? 'en', ...asked.languages ] } );
	return {
		searchinfo: { search: text }, search: found.slice( from, from + limit ),
		...found.length > from + limit ? { 'search-continue': from + limit } : {}, success: 1
	};
}

function entities( query: URLSearchParams, items: Item[], asked: Question ): unknown {
	const ids = ( query.get( 'ids' ) ?? '' ).split( '|' );
	if ( ids.length > MOST_IDS ) {
		return refusal( 'toomanyvalues', 'Too many values supplied for parameter "ids".' );
	}
	const isFollowed = query.get( 'redirects' ) !== 'no';
	const wrong = ids.find( ( id ) => !/^Q[1-9]\d*$/.test( id ) );
	return wrong !== undefined ? refusal( 'no-such-entity', `Could not find an entity with the ID "${ wrong }".` ) : {
		entities: Object.fromEntries( ids.map( ( id ) => [ id, entityJson( isFollowed ? items : items.filter( ( { redirect } ) => redirect === undefined ), id, asked ) ] ) ), success: 1
	};
}

function refusal( code: string, text: string ): unknown {
	return { errors: [ { code, text, module: 'main' } ], docref: 'See https://www.wikidata.org/w/api.php for API usage.' };
}
