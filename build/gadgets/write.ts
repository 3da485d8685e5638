import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder hold exactly these files, without folders of its own. Another process may read it at the same
 * moment, or build the same: what is the same is left alone, and what changed is replaced in one step.
 */
export function writeFolder( folder: string, files: Map<string, string> ): void {
	mkdirSync( folder, { recursive: true } );
	files.forEach( ( content, name ) => writeChanged( join( folder, name ), content ) );
	readdirSync( folder ).filter( ( name ) => !files.has( name ) ).forEach( ( name ) => rmSync( join( folder, name ), { recursive: true, force: true } ) );
}

export function writeChanged( file: string, content: string ): void {
	if ( existsSync( file ) && readFileSync( file, 'utf8' ) === content ) {
		return;
	}
	const folder = dirname( file );
	mkdirSync( folder, { recursive: true } );
	// Beside the folder: whoever lists it must not find a file that is half written.
	const half = `${ folder }.${ process.pid }.new`;
	writeFileSync( half, content );
	renameSync( half, file );
}
