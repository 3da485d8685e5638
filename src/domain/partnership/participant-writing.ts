import { writeCall } from '../templatedata/format';
import { escapeText, findTemplates } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { parameterName, parameterValue, templateFor, type Config } from './config';
import type { Day } from './dates';
import { findMapped, type Mapped } from './mapped';
import { userName, type Participant } from './participant';
import { withoutNamespace } from './titles';

/** What a line says, in the order in which a new one is written. */
const FIELDS = [ 'user', 'joined', 'event', 'partner', 'role', 'left' ] as const;
type Field = typeof FIELDS[ number ];

/**
 * The text of a Participants page on which these take part. Who is on the list for the same event and partner gets no
 * second line: somebody who had left comes back on the old one, and what it does not say yet is filled in. New lines
 * follow the last one. All else stays byte for byte.
 */
export function withParticipants( wikitext: string, participants: Participant[], config: Config ): string {
	const lines = readLines( wikitext, config );
	const byUser = new Map<string, Line[]>();
	lines.forEach( ( line ) => byUser.set( line.user, [ ...byUser.get( line.user ) || [], line ] ) );
	const added: Line[] = [];
	participants.map( ( one ) => settled( one, config ) ).filter( ( { user } ) => user !== '' ).forEach( ( participant ) => {
		const theirs = byUser.get( participant.user ) || [];
		const line = lineFor( participant, theirs );
		if ( line ) {
			const found = news( participant, line );
			line.wanted = { ...line.wanted, ...found };
			line.partner = line.partner || participant.partner;
			line.left = found.left === undefined ? line.left : found.left || undefined;
		} else {
			const { user, event, partner, left } = participant;
			const fresh = { user, event, partner, left, wanted: { ...participant } };
			byUser.set( user, [ ...theirs, fresh ] );
			added.push( fresh );
		}
	} );
	return withCalls( withWanted( wikitext, lines ), added.map( ( { wanted } ) => newCall( wanted, config ) ), config );
}

/**
 * The text in which somebody has left: the lines stay, since the edits until that day go on counting. A day of leaving
 * that is there already and earlier stays.
 *
 * @param wikitext
 * @param user
 * @param day Last day of taking part
 * @param config
 * @param event Id of the one event that is left, '' for the line of the whole partnership; undefined: all lines
 */
export function withLeft( wikitext: string, user: string, day: Day, config: Config, event?: string ): string {
	const lines = readLines( wikitext, config ).filter( ( line ) => line.user === userName( user ) && ( event === undefined || line.event === event ) );
	lines.forEach( ( line ) => {
		if ( !line.left || line.left > day ) {
			line.wanted = { left: day };
		}
	} );
	return withWanted( wikitext, lines );
}

/** A person's line on the page, or one that is going to be there. */
interface Line {
	record?: Mapped;
	user: string;
	event: string;
	partner: string;
	left?: Day;
	/** Values that change; '' takes one away. */
	wanted: Partial<Record<Field, string>>;
}

function readLines( wikitext: string, config: Config ): Line[] {
	let end = 0;
	// One inside another is a part of its words.
	const outermost = ( { template }: Mapped ): boolean => template.start >= end && ( end = template.end ) > 0;
	return findMapped( findTemplates( wikitext ), config, 'participant' ).filter( outermost ).map( ( record ) => ( {
		record, user: withoutNamespace( record.text( 'user' ), config.words.namespaces.user ), event: record.text( 'event' ), partner: record.text( 'partner' ), left: record.day( 'left' ), wanted: {}
	} ) );
}

/** The line of the same event and partner, else one where only one of the two names a partner. */
function lineFor( { event, partner }: Participant, theirs: Line[] ): Line | undefined {
	const ofEvent = theirs.filter( ( line ) => line.event === event );
	return ofEvent.find( ( line ) => line.partner === partner ) || ofEvent.find( ( line ) => line.partner === '' || partner === '' );
}

/** What a person says of themselves that the line, with what is going to be written on it, does not. */
function news( participant: Participant, { record, partner, left, wanted }: Line ): Line[ 'wanted' ] {
	const found: Line[ 'wanted' ] = {};
	if ( participant.left ? !left : left || record && record.source( 'left' ) !== '' ) {
		found.left = participant.left || '';
	}
	if ( partner === '' && participant.partner !== '' ) {
		found.partner = participant.partner;
	}
	if ( participant.role !== '' && participant.role !== ( wanted.role ?? ( record ? record.text( 'role' ) : '' ) ) ) {
		found.role = participant.role;
	}
	return found;
}

/** The text with the wanted values. Each call is changed by itself, the last one first: a long list is read once. */
function withWanted( wikitext: string, lines: Line[] ): string {
	return lines.filter( ( { record, wanted } ) => record && Object.keys( wanted ).length ).sort( ( a, b ) => b.record!.template.start - a.record!.template.start )
		.reduce( ( text, { record, wanted } ) => {
			const { template: { start, end }, mapping } = record!;
			const call = FIELDS.filter( ( field ) => wanted[ field ] !== undefined ).reduce( ( source, field ) => {
				const [ template ] = findTemplates( source );
				const name = parameterName( mapping, field );
				const value = escapeText( parameterValue( mapping, field, wanted[ field ]! ) );
				return value === '' ? removeParam( source, template, name ) : setParam( source, template, name, value );
			}, text.slice( start, end ) );
			return text.slice( 0, start ) + call + text.slice( end );
		}, wikitext );
}

function newCall( wanted: Line[ 'wanted' ], config: Config ): string {
	const mapping = templateFor( config, 'participant' );
	const values = FIELDS.map( ( field ): [ string, string ] => [ parameterName( mapping, field ), escapeText( parameterValue( mapping, field, wanted[ field ] || '' ) ) ] );
	return writeCall( mapping.title, values.filter( ( [ , value ] ) => value !== '' ), 'inline' );
}

/** What ends a page, and stays at its end. */
const FOOT = /(?:\n[ \t]*(?:\[\[[^[\]|\n]+:[^[\]\n]+\]\]|__[A-Z]+__)[ \t]*)+\s*$/;

/** The text with more calls, each on a line: after the last one that is there, in its kind of list, or at the end. */
function withCalls( wikitext: string, calls: string[], config: Config ): string {
	if ( !calls.length ) {
		return wikitext;
	}
	const before = findMapped( findTemplates( wikitext ), config, 'participant' );
	const places: Array<{ at: number; text: string }> = [];
	if ( before.length ) {
		const { start, end, depth } = before[ before.length - 1 ].template;
		const lead = /(?:^|\n)([ \t]*[*#:;]+[ \t]*)[^\n]*$/.exec( wikitext.slice( 0, start ) );
		const added = calls.map( ( call ) => `\n${ lead ? lead[ 1 ] : '' }${ call }` ).join( '' );
		const lineEnd = wikitext.indexOf( '\n', end );
		// Words may follow on the same line; inside another template they may be that template's.
		places.push( ...depth ? [] : [ { at: lineEnd < 0 ? wikitext.length : lineEnd, text: added } ], { at: end, text: added } );
	}
	const list = calls.map( ( call ) => `* ${ call }` ).join( '\n' );
	const foot = FOOT.exec( wikitext );
	const body = ( foot ? wikitext.slice( 0, foot.index ) : wikitext ).replace( /\s+$/, '' );
	const isList = /(?:^|\n)\*[^\n]*$/.test( body );
	const atEnd = body === '' ? `${ list }${ wikitext === '' ? '' : '\n' }` : `${ isList ? '\n' : '\n\n' }${ list }`;
	places.push( { at: body.length, text: atEnd }, { at: wikitext.length, text: `\n\n${ list }` }, { at: 0, text: `${ list }\n\n` } );
	const texts = places.map( ( { at, text } ) => wikitext.slice( 0, at ) + text + wikitext.slice( at ) );
	// Behind an open comment or tag a line would be no line of the list.
	return texts.find( ( text ) => findMapped( findTemplates( text ), config, 'participant' ).length === before.length + calls.length ) || texts[ 0 ];
}

/** As it will be read again: values on one line, without what no page can hold. */
function settled( participant: Participant, { words }: Config ): Participant {
	const line = ( text: string ): string => text.replace( /[\u0000-\u001F\u007F]+/g, ' ' ).trim();
	return { ...participant, user: withoutNamespace( line( participant.user ), words.namespaces.user ), event: line( participant.event ), partner: line( participant.partner ), role: line( participant.role ) };
}
