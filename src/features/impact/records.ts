import { partnershipOfTitle, partnershipTitle, type Config } from '../../domain/partnership/config';
import type { Scope } from '../../domain/partnership/attribution';
import { worklistTitles } from '../../domain/partnership/attribution-worklist';
import { readDecisions, type Decision } from '../../domain/partnership/decision';
import { readEvents } from '../../domain/partnership/event';
import { readParticipants } from '../../domain/partnership/participant';
import { readPartnership } from '../../domain/partnership/record';
import type { Contributions, Page, Pages } from '../../wiki/ports';
import { readRegistry } from '../registry';

export interface RecordPorts {
	pages: Pages;
	contributions: Contributions;
	config: Config;
}

/** What the pages of a partnership say. */
export interface Records extends Scope {
	decisions: Decision[];
	/** Wikitext of its own worklist. */
	worklist: string;
}

/** The partnership of that name, or why there is none. One request. */
export async function readRecords( { pages, config }: RecordPorts, name: string ): Promise<Records | 'no-page' | 'no-record'> {
	const subpages = [ '', 'Participants', 'Events', 'Ledger', 'Worklist' ];
	const [ page, participants, events, ledger, worklist ] = await pages.read( subpages.map( ( subpage ) => partnershipTitle( config, name, subpage ) ) );
	const partnership = readPartnership( partnershipOfTitle( config, page.title ) ?? name, page.wikitext, config );
	if ( !partnership ) {
		return page.exists ? 'no-record' : 'no-page';
	}
	return {
		partnership,
		participants: readParticipants( participants.wikitext, config ),
		events: readEvents( events.wikitext, config ),
		decisions: readDecisions( ledger.wikitext, config ),
		worklist: worklist.wikitext
	};
}

/** The other partnerships of the wiki, with those that take part in them. */
export async function readOthers( { pages, config }: RecordPorts, name: string ): Promise<Scope[]> {
	const partnerships = ( await readRegistry( pages, config ) ).filter( ( partnership ) => partnership.name !== name );
	const titles = ( subpage: string ): string[] => partnerships.map( ( partnership ) => partnershipTitle( config, partnership.name, subpage ) );
	const read = partnerships.length ? await pages.read( [ ...titles( 'Participants' ), ...titles( 'Events' ) ] ) : [];
	return partnerships.map( ( partnership, index ) => ( {
		partnership,
		participants: readParticipants( read[ index ].wikitext, config ),
		events: readEvents( read[ partnerships.length + index ].wikitext, config )
	} ) );
}

/** Another wiki, to whose pages worklists may lead. */
export interface Abroad {
	host: string;
	contributions: Contributions;
}

/**
 * Pages on the worklists by which edits count, by the worklist's title (the partnership's own: ''). A link by an old
 * title leads to the page under its new one. The lists stand on the wiki where the partnership's page is.
 *
 * @param home
 * @param records
 * @param abroad Another wiki, whose pages are wanted instead: those to which links between wikis lead
 * @param signal
 */
export async function readWorklists( home: RecordPorts, records: Records, abroad?: Abroad, signal?: AbortSignal ): Promise<Map<string, Set<string>>> {
	const listed = await linkedTitles( home, records );
	const titles = [ ...listed.values() ].flatMap( ( list ) => list );
	const targets = await ( abroad ? targetsAbroad( home, titles, abroad, signal ) : home.contributions.targets( titles, signal ) );
	return new Map( [ ...listed ].map( ( [ list, linked ] ) => [ list, new Set( linked.map( ( title ) => targets.get( title ) ).filter( ( title ): title is string => title !== undefined ) ) ] ) );
}

async function linkedTitles( { pages }: RecordPorts, { partnership, events, worklist }: Records ): Promise<Map<string, string[]>> {
	const asked = [ { counting: partnership.counting, worklist: '' }, ...events ].filter( ( { counting } ) => counting === 'worklist' ).map( ( one ) => one.worklist );
	const elsewhere = [ ...new Set( asked ) ].filter( ( title ) => title !== '' );
	const read: Page[] = elsewhere.length ? await pages.read( elsewhere ) : [];
	return new Map( [
		...asked.includes( '' ) ? [ [ '', worklistTitles( worklist ) ] as const ] : [],
		...elsewhere.map( ( title, index ) => [ title, worklistTitles( read[ index ].wikitext ) ] as const )
	] );
}

async function targetsAbroad( { contributions }: RecordPorts, titles: string[], abroad: Abroad, signal?: AbortSignal ): Promise<Map<string, string>> {
	const elsewhere = await contributions.elsewhere( titles, signal );
	const there = new Map( [ ...elsewhere ].filter( ( [ , { host } ] ) => host === abroad.host ).map( ( [ title, target ] ) => [ title, target.title ] ) );
	const targets = await abroad.contributions.targets( [ ...there.values() ], signal );
	return new Map( [ ...there ].map( ( [ title, name ] ) => [ title, targets.get( name )! ] ) );
}
