/** Looks up the line and the column, both from 1, of offsets in a text. */
export function placesIn( text: string ): ( at: number ) => { line: number; column: number } {
	const starts = [ 0 ];
	for ( let at = text.indexOf( '\n' ); at >= 0; at = text.indexOf( '\n', at + 1 ) ) {
		starts.push( at + 1 );
	}
	return ( at ) => {
		let line = 0;
		for ( let beyond = starts.length; beyond - line > 1; ) {
			const middle = Math.floor( ( line + beyond ) / 2 );
			if ( starts[ middle ] <= at ) {
				line = middle;
			} else {
				beyond = middle;
			}
		}
		return { line: line + 1, column: at - starts[ line ] + 1 };
	};
}
