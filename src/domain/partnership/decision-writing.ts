import { writeCall } from '../templatedata/format';
import { escapeText, findTemplates } from '../wikitext';
import { removeParam, setParam } from '../wikitext/write';
import { parameterName, parameterValue, templateFor, type Config, type TemplateMapping } from './config';
import { isNamed, type Wiki } from './attribution-context';
import { readDecision, type Decision } from './decision';
import { findMapped, type Mapped } from './mapped';
import { withoutCall } from './mark-writing';

/** Which edit a decision is about. */
export type Decided = Pick<Decision, 'revisionId' | 'wiki'>;

const FIELDS = [ 'rev', 'wiki', 'decision', 'by', 'reason', 'date' ] as const;

/**
 * The text of a Ledger page that says these decisions, one line each: put in the place of what was decided about the
 * same edit before, else below the last line. Everything else stays.
 *
 * @param wikitext
 * @param decisions Where two are about the same edit, the last one is meant
 * @param config
 * @param home The wiki of the page, which decisions may name or leave unnamed
 */
export function withDecisions( wikitext: string, decisions: Decision[], config: Config, home?: Wiki ): string {
	const wanted = new Map( decisions.map( ( decision ) => [ decisionKey( decision, home ), decision ] ) );
	const written = new Set<string>();
	const kept = changed( wikitext, config, ( record, decision ) => {
		const key = decisionKey( decision, home );
		const next = wanted.get( key );
		if ( !next || written.has( key ) ) {
			return next ? '' : undefined;
		}
		written.add( key );
		return updated( wikitext, record, decision, next );
	} );
	return appended( kept, [ ...wanted ].filter( ( [ key ] ) => !written.has( key ) ).map( ( [ , decision ] ) => decision ), config );
}

/** The text without the lines that decide about these edits. */
export function withoutDecisions( wikitext: string, decided: Decided[], config: Config, home?: Wiki ): string {
	const gone = new Set( decided.map( ( one ) => decisionKey( one, home ) ) );
	return changed( wikitext, config, ( _, decision ) => gone.has( decisionKey( decision, home ) ) ? '' : undefined );
}

/** What two decisions have in common that are about the same edit. */
export function decisionKey( { revisionId, wiki }: Decided, home?: Wiki ): string {
	const name = wiki.trim().toLowerCase().replace( /^(?:https?:)?\/\/|\/.*$/g, '' );
	return `${ revisionId } ${ home && isNamed( home, name ) ? '' : name }`;
}

/**
 * The text with calls changed: '' takes one away with its line, undefined leaves it. From the last to the first, so
 * that none is looked for twice however many there are.
 */
function changed( wikitext: string, config: Config, change: ( record: Mapped, decision: Decision ) => string | undefined ): string {
	const changes: Array<{ record: Mapped; text: string }> = [];
	let end = 0;
	findMapped( findTemplates( wikitext ), config, 'decision' ).forEach( ( record ) => {
		// One inside another is a part of its words.
		const decision = record.template.start >= end ? readDecision( record, config ) : undefined;
		end = Math.max( end, record.template.end );
		const text = decision && change( record, decision );
		if ( text !== undefined ) {
			changes.push( { record, text } );
		}
	} );
	return changes.reverse().reduce( ( result, { record: { template }, text } ) => text === '' ?
		withoutCall( result, template ) :
		result.slice( 0, template.start ) + text + result.slice( template.end ), wikitext );
}

/** The call with what the decision says now; what it says already, and parameters of the wiki's own, stay as they are written. */
function updated( wikitext: string, { template, mapping }: Mapped, before: Decision, next: Decision ): string {
	const old = values( before, mapping );
	const wanted = values( next, mapping );
	return FIELDS.filter( ( field ) => field !== 'rev' && field !== 'wiki' && old[ field ] !== wanted[ field ] ).reduce( ( call, field ) => {
		const [ found ] = findTemplates( call );
		const name = parameterName( mapping, field );
		return wanted[ field ] === '' ? removeParam( call, found, name ) : setParam( call, found, name, wanted[ field ], true );
	}, wikitext.slice( template.start, template.end ) );
}

function appended( wikitext: string, decisions: Decision[], config: Config ): string {
	if ( !decisions.length ) {
		return wikitext;
	}
	const mapping = templateFor( config, 'decision' );
	const calls = decisions.map( ( decision ) => {
		const written = values( decision, mapping );
		return writeCall( mapping.title, FIELDS.filter( ( field ) => written[ field ] !== '' ).map( ( field ): [ string, string ] => [ parameterName( mapping, field ), written[ field ] ] ) );
	} );
	const records = findMapped( findTemplates( wikitext ), config, 'decision' );
	// What is never closed, such as a comment, would swallow lines that are written below it.
	return places( wikitext, records[ records.length - 1 ], calls )
		.find( ( text ) => findMapped( findTemplates( text ), config, 'decision' ).length === records.length + calls.length )!;
}

/** The text with the calls in one place after the other: below the last line or below everything, right behind the last call, on top. */
function places( wikitext: string, last: Mapped | undefined, calls: string[] ): string[] {
	const list = ( sign: string ): string => calls.map( ( call ) => sign + call ).join( '\n' );
	const top = `${ list( '* ' ) }${ wikitext && '\n\n' }${ wikitext }`;
	if ( !last ) {
		const text = wikitext.replace( /\n*$/, '' );
		return [ `${ text }${ text && '\n\n' }${ list( '* ' ) }`, top ];
	}
	const { start, end } = last.template;
	// A list goes on as one: with its sign, below the whole line of the last one.
	const [ , sign = '' ] = /(?:^|\n)([ \t]*[*#:;]+[ \t]*)$/.exec( wikitext.slice( 0, start ) ) || [];
	const line = sign ? /[^\n]*/.exec( wikitext.slice( end ) )![ 0 ].length : 0;
	return [ ...[ end + line, end ].map( ( at ) => `${ wikitext.slice( 0, at ) }\n${ list( sign ) }${ wikitext.slice( at ) }` ), top ];
}

function values( { revisionId, wiki, decision, by, reason, date = '' }: Decision, mapping: TemplateMapping ): Record<typeof FIELDS[ number ], string> {
	const text = ( field: string, value: string ): string => escapeText( parameterValue( mapping, field, line( value ) ) );
	return {
		rev: String( revisionId ), wiki: text( 'wiki', wiki ), decision: text( 'decision', decision ), by: text( 'by', by ), reason: text( 'reason', reason ), date: text( 'date', date )
	};
}

/** A person's words on one line, without what no page can hold. */
function line( text: string ): string {
	return text.replace( /[\u0000-\u001F\u007F\s]+/g, ' ' ).trim();
}
