import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';

/** A fingerprint of files and folders of the repository: what was made from them is stale when it changes. */
export function fingerprint( paths: string[] ): string {
	const hash = createHash( 'sha256' );
	for ( const path of paths.flatMap( ( name ) => files( join( root, name ) ) ) ) {
		hash.update( path.slice( root.length ) ).update( readFileSync( path ) );
	}
	return hash.digest( 'hex' ).slice( 0, 16 );
}

function files( path: string ): string[] {
	if ( !existsSync( path ) ) {
		return [];
	}
	return statSync( path ).isDirectory() ? readdirSync( path ).sort().flatMap( ( name ) => files( join( path, name ) ) ) : [ path ];
}
