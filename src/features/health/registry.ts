import type { HealthContext } from '../../domain/health/call';
import { folded } from '../../domain/health/written';
import type { Registered } from '../../domain/health/registry';
import { partnershipOfTitle, partnershipTitle, type Config } from '../../domain/partnership/config';
import { readEvents } from '../../domain/partnership/event';
import { normalizeTitle } from '../../domain/partnership/titles';
import { readRegistryPages } from '../registry';
import type { ReadingPorts } from './ports';

/** A partnership with the texts of its pages, which are few enough to be kept while marks are read. */
export interface RegistryPages {
	registered: Registered;
	record: string;
	events: string;
	participants: string;
	/** Its pages, the record's first. */
	titles: string[];
}

const SUBPAGES = [ 'Participants', 'Events', 'Ledger', 'Worklist' ];

/** The partnerships of the wiki, and what marks are compared with. */
export async function readRegistry( { pages, survey, templates }: ReadingPorts, config: Config, today: string, signal?: AbortSignal ): Promise<{ context: HealthContext; pages: RegistryPages[] }> {
	const found = await readRegistryPages( pages, config );
	const titles = found.flatMap( ( { partnership: { name } } ) => [ 'Participants', 'Events' ].map( ( subpage ) => partnershipTitle( config, name, subpage ) ) );
	const subpages = await pages.read( titles );
	const read = found.map( ( { partnership, page }, index ) => ( {
		registered: { partnership, events: readEvents( subpages[ 2 * index + 1 ].wikitext, config ) }, record: page.wikitext,
		participants: subpages[ 2 * index ].wikitext, events: subpages[ 2 * index + 1 ].wikitext,
		titles: [ partnershipTitle( config, partnership.name ), ...SUBPAGES.map( ( subpage ) => partnershipTitle( config, partnership.name, subpage ) ) ]
	} ) );
	const all = read.map( ( { registered } ) => registered );
	const kinds = [ 'partnership', 'partner', 'goal', 'participant', 'event', 'contribution', 'affiliation' ] as const;
	const [ names, descriptions, months ] = await Promise.all( [
		otherNames( pages, all, config ),
		templates.describe( kinds.flatMap( ( kind ) => config.templates[ kind ].map( ( { title } ) => `Template:${ title }` ) ) ),
		survey.months( signal )
	] );
	return { pages: read, context: { config, today, months, descriptions, registry: { all, ...names } } };
}

/** Redirects to the pages of partnerships, and to those of partners. */
async function otherNames( pages: ReadingPorts[ 'pages' ], all: Registered[], config: Config ): Promise<Pick<HealthContext[ 'registry' ], 'renamed' | 'partners'>> {
	const records = all.map( ( { partnership: { name } } ) => partnershipTitle( config, name ) );
	const partners = [ ...new Set( all.flatMap( ( { partnership } ) => partnership.partners.map( ( { name } ) => name ) ) ) ].filter( ( name ) => pages.normalize( name ) !== undefined );
	const redirects = await pages.redirectsTo( [ ...records, ...partners ] );
	const renamed = new Map( all.flatMap( ( { partnership: { name } }, index ) => ( redirects.get( records[ index ] ) || [] ).flatMap( ( title ) => {
		const former = partnershipOfTitle( config, title );
		return former === undefined ? [] : [ [ normalizeTitle( former ), name ] as const ];
	} ) ) );
	return { renamed, partners: new Map( partners.flatMap( ( name ) => ( redirects.get( name ) || [] ).map( ( title ) => [ folded( title ), name ] as const ) ) ) };
}
