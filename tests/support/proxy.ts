import { createServer, request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * What goes wrong with one request: it is lost on its way; it arrives and its answer is lost; or somebody in between
 * answers it, with a status and perhaps Retry-After.
 */
export type Fault = 'lost' | 'answer lost' | { status: number; headers?: Record<string, string>; body?: string };

/** A network between a program and a wiki that can fail. */
export interface Proxy {
	url: string;
	/** What was asked: address and body of each request that a scripted server has had. */
	bodies: string[];
	close(): Promise<void>;
}

/**
 * @param target Where requests go, for example `http://127.0.0.1:8080`
 * @param fault Asked for each request with its body
 */
export async function proxy( target: string, fault: ( body: string ) => Fault | undefined ): Promise<Proxy> {
	const server = createServer( async ( incoming, outgoing ) => {
		const body = await bodyOf( incoming );
		const wrong = fault( body.toString() );
		if ( wrong === 'lost' ) {
			outgoing.destroy();
			return;
		}
		if ( typeof wrong === 'object' ) {
			outgoing.writeHead( wrong.status, wrong.headers ).end( wrong.body );
			return;
		}
		const onward = request( new URL( incoming.url!, target ), { method: incoming.method, headers: incoming.headers, agent: false }, ( answer ) => {
			if ( wrong === 'answer lost' ) {
				answer.resume().on( 'end', () => outgoing.destroy() );
			} else {
				outgoing.writeHead( answer.statusCode!, answer.headers );
				answer.pipe( outgoing );
			}
		} );
		onward.on( 'error', () => outgoing.destroy() );
		onward.end( body );
	} );
	return listening( server );
}

export interface ScriptedAnswer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** A server that is none of MediaWiki's, or a broken one. */
export async function scripted( answer: ( body: string ) => ScriptedAnswer ): Promise<Proxy> {
	const bodies: string[] = [];
	return listening( createServer( async ( incoming, outgoing ) => {
		const received = `${ incoming.url } ${ await bodyOf( incoming ) }`;
		bodies.push( received );
		const { status, headers, body } = answer( received );
		outgoing.writeHead( status, headers ).end( body );
	} ), bodies );
}

/** A server that answers every request in one way. */
export function answering( status: number, headers: Record<string, string>, body: string ): Promise<Proxy> {
	return scripted( () => ( { status, headers, body } ) );
}

async function listening( server: Server, bodies: string[] = [] ): Promise<Proxy> {
	await new Promise<void>( ( resolve ) => server.listen( 0, '127.0.0.1', resolve ) );
	return {
		bodies,
		url: `http://127.0.0.1:${ ( server.address() as AddressInfo ).port }`,
		close: () => new Promise( ( resolve ) => {
			server.close( () => resolve() );
			server.closeAllConnections();
		} )
	};
}

async function bodyOf( incoming: IncomingMessage ): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await ( const chunk of incoming ) {
		chunks.push( chunk as Buffer );
	}
	return Buffer.concat( chunks );
}
