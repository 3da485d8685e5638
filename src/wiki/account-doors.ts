/** The address's parameter for what was handed over before there was an account. */
const WORD = 'partnerkit-word';

/** The wiki's own forms for accounts, which lead back to the page that is open, to the path there, `join:Name`, say, with the word where there is one. */
export function accountDoors( mediawiki: typeof mw, path: string, word: string ): { create: string; logIn: string } {
	const { config, util } = mediawiki;
	const kept = [ 'uselang', 'useskin' ].map( ( key ) => [ key, util.getParamValue( key ) ] ).filter( ( one ): one is [ string, string ] => Boolean( one[ 1 ] ) );
	const back = Object.assign( {}, ...kept.map( ( [ key, value ] ) => ( { [ key ]: value } ) ) ) as Record<string, string>;
	const query = { ...back, returnto: config.get( 'wgPageName' ), returntoquery: $.param( { partnerkit: path, ...word ? { [ WORD ]: word } : {}, ...back } ) };
	return { create: util.getUrl( 'Special:CreateAccount', query ), logIn: util.getUrl( 'Special:UserLogin', query ) };
}

/** The word in the address, where somebody has come back; it works once, so it goes from there. */
export function takeWord( mediawiki: typeof mw ): string | undefined {
	const word = mediawiki.util.getParamValue( WORD );
	if ( word ) {
		const url = new URL( location.href );
		url.searchParams.delete( WORD );
		history.replaceState( history.state, '', url );
	}
	return word || undefined;
}
