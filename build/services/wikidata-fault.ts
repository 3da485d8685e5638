import type { ServerResponse } from 'node:http';

/** Ways in which a server is slow, broken or hostile. */
export type Fault =
	/** Says nothing until the other side gives up. */
	| 'silent'
	/** Answers after this many milliseconds. */
	| { slow: number }
	/** Begins an answer and never ends it. */
	| 'drip'
	| 'cut' | 'error' | 'html' | 'truncated' | 'empty' | 'null' | 'list' | 'missing-keys' | 'wrong-types' | 'redirect'
	/** Promises more without end. */
	| 'endless'
	/** Asks to wait so many seconds ('' : does not say how long), so many times; then answers. */
	| { busy: string; times: number }
	/** Its copies are so many seconds behind, so many times: who asked to be turned away then is. */
	| { lag: number; times: number }
	/** A refusal of the API's own. */
	| { refuse: string };

const BODIES: Record<string, string> = {
	html: '<!DOCTYPE html><title>Sorry</title><p>Come back later', truncated: '{"search":[{"id":"Q1","lab', empty: '', null: 'null', list: '[]',
	'missing-keys': '{"success":1,"search":[{},null,{"label":"No id"}],"entities":{"Q190804":{}}}',
	'wrong-types': '{"search":[{"id":7,"label":[]},{"id":"Q5","label":{"a":1},"description":9},"Q6"],"search-continue":{"a":1},"entities":{"Q190804":{"id":"Q190804","labels":[],"descriptions":3,"claims":{"P31":{"a":1},"P17":[null,7,{"mainsnak":[]},{"mainsnak":{"snaktype":"value","datavalue":{"value":{"id":["Q55"]}}},"rank":9}],"P856":"https://x.example/"},"sitelinks":"x"}}}'
};

/** Answers wrongly, or not at all; false where this question gets a right answer after all. */
export function misbehave( fault: Fault, query: URLSearchParams, response: ServerResponse, body: () => string ): boolean {
	if ( typeof fault === 'object' ) {
		return misbehaveFor( fault, query, response, body );
	}
	switch ( fault ) {
		case 'silent':
			return true;
		case 'drip':
			response.write( '{"search":[' );
			return true;
		case 'cut':
			response.destroy();
			return true;
		case 'error':
			response.statusCode = 500;
			response.end( 'Oops' );
			return true;
		case 'redirect':
			response.writeHead( 302, { location: 'https://elsewhere.example/w/api.php' } );
			response.end();
			return true;
		case 'endless':
			response.end( JSON.stringify( { search: [], 'search-continue': Number( query.get( 'continue' ) ?? 0 ) + 1, success: 1 } ) );
			return true;
		default:
			response.end( BODIES[ fault ] );
			return true;
	}
}

function misbehaveFor( fault: Exclude<Fault, string>, query: URLSearchParams, response: ServerResponse, body: () => string ): boolean {
	if ( 'slow' in fault ) {
		setTimeout( () => response.end( body() ), fault.slow );
		return true;
	}
	if ( 'refuse' in fault ) {
		response.end( JSON.stringify( { errors: [ { code: fault.refuse, text: 'No.' } ] } ) );
		return true;
	}
	if ( fault.times === 0 || 'lag' in fault && !( fault.lag > Number( query.get( 'maxlag' ) ?? Infinity ) ) ) {
		return false;
	}
	fault.times--;
	if ( 'lag' in fault ) {
		response.writeHead( 200, { 'retry-after': String( Math.max( 5, Number( query.get( 'maxlag' ) ) ) ), 'x-database-lag': String( fault.lag ) } );
		response.end( JSON.stringify( { errors: [ { code: 'maxlag', text: `Waiting for a database server: ${ fault.lag } seconds lagged.`, data: { host: 'db1', lag: fault.lag, type: 'db' }, module: 'main' } ] } ) );
		return true;
	}
	response.writeHead( 429, fault.busy === '' ? {} : { 'retry-after': fault.busy } );
	response.end( 'Too many requests' );
	return true;
}
