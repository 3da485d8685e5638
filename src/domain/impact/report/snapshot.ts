import { templateFor, parameterName, type Config } from '../../partnership/config';
import type { Day } from '../../partnership/dates';
import { findMapped, type Mapped } from '../../partnership/mapped';
import { writeCall } from '../../templatedata/format';
import { escapeText, findTemplates } from '../../wikitext';
import { isLeftOut, wholeCoverage } from '../combine';
import { isWhole } from '../coverage';
import { DEFINITIONS_VERSION } from '../export/json';
import { gapsOf, type FigureWords } from '../export/words';
import type { Figure } from '../figure';
import type { Result } from '../result';
import type { Selection } from '../selection';
import { asSaved } from './text-hash';

/** Figures as they were at one moment. */
export interface Snapshot {
	/** Number of the definitions by which they were made; undefined where it does not say. */
	definitions?: number;
	/** Milliseconds since 1970; undefined where it does not say. */
	taken?: number;
	window: { from?: Day; to?: Day };
	selection: Selection;
	figures: FrozenFigure[];
}

export interface FrozenFigure {
	/** Name of a metric; it may be one that there is no more. */
	id: string;
	variant?: string;
	/** undefined: it had none. */
	value?: number;
	of?: number;
	/** All that it rests on was read. */
	isWhole: boolean;
}

/** Number of the form in which the data is written. Whatever comes later is read as far as it is understood. */
const FORMAT = 1;

/** What is written besides the figures. */
export interface Frozen {
	/** Name of who freezes them. */
	by: string;
	/** Title of the report with the snapshot that they are compared with, '' for none. */
	previous: string;
	/** The figures as a table in HTML. */
	table: string;
}

/** A call of the wiki's template that holds the figures for people, as a table, and for programs, as JSON. */
export function writeSnapshot( result: Result, { by, previous, table }: Frozen, config: Config, words: FigureWords ): string {
	const mapping = templateFor( config, 'snapshot' );
	const values: Array<[ string, string ]> = [
		[ 'partnership', escapeText( result.partnership.name ) ],
		[ 'start', result.window.from || '' ], [ 'end', result.window.to || '' ],
		[ 'taken', new Date( result.readAt! ).toISOString().replace( /\.\d+/, '' ) ],
		[ 'by', escapeText( by ) ], [ 'definitions', String( DEFINITIONS_VERSION ) ], [ 'previous', escapeText( previous ) ],
		[ 'coverage', escapeText( gapsOf( wholeCoverage( result ), words ).join( ' · ' ) ) ],
		[ 'figures', `\n${ table }` ],
		[ 'data', dataOf( result ) ]
	];
	return writeCall( mapping.title, values.filter( ( [ , value ] ) => value !== '' ).map( ( [ name, value ] ): [ string, string ] => [ parameterName( mapping, name ), value ] ), 'block' );
}

/** The text with another snapshot, after the last that it has, else at its end. Everything else stays; so does all where this very snapshot is there: it may have been saved and nobody been told. */
export function addSnapshot( wikitext: string, call: string, config: Config ): string {
	if ( asSaved( wikitext ).includes( asSaved( call ) ) ) {
		return wikitext;
	}
	const found = findMapped( findTemplates( wikitext ), config, 'snapshot' );
	const at = found.length ? Math.max( ...found.map( ( { template } ) => template.end ) ) : wikitext.length;
	return `${ wikitext.slice( 0, at ) }\n${ call }${ wikitext.slice( at ) }`;
}

/** The snapshots of a page, in the order of the page. */
export function readSnapshots( wikitext: string, config: Config ): Snapshot[] {
	return findMapped( findTemplates( wikitext ), config, 'snapshot' ).map( ( record ) => readData( record ) || readTable( record ) );
}

/** What a figure was then; undefined where the snapshot has none of that definition. */
export function frozenFigure( { metric, variant }: Figure, snapshot: Snapshot ): FrozenFigure | undefined {
	return snapshot.figures.find( ( one ) => one.id === metric && ( one.variant || '' ) === ( variant || '' ) );
}

function dataOf( { window, selection, figures, readAt }: Result ): string {
	// A list: an object would end in a brace, beside those that end the call.
	return plain( JSON.stringify( [ {
		format: FORMAT, definitions: DEFINITIONS_VERSION, taken: new Date( readAt! ).toISOString(), window, selection,
		figures: figures.filter( ( figure ) => !isLeftOut( figure ) ).map( ( figure ) => ( {
			id: figure.metric, variant: figure.variant, read: figure.readAt === undefined ? undefined : new Date( figure.readAt ).toISOString(),
			...'value' in figure ? { value: figure.value, of: figure.of } : { state: figure.state, reason: figure.reason },
			whole: figure.coverage.every( isWhole )
		} ) )
	} ] ) );
}

/** The same JSON without a character that means anything to a wiki: those of its texts are numbers, its brackets stand alone. */
function plain( json: string ): string {
	return json
		.replace( /"(?:[^"\\]|\\.)*"/g, ( text ) => text.replace( /[^\w\s":.,\\/-]|--|__/g, ( found ) => [ ...Array( found.length ).keys() ].map( ( at ) => `\\u${ found.charCodeAt( at ).toString( 16 ).padStart( 4, '0' ) }` ).join( '' ) ) )
		.replace( /([{}[\]])(?=[{}[\]])/g, '$1 ' );
}

function readData( record: Mapped ): Snapshot | undefined {
	// Somebody may have put it in tags that keep wikitext from being read. In the data itself no sign is written that begins one.
	const data = parsed( record.source( 'data' ).replace( /<[^>]*>/g, '' ) );
	const figures = Array.isArray( data.figures ) ? data.figures.map( readFigure ).filter( ( one ): one is FrozenFigure => one !== undefined ) : [];
	const taken = typeof data.taken === 'string' ? Date.parse( data.taken ) : NaN;
	return figures.length ? {
		definitions: typeof data.definitions === 'number' ? data.definitions : undefined, taken: Number.isNaN( taken ) ? takenOf( record ) : taken,
		window: { from: record.day( 'start' ), to: record.day( 'end' ) }, selection: readSelection( data.selection ), figures
	} : undefined;
}

function parsed( json: string ): Record<string, unknown> {
	try {
		const data = JSON.parse( json );
		return Object( Array.isArray( data ) ? data[ 0 ] : data ) as Record<string, unknown>;
	} catch ( error ) {
		return {};
	}
}

function readFigure( data: unknown ): FrozenFigure | undefined {
	const { id, variant, value, of, whole } = Object( data ) as Record<string, unknown>;
	return typeof id !== 'string' ? undefined : {
		id, variant: typeof variant === 'string' ? variant : undefined, value: finite( value ), of: finite( of ), isWhole: whole !== false
	};
}

function finite( value: unknown ): number | undefined {
	return typeof value === 'number' && Number.isFinite( value ) ? value : undefined;
}

function readSelection( data: unknown ): Selection {
	const selection: Selection = {};
	const given = Object( data ) as Record<string, unknown>;
	( [ 'event', 'partner', 'wiki', 'from', 'to' ] as const ).forEach( ( name ) => {
		const value = given[ name ];
		if ( typeof value === 'string' ) {
			selection[ name ] = value;
		}
	} );
	return typeof given.namespace === 'number' ? { ...selection, namespace: given.namespace } : selection;
}

/** A snapshot that people or other programs wrote: the cells of its table say which figures they are. */
function readTable( record: Mapped ): Snapshot {
	const figures: FrozenFigure[] = [];
	record.source( 'figures' ).replace( /<t[dh]\b([^>]*)>/gi, ( cell, attributes: string ) => {
		const value = attribute( attributes, 'value' );
		const id = attribute( attributes, 'figure' );
		if ( id ) {
			figures.push( { id, value: value === undefined || value.trim() === '' ? undefined : finite( Number( value ) ), isWhole: record.text( 'coverage' ) === '' } );
		}
		return cell;
	} );
	const definitions = Number( record.text( 'definitions' ) || NaN );
	return { definitions: finite( definitions ), taken: takenOf( record ), window: { from: record.day( 'start' ), to: record.day( 'end' ) }, selection: {}, figures };
}

function attribute( attributes: string, name: string ): string | undefined {
	const [ , , quoted, bare ] = new RegExp( `data-${ name }\\s*=\\s*(?:(["'])(.*?)\\1|([^\\s"']+))`, 'i' ).exec( attributes ) || [];
	return quoted ?? bare;
}

function takenOf( record: Mapped ): number | undefined {
	const text = record.text( 'taken' );
	const time = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test( text ) ? Date.parse( text ) : Date.parse( record.day( 'taken' ) || '' );
	return Number.isNaN( time ) ? undefined : time;
}
