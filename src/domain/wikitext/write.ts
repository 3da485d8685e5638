import { phpTrim } from './chars';
import { changesOnSave, escapeStructure } from './escape';
import { findTemplates } from './find';
import { appendedPart, splitSpace } from './layout';
import { effectiveParam } from './param';
import type { Param, Span, Template } from './types';

/**
 * The text with one parameter set. Nothing outside the value (or, for a new parameter, the place where it goes)
 * changes: spaces and alignment stay, and a new parameter is written as its neighbours are. Where a parameter
 * stands more than once, the last one is changed, since that is the one that MediaWiki uses; see
 * `duplicateParams`.
 *
 * A value that is whole wikitext goes in as it is. One that would end the parameter or take in what follows,
 * or that saving would replace (`~~~~`), has its special characters escaped.
 *
 * @param wikitext The text in which `template` was found
 * @param template
 * @param name
 * @param value
 * @param mayChange Whether it is meant that saving replaces something in the value, such as `{{subst:CURRENTYEAR}}`
 * @throws RangeError when the template does not stand where it says, or the name cannot be one
 */
export function setParam( wikitext: string, template: Template, name: string, value: string, mayChange = false ): string {
	requireTemplate( wikitext, template );
	requireName( name );
	const existing = effectiveParam( template, name );
	const write = ( written: string ): Change => existing ?
		replacedValue( wikitext, existing, written ) :
		{ start: template.end - 2, end: template.end - 2, ...appendedPart( wikitext, template, name, written ) };
	const trimmed = existing && existing.positional ? value : phpTrim( value );
	const plain = write( trimmed );
	return ( mayChange || !changesOnSave( trimmed ) ) && keepsStructure( wikitext, template, plain, name ) ?
		apply( wikitext, plain ) :
		apply( wikitext, write( escapeStructure( trimmed ) ) );
}

/**
 * The text without the parameter, wherever it stands in this template. A positional parameter that others follow
 * is emptied instead, since they would take its number.
 *
 * @param wikitext The text in which `template` was found
 * @throws RangeError when the template does not stand where it says
 */
export function removeParam( wikitext: string, template: Template, name: string ): string {
	requireTemplate( wikitext, template );
	return template.params
		.filter( ( param ) => param.name === name )
		.reverse()
		.reduce( ( text, param ) => apply( text, removal( text, template, param ) ), wikitext );
}

/** A replacement of one span; `value` tells where in the new text the written value begins and how long it is. */
interface Change extends Span {
	text: string;
	valueAt: number;
	valueLength: number;
}

function apply( wikitext: string, change: Pick<Change, 'start' | 'end' | 'text'> ): string {
	return wikitext.slice( 0, change.start ) + change.text + wikitext.slice( change.end );
}

function replacedValue( wikitext: string, param: Param, written: string ): Change {
	const start = param.end - param.value.length;
	const { before, after } = splitSpace( wikitext.slice( start, param.end ) );
	return { start, end: param.end, text: before + written + after, valueAt: before.length, valueLength: written.length };
}

function removal( wikitext: string, template: Template, param: Param ): Pick<Change, 'start' | 'end' | 'text'> {
	const positionalsAfter = template.params.some( ( other ) => other.positional && other.start > param.start );
	if ( param.positional && positionalsAfter ) {
		return { start: param.start, end: param.end, text: '' };
	}
	const whole = { start: param.start - 1, end: param.end, text: '' };
	// `{{{{a}}|b}}` without `|b` would be four braces in a row, which mean something else.
	const joinsBraces = /[{}]/.test( wikitext[ param.start - 2 ] ) && /[{}]/.test( wikitext[ param.end ] );
	return joinsBraces ? { ...whole, text: ' ' } : whole;
}

/** Whether the change adds or moves nothing but what stands inside the value itself. */
function keepsStructure( wikitext: string, template: Template, change: Change, name: string ): boolean {
	const valueStart = change.start + change.valueAt;
	const valueEnd = valueStart + change.valueLength;
	const shift = change.text.length - ( change.end - change.start );
	const outside = ( { start, end }: Span, from: number, to: number ): boolean => start < from || end > to;
	const before = findTemplates( wikitext ).filter( ( one ) => outside( one, change.start, change.end ) || change.start === change.end );
	const after = findTemplates( apply( wikitext, change ) ).filter( ( one ) => outside( one, valueStart, valueEnd ) );
	const moved = ( offset: number ): number => offset > change.start ? offset + shift : offset;
	return before.length === after.length && before.every( ( one, index ) => {
		const now = after[ index ];
		const isTarget = one.start === template.start && one.end === template.end;
		return now.start === moved( one.start ) && now.end === moved( one.end ) && ( isTarget ?
			isAsSet( now, one, name, valueStart, valueEnd ) :
			now.params.length === one.params.length );
	} );
}

function isAsSet( now: Template, was: Template, name: string, valueStart: number, valueEnd: number ): boolean {
	const names = now.params.map( ( param ) => param.name ).join( '|' );
	const earlier = was.params.map( ( param ) => param.name );
	const wanted = earlier.includes( name ) ? earlier : [ ...earlier, name ];
	const param = effectiveParam( now, name );
	return names === wanted.join( '|' ) && param !== undefined && param.end >= valueEnd &&
		param.end - param.value.length <= valueStart && phpTrim( param.value ).length <= Math.max( valueEnd - valueStart, 0 );
}

function requireTemplate( wikitext: string, template: Template ): void {
	if ( wikitext.slice( template.start, template.start + 2 ) !== '{{' || wikitext.slice( template.end - 2, template.end ) !== '}}' ) {
		throw new RangeError( `No template stands at ${ template.start } to ${ template.end } of this text` );
	}
}

function requireName( name: string ): void {
	if ( phpTrim( name ) !== name || name === '' || /[{}|=<>[\]\n]/.test( name ) ) {
		throw new RangeError( `Not a parameter name: ${ JSON.stringify( name ) }` );
	}
}
