import type { Api } from './api';
import { list, objectAt, text } from './contribution-rows';
import { foreignApi } from './foreign-api';
import { createPartnerFiles } from './partner-files';
import type { PartnerFilesOpening } from './ports-impact';

/**
 * Where a partner's files are: on this wiki, or on the one that it takes files from, which it names itself. Which of the
 * two: where the categories are.
 */
export function createFilesHome( mediawiki: typeof mw, api: Api, host: string ): PartnerFilesOpening {
	const contentNamespaces = mediawiki.config.get( 'wgContentNamespaces' );
	const titleOf = ( name: string ): string => mediawiki.Title.newFromText( name, 14 )?.getPrefixedText() ?? name;
	const here = createPartnerFiles( {
		api, host, isHere: true, categoryTitle: titleOf, url: ( title ) => mediawiki.util.getUrl( title ), isContent: ( namespace ) => contentNamespaces.includes( namespace )
	} );
	return {
		async open( categories, signal ) {
			const answer = await api.get( { titles: categories.slice( 0, 50 ).map( titleOf ), prop: 'categoryinfo', meta: 'filerepoinfo', friprop: [ 'name', 'local', 'scriptDirUrl' ] }, signal );
			const isHere = list( answer, 'query', 'pages' ).some( ( page ) => !page.missing || objectAt( page.categoryinfo ).files );
			const shared = list( answer, 'query', 'repos' ).find( ( repo ) => !repo.local && text( repo.scriptDirUrl ) );
			if ( isHere || !shared ) {
				return here;
			}
			const address = new URL( `${ text( shared.scriptDirUrl ) }/api.php`, location.href );
			return createPartnerFiles( {
				api: await foreignApi( mediawiki, address.href ), host: address.host, isHere: false,
				categoryTitle: ( name ) => `Category:${ name.replace( /^[^:]*:/, '' ) }`,
				url: ( title ) => `${ address.origin }/wiki/${ encodeURIComponent( title.replace( / /g, '_' ) ).replace( /%3A/g, ':' ).replace( /%2F/g, '/' ) }`,
				isContent: ( namespace ) => namespace === 0
			} );
		}
	};
}
