/** As many results are kept. */
const MOST = 2000;

/**
 * The same function, which does not work out again what it was asked before: for texts of long tables, in which most
 * stand many times.
 */
export function remembered<Asked extends Array<string | number | undefined>>( work: ( ...asked: Asked ) => string ): ( ...asked: Asked ) => string {
	const known = new Map<string, string>();
	return ( ...asked ) => {
		// A number is not the text that looks like it.
		const key = JSON.stringify( asked );
		const found = known.get( key ) ?? work( ...asked );
		if ( known.size > MOST ) {
			known.clear();
		}
		known.set( key, found );
		return found;
	};
}
