/** What makes a spreadsheet take a cell for a formula, in either width; what is not seen may stand before it. */
const FORMULA = /^(?:[\t\r\n]|[\s\u0000-\u0020\u200B-\u206F]*[=+\-@＝＋－＠])/;

/** A table as RFC 4180 has it. No program runs what is in it; what is given as a number stays one. */
export function csvText( rows: Array<Array<string | number>> ): string {
	return rows.map( ( row ) => `${ row.map( ( cell ) => typeof cell === 'number' ? String( cell ) : csvCell( cell ) ).join( ',' ) }\r\n` ).join( '' );
}

export function csvCell( value: string ): string {
	const safe = FORMULA.test( value ) ? `'${ value }` : value;
	return /["\r\n,;\t]|^\s|\s$|^'/.test( safe ) ? `"${ safe.replace( /"/g, '""' ) }"` : safe;
}
