import { messageText } from './message-text';
import type { Messages } from './ports';
import { sharedMessages } from './shared-messages';

/** What the build knows of an app's messages. */
export interface MessageSource {
	gadget: string;
	/** In English. */
	messages: Record<string, string>;
	/** The other languages that there is a page of messages in. */
	languages: string[];
	/** Messages by language, where they came with the code. */
	translations: Record<string, Record<string, string>>;
}

/**
 * Makes an app's messages known to the wiki's own message system: in the reader's language where there is a
 * translation, else in English. A translation that cannot be fetched is no reason not to open.
 */
export async function createMessages( mediawiki: typeof mw, source: MessageSource ): Promise<Messages> {
	const english = { ...sharedMessages, ...source.messages };
	const content = mediawiki.config.get( 'wgContentLanguage' );
	const reader = bestLanguage( source, mediawiki.language.getFallbackLanguageChain() );
	const writer = bestLanguage( source, [ content ] );
	const [ translated, contentMessages ] = await Promise.all( [ fetchLanguage( mediawiki, source, reader ), fetchLanguage( mediawiki, source, writer ) ] );
	// In one go: what another app has set in the reader's language, and shows, is never English in between.
	mediawiki.messages.set( { ...english, ...translated } );
	const contentMap = new mediawiki.Map<Record<string, string>>();
	contentMap.set( { ...english, ...contentMessages } );
	const number = ( value: number ): string => String( mediawiki.language.convertNumber( value ) );
	// The wiki may write other digits than code and the browser do; plural forms understand them.
	const digits = ( text: string | number ): string => String( text ).replace( /\d/g, ( digit ) => number( Number( digit ) ) );
	const placed = ( one: string | number ): string => typeof one === 'number' ? digits( one ) : document.dir === 'rtl' ? isolate( one ) : one;
	return {
		text: ( key, ...parameters ) => messageText( mediawiki, key, parameters.map( placed ) ),
		inContentLanguage: ( key, ...parameters ) => new mediawiki.Message( contentMap as never, key, parameters as string[] ).text(),
		number,
		day: ( day, length ) => digits( formatDay( day, mediawiki.config.get( 'wgUserLanguage' ), length ) )
	};
}

/** Keeps a Latin name, its brackets and its full stop in one piece inside right-to-left text: what `<bdi>` does for elements. */
function isolate( text: string ): string {
	return `\u2068${ text }\u2069`;
}

function bestLanguage( source: MessageSource, chain: string[] ): string | undefined {
	const known = chain.find( ( language ) => language === 'en' || source.languages.includes( language ) );
	return known === 'en' ? undefined : known;
}

const fetched = new Map<string, Promise<Record<string, string>>>();

function fetchLanguage( mediawiki: typeof mw, source: MessageSource, language: string | undefined ): Promise<Record<string, string>> {
	if ( !language ) {
		return Promise.resolve( {} );
	}
	if ( source.translations[ language ] ) {
		return Promise.resolve( source.translations[ language ] );
	}
	const title = `MediaWiki:Gadget-${ source.gadget }-${ language }.json`;
	const known = fetched.get( title );
	if ( known ) {
		return known;
	}
	const url = mediawiki.util.getUrl( title, { action: 'raw', ctype: 'application/json', maxage: '3600', smaxage: '3600' } );
	const request = fetch( url ).then( ( response ) => response.ok ? response.json() : {} ).then( strings, () => ( {} ) );
	fetched.set( title, request );
	return request;
}

/** A page on the wiki can be edited: what is not a text under one of our keys is left out. */
function strings( messages: unknown ): Record<string, string> {
	return Object.fromEntries( Object.entries( Object( messages ) as object ).filter( ( [ key, value ] ) => key.startsWith( 'partnerkit-' ) && typeof value === 'string' ) );
}

const LENGTHS: Record<string, Intl.DateTimeFormatOptions> = {
	long: { day: 'numeric', month: 'long', year: 'numeric' },
	short: { day: 'numeric', month: 'short' },
	month: { month: 'short' },
	year: { year: 'numeric' }
};

/** Made once each: making them is most of their work. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatDay( day: string, language: string, length = 'long' ): string {
	try {
		const key = `${ language } ${ length }`;
		// MediaWiki's English puts the day first.
		const format = formats.get( key ) || new Intl.DateTimeFormat( language === 'en' ? 'en-GB' : language, { ...LENGTHS[ length ], timeZone: 'UTC' } );
		formats.set( key, format );
		return format.format( new Date( `${ day }T00:00:00Z` ) );
	} catch ( error ) {
		// Some of MediaWiki's language codes are no language tags.
		return day;
	}
}
