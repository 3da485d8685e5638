import type { Config } from '../domain/partnership/config';
import { readerServices } from '../domain/partnership/reader-services';
import { wikiAddress } from '../domain/partnership/wiki-address';
import type { Api } from './api';
import { WikiError } from './error';
import { foreignApi } from './foreign-api';
import { createMoveHistory } from './move-history';
import { createPageViewInfo, createPageViews, hasPageViewInfo } from './page-views';
import type { ForeignWikis } from './ports';
import type { DayService, MoveHistory } from './ports-impact';

/** Who tells of views of pages: the service that the configuration names, else the wiki's own extension; undefined: nobody. */
export async function openPageViews( config: Config, host: string, api: Api, now: () => number ): Promise<DayService | undefined> {
	const { pageviews } = readerServices( config, host );
	if ( pageviews ) {
		return createPageViews( { root: pageviews, origin: location.origin } );
	}
	return await hasPageViewInfo( api ).catch( () => false ) ? createPageViewInfo( api, host, now ) : undefined;
}

/** Moves of pages here and on other wikis. */
export function openMoveHistory( mediawiki: typeof mw, { wikis }: Pick<Config, 'wikis'>, here: { host: string; api: Api; isContent( namespace: number ): boolean }, foreign: ForeignWikis ): MoveHistory {
	return createMoveHistory( async ( host ) => {
		if ( host === here.host ) {
			return here;
		}
		const address = wikiAddress( host, { wikis, host: here.host } );
		if ( address === undefined ) {
			throw new WikiError( 'unknown-wiki' );
		}
		return { api: await foreignApi( mediawiki, address ), isContent: ( await foreign.open( host ) ).isContent };
	} );
}
