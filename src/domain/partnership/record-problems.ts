import { readDay } from './dates';
import { readContacts } from './contacts';
import { isItemId } from './item';
import { COUNTINGS, STATUSES } from './record';
import type { Fields } from './record-fields';
import type { Row } from './record-form';
import type { PartnershipForm, RowList } from './record-merge';
import type { Words } from './titles';

/** Something to look at again beside a field. Nothing of it keeps anybody from saving. */
export interface Problem {
	/** undefined: of the record itself. */
	list?: RowList;
	/** Key of the row. */
	row?: string;
	field: string;
	/** End of a message's key, `partnerkit-registry-problem-…`. */
	what: string;
	parameters?: string[];
}

/** Another partnership, with the hashtags that it and its events use. */
export interface Taken {
	name: string;
	hashtags: string[];
}

export function problemsOf( form: PartnershipForm, others: Taken[], words: Words ): Problem[] {
	const { fields, partners, goals, events } = form;
	const problems: Problem[] = [];
	const say = ( field: string, what: string, ...parameters: string[] ): void => {
		problems.push( { field, what, parameters } );
	};
	if ( fields.status !== '' && !( STATUSES as readonly string[] ).includes( fields.status ) ) {
		say( 'status', 'choice' );
	}
	if ( fields.counting !== '' && !( COUNTINGS as readonly string[] ).includes( fields.counting ) ) {
		say( 'counting', 'choice' );
	}
	if ( !partners.length ) {
		say( 'partners', 'no-partners' );
	}
	lookAtDates( fields, say );
	lookAtHashtag( fields.hashtag, others, say );
	lookAtContacts( fields.contact, words, say );
	lookAtRows( partners, 'partners', problems, lookAtPartner );
	lookAtRows( goals, 'goals', problems, lookAtGoal );
	lookAtRows( events, 'events', problems, ( event, same, report ) => lookAtEvent( event, same, fields, others, report ) );
	return problems;
}

/** What ends a hashtag: space and signs. The underscore does not. */
const NO_WORD = /[\s\u0000-/:-@[-^`{-\u00A9\u00AB-\u00B4\u00B6-\u00B9\u00BB-\u00BF\u00D7\u00F7\u2000-\u206F\u3000-\u3004\u3008-\u3020\uFF00-\uFF0F\uFF1A-\uFF20]+/g;

/** Whether a text can be a hashtag: one word, with more than numbers in it. */
export function isHashtag( text: string ): boolean {
	const word = text.replace( /^[#＃]/, '' );
	return word !== '' && word.search( NO_WORD ) < 0 && !/^[\d_]+$/.test( word );
}

type Say = ( field: string, what: string, ...parameters: string[] ) => void;

function lookAtRows( rows: Row[], list: RowList, problems: Problem[], look: ( fields: Fields, others: Fields[], say: Say ) => void ): void {
	rows.forEach( ( row ) => look( row.fields, rows.filter( ( one ) => one !== row ).map( ( one ) => one.fields ), ( field, what, ...parameters ) => problems.push( { list, row: row.key, field, what, parameters } ) ) );
}

function lookAtPartner( { name, wikidata, url }: Fields, others: Fields[], say: Say ): void {
	if ( name.trim() === '' ) {
		say( 'name', 'no-name' );
	}
	if ( wikidata !== '' && !isItemId( wikidata.trim().toUpperCase() ) ) {
		say( 'wikidata', 'no-item' );
	}
	if ( others.some( ( one ) => wikidata !== '' && one.wikidata === wikidata || name !== '' && one.name === name && one.wikidata === wikidata ) ) {
		say( 'name', 'twice' );
	}
	if ( url !== '' && !/^https?:\/\/[^\s/]/i.test( url.trim() ) ) {
		say( 'url', 'no-address' );
	}
}

function lookAtGoal( { metric, target, by }: Fields, _others: Fields[], say: Say ): void {
	if ( metric.trim() === '' ) {
		say( 'metric', 'no-metric' );
	}
	if ( !/^\d+(?:\.\d+)?$/.test( target.trim() ) ) {
		say( 'target', target.trim() === '' ? 'no-target' : 'no-number' );
	}
	if ( by !== '' && !readDay( by ) ) {
		say( 'by', 'no-day' );
	}
}

function lookAtEvent( event: Fields, others: Fields[], partnership: Fields, taken: Taken[], say: Say ): void {
	if ( event.name.trim() === '' ) {
		say( 'name', 'no-event-name' );
	}
	if ( event.id.trim() === '' ) {
		say( 'id', 'no-id' );
	} else if ( others.some( ( one ) => one.id === event.id ) ) {
		say( 'id', 'id-twice' );
	}
	if ( event.start.trim() === '' ) {
		say( 'start', 'no-start' );
	}
	lookAtDates( event, say );
	const [ start, end ] = [ readDay( event.start ), readDay( event.end ) || readDay( event.start ) ];
	const [ from, to ] = [ readDay( partnership.start ), readDay( partnership.end ) ];
	if ( start && from && start < from || end && to && end > to ) {
		say( 'start', 'outside' );
	}
	lookAtHashtag( event.hashtag, taken, say );
}

function lookAtDates( { start, end }: Fields, say: Say ): void {
	[ [ 'start', start ], [ 'end', end ] ].filter( ( [ , day ] ) => day.trim() !== '' && !readDay( day ) ).forEach( ( [ field ] ) => say( field, 'no-day' ) );
	const [ first, last ] = [ readDay( start ), readDay( end ) ];
	if ( first && last && last < first ) {
		say( 'end', 'before' );
	}
}

function lookAtHashtag( hashtag: string, others: Taken[], say: Say ): void {
	const text = hashtag.trim();
	if ( text === '' ) {
		return;
	}
	if ( !isHashtag( text ) ) {
		say( 'hashtag', 'no-hashtag' );
	}
	const word = text.replace( /^[#＃]/, '' ).toLowerCase();
	const other = others.find( ( { hashtags } ) => hashtags.some( ( one ) => one.toLowerCase() === word ) );
	if ( other ) {
		say( 'hashtag', 'taken', other.name );
	}
}

function lookAtContacts( contact: string, words: Words, say: Say ): void {
	const names = readContacts( contact, words );
	if ( names && names.length < 2 ) {
		say( 'contact', names.length ? 'one-contact' : 'no-contact' );
	}
}

/** A short word for an event, made of its name. */
export function eventId( name: string ): string {
	return name.trim().toLowerCase().replace( NO_WORD, '-' ).replace( /^-|-$/g, '' );
}
