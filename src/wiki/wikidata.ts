import { readFound, readInstitution, referredItems, type FoundItem, type Words } from '../domain/partnership/institution';
import { isItemId, readEntity } from '../domain/partnership/item';
import { WikiError } from './error';
import type { Wikidata } from './ports';
import { createService, type ServiceOptions } from './service';

export interface WikidataOptions extends ServiceOptions {
	words: Words;
}

/** Items that are looked for, and requests that may be made for one search. */
const FOUND = 10;
const REQUESTS = 3;

/** The one that this wiki's configuration names, in the languages of its reader. */
export function wikidataFor( mediawiki: typeof mw, address: string ): Wikidata {
	return createWikidata( {
		address, origin: location.origin,
		words: {
			reader: [ ...mediawiki.language.getFallbackLanguageChain(), 'mul' ],
			content: [ mediawiki.config.get( 'wgContentLanguage' ), 'mul', 'en' ],
			site: mediawiki.config.get( 'wgDBname' )
		}
	} );
}

export function createWikidata( { words, ...options }: WikidataOptions ): Wikidata {
	const ask = createService( options );
	const languages = [ ...words.reader, ...words.content ].filter( ( one, index, all ) => all.indexOf( one ) === index ).join( '|' );
	return { search, institution };

	async function search( text: string, signal?: AbortSignal ): Promise<FoundItem[]> {
		const wanted = itemIn( text ) || text.trim();
		for ( const language of words.reader ) {
			try {
				return await searchIn( language, wanted, signal );
			} catch ( error ) {
				// Wikidata does not know every language that a wiki has.
				if ( !( error instanceof WikiError && [ 'badvalue', 'unknown_language' ].includes( error.code ) ) || language === words.reader[ words.reader.length - 1 ] ) {
					throw error;
				}
			}
		}
		return [];
	}

	async function searchIn( language: string, text: string, signal?: AbortSignal ): Promise<FoundItem[]> {
		const found = new Map<string, FoundItem>();
		for ( let requests = 0, next: unknown = 0; typeof next === 'number' && requests < REQUESTS && found.size < FOUND; requests++ ) {
			const answer = await ask( { action: 'wbsearchentities', search: text, language, uselang: language, type: 'item', limit: FOUND, continue: next }, signal );
			if ( !Array.isArray( answer.search ) ) {
				throw new WikiError( 'http' );
			}
			readFound( answer ).forEach( ( item ) => found.set( item.id, found.get( item.id ) ?? item ) );
			next = answer[ 'search-continue' ];
		}
		return [ ...found.values() ].slice( 0, FOUND );
	}

	async function institution( id: string, signal?: AbortSignal ): ReturnType<Wikidata[ 'institution' ]> {
		const get = ( ids: string[], props: string ): Promise<unknown> => ask( { action: 'wbgetentities', ids: ids.join( '|' ), props, languages, languagefallback: 1 }, signal );
		const entity = isItemId( id ) ? readEntity( await get( [ id ], 'labels|descriptions|claims|sitelinks' ), id ) : undefined;
		if ( !entity ) {
			throw new WikiError( 'no-such-entity' );
		}
		const others = referredItems( entity ).slice( 0, 50 );
		return readInstitution( entity, others.length ? await get( others, 'labels|claims' ) : undefined, words );
	}
}

/** The item whose address somebody pasted. */
function itemIn( text: string ): string | undefined {
	return /^https?:\/\/[^\s]*\b(Q[1-9]\d*)\b/.exec( text.trim() )?.[ 1 ];
}
