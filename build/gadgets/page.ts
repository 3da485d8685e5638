/** Pages of gadgets on a wiki. */
export const prefix = 'MediaWiki:Gadget-';

/** What saving a page would replace or what would end the wrapper. */
const REPLACED_ON_SAVE = /~~~|\{\{\s*(?:safe)?subst:|<\/?nowiki/i;

/**
 * A script as it goes on the wiki: saving expands signatures and substitutions in scripts too, except inside nowiki.
 *
 * @throws Error when the script holds what the wrapper cannot protect
 */
export function asScriptPage( code: string, banner: string ): string {
	const found = REPLACED_ON_SAVE.exec( code );
	if ( found ) {
		throw new Error( `The script of ${ banner.split( ':' )[ 0 ] } holds ${ JSON.stringify( found[ 0 ] ) }, which saving would change.` );
	}
	return `// <nowiki>\n/* ${ banner } */\n${ code.trim() }\n// </nowiki>`;
}

export function asStylePage( css: string, banner: string ): string {
	return `/* ${ banner } */\n${ css.trim() }`;
}
