import { effectiveParam, escapeText } from '../wikitext';
import { escapeUrl } from '../wikitext/escape-url';
import { parameterName, parameterValue, type TemplateMapping } from './config';
import { readDay } from './dates';
import type { Mapped } from './mapped';
import { readHashtag } from './record';

/** How a parameter is read into a form, and written from it. */
export type FieldKind =
	/** Words. */
	| 'text'
	/** One of some words, in any case. */
	| 'choice'
	/** Words between commas. */
	| 'list'
	| 'hashtag'
	/** A day, or words where they name none. */
	| 'day'
	/** An address, or words where it is none. */
	| 'url'
	/** What is shown as wikitext: links, several lines. */
	| 'wikitext';

/** The fields of a record or of a part of one, with their kinds, in the order in which new ones are written. */
export type FieldKinds = Record<string, FieldKind>;

/** What a form holds, by Partnerkit's names of the parameters: as typed, '' for nothing. */
export type Fields = Record<string, string>;

export const RECORD_FIELDS: FieldKinds = {
	name: 'text', status: 'choice', affiliates: 'wikitext', start: 'day', end: 'day', hashtag: 'hashtag', counting: 'choice', summary: 'wikitext', contact: 'wikitext',
	agreement: 'wikitext', categories: 'list', wikis: 'list'
};

export const PARTNER_FIELDS: FieldKinds = { wikidata: 'text', name: 'text', type: 'choice', country: 'text', size: 'choice', role: 'text', url: 'url' };

export const GOAL_FIELDS: FieldKinds = { metric: 'text', target: 'text', by: 'day', unit: 'text' };

export const EVENT_FIELDS: FieldKinds = {
	id: 'text', name: 'text', start: 'day', end: 'day', hashtag: 'hashtag', counting: 'choice', place: 'text', online: 'url', wikis: 'list', worklist: 'text'
};

export function noFields( kinds: FieldKinds ): Fields {
	return keyed( kinds, () => '' );
}

export function readFields( record: Mapped, kinds: FieldKinds ): Fields {
	return keyed( kinds, ( name ) => readField( record, name, kinds[ name ] ) );
}

/** A value as it will be read again: two that become the same are no change. */
export function settled( value: string, kind: FieldKind ): string {
	// No page can hold them.
	const text = value.replace( /[\u0000-\u0008\u000B-\u001F\u007F]+/g, ' ' ).trim();
	switch ( kind ) {
		case 'wikitext':
			return text;
		case 'choice':
			return line( text ).toLowerCase();
		case 'hashtag':
			return line( text ).replace( /^[#＃\s]+/, '' );
		case 'list':
			return text.split( /[,;،、\n]/ ).map( ( entry ) => entry.replace( /^[\s*]+/, '' ).trim() ).filter( ( entry ) => entry !== '' ).join( ', ' );
		case 'day':
			return readDay( text ) || line( text );
		case 'url':
			return isAddress( line( text ) ) ? escapeUrl( line( text ) ) : line( text );
		default:
			return line( text );
	}
}

/** The wikitext of a value, in the words of the wiki's template. */
export function writtenField( mapping: TemplateMapping, name: string, value: string, kind: FieldKind ): string {
	const text = settled( value, kind );
	switch ( kind ) {
		case 'wikitext':
			return text;
		case 'list':
			return escapeText( text.split( ', ' ).map( ( entry ) => parameterValue( mapping, name, entry ) ).join( ', ' ) );
		case 'url':
			// What looks like the name of a character would be read as one.
			return isAddress( text ) ? text.replace( /&(?=(?:#\w+|amp|lt|gt|quot|nbsp);)/gi, '&amp;' ) : escapeText( text );
		default:
			return escapeText( parameterValue( mapping, name, text ) );
	}
}

/** The exact source of a parameter's value, '' where it has none. */
export function fieldSource( { template, mapping }: Mapped, name: string ): string {
	const param = effectiveParam( template, parameterName( mapping, name ) );
	return param ? param.value : '';
}

function readField( record: Mapped, name: string, kind: FieldKind ): string {
	switch ( kind ) {
		case 'wikitext':
			return fieldSource( record, name ).trim();
		case 'hashtag':
			return settled( readHashtag( record ), kind );
		case 'list':
			return record.list( name ).join( ', ' );
		case 'day':
			return record.day( name ) || settled( record.text( name ), kind );
		default:
			return settled( record.text( name ), kind );
	}
}

function isAddress( text: string ): boolean {
	return /^https?:\/\/\S+$/i.test( text );
}

function line( text: string ): string {
	return text.replace( /[\u0000-\u001F\u007F]+/g, ' ' ).trim();
}

function keyed( kinds: FieldKinds, value: ( name: string ) => string ): Fields {
	const fields: Fields = {};
	Object.keys( kinds ).forEach( ( name ) => {
		fields[ name ] = value( name );
	} );
	return fields;
}
