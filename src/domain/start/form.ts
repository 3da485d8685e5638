import { writeContacts } from '../partnership/contacts';
import type { Day } from '../partnership/dates';
import { isWordCharacter } from '../partnership/hashtag-characters';
import type { Participant } from '../partnership/participant';
import { noFields, EVENT_FIELDS, GOAL_FIELDS, PARTNER_FIELDS, RECORD_FIELDS, type Fields } from '../partnership/record-fields';
import type { Row } from '../partnership/record-form';
import type { PartnershipForm } from '../partnership/record-merge';
import { eventId, type Taken } from '../partnership/record-problems';
import { escapeText } from '../wikitext';
import { isEmptyRow, rowsOf, type Answers } from './answers';

/** Says something in the wiki's language: what ends the key of a message `partnerkit-start-page-…`. */
export type Say = ( word: string, ...parameters: string[] ) => string;

/** What the wiki around a new partnership knows. */
export interface Around {
	today: Day;
	/** Other partnerships, with their hashtags. */
	others: Taken[];
	say: Say;
	/** A day as the wiki's language writes it. */
	day( day: Day ): string;
}

/** What the partnership is called: where nothing was typed and there is one partner, as that. */
export function nameOf( answers: Answers ): string {
	const partners = partnerNames( answers );
	return ( answers.text( 'name' ).trim() || ( partners.length === 1 ? partners[ 0 ] : '' ) ).replace( /[\s_]+/g, ' ' );
}

export function partnerNames( answers: Answers ): string[] {
	return filledRows( answers, 'partners' ).map( ( number ) => answers.text( `partner-${ number }` ).trim() ).filter( Boolean );
}

/** Whether a goal can be counted: it has a number to reach. */
export function isCounted( { text }: Answers, number: string ): boolean {
	return /^\d+(?:\.\d+)?$/.test( text( `target-${ number }` ).trim() ) && goalWords( { text }, number ) !== '';
}

/** Stands among the figures for a person's own words. */
export const OWN_WORDS = 'own';

/** The figure that a goal is about, or the words for it. */
export function goalWords( { text }: Pick<Answers, 'text'>, number: string ): string {
	const metric = text( `metric-${ number }` ).trim();
	return metric && metric !== OWN_WORDS ? metric : text( `goal-${ number }` ).trim();
}

export function filledRows( answers: Answers, list: 'partners' | 'goals' | 'activities' ): string[] {
	return rowsOf( answers, list ).filter( ( number ) => !isEmptyRow( answers, list, number ) );
}

/** The record and the events that come of the answers. */
export function formOf( answers: Answers, { today, others, say }: Around ): PartnershipForm {
	const { text, ticks } = answers;
	const name = nameOf( answers );
	const hasBegun = ticks( 'begun' ).includes( 'yes' );
	return {
		fields: {
			...noFields( RECORD_FIELDS ), name, status: hasBegun ? 'active' : 'proposed', affiliates: text( 'affiliate' ),
			start: text( 'start' ) || ( hasBegun ? today : '' ), end: text( 'end' ),
			hashtag: text( 'hashtag' ).trim() || proposedHashtag( name, today, others ),
			summary: [ leadOf( answers, say ), text( 'summary' ).trim() ].filter( Boolean ).join( ' ' ),
			contact: writeContacts( contactsOf( answers ) ), agreement: text( 'agreement' )
		},
		partners: filledRows( answers, 'partners' ).map( ( number ) => row( 'p', number, {
			...noFields( PARTNER_FIELDS ), wikidata: text( `wikidata-${ number }` ), name: text( `partner-${ number }` ), type: text( `type-${ number }` ), country: text( `country-${ number }` ),
			size: text( `size-${ number }` ), role: text( `role-${ number }` ), url: text( `url-${ number }` )
		} ) ),
		goals: filledRows( answers, 'goals' ).filter( ( number ) => isCounted( answers, number ) ).map( ( number ) => row( 'g', number, {
			...noFields( GOAL_FIELDS ), metric: goalWords( answers, number ), target: text( `target-${ number }` ), by: text( `by-${ number }` )
		} ) ),
		events: eventsOf( answers )
	};
}

/** Those who answer, each once. */
export function contactsOf( { text }: Answers ): string[] {
	const names = [ '1', '2' ].map( ( number ) => text( `contact-${ number }` ).trim() );
	return names.filter( ( name, index ) => name !== '' && names.indexOf( name ) === index );
}

/** Those of the contacts who want to be on the list of people. */
export function participantsOf( { text, ticks }: Answers, today: Day ): Participant[] {
	return [ '1', '2' ].filter( ( number ) => ticks( 'listed' ).includes( number ) && text( `contact-${ number }` ).trim() !== '' )
		.map( ( number ) => ( { user: text( `contact-${ number }` ).trim(), joined: today, event: '', partner: '', role: '' } ) );
}

/** A word that nobody uses yet: the letters of the name, and the year. */
export function proposedHashtag( name: string, today: Day, others: Taken[] ): string {
	const taken = others.reduce<string[]>( ( all, { hashtags } ) => [ ...all, ...hashtags.map( ( one ) => one.toLowerCase() ) ], [] );
	const letters = [ ...name ].filter( ( character ) => isWordCharacter( character.codePointAt( 0 )! ) ).join( '' );
	const word = letters && letters + today.slice( 0, 4 );
	let free = word;
	for ( let number = 2; taken.includes( free.toLowerCase() ) && free !== ''; number++ ) {
		free = `${ word }n${ number }`;
	}
	return free;
}

/** An activity with a day is an event. */
function eventsOf( answers: Answers ): Row[] {
	const ids: string[] = [];
	return filledRows( answers, 'activities' ).filter( ( number ) => answers.text( `day-${ number }` ).trim() !== '' ).map( ( number ) => {
		const name = answers.text( `act-${ number }` ).trim() || answers.text( `place-${ number }` ).trim();
		const word = eventId( name ) || `event-${ number }`;
		const id = ids.includes( word ) ? `${ word }-${ number }` : word;
		ids.push( id );
		return row( 'e', number, { ...noFields( EVENT_FIELDS ), id, name, start: answers.text( `day-${ number }` ), end: answers.text( `day-${ number }` ), place: answers.text( `place-${ number }` ) } );
	} );
}

/** Who works with whom, in one sentence. */
function leadOf( answers: Answers, say: Say ): string {
	const partners = partnerNames( answers ).map( ( name ) => escapeText( name ) );
	const movement = answers.text( 'affiliate' ).trim() || say( 'wikimedia' );
	return partners.length ? say( 'lead', escapeText( nameOf( answers ) ), [ ...partners, movement ].reduce( ( all, one, index, { length } ) => index === length - 1 ? say( 'and', all, one ) : say( 'comma', all, one ) ) ) : '';
}

function row( list: string, number: string, fields: Fields ): Row {
	return { key: `${ list }${ number }`, fields };
}
