import { isAccountName } from '../partnership/contacts';
import { SIZES, TYPES } from '../partnership/partner-types';
import { escapeText } from '../wikitext/escape';
import type { Definition } from '../wizard/definition';
import type { Answer, WizardState } from '../wizard/state';
import { answerOf } from '../wizard/way';

/** What an institution may have, and what it may wish. */
export const HAS = [ 'pictures', 'papers', 'books', 'objects', 'data', 'knowledge', 'room' ] as const;
export const WISHES = [ 'seen', 'learn', 'event', 'share', 'languages', 'unsure' ] as const;

/** Who answers: the account that writes, another account, or whoever looks at the page. */
export const ANSWERS = [ 'me', 'account', 'here' ] as const;

const NAME_LENGTH = 100;

/** From “could we work with you?” to a section on the page of requests: nothing asks for an account. */
export const INTEREST: Definition = {
	id: 'interest', version: 1, start: 'about',
	steps: [
		{ id: 'about', kind: 'text', next: 'who' },
		{ id: 'who', kind: 'form', next: 'wishes', fields: [
			{ id: 'name', kind: 'text', most: NAME_LENGTH }, { id: 'type', kind: 'select', options: [ ...TYPES ], optional: true }, { id: 'size', kind: 'select', options: [ ...SIZES ], optional: true },
			{ id: 'place', kind: 'text', optional: true, most: NAME_LENGTH }, { id: 'url', kind: 'text', optional: true, most: 200 }
		] },
		{ id: 'wishes', kind: 'form', next: 'answers', fields: [ { id: 'has', kind: 'ticks', options: [ ...HAS ] }, { id: 'wishes', kind: 'ticks', options: [ ...WISHES ] }, { id: 'more', kind: 'long', optional: true, most: 3000 } ] },
		{ id: 'answers', kind: 'form', next: 'send', fields: [ { id: 'who', kind: 'select', options: [ ...ANSWERS ] }, { id: 'account', kind: 'text', optional: true } ] },
		{ id: 'send', kind: 'confirm', effect: 'edit' }
	]
};

/** An expression of interest. Empty strings and lists where nothing was said. */
export interface Interest {
	name: string;
	type: string;
	size: string;
	place: string;
	url: string;
	has: string[];
	wishes: string[];
	more: string;
	/** The account that may be asked; '' where answers are looked for on the page. */
	account: string;
}

/** @param user The account at the keyboard, or '' */
export function readInterest( state: WizardState, user: string ): Interest {
	const given = ( key: string, field: string ): Answer => answerOf( state, { key, step: INTEREST.steps.find( ( { id } ) => id === key )! }, field );
	const text = ( key: string, field: string ): string => String( given( key, field ) ).trim();
	const line = ( key: string, field: string ): string => text( key, field ).replace( /\s+/g, ' ' );
	const ticks = ( field: string ): string[] => ( [] as string[] ).concat( given( 'wishes', field ) );
	const who = text( 'answers', 'who' );
	return {
		name: line( 'who', 'name' ), type: line( 'who', 'type' ), size: line( 'who', 'size' ), place: line( 'who', 'place' ), url: line( 'who', 'url' ),
		has: ticks( 'has' ), wishes: ticks( 'wishes' ), more: text( 'wishes', 'more' ), account: who === 'me' ? user : who === 'account' ? line( 'answers', 'account' ) : ''
	};
}

/** The words of the page, in the wiki's language. */
export type Say = ( word: string, ...parameters: string[] ) => string;

/**
 * What stands below the heading: words as they were typed, whatever signs are in them. A web address is no link here,
 * so that no filter for links takes it for an advertisement. It ends without a signature.
 */
export function interestWords( { name, type, size, place, url, has, wishes, more, account }: Interest, say: Say ): string {
	const kind = [ type && say( `type-${ type }` ), size && say( `size-${ size }` ) ].filter( Boolean ).join( ', ' );
	const fact = ( label: string, words: string ): string => words && `* ${ say( label, words ) }`;
	const list = ( word: string, values: string[] ): string => values.map( ( value ) => say( `${ word }-${ value }` ) ).join( '; ' );
	return [
		[
			fact( 'institution', kind ? `${ escapeText( name ) } (${ kind })` : escapeText( name ) ), fact( 'place', escapeText( place ) ), fact( 'url', escapeText( url ) ),
			fact( 'has', list( 'has', has ) ), fact( 'wishes', list( 'wishes', wishes ) ),
			fact( 'answers', account && isAccountName( account ) ? `[[User:${ escapeText( account ) }|${ escapeText( account ) }]]` : say( 'here' ) )
		].filter( Boolean ).join( '\n' ),
		escapeText( more, true ),
		`<span class="plainlinks">[{{fullurl:Special:BlankPage/Partnerkit|partnerkit=start&partnerkit-partner=${ inAddress( name ) }}} ${ say( 'start' ) }]</span>`
	].filter( Boolean ).join( '\n\n' );
}

/** A section with its signature. */
export function interestSection( heading: string, words: string, signature: string ): string {
	return `== ${ escapeText( heading ) } ==\n${ words }\n\n${ signature }`;
}

/** Encoded, and without the signs that mean something to a wiki and nothing to an address. */
function inAddress( text: string ): string {
	return encodeURIComponent( text ).replace( /['()*!~_]/g, ( sign ) => `%${ sign.charCodeAt( 0 ).toString( 16 ).toUpperCase() }` );
}
