import type { GadgetFolder } from '../gadgets/definition';
import { DOCUMENTATION, SOURCE_LANGUAGE } from '../gadgets/messages';
import type { Finding } from './check';

/** Languages that are complete at every moment; others may lag behind, and English fills in. */
const COMPLETE = [ DOCUMENTATION, 'fr' ];

const KEY = /^partnerkit-[a-z0-9-]+$/;
const MARKUP = /<[a-z/!]|&(?:[a-z]+|#\d+);/i;
/** What may follow two opening braces in a message. */
const MAGIC = /^(?:PLURAL|GENDER):/;
const MAGIC_IN_DOCUMENTATION = /^(?:PLURAL|GENDER):|^msg-mw\|/;

/** What is wrong with the messages of a gadget by themselves. */
export function checkTranslations( { name, messages }: Pick<GadgetFolder, 'name' | 'messages'> ): Finding {
	const source = messages[ SOURCE_LANGUAGE ] ?? {};
	const languages = [ ...new Set( [ ...Object.keys( source ).length ? COMPLETE : [], ...Object.keys( messages ) ] ) ].filter( ( language ) => language !== SOURCE_LANGUAGE );
	return {
		failures: [
			...Object.entries( messages ).flatMap( ( [ language, texts ] ) => Object.entries( texts ).flatMap( ( [ key, text ] ) => wrongIn( language, key, text ).map( ( what ) => `${ name }/${ language }: ${ key } ${ what }` ) ) ),
			...languages.flatMap( ( language ) => compare( source, messages[ language ] ?? {}, language ).map( ( what ) => `${ name }/${ language }: ${ what }` ) )
		],
		notes: languages.filter( ( language ) => !COMPLETE.includes( language ) ).flatMap( ( language ) => {
			const missing = missingKeys( source, messages[ language ] );
			return missing.length ? [ `${ name }/${ language } lacks ${ missing.length } of ${ Object.keys( source ).length }: ${ missing.join( ', ' ) }` ] : [];
		} )
	};
}

function wrongIn( language: string, key: string, text: unknown ): string[] {
	if ( typeof text !== 'string' || !text.trim() ) {
		return [ 'is no text' ];
	}
	const magic = language === DOCUMENTATION ? MAGIC_IN_DOCUMENTATION : MAGIC;
	return [
		...KEY.test( key ) ? [] : [ 'is no key: those begin with “partnerkit-”' ],
		...MARKUP.test( text ) ? [ 'holds HTML' ] : [],
		...text.split( '{{' ).slice( 1 ).some( ( rest ) => !magic.test( rest ) ) ? [ 'holds {{ that is neither PLURAL nor GENDER' ] : []
	];
}

function compare( source: Record<string, string>, translation: Record<string, string>, language: string ): string[] {
	return [
		...COMPLETE.includes( language ) ? missingKeys( source, translation ).map( ( key ) => `${ key } is missing` ) : [],
		...missingKeys( translation, source ).map( ( key ) => `${ key } is not in ${ SOURCE_LANGUAGE }` ),
		...Object.keys( translation ).filter( ( key ) => key in source ).flatMap( ( key ) => {
			const given = parameters( source[ key ] );
			const found = parameters( translation[ key ] );
			if ( language === DOCUMENTATION ) {
				const silent = given.filter( ( one ) => !found.includes( one ) );
				return silent.length ? [ `${ key } does not say what ${ silent.join( ' and ' ) } is` ] : [];
			}
			return given.join() === found.join() ? [] : [ `${ key } has ${ found.join( ' ' ) || 'no parameter' }, ${ SOURCE_LANGUAGE } has ${ given.join( ' ' ) || 'none' }` ];
		} )
	];
}

function missingKeys( from: Record<string, string>, to: Record<string, string> ): string[] {
	return Object.keys( from ).filter( ( key ) => !( key in to ) );
}

function parameters( text: string ): string[] {
	return [ ...new Set( String( text ).match( /\$\d+/g ) ) ].sort();
}
