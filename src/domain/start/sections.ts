import { partnershipTitle, type Config } from '../partnership/config';
import { writeContacts } from '../partnership/contacts';
import { readDay } from '../partnership/dates';
import { escapeText } from '../wikitext';
import type { Answers } from './answers';
import { MATERIALS, MISSING, WIKIMEDIA } from './definition';
import { contactsOf, filledRows, goalWords, isCounted, type Around, type Say } from './form';

/** The sections of the page, by the step that writes them. */
export const SECTIONS: Record<string, string[]> = { who: [], why: [ 'why' ], goals: [ 'goals', 'sides' ], activities: [ 'activities' ], people: [ 'people' ], agreement: [ 'agreement' ] };

/** What stands below the record, in the wiki's language: words as they were typed, whatever signs are in them. A section without a word is left out. */
export function sectionsOf( answers: Answers, { say, day }: Pick<Around, 'say' | 'day'>, config: Config ): string {
	return [
		section( say( 'why' ), prose( answers.text( 'why' ) ) ),
		section( say( 'goals' ), goals( answers, say, day ) ),
		section( say( 'sides' ), sides( answers, say ) ),
		section( say( 'activities' ), activities( answers, say, day, config ) ),
		section( say( 'people' ), people( answers, say ) ),
		section( say( 'agreement' ), list( MATERIALS.filter( ( one ) => answers.ticks( 'materials' ).includes( one ) ).map( ( one ) => say( `material-${ one }` ) ) ) )
	].filter( Boolean ).join( '\n\n' );
}

function section( heading: string, body: string ): string {
	return body && `== ${ heading } ==\n${ body }`;
}

/** What is counted stands in the record, once; here is what has no number. */
function goals( answers: Answers, say: Say, day: Around[ 'day' ] ): string {
	const filled = filledRows( answers, 'goals' );
	const words = filled.filter( ( number ) => !isCounted( answers, number ) ).map( ( number ) => [ goalWords( answers, number ), written( answers.text( `by-${ number }` ), day ) ].filter( Boolean ).join( ', ' ) );
	return [ filled.length > words.length ? say( 'goals-counted' ) : '', list( words.map( line ) ) ].filter( Boolean ).join( '\n' );
}

/** What each side gives and gains; nothing where no box is filled. */
function sides( answers: Answers, say: Say ): string {
	const all = [ ...filledRows( answers, 'partners' ), WIKIMEDIA ];
	const cell = ( side: string, what: string ): string => line( answers.text( `${ what }-${ side }` ) );
	if ( all.every( ( side ) => !cell( side, 'gives' ) && !cell( side, 'gains' ) ) ) {
		return '';
	}
	const name = ( side: string ): string => line( side === WIKIMEDIA ? answers.text( 'affiliate' ) || say( 'wikimedia' ) : answers.text( `partner-${ side }` ) );
	const blank = `''${ say( 'blank' ) }''`;
	return [
		'{| class="wikitable"', `! scope="col" | ${ say( 'side' ) }`, `! scope="col" | ${ say( 'gives' ) }`, `! scope="col" | ${ say( 'gains' ) }`,
		...all.map( ( side ) => `|-\n! scope="row" | ${ name( side ) }\n| ${ cell( side, 'gives' ) || blank }\n| ${ cell( side, 'gains' ) || blank }` ),
		'|}'
	].join( '\n' );
}

function activities( answers: Answers, say: Say, day: Around[ 'day' ], config: Config ): string {
	const playbook = answers.text( 'playbook' );
	return [
		playbook && say( 'playbook', `[[${ partnershipTitle( config, 'Playbooks', playbook ) }|${ escapeText( playbook ) }]]` ),
		list( filledRows( answers, 'activities' ).map( ( number ) => [ answers.text( `act-${ number }` ), written( answers.text( `day-${ number }` ), day ), answers.text( `place-${ number }` ) ].map( line ).filter( Boolean ).join( ', ' ) ) )
	].filter( Boolean ).join( '\n' );
}

/** Who answers, and whom the others still look for. */
function people( answers: Answers, say: Say ): string {
	const missing = MISSING.filter( ( one ) => answers.ticks( 'missing' ).includes( one ) ).map( ( one ) => say( `missing-${ one }` ) );
	return [ list( contactsOf( answers ).map( ( name ) => writeContacts( [ name ] ) ).filter( Boolean ) ), missing.length ? `${ say( 'missing' ) }\n${ list( missing ) }` : '' ].filter( Boolean ).join( '\n\n' );
}

function written( text: string, day: Around[ 'day' ] ): string {
	const known = readDay( text );
	return known ? day( known ) : text;
}

function list( lines: string[] ): string {
	return lines.map( ( one ) => `* ${ one }` ).join( '\n' );
}

/** Words that may have paragraphs. */
function prose( text: string ): string {
	return escapeText( text.trim(), true );
}

function line( text: string ): string {
	return escapeText( text.replace( /[\u0000-\u001F\u007F]+/g, ' ' ).trim() );
}
