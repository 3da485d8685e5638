import type { TemplateDescription } from '../templatedata/description';
import { writeCall } from '../templatedata/format';
import { effectiveParam, escapeText, type Template } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { parameterName, parameterValue, templateFor, type Config } from './config';
import type { Mapped } from './mapped';
import { findMarks, isSamePartnership, MARK_FIELDS, readMark, type Mark } from './marks';
import { paramSource } from './params';
import { place, type Placement } from './placement';

/**
 * The text with the mark: changed where the page has one for this partnership, else added. Everything outside
 * the changed values stays; a second mark for the same partnership is never made.
 *
 * @param wikitext
 * @param mark
 * @param placement
 * @param config
 * @param description Of the template that new marks are written with: their order and layout
 */
export function putMark( wikitext: string, mark: Mark, placement: Placement, config: Config, description?: TemplateDescription ): string {
	const existing = markOf( wikitext, mark.partnership, config );
	return existing ? updated( wikitext, existing, mark, config ) : place( wikitext, writeMark( mark, config, description ), placement, config );
}

function writeMark( mark: Mark, config: Config, description?: TemplateDescription ): string {
	const mapping = templateFor( config, 'contribution' );
	const values = MARK_FIELDS.map( ( field ): [ string, string ] => [ parameterName( mapping, field ), escapeText( parameterValue( mapping, field, mark[ field ] || '' ) ) ] )
		.concat( Object.keys( mark.other || {} ).map( ( name ): [ string, string ] => [ name, mark.other![ name ] ] ) )
		.filter( ( [ , value ] ) => value !== '' );
	const order = description ? description.parameters.map( ( { name } ) => name ) : [];
	const rank = ( name: string ): number => !order.includes( name ) ? order.length : order.indexOf( name );
	const sorted = values.map( ( value, index ) => ( { value, index } ) )
		.sort( ( a, b ) => rank( a.value[ 0 ] ) - rank( b.value[ 0 ] ) || a.index - b.index ).map( ( { value } ) => value );
	return writeCall( mapping.title, sorted, description && description.format );
}

/** The text without the partnership's mark, and without the line where it stood alone; the same text where there is none. */
export function removeMark( wikitext: string, partnership: string, config: Config ): string {
	const record = markOf( wikitext, partnership, config );
	return record ? withoutCall( wikitext, record.template ) : wikitext;
}

/** The text without the call of a template, and without the line where it stood alone. */
export function withoutCall( wikitext: string, template: Template ): string {
	const lineStart = wikitext.lastIndexOf( '\n', template.start - 1 ) + 1;
	const rest = wikitext.slice( template.end );
	const lineEnd = /^[ \t]*(?:\n|$)/.exec( rest );
	// Where a parameter's value ends with it, no line break is needed after what stands before.
	const endsValue = !lineEnd && lineStart > 0 && /^\s*(?:\||\}\})/.test( rest );
	// An item of a list that holds nothing else goes with its sign.
	if ( !lineEnd && !endsValue || !/^[*#:;]*\s*$/.test( wikitext.slice( lineStart, template.start ) ) ) {
		return wikitext.slice( 0, template.start ) + rest;
	}
	// The line goes with one of its breaks: its own, or on the last line the one before.
	const from = lineEnd && lineEnd[ 0 ].endsWith( '\n' ) ? lineStart : Math.max( lineStart - 1, 0 );
	return wikitext.slice( 0, from ) + rest.slice( lineEnd ? lineEnd[ 0 ].length : 0 );
}

/** The source of a page's mark for the partnership, or undefined where it has none. */
export function markSource( wikitext: string, partnership: string, config: Config ): string | undefined {
	const record = markOf( wikitext, partnership, config );
	return record && wikitext.slice( record.template.start, record.template.end );
}

function markOf( wikitext: string, partnership: string, config: Config ): Mapped | undefined {
	return findMarks( wikitext, config ).find( ( one ) => isSamePartnership( one.text( 'partnership' ), partnership ) );
}

function updated( wikitext: string, { template: { start }, mapping }: Mapped, mark: Mark, config: Config ): string {
	const recordIn = ( text: string ): Mapped => findMarks( text, config ).find( ( { template } ) => template.start === start )!;
	const withFields = MARK_FIELDS.reduce( ( text, field ) => {
		const record = recordIn( text );
		const value = mark[ field ] || '';
		// What cannot be read, such as a date in words, is nobody's wish to take away.
		return field === 'partnership' || ( readMark( record )[ field ] || '' ) === value ? text :
			withParam( text, record.template, parameterName( mapping, field ), escapeText( parameterValue( mapping, field, value ) ) );
	}, wikitext );
	return Object.keys( mark.other || {} ).reduce( ( text, name ) => {
		const { template } = recordIn( text );
		const value = mark.other![ name ];
		return paramSource( template, name ) === value ? text : withParam( text, template, name, value );
	}, withFields );
}

function withParam( wikitext: string, template: Template, name: string, value: string ): string {
	return value === '' && effectiveParam( template, name ) ?
		removeParam( wikitext, template, name ) :
		setParam( wikitext, template, name, value, true );
}
