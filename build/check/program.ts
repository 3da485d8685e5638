import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../local-wiki/paths';

/** What a program said and how it ended; `code` is null where a signal ended it. */
export interface Ended {
	code: number | null;
	output: string;
	errors: string;
}

/** Runs a script of an installed package in a process of its own, so that programs run side by side. */
export function runPackage( script: string, args: string[], cwd = root ): Promise<Ended> {
	return new Promise( ( resolve, reject ) => {
		const child = spawn( process.execPath, [ join( root, 'node_modules', script ), ...args ], { cwd, stdio: [ 'ignore', 'pipe', 'pipe' ] } );
		const output: Buffer[] = [];
		const errors: Buffer[] = [];
		child.stdout.on( 'data', ( data: Buffer ) => output.push( data ) );
		child.stderr.on( 'data', ( data: Buffer ) => errors.push( data ) );
		child.on( 'error', reject );
		child.on( 'close', ( code ) => resolve( { code, output: Buffer.concat( output ).toString(), errors: Buffer.concat( errors ).toString() } ) );
	} );
}
