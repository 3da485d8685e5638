import Papa from 'papaparse';

export interface Row {
	/** Line of the text on which it begins, from 1. */
	line: number;
	cells: string[];
}

export interface Table {
	delimiter: string;
	/** The names of the columns, or their numbers. */
	columns: string[];
	/** Those that have as many cells as there are columns. Cells are text, whatever they look like. */
	rows: Row[];
	/** Those that have not, or whose quotes do not close. */
	odd: Row[];
}

export const DELIMITERS = [ '\t', ';', ',', '|' ];

/** Rows by which a delimiter is guessed. */
const SAMPLE = 50;

/**
 * Reads rows and columns.
 *
 * @param text
 * @param delimiter '' to guess it
 * @param hasHeader Whether the first row names the columns
 */
export function readTable( text: string, delimiter: string, hasHeader: boolean ): Table {
	const used = delimiter || guessDelimiter( text );
	const found = readRows( text, used );
	const width = hasHeader ? found[ 0 ]?.cells.length ?? 0 : commonWidth( found );
	const columns = Array.from( { length: width }, ( _, index ) => hasHeader ? found[ 0 ].cells[ index ] : String( index + 1 ) );
	const body = hasHeader ? found.slice( 1 ) : found;
	const sound = ( row: FoundRow ): boolean => !row.isBroken && row.cells.length === width;
	const plain = ( { line, cells }: FoundRow ): Row => ( { line, cells } );
	return { delimiter: used, columns, rows: body.filter( sound ).map( plain ), odd: body.filter( ( row ) => !sound( row ) ).map( plain ) };
}

interface FoundRow extends Row {
	/** Its quotes do not close. */
	isBroken: boolean;
}

/** The rows that hold anything, cells trimmed. */
function readRows( text: string, delimiter: string, most = 0 ): FoundRow[] {
	const found: FoundRow[] = [];
	let line = 1;
	let before = 0;
	Papa.parse<string[]>( text, {
		delimiter, preview: most,
		step( { data, errors, meta } ) {
			const cells = data.map( ( cell ) => cell.trim() );
			if ( cells.some( ( cell ) => cell !== '' ) ) {
				found.push( { line, cells, isBroken: errors.some( ( { type } ) => type === 'Quotes' ) } );
			}
			line += breaksIn( text, before, meta.cursor );
			before = meta.cursor;
		}
	} );
	return found;
}

/** Line breaks between two places: a break in quotes is one, too. */
function breaksIn( text: string, from: number, to: number ): number {
	let count = 0;
	for ( let at = text.indexOf( '\n', from ); at >= 0 && at < to; at = text.indexOf( '\n', at + 1 ) ) {
		count++;
	}
	return count;
}

/** The sign that gives most rows as many cells as the first has, and more than one. The package's own guess gives up where a row is ragged. */
function guessDelimiter( text: string ): string {
	const scores = DELIMITERS.map( ( delimiter ) => {
		const rows = readRows( text, delimiter, SAMPLE );
		const width = rows.length ? rows[ 0 ].cells.length : 0;
		return width > 1 ? rows.filter( ( { cells } ) => cells.length === width ).length : 0;
	} );
	const best = Math.max( ...scores );
	return best > 0 ? DELIMITERS[ scores.indexOf( best ) ] : ',';
}

function commonWidth( rows: Row[] ): number {
	const counts = new Map<number, number>();
	rows.forEach( ( { cells } ) => counts.set( cells.length, ( counts.get( cells.length ) ?? 0 ) + 1 ) );
	return [ ...counts ].sort( ( a, b ) => b[ 1 ] - a[ 1 ] )[ 0 ]?.[ 0 ] ?? 0;
}
