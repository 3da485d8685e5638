import type { Config } from '../../domain/partnership/config';
import { normalizeTitle } from '../../domain/partnership/titles';
import type { AddFields } from '../../ui/tasks/add-form';
import { WikiError, type ListReading, type TitleList } from '../../wiki/ports';
import type { WorklistPorts } from './ports';

/** Tasks that are added at once, at most: a list of more nobody reads. */
export const MOST_ADDED = 500;

/** Pages of a category that are compared with what carries a template. */
const MOST_COMPARED = 20_000;

/** Pages whose text is read in one request. */
const AT_ONCE = 50;

export interface SourceReading {
	onProgress( found: number ): void;
	signal: AbortSignal;
}

/** The pages that a source names, as the wiki writes their titles; `isCut`: there are more. Throws WikiError `cancelled`. */
export async function findPages( ports: WorklistPorts, config: Config, fields: AddFields, host: string, { onProgress, signal }: SourceReading ): Promise<TitleList> {
	const { lists, readTitles } = await ports.sources();
	const reading = ( limit: number ): ListReading => ( { limit, onProgress, signal } );
	const inCategory = async ( limit: number ): Promise<TitleList> => lists.inCategories( ( await lists.categoryTree( fields.category, fields.depth, signal ) ).categories, reading( limit ) );
	switch ( fields.source ) {
		case 'list':
			return few( { titles: readTitles( fields.list, host ), isCut: false }, ports );
		case 'search':
			return few( await lists.search( fields.search, reading( MOST_ADDED ) ), ports );
		case 'category':
			return few( await inCategory( MOST_ADDED ), ports );
		case 'template': {
			const carrying = await lists.withTemplate( fields.template, reading( MOST_COMPARED ) );
			if ( fields.category.trim() === '' ) {
				return few( carrying, ports );
			}
			const members = await inCategory( MOST_COMPARED );
			const wanted = new Set( members.titles );
			return few( { titles: carrying.titles.filter( ( title ) => wanted.has( title ) ), isCut: carrying.isCut || members.isCut }, ports );
		}
		case 'unsourced': {
			const members = await inCategory( MOST_ADDED );
			return few( { ...members, titles: await withoutReferences( ports, config, members.titles, signal ) }, ports );
		}
	}
}

async function withoutReferences( { pages, references }: WorklistPorts, config: Config, titles: string[], signal: AbortSignal ): Promise<string[]> {
	const { countReferences } = await references();
	const rules = { citations: config.citationTemplates.map( normalizeTitle ), words: config.words };
	const found: string[] = [];
	for ( let from = 0; from < titles.length; from += AT_ONCE ) {
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		const read = await pages.read( titles.slice( from, from + AT_ONCE ) );
		// A picture has its source in a template of its own.
		found.push( ...read.filter( ( page ) => page.exists && page.namespace !== 6 && countReferences( page.wikitext, rules ) === 0 ).map( ( { title } ) => title ) );
	}
	return found;
}

/** Each title once, in the wiki's own words; what can be none is left out. */
function few( { titles, isCut }: TitleList, { pages }: WorklistPorts ): TitleList {
	const known = [ ...new Set( titles.map( ( title ) => pages.normalize( title ) ).filter( ( title ): title is string => title !== undefined ) ) ];
	return { titles: known.slice( 0, MOST_ADDED ), isCut: isCut || known.length > MOST_ADDED };
}
