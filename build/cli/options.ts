import { parseArgs } from 'node:util';
import { SetupError } from '../local-wiki/log';

const DEFAULT_PORT = 8080;

/**
 * `--port N`, and at most one word besides.
 *
 * @throws SetupError for anything else
 */
export function readOptions(): { port: number; command?: string } {
	let parsed;
	try {
		parsed = parseArgs( { options: { port: { type: 'string' } }, allowPositionals: true } );
	} catch ( error ) {
		throw new SetupError( ( error as Error ).message );
	}
	const port = Number( parsed.values.port ?? DEFAULT_PORT );
	if ( !Number.isInteger( port ) || port < 1024 || port > 65535 ) {
		throw new SetupError( `--port takes a number from 1024 to 65535, not ${ parsed.values.port }.` );
	}
	return { port, command: parsed.positionals[ 0 ] };
}
