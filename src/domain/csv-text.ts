/** What makes a spreadsheet take a cell for a formula, in either width. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** A table as RFC 4180 has it. No program runs what is in it. */
export function csvText( rows: string[][] ): string {
	return rows.map( ( row ) => `${ row.map( csvCell ).join( ',' ) }\r\n` ).join( '' );
}

export function csvCell( value: string ): string {
	const safe = FORMULA.test( value ) ? `'${ value }` : value;
	return /["\r\n,;\t]|^\s|\s$|^'/.test( safe ) ? `"${ safe.replace( /"/g, '""' ) }"` : safe;
}
