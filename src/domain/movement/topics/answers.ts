import type { Subject } from './subject';
import type { Touched } from './touched';

/** So many pages or items are asked for at once. */
export const AT_ONCE = 50;

/** What the wikis and Wikidata have answered so far. What is not in it was not answered: it is not known, and not nothing. */
export interface Answers {
	/** The items of pages, by wiki and page; '' for a page without one. */
	pages: Map<string, Map<number, string>>;
	subjects: Map<string, Subject>;
	/** Codes of countries, by item; '' for what is no country of today. */
	codes: Map<string, string>;
	/** What else than women and men Wikidata calls the gender of somebody, by item. */
	labels: Map<string, string>;
}

export function noAnswers(): Answers {
	return { pages: new Map(), subjects: new Map(), codes: new Map(), labels: new Map() };
}

/** What is to be asked yet. */
export interface Unanswered {
	/** Pages whose items are not known, by wiki. */
	pages: Array<{ wiki: string; pageIds: number[] }>;
	/** Items of which nothing is known. */
	subjects: string[];
	codes: string[];
	labels: string[];
}

export function unanswered( touched: Touched[], { pages, subjects, codes, labels }: Answers ): Unanswered {
	const items = itemsOf( touched, { pages } );
	const known = items.map( ( id ) => subjects.get( id ) ).filter( ( one ): one is Subject => one !== undefined );
	return {
		pages: touched.map( ( { wiki, pageIds } ) => ( { wiki, pageIds: pageIds.filter( ( id ) => !pages.get( wiki )?.has( id ) ) } ) ).filter( ( { pageIds } ) => pageIds.length ),
		subjects: items.filter( ( id ) => !subjects.has( id ) ),
		codes: unique( ( [] as string[] ).concat( ...known.map( ( { countries } ) => countries ) ) ).filter( ( id ) => !codes.has( id ) ),
		labels: unique( known.map( ( { gender } ) => gender ).filter( ( gender ) => /^Q/.test( gender ) ) ).filter( ( id ) => !labels.has( id ) )
	};
}

/** The items that pages are about, each once, on however many wikis. */
export function itemsOf( touched: Touched[], { pages }: Pick<Answers, 'pages'> ): string[] {
	return unique( ( [] as string[] ).concat( ...touched.map( ( { wiki, pageIds } ) => pageIds.map( ( id ) => pages.get( wiki )?.get( id ) || '' ) ) ) ).filter( Boolean );
}

export function unique<Value>( values: Value[] ): Value[] {
	return [ ...new Set( values ) ];
}
