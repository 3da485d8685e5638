import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A change as EventStreams tells of it, as far as it matters here. */
export interface StreamEvent {
	wiki: string;
	title: string;
	user: string;
	comment?: string;
	meta?: { domain: string };
}

/** A server that speaks the protocol of Wikimedia's EventStreams for recent changes: server-sent events, each with an id. */
export interface EventStream {
	origin: string;
	url: string;
	/** `Last-Event-ID` of each connection that was asked for. */
	connections: Array<string | undefined>;
	/** Whether it refuses: there is no such stream. */
	isMissing: boolean;
	send( event: StreamEvent ): void;
	/** Something that is no event. */
	sendRaw( text: string ): void;
	/** Breaks all connections off. */
	cut(): void;
	stop(): Promise<void>;
}

export async function startEventStream(): Promise<EventStream> {
	const open = new Set<ServerResponse>();
	let sent = 0;
	const server = createServer( ( request, response ) => {
		response.setHeader( 'Access-Control-Allow-Origin', '*' );
		stream.connections.push( request.headers[ 'last-event-id' ] as string | undefined );
		if ( stream.isMissing || request.url !== '/v2/stream/recentchange' ) {
			response.writeHead( 404 ).end();
			return;
		}
		response.writeHead( 200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache' } );
		// How soon to connect again after a cut; and, as Wikimedia's does, a comment that opens the stream.
		response.write( 'retry: 200\n\n:ok\n\n' );
		open.add( response );
		request.on( 'close', () => open.delete( response ) );
	} );
	await new Promise<void>( ( resolve ) => server.listen( 0, '127.0.0.1', resolve ) );
	const origin = `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`;
	const stream: EventStream = {
		origin, url: `${ origin }/v2/stream/recentchange`, connections: [], isMissing: false,
		send( event ) {
			sent++;
			const id = JSON.stringify( [ { topic: 'eqiad.mediawiki.recentchange', partition: 0, offset: sent } ] );
			stream.sendRaw( `event: message\nid: ${ id }\ndata: ${ JSON.stringify( { type: 'edit', ...event } ) }\n\n` );
		},
		sendRaw: ( text ) => open.forEach( ( response ) => response.write( text ) ),
		cut: () => open.forEach( ( response ) => response.destroy() ),
		stop: () => new Promise( ( resolve ) => {
			server.close( () => resolve() );
			server.closeAllConnections();
		} )
	};
	return stream;
}
