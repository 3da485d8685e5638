import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks a yes-or-no question; no without a terminal, where nobody can answer. */
export async function confirm( question: string ): Promise<boolean> {
	if ( !process.stdin.isTTY ) {
		console.error( `${ question } There is no terminal to answer at: run it with --yes.` );
		return false;
	}
	return /^y(es)?$/i.test( ( await ask( `${ question } [y/N] `, process.stdout ) ).trim() );
}

/** Asks without showing what is typed; an empty string without a terminal. */
export async function askSecret( question: string ): Promise<string> {
	if ( !process.stdin.isTTY ) {
		return '';
	}
	const silent = new Writable( { write: ( _chunk, _encoding, done ) => done() } );
	const answer = await ask( '', silent, () => process.stderr.write( question ) );
	process.stderr.write( '\n' );
	return answer.trim();
}

async function ask( question: string, output: NodeJS.WritableStream, ready?: () => void ): Promise<string> {
	const terminal = createInterface( { input: process.stdin, output, terminal: true } );
	// Only from here on does the terminal no longer show by itself what is typed.
	ready?.();
	const stop = new AbortController();
	// The end of input and Ctrl-C are answers, too.
	terminal.once( 'close', () => stop.abort() );
	terminal.once( 'SIGINT', () => stop.abort() );
	try {
		return await terminal.question( question, { signal: stop.signal } );
	} catch {
		return '';
	} finally {
		terminal.close();
	}
}
