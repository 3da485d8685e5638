import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillDemo } from '../demo';
import { DEMO_ACCOUNTS } from '../demo/accounts';
import { fillSister, nameSister, SISTER_PREFIX } from '../demo/sister';
import { readGadgets } from '../gadgets/definition';
import { addCommunityGadget } from './community-gadget';
import { configure, installInstance, instanceDir, maintenance, openInstance, removeInstance, type Instance } from './instance';
import type { Log } from './log';
import { mediawikiTree } from './mediawiki-source';
import { root } from './paths';
import { publish } from './publish';
import { serve, type RunningWiki } from './server';

const NAME = 'demo';
const SISTER = 'demo-fr';

/** Written when everything is in place: without it, what is there was interrupted and is made anew. */
const READY = 'ready.json';

/** The demo wiki, with its sister. */
export interface RunningDemo extends RunningWiki {
	sister: Instance;
}

/**
 * Serves the demo wiki with the gadgets as they are in the working tree, and its sister wiki on the next port; fills
 * them first where they are not there yet.
 */
export async function startDemoWiki( port: number, log: Log ): Promise<RunningDemo> {
	const tree = mediawikiTree( log );
	const existing = ready( NAME );
	if ( !existing ) {
		log( 'Installing the wiki' );
	}
	const home = existing || installInstance( tree, { name: NAME, port } );
	configure( home.dir, { port, others: { [ SISTER_PREFIX ]: `http://127.0.0.1:${ port + 1 }` } } );
	const running = await serve( openInstance( NAME )! );
	return finished( running, async () => {
		if ( existing ) {
			await publish( running.instance, log );
		} else {
			await fill( running.instance, log );
		}
		const sister = await startSister( tree, running.instance, port + 1, log, !existing );
		return {
			...running,
			sister: sister.instance,
			ended: Promise.race( [ running.ended, sister.ended ] ),
			stop: async () => {
				await Promise.all( [ running.stop(), sister.stop() ] );
			}
		};
	} );
}

export function removeDemoWiki(): void {
	removeInstance( NAME );
	removeInstance( SISTER );
}

/** It has no gadgets: it is there to be read from the other. */
async function startSister( tree: string, home: Instance, port: number, log: Log, isHomeNew: boolean ): Promise<RunningWiki> {
	const existing = ready( SISTER );
	if ( !existing ) {
		log( 'Making its sister wiki, in French' );
		const made = installInstance( tree, { name: SISTER, port, lang: 'fr', sitename: 'Wiki sœur' } );
		fillSister( made, startOfDay() );
		writeFileSync( join( made.dir, READY ), '{}' );
	}
	configure( instanceDir( SISTER ), { port } );
	const sister = openInstance( SISTER )!;
	if ( isHomeNew || existing?.port !== port ) {
		nameSister( home, sister );
	}
	return serve( sister );
}

/** The instance, where it was made to its end. */
function ready( name: string ): Instance | undefined {
	const instance = openInstance( name );
	return instance && existsSync( join( instance.dir, READY ) ) ? instance : undefined;
}

async function fill( instance: Instance, log: Log ): Promise<void> {
	addCommunityGadget( instance );
	// The demo brings the templates as of its beginning; publishing adds what is newer.
	await fillDemo( instance, { now: startOfDay(), log } );
	await publish( instance, log );
	enableGadgets( instance, DEMO_ACCOUNTS.map( ( account ) => account.name ) );
	writeFileSync( join( instance.dir, READY ), '{}' );
}

/** Switches every gadget that has a preference on for these accounts. */
export function enableGadgets( instance: Instance, users: string[] ): void {
	const gadgets = readGadgets().filter( ( gadget ) => !gadget.hidden ).map( ( gadget ) => gadget.name );
	maintenance( instance, join( root, 'build/local-wiki/enable-gadgets.php' ), [ '--users', users.join( '|' ), '--gadgets', gadgets.join( '|' ) ] );
}

async function finished<Result>( running: RunningWiki, work: () => Promise<Result> ): Promise<Result> {
	try {
		return await work();
	} catch ( error ) {
		await running.stop();
		throw error;
	}
}

function startOfDay(): Date {
	return new Date( `${ new Date().toISOString().slice( 0, 10 ) }T00:00:00Z` );
}
