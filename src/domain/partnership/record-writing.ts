import { writeCall } from '../templatedata/format';
import { effectiveParam, findTemplates } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { parameterName, templateFor, type Config, type TemplateKey, type TemplateMapping } from './config';
import { findMapped, type Mapped } from './mapped';
import { withoutCall } from './mark-writing';
import { EVENT_FIELDS, GOAL_FIELDS, PARTNER_FIELDS, RECORD_FIELDS, fieldSource, readFields, settled, writtenField, type FieldKinds, type Fields } from './record-fields';
import { findRecord, isAdded, partsOf, type RecordForm, type Row } from './record-form';
import { appendSection, withoutSection } from './record-sections';

/**
 * The text with a record that says what the form says. What it says already stays as it stands: only values that
 * differ are written. Partners and goals are changed in place, added after the last one, taken away with their line.
 * Where the page has no record, one is put on top.
 */
export function writeRecord( wikitext: string, form: RecordForm, config: Config ): string {
	const withRecord = findRecord( wikitext, config ) ? wikitext : startRecord( wikitext, form, config );
	const withFields = writeFields( withRecord, ( text ) => findRecord( text, config )!, form.fields, RECORD_FIELDS );
	const withPartners = writeParts( withFields, form.partners, PART.partner, config );
	return writeParts( withPartners, form.goals, PART.goal, config );
}

/** The text of an Events page that has these events: changed in place, added at the end, taken away with a heading that would be left alone. */
export function writeEvents( wikitext: string, rows: Row[], config: Config ): string {
	const find = ( text: string ): Mapped[] => findMapped( findTemplates( text ), config, 'event' );
	const kept = withoutMissing( writeKept( wikitext, rows, EVENT_FIELDS, find ), rows, find, ( text, { template } ) => withoutSection( text, template ) );
	return rows.filter( isAdded ).reduce( ( text, { fields } ) => {
		const before = find( text );
		return appendSection( text, newCall( templateFor( config, 'event' ), fields, EVENT_FIELDS, 'block' ), fields.name, before.length ? before[ before.length - 1 ].template : undefined );
	}, kept );
}

interface PartKind {
	key: TemplateKey;
	/** The record's parameter that holds the calls. */
	within: string;
	kinds: FieldKinds;
}

const PART: Record<'partner' | 'goal', PartKind> = {
	partner: { key: 'partner', within: 'partners', kinds: PARTNER_FIELDS },
	goal: { key: 'goal', within: 'goals', kinds: GOAL_FIELDS }
};

/** Finds the calls of one kind in a text, in their order. */
type Find = ( wikitext: string ) => Mapped[];

function startRecord( wikitext: string, { fields }: RecordForm, config: Config ): string {
	const call = newCall( templateFor( config, 'partnership' ), fields, { name: 'text' }, 'block' );
	return wikitext.trim() === '' ? call : `${ call }\n\n${ wikitext }`;
}

function writeParts( wikitext: string, rows: Row[], { key, within, kinds }: PartKind, config: Config ): string {
	const find: Find = ( text ) => partsOf( text, findRecord( text, config )!, config, key );
	const kept = withoutMissing( writeKept( wikitext, rows, kinds, find ), rows, find, ( text, { template } ) => withoutCall( text, template ) );
	const calls = rows.filter( isAdded ).map( ( { fields } ) => newCall( templateFor( config, key ), fields, kinds, 'inline' ) );
	return calls.length ? addCalls( kept, calls, find( kept ), findRecord( kept, config )!, within ) : kept;
}

function writeKept( wikitext: string, rows: Row[], kinds: FieldKinds, find: Find ): string {
	return rows.reduce( ( text, { at, fields } ) => at === undefined || !find( text )[ at ] ? text : writeFields( text, ( now ) => find( now )[ at ], fields, kinds ), wikitext );
}

/** The text without the calls that no row stands for any more, the last one first. */
function withoutMissing( wikitext: string, rows: Row[], find: Find, remove: ( text: string, call: Mapped ) => string ): string {
	const gone = find( wikitext ).map( ( _, at ) => at ).filter( ( at ) => !rows.some( ( row ) => row.at === at ) );
	return gone.reverse().reduce( ( text, at ) => remove( text, find( text )[ at ] ), wikitext );
}

function addCalls( wikitext: string, calls: string[], existing: Mapped[], record: Mapped, within: string ): string {
	if ( existing.length ) {
		const { start, end } = existing[ existing.length - 1 ].template;
		// A list of bullets goes on as one.
		const lead = /(?:^|\n)([ \t]*[*#:;]*[ \t]*)$/.exec( wikitext.slice( 0, start ) );
		const added = calls.map( ( call ) => `\n${ lead ? lead[ 1 ] : '' }${ call }` ).join( '' );
		return wikitext.slice( 0, end ) + added + wikitext.slice( end );
	}
	const name = parameterName( record.mapping, within );
	const words = fieldSource( record, within ).trim();
	const text = setParam( wikitext, record.template, name, [ ...words ? [ words ] : [], ...calls ].join( '\n' ) );
	// Each call on a line of its own, the first one too: the writer puts a value on the line of its name.
	const param = effectiveParam( findTemplates( text ).filter( ( one ) => one.start === record.template.start )[ 0 ], name )!;
	const from = param.end - param.value.length;
	return words === '' ? `${ text.slice( 0, from ) }\n${ param.value.replace( /^[ \t]+/, '' ) }${ text.slice( param.end ) }` : text;
}

function newCall( mapping: TemplateMapping, fields: Fields, kinds: FieldKinds, format: 'block' | 'inline' ): string {
	const values = Object.keys( kinds ).map( ( name ): [ string, string ] => [ parameterName( mapping, name ), writtenField( mapping, name, fields[ name ] || '', kinds[ name ] ) ] );
	return writeCall( mapping.title, values.filter( ( [ , value ] ) => value !== '' ), format );
}

/** Sets the fields that differ from what the call says; one that is empty now goes, unless a comment stands in it. */
function writeFields( wikitext: string, find: ( text: string ) => Mapped, fields: Fields, kinds: FieldKinds ): string {
	return Object.keys( kinds ).reduce( ( text, name ) => {
		const record = find( text );
		const kind = kinds[ name ];
		if ( settled( fields[ name ] || '', kind ) === readFields( record, { [ name ]: kind } )[ name ] ) {
			return text;
		}
		const comments = kind === 'wikitext' ? [] : fieldSource( record, name ).match( /<!--[\s\S]*?-->/g ) || [];
		const value = [ writtenField( record.mapping, name, fields[ name ] || '', kind ), ...comments ].filter( ( part ) => part !== '' ).join( ' ' );
		const parameter = parameterName( record.mapping, name );
		return value === '' ? removeParam( text, record.template, parameter ) : setParam( text, record.template, parameter, value );
	}, wikitext );
}
