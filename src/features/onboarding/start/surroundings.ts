import { partnershipOfTitle, partnershipTitle, type Config } from '../../../domain/partnership/config';
import { countRecords } from '../../../domain/partnership/record-form';
import { readPlaybook, type Playbook } from '../../../domain/start/playbook';
import type { Messages, Page, Pages, Templates } from '../../../wiki/ports';
import { readPlaybookPages } from '../../playbook-pages';
import { readSurroundings, type Surroundings } from '../../registry-form/partnership';

type Reading = { pages: Pages; templates: Templates };

/** What is known before anything is typed. */
export interface Ground {
	config: Config;
	surroundings: Surroundings;
	playbooks: Playbook[];
	/** Where the wiki explains licences, if it does. */
	licenceHelp?: string;
}

/** MediaWiki's own name for the page that its foot links to. */
const COPYRIGHT = 'Project:Copyrights';

export async function readGround( { pages, templates }: Reading, config: Config, { inContentLanguage }: Messages ): Promise<Ground> {
	const [ surroundings, found, [ copyright ] ] = await Promise.all( [
		readSurroundings( { pages, templates }, config, '' ),
		readPlaybookPages( pages, config ),
		pages.read( [ COPYRIGHT ] )
	] );
	const playbooks = found.map( ( { name, page } ) => readPlaybook( name, page.wikitext, inContentLanguage( 'partnerkit-start-page-activities' ), config ) ).filter( ( one ): one is Playbook => one !== undefined );
	return { config, surroundings, playbooks, ...copyright.exists ? { licenceHelp: pages.url( copyright.title ) } : {} };
}

/** The place under a name: its pages as they stand. */
export interface Site {
	name: string;
	/** By the titles that were asked for. */
	pages: Map<string, Page>;
	/** Title of the partnership that is there already. */
	taken?: string;
	/** No page can be called so. */
	isImpossible: boolean;
	/** Why it cannot be edited, in the wiki's words. */
	obstacles: string[];
}

const SUBPAGES = [ '', 'Participants', 'Events' ];

export async function readSite( { pages }: Pick<Reading, 'pages'>, config: Config, name: string ): Promise<Site> {
	const titles = SUBPAGES.map( ( subpage ) => partnershipTitle( config, name, subpage ) );
	const normal = pages.normalize( titles[ 0 ] );
	if ( name === '' || normal === undefined || partnershipOfTitle( config, normal ) === undefined ) {
		return { name, pages: new Map(), isImpossible: name !== '', obstacles: [] };
	}
	const [ read, obstacles ] = await Promise.all( [ pages.read( titles ), pages.obstacles( titles[ 0 ] ) ] );
	const isTaken = read[ 0 ].redirectedFrom !== undefined || countRecords( read[ 0 ].wikitext, config ) > 0;
	return { name, pages: new Map( titles.map( ( title, index ) => [ title, read[ index ] ] ) ), isImpossible: false, obstacles, ...isTaken ? { taken: read[ 0 ].title } : {} };
}
