import type { Config } from '../domain/partnership/config';
import { wikiAddress, wikiName } from '../domain/partnership/wiki-address';
import { createAccountHistory } from './account-history';
import type { Answer, Api } from './api';
import { loadConfig } from './config';
import { list, objectAt, text } from './contribution-rows';
import { createContributions } from './contributions';
import { WikiError } from './error';
import { foreignApi } from './foreign-api';
import { createTitles, namespaceIds, type SiteWords } from './foreign-title';
import { createPages } from './pages';
import type { ForeignWiki, ForeignWikis, ReadingStore } from './ports';
import { rememberContributions } from './remembered-contributions';

/** With what else can be read of it through its API. */
export interface OpenedWiki extends ForeignWiki {
	api: Api;
	/** The part of `mw` that reads its titles. */
	mediawiki: typeof mw;
}

export interface OpenableWikis extends ForeignWikis {
	open( name: string ): Promise<OpenedWiki>;
}

/**
 * Other wikis, read without an account through `mw.ForeignApi`: no cookie goes there, and no right of the reader's.
 *
 * @param here This wiki: its host, and the database name that no other may take
 * @param store Where contributions are kept
 */
export function createForeignWikis( mediawiki: typeof mw, config: Pick<Config, 'wikis'>, here: { host: string; id: string }, store?: ReadingStore ): OpenableWikis {
	const opened = new Map<string, Promise<OpenedWiki>>();
	return {
		open( name ) {
			const address = wikiAddress( name, { wikis: config.wikis, host: here.host } );
			if ( address === undefined ) {
				return Promise.reject( new WikiError( 'unknown-wiki' ) );
			}
			const opening = opened.get( address ) || open( mediawiki, address, here, store );
			opened.set( address, opening );
			// One that is down may be there the next time.
			opening.catch( () => opened.delete( address ) );
			return opening.then( ( foreign ) => {
				foreign.wiki.names = [ ...new Set( [ ...foreign.wiki.names || [], wikiName( name ), ...configured( config, address ) ] ) ];
				return foreign;
			} );
		}
	};
}

async function open( mediawiki: typeof mw, address: string, here: { host: string; id: string }, store?: ReadingStore ): Promise<OpenedWiki> {
	const api = await foreignApi( mediawiki, address );
	const answer = await api.get( { meta: 'siteinfo', siprop: [ 'general', 'namespaces', 'namespacealiases' ] } );
	const general = objectAt( objectAt( answer.query ).general );
	const words = siteWords( answer );
	const its = {
		Title: createTitles( words ),
		config: { get: ( key: string ) => ( { wgNamespaceIds: namespaceIds( words ), wgContentLanguage: text( general.lang ) } as Record<string, unknown> )[ key ] },
		util: { getUrl: ( title: string ) => pageUrl( address, text( general.articlepath ), title ) }
	} as unknown as typeof mw;
	const pages = createPages( its, api );
	const { host } = new URL( address, location.href );
	const given = text( general.wikiid );
	// A wiki that says to be this one would have its edits taken for ours.
	const id = given === '' || given === here.id ? host : given;
	return {
		api, mediawiki: its,
		wiki: { id, host, isHome: false },
		address, language: text( general.lang ),
		pages,
		config: ( await loadConfig( pages ) ).config,
		contributions: rememberContributions( createContributions( api ), Date.now, store && { store, wiki: id } ),
		accounts: createAccountHistory( api ),
		isContent: ( namespace ) => words.namespaces.some( ( one ) => one.id === namespace && one.isContent )
	};
}

function siteWords( answer: Answer ): SiteWords {
	const namespaces = objectAt( objectAt( answer.query ).namespaces );
	return {
		namespaces: Object.keys( namespaces ).map( ( key ) => objectAt( namespaces[ key ] ) ).map( ( { id, name, canonical, case: letters, content } ) => ( {
			id: Number( id ), name: text( name ), canonical: text( canonical ), isFirstLarge: letters !== 'case-sensitive', isContent: content === true
		} ) ),
		aliases: list( answer, 'query', 'namespacealiases' ).map( ( { id, alias } ) => ( { id: Number( id ), name: text( alias ) } ) )
	};
}

/** Address of a page, on the host of the `api.php` whatever the answer says. */
function pageUrl( address: string, articlePath: string, title: string ): string {
	const path = /^\/(?!\/)[^\s]*\$1/.test( articlePath ) ? articlePath : '/wiki/$1';
	const name = encodeURIComponent( title.replace( / /g, '_' ) ).replace( /%3A/g, ':' ).replace( /%2F/g, '/' );
	return new URL( path.replace( '$1', () => name ), new URL( address, location.href ).origin ).href;
}

/** The names that the configuration has for an address. */
function configured( { wikis }: Pick<Config, 'wikis'>, address: string ): string[] {
	return Object.keys( wikis ).filter( ( name ) => wikis[ name ] === address ).map( wikiName );
}
