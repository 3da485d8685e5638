import { userName } from '../partnership/participant';
import { escapeText } from '../wikitext';
import type { Definition, Field } from '../wizard/definition';

/** Somebody who has not edited for so many milliseconds may not answer. */
const HALF_A_YEAR = 183 * 24 * 60 * 60 * 1000;

const long = ( id: string ): Field => ( { id, kind: 'long', optional: true, most: 5000 } );

/** What somebody knows, and nobody else does: each is a paragraph. */
export const KNOWLEDGE = [ 'people', 'agreements', 'open', 'advice' ] as const;

/** From one contact to others: who, what runs, what is to be known, and then it is written. */
export function handoverPath( partnership: string ): Definition {
	return {
		id: `handover:${ partnership }`, version: 1, start: 'who',
		steps: [
			{ id: 'who', kind: 'form', next: 'now', fields: [ { id: 'from', kind: 'text', optional: true }, { id: 'to-1', kind: 'text' }, { id: 'to-2', kind: 'text', optional: true }, { id: 'stays', kind: 'ticks', options: [ 'yes' ] } ] },
			{ id: 'now', kind: 'text', next: 'know' },
			{ id: 'know', kind: 'form', next: 'write', fields: KNOWLEDGE.map( long ) },
			{ id: 'write', kind: 'confirm', effect: 'edit' }
		]
	};
}

/** Who hands over to whom, in names as the wiki writes them. */
export interface Handover {
	/** '' where nobody was the contact before. */
	from: string;
	to: string[];
	/** Whether the former contact stays, as one more. */
	stays: boolean;
}

export function readHandover( from: string, to: string[], stays: boolean ): Handover {
	const names = to.map( userName ).filter( ( name ) => name !== '' );
	return { from: userName( from ), to: [ ...new Set( names ) ], stays };
}

/** The contacts afterwards: the new ones in the place of the former, who comes last where she stays. */
export function contactsAfter( contacts: string[], { from, to, stays }: Handover ): string[] {
	const others = contacts.filter( ( name ) => name !== from && !to.includes( name ) );
	return [ ...to, ...others, ...stays && from !== '' && !to.includes( from ) ? [ from ] : [] ];
}

export interface HandoverWarning {
	/** `alone`: one contact is left; `same`: she hands over to herself; `quiet`: has not edited for half a year; `never`: not at all. */
	what: 'alone' | 'same' | 'quiet' | 'never';
	name: string;
}

/**
 * What to think of before it is written.
 *
 * @param handover
 * @param after The contacts afterwards
 * @param lastEdits In milliseconds since 1970, by name; 0: none. Missing where it is not known.
 * @param now Milliseconds since 1970
 */
export function handoverWarnings( { from, to }: Handover, after: string[], lastEdits: Map<string, number>, now: number ): HandoverWarning[] {
	const warnings: HandoverWarning[] = to.includes( from ) ? [ { what: 'same', name: from } ] : [];
	after.forEach( ( name ) => {
		const last = lastEdits.get( name );
		if ( last !== undefined && now - last > HALF_A_YEAR ) {
			warnings.push( { what: last ? 'quiet' : 'never', name } );
		}
	} );
	return after.length === 1 ? [ ...warnings, { what: 'alone', name: after[ 0 ] } ] : warnings;
}

/** Headings of a talk page's sections in which only one person has signed, once: a question without an answer, most likely. */
export function unanswered( wikitext: string ): string[] {
	const parts = wikitext.split( /^==(?!=)[ \t]*(.*?)[ \t]*==[ \t]*$/m );
	return parts.reduce<string[]>( ( found, part, at ) => at % 2 === 0 && at > 0 && signatures( part ) === 1 ? [ ...found, parts[ at - 1 ] ] : found, [] );
}

/** A time zone in brackets behind a number ends each of MediaWiki's signatures, in every language. */
function signatures( text: string ): number {
	return ( text.match( /\d[^\n()]{0,20}\([A-Z]{3,5}\)/g ) || [] ).length;
}

/** Whether a text seems to hold a password: these pages are public. */
export function holdsSecret( text: string, words: string[] ): boolean {
	const plain = text.toLowerCase();
	return words.some( ( word ) => word !== '' && plain.split( word.toLowerCase() ).slice( 1 ).some( ( after ) => /^\s*(?:[:=]|is\b|est\b)\s*\S/.test( after ) ) );
}

export interface SectionParts {
	heading: string;
	/** A sentence with links. */
	opening: string;
	/** Lines of what runs, as wikitext. */
	runs: string[];
	runsTitle: string;
	/** What is to be known: a title each, and words as they were typed. */
	known: Array<{ title: string; text: string }>;
	signature: string;
}

/** The section on the talk page. Typed words stay words, whatever signs are in them. */
export function handoverSection( { heading, opening, runs, runsTitle, known, signature }: SectionParts ): string {
	const parts = [
		opening, ...runs.length ? [ `'''${ runsTitle }'''\n${ runs.map( ( line ) => `* ${ line }` ).join( '\n' ) }` ] : [],
		...known.filter( ( { text } ) => text.trim() !== '' ).map( ( { title, text } ) => `'''${ title }'''\n\n${ escapeText( text.trim(), true ) }` )
	];
	return `== ${ heading } ==\n${ parts.join( '\n\n' ) }\n\n${ signature }\n`;
}
