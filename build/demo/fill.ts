import { join } from 'node:path';
import { configure, maintenance, PASSWORD, type Instance } from '../local-wiki/instance';
import { SetupError, type Log } from '../local-wiki/log';
import { root } from '../local-wiki/paths';
import { templatePages } from '../pages/templates';
import { corpusRevisions } from './corpus';
import { dump } from './dump';
import { generateMovement } from './generate';
import { itemsByTitle } from './items';
import type { Movement } from './movement';
import { ledgerRevisions } from './pages/decisions';
import { DAY, iso, seconds } from './time';

export interface DemoOptions {
	/** Another seed makes another movement of the same partnerships. */
	seed?: number;
	/** Nothing in the demo is later than this. */
	now: Date;
	log: Log;
}

/** What is on the wiki now. */
export interface DemoSummary {
	movement: Movement;
	partnerships: number;
	accounts: number;
	pages: number;
	revisions: number;
	files: number;
	/** Id of a revision of `movement` on this wiki. */
	revisionId( title: string, timestamp: string ): number;
}

/** How far back recent changes reach: as MediaWiki keeps them on Wikimedia's wikis. */
const RECENT_DAYS = 30;

/**
 * Fills a newly installed wiki with the demo movement, the templates of the partnerships and, where they are at hand,
 * some real pages.
 *
 * @throws SetupError when MediaWiki refuses a step, or when the wiki has the demo already
 */
export async function fillDemo( instance: Instance, options: DemoOptions ): Promise<DemoSummary> {
	try {
		return fill( instance, options );
	} catch ( error ) {
		throw new SetupError(
			`The wiki ${ instance.name } could not be filled with the demo, and may hold a part of it. Other wikis are as they were.\n` +
			`Remove it, install it and fill it again. What went wrong:\n${ error instanceof Error ? error.message : error }`
		);
	}
}

function fill( instance: Instance, { seed = 1, now, log }: DemoOptions ): DemoSummary {
	log( 'Inventing the demo movement' );
	const movement = generateMovement( seed, now, templatePages() );
	const before = corpusRevisions( seconds( now ) );
	const revisions = [ ...before, ...movement.revisions ];
	const begin = revisions[ 0 ].timestamp;
	configure( instance.dir, { settings: { wgPartnerkitItems: itemsByTitle() } } );

	log( `Making ${ movement.accounts.length } accounts` );
	script( instance, 'accounts.php', {
		accounts: movement.accounts.map( ( { login, ...account } ) => ( { ...account, ...login && { password: PASSWORD } } ) ),
		founded: iso( seconds( new Date( begin ) ) - DAY )
	} );
	log( `Importing ${ revisions.length } revisions and ${ files( movement ) } pictures` );
	importDump( instance, dump( revisions, movement.moves ) );
	const ids = revisionIds( instance );
	const revisionId = ( title: string, timestamp: string ): number => {
		const id = ids.get( `${ title }|${ timestamp }` );
		if ( id === undefined ) {
			throw new SetupError( `The revision of ${ title } of ${ timestamp } is not on the wiki.` );
		}
		return id;
	};
	log( `Writing down ${ movement.decisions.length } decisions about single edits` );
	const ledgers = ledgerRevisions( movement, revisionId );
	importDump( instance, dump( ledgers ) );

	log( 'Tagging edits; making recent changes, links, counts and the search index' );
	const tagged = movement.revisions.filter( ( { tags } ) => tags?.length );
	script( instance, 'finish.php', {
		tags: Object.fromEntries( tagged.map( ( { title, timestamp, tags } ) => [ revisionId( title, timestamp ), tags ] ) ),
		from: iso( seconds( now ) - RECENT_DAYS * DAY ), to: iso( seconds( now ) )
	} );
	return {
		movement, revisionId, partnerships: movement.partnerships.length, accounts: movement.accounts.length,
		pages: new Set( [ ...revisions, ...ledgers ].map( ( { title } ) => title ) ).size, revisions: revisions.length + ledgers.length, files: files( movement )
	};
}

function files( { revisions }: Movement ): number {
	return revisions.filter( ( { picture } ) => picture ).length;
}

function importDump( instance: Instance, xml: string ): void {
	maintenance( instance, ours( 'import.php' ), [ '--uploads', '--no-updates', '--quiet' ], xml );
}

/** One of the scripts beside this file, with JSON as its input. */
function script( instance: Instance, name: string, input: object ): string {
	return maintenance( instance, ours( name ), [], JSON.stringify( input ) );
}

function revisionIds( instance: Instance ): Map<string, number> {
	const rows: Array<[ number, string, string ]> = JSON.parse( maintenance( instance, ours( 'revisions.php' ) ) );
	return new Map( rows.map( ( [ id, title, timestamp ] ) => [ `${ title }|${ timestamp }`, id ] ) );
}

function ours( name: string ): string {
	return join( root, 'build/demo', name );
}
