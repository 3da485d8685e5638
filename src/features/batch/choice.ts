import { MARK_FIELDS } from '../../domain/partnership/marks';

export const SOURCES = [ 'list', 'table', 'category', 'search', 'file', 'template', 'uploads' ] as const;
export type Source = typeof SOURCES[ number ];

/** What the person has chosen and typed; kept as a draft until the batch is made. */
export interface Choice {
	source: Source;
	/** Pasted titles, and a pasted or uploaded table. */
	list: string;
	table: string;
	/** '' to guess it. */
	delimiter: string;
	hasHeader: boolean;
	/** What each column of the table is: `page`, a field of a mark, `=` and a parameter of the template, or '' for nothing. */
	columns: string[];
	/** Whether titles are names of files without their namespace. */
	areFiles: boolean;
	/** Of the source at hand: a category, words to search for, a file, a template. */
	subject: string;
	depth: number;
	act: 'put' | 'remove';
	partnership: string;
	event: string;
	partner: string;
	date: string;
	dateChosen: boolean;
}

export function newChoice( today: string ): Choice {
	return {
		source: 'list', list: '', table: '', delimiter: '', hasHeader: true, columns: [], areFiles: false, subject: '', depth: 0,
		act: 'put', partnership: '', event: '', partner: '', date: today, dateChosen: false
	};
}

/** A draft as an earlier version may have left it: what is of another kind is as in a new one. */
export function readChoice( draft: unknown, today: string ): Choice {
	const choice = newChoice( today ) as unknown as Record<string, unknown>;
	const given = Object( draft ) as Record<string, unknown>;
	Object.keys( choice ).forEach( ( key ) => {
		const sound = Array.isArray( choice[ key ] ) ? Array.isArray( given[ key ] ) && ( given[ key ] as unknown[] ).every( ( one ) => typeof one === 'string' ) : typeof given[ key ] === typeof choice[ key ];
		if ( sound && ( key !== 'source' || SOURCES.includes( given.source as Source ) ) ) {
			choice[ key ] = given[ key ];
		}
	} );
	return choice as unknown as Choice;
}

/** What names of columns mean, as people write them in English and French; the wiki's names of parameters mean themselves. */
const NAMES: Record<string, string> = {
	page: 'page', title: 'page', article: 'page', file: 'page', filename: 'page', 'file name': 'page', titre: 'page', fichier: 'page',
	event: 'event', événement: 'event', partner: 'partner', partenaire: 'partner', institution: 'partner', date: 'date',
	identifier: 'identifier', id: 'identifier', number: 'identifier', accession: 'identifier', 'accession number': 'identifier', identifiant: 'identifier', cote: 'identifier'
};

/**
 * What each column is likely to be, by its name; the first is the page where none is named so. Each meaning is taken once.
 *
 * @param columns Their names
 * @param parameters Further parameters of the template
 */
export function guessColumns( columns: string[], parameters: string[] ): string[] {
	const taken = new Set<string>();
	const guessed = columns.map( ( column ) => {
		const name = column.trim().toLowerCase();
		const known = Object.prototype.hasOwnProperty.call( NAMES, name ) ? NAMES[ name ] : '';
		const parameter = parameters.find( ( one ) => one.toLowerCase() === name );
		const meaning = known || ( MARK_FIELDS.some( ( field ) => field === name && field !== 'partnership' ) ? name : parameter === undefined ? '' : `=${ parameter }` );
		if ( meaning === '' || taken.has( meaning ) ) {
			return '';
		}
		taken.add( meaning );
		return meaning;
	} );
	return taken.has( 'page' ) || guessed[ 0 ] !== '' ? guessed : [ 'page', ...guessed.slice( 1 ) ];
}
