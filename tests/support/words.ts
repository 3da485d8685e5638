import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../build/local-wiki/paths';

/** Digits as MediaWiki writes them. */
const DIGITS: Record<string, string> = { ar: 'ar-u-nu-arab' };

export function messagesOf( gadget: string, language: string ): Record<string, string> {
	return JSON.parse( readFileSync( join( root, 'gadgets', gadget, 'i18n', `${ language }.json` ), 'utf8' ) );
}

/** A number as a screen shows it. */
export function numberIn( language: string, value: number ): string {
	return value.toLocaleString( DIGITS[ language ] ?? language );
}

/**
 * What a screen of an app says in a language. A number is for the plural, a text is shown: in one piece where it stands
 * in right-to-left text. A key without a message is an error.
 */
export function speaking( gadget: string, language: string ): ( key: string, ...parameters: Array<string | number> ) => string {
	const messages = messagesOf( gadget, language );
	const plural = new Intl.PluralRules( language );
	const forms = ( [ 'zero', 'one', 'two', 'few', 'many', 'other' ] as const ).filter( ( form ) => plural.resolvedOptions().pluralCategories.includes( form ) );
	const shown = ( parameter: string | number ): string => typeof parameter === 'number' ? numberIn( language, parameter ) :
		language === 'ar' ? `\u2068${ parameter }\u2069` : parameter;
	return ( key, ...parameters ) => {
		if ( !( key in messages ) ) {
			throw new Error( `No message ${ key } in ${ language }` );
		}
		return messages[ key ]
			.replace( /\{\{PLURAL:\$(\d)\|([^{}]*)\}\}/g, ( _, which, texts ) => {
				const given = texts.split( '|' );
				const form = plural.select( Number( parameters[ which - 1 ] ) );
				return given[ Math.min( forms.findIndex( ( one ) => one === form ), given.length - 1 ) ];
			} )
			.replace( /\$(\d)/g, ( _, which ) => shown( parameters[ which - 1 ] ) );
	};
}
