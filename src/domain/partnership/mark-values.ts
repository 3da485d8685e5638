import type { TemplateParameter } from '../templatedata/description';
import { changesOnSave, escapeStructure, escapeText, readText } from '../wikitext';
import { escapeUrl } from '../wikitext/escape-url';
import type { TemplateMapping } from './config';
import { readDay } from './dates';
import { markField, type Mark } from './marks';

/*
 * A mark as a form shows it: by the template's own names, each value in words. Words that stand for wikitext go in as
 * such only where the template says that it takes wikitext, or where the value has been wikitext all along.
 */

/** What a form shows of the parameter. */
export function markValue( mark: Mark, mapping: TemplateMapping, name: string ): string {
	const field = markField( mapping, name );
	return field && mark[ field ] || inWords( sourceOf( mark, name ) );
}

/**
 * The mark with what somebody typed.
 *
 * @param mark
 * @param mapping
 * @param parameter What the template says of it
 * @param name By which the call names it: the parameter's own, or an alias
 * @param text
 */
export function withMarkValue( mark: Mark, mapping: TemplateMapping, parameter: TemplateParameter, name: string, text: string ): Mark {
	const field = markField( mapping, name );
	const { [ name ]: before, ...rest } = mark.other || {};
	const words = field && text !== parameter.autovalue && ( field !== 'date' || text === '' || readDay( text ) === text );
	if ( words ) {
		const emptied = text === '' && before ? { [ name ]: '' } : {};
		return { ...mark, [ field! ]: field === 'date' ? text || undefined : text, other: { ...rest, ...emptied } };
	}
	const emptied = field ? { [ field ]: field === 'date' ? undefined : '' } : {};
	return { ...mark, ...emptied, other: { ...rest, [ name ]: inWikitext( text, parameter, before || '' ) } };
}

/** Whether a value of the parameter is written as wikitext. */
export function takesWikitext( { type }: TemplateParameter, source: string ): boolean {
	return type === 'content' || type === 'unbalanced-wikitext' || MARKUP.test( source );
}

/** What MediaWiki would make more than words of. */
const MARKUP = /\{\{|\[\[|\[(?:\w+:)?\/\/|<[a-z!/]|''|\n[*#:;=]/i;

function sourceOf( { other }: Mark, name: string ): string {
	return other && Object.prototype.hasOwnProperty.call( other, name ) ? other[ name ] : '';
}

function inWords( source: string ): string {
	const words = readText( source );
	return [ words, escapeText( words, true ), escapeStructure( words ), escapeUrl( words ) ].includes( source ) ? words : MARKUP.test( source ) ? source : words;
}

function inWikitext( text: string, parameter: TemplateParameter, was: string ): string {
	// An automatic value is the template's own, and meant to be replaced when it is saved.
	if ( text === parameter.autovalue || takesWikitext( parameter, was ) && !changesOnSave( text ) ) {
		return text;
	}
	return takesWikitext( parameter, was ) ? escapeStructure( text ) : parameter.type === 'url' ? escapeUrl( text ) : escapeText( text, true );
}
