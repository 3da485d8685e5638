import type { WikiPage } from '../pages/wiki-page';
import { allDependencies, type GadgetFolder } from './definition';
import { prefix } from './page';

/** The language in which messages are written first, and which travels with the code. */
export const SOURCE_LANGUAGE = 'en';

/** What translators are told about each message. */
export const DOCUMENTATION = 'qqq';

/** The one text of an entry, which is there before anything is loaded: it travels in every language. */
export const LABEL_KEY = 'partnerkit-label';

const isApp = ( gadget: Pick<GadgetFolder, 'name'> ): boolean => gadget.name.endsWith( '-app' );

/**
 * The messages of each app in each other language: one page and so one request a language, the messages that it shares
 * with others in it. What a translation lacks is there in English.
 */
export function languagePages( gadget: GadgetFolder, gadgets: GadgetFolder[] ): WikiPage[] {
	return isApp( gadget ) ? appLanguages( gadget, gadgets ).map( ( language ) => ( {
		title: `${ prefix }${ gadget.name }-${ language }.json`,
		content: JSON.stringify( allMessages( gadget, gadgets, language ), null, '\t' )
	} ) ) : [];
}

/** Languages other than English that an app's messages or those that it shares are translated to. */
export function appLanguages( gadget: GadgetFolder, gadgets: GadgetFolder[] ): string[] {
	const languages = [ gadget, ...sharedWith( gadget, gadgets ) ].flatMap( ( one ) => Object.keys( one.messages ) );
	return [ ...new Set( languages ) ].filter( ( language ) => language !== SOURCE_LANGUAGE && language !== DOCUMENTATION ).sort();
}

export function allMessages( gadget: GadgetFolder, gadgets: GadgetFolder[], language: string ): Record<string, string> {
	const inLanguage = ( one: GadgetFolder ): Record<string, string> => ( { ...one.messages[ SOURCE_LANGUAGE ], ...one.messages[ language ] } );
	return Object.assign( {}, ...[ ...sharedWith( gadget, gadgets ), gadget ].map( inLanguage ) ) as Record<string, string>;
}

/** Those whose messages an app has too: what it depends on and is no app itself. */
export function sharedWith<Gadget extends Pick<GadgetFolder, 'name' | 'dependencies'>>( gadget: Gadget, gadgets: Gadget[] ): Gadget[] {
	const along = allDependencies( `ext.gadget.${ gadget.name }`, gadgets );
	return gadgets.filter( ( one ) => !isApp( one ) && along.includes( `ext.gadget.${ one.name }` ) );
}
