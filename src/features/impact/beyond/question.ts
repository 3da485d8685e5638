import type { Selection } from '../../../domain/impact/selection';
import type { PageMark, Question } from '../../../domain/impact/sql/question';
import { DEFAULT_CONFIG, partnershipTitle } from '../../../domain/partnership/config';
import { isSamePartnership, readMarks } from '../../../domain/partnership/marks';
import type { ContributionPorts } from '../contributions';
import { readOthers, type Records } from '../records';

export interface Asked {
	selection: Selection;
	window: Question[ 'window' ];
	/** Milliseconds since 1970. */
	madeAt: number;
}

/** Namespaces have no larger numbers than that. */
const NAMESPACES = 3000;

/**
 * What a statement needs besides the partnership's records: marks, which are texts and so in no database; worklists; who
 * takes part in other partnerships. A request for 50 marked pages and for 50 partnerships.
 *
 * @throws WikiError where any of it cannot be read: the statement would answer another question
 */
export async function readQuestion( ports: ContributionPorts, records: Records, asked: Asked, signal?: AbortSignal ): Promise<Question> {
	const { partnership, events, participants, decisions } = records;
	const { wiki, config, home, isContent } = ports;
	const [ marks, worklists, others ] = await Promise.all( [
		readPageMarks( ports, partnership.name, signal ),
		wiki.isHome ? readWorklistPages( ports, records ) : new Map<string, number>(),
		readOthers( home, partnership.name )
	] );
	return {
		partnership, events, participants, decisions, wiki, tag: config.tag, marks, worklists, others,
		contentNamespaces: contentNamespaces( isContent ),
		...asked
	};
}

export function contentNamespaces( isContent: ( namespace: number ) => boolean ): number[] {
	return Array.from( { length: NAMESPACES }, ( _, namespace ) => namespace ).filter( isContent );
}

async function readPageMarks( { pages, contributions, config }: ContributionPorts, partnership: string, signal?: AbortSignal ): Promise<PageMark[]> {
	const own = config.templates.contribution.filter( ( { title } ) => title !== DEFAULT_CONFIG.templates.contribution[ 0 ].title );
	const lists = await Promise.all( [
		contributions.pagesInCategory( config.category.replace( '$1', () => partnership ), signal ),
		...own.map( ( { title } ) => contributions.pagesWithTemplate( title, signal ) )
	] );
	const carriers = new Map( lists.flatMap( ( list ) => list.map( ( { pageId, title } ) => [ pageId, title ] as const ) ) );
	const read = await pages.read( [ ...carriers.values() ] );
	return [ ...carriers.keys() ].flatMap( ( pageId, index ) => readMarks( read[ index ].wikitext, config )
		.filter( ( mark ) => isSamePartnership( mark.partnership, partnership ) )
		.map( ( { event, partner, date } ) => ( { pageId, event, partner, date } ) ) );
}

/** Ids of the pages with worklists by which edits count. */
async function readWorklistPages( { pages, config }: ContributionPorts, { partnership, events }: Records ): Promise<Map<string, number>> {
	const asked = [ ...new Set( [ { counting: partnership.counting, worklist: '' }, ...events ].filter( ( { counting } ) => counting === 'worklist' ).map( ( { worklist } ) => worklist ) ) ];
	const read = asked.length ? await pages.read( asked.map( ( title ) => title || partnershipTitle( config, partnership.name, 'Worklist' ) ) ) : [];
	return new Map( asked.map( ( title, index ): [ string, number ] => [ title, read[ index ].pageId ] ).filter( ( [ , pageId ] ) => pageId > 0 ) );
}
