import { findBlocks, replaceBlocks } from '../impact/report/markers';

/**
 * The page with its generated parts as they are written now. Around them people write what they like; a part that they
 * took away stays away. On a page without any of them, all stand at the end.
 *
 * @param wikitext
 * @param written Generated parts with what stands around them the first time
 * @return Undefined where somebody has changed one of the parts by hand, or where it cannot be told where one ends
 */
export function withGenerated( wikitext: string, written: string ): string | undefined {
	const { blocks, broken } = findBlocks( wikitext );
	const anew = new Map( findBlocks( written ).blocks.map( ( { id, content } ) => [ id, content ] ) );
	const there = blocks.filter( ( { id } ) => anew.has( id ) );
	return broken.length || there.some( ( { isTouched } ) => isTouched ) ? undefined :
		there.length ? replaceBlocks( wikitext, ( { id } ) => anew.get( id ) ) : [ wikitext.trim(), written ].filter( Boolean ).join( '\n\n' );
}
