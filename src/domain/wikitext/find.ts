import { phpTrim } from './chars';
import { isFunction } from './functions';
import { preprocessor } from './preprocessor';
import { tagTable } from './tags';
import type { Param, ReadOptions, Span, Template } from './types';

/**
 * Every template of a page as MediaWiki's preprocessor reads it, those in the content of wikitext tags too.
 *
 * @return Ordered by `start`, the outer before the inner
 */
export function findTemplates( wikitext: string, options: ReadOptions = {} ): Template[] {
	const run = preprocessor( tagTable( options ) );
	const found: Template[] = [];
	const waiting: Span[] = [ { start: 0, end: wikitext.length } ];
	for ( let span = waiting.pop(); span; span = waiting.pop() ) {
		const offset = span.start;
		const text = wikitext.slice( span.start, span.end );
		const { templates, comments, inner } = run( text );
		const source = withoutComments( text, comments );
		for ( let at = 0; at < templates.length; at += 3 + 2 * templates.values[ at + 1 ] ) {
			found.push( template( text, templates.values, at, source, offset ) );
		}
		inner.forEach( ( { start, end } ) => waiting.push( { start: start + offset, end: end + offset } ) );
	}
	found.sort( ( a, b ) => a.start - b.start || b.end - a.end );
	countDepths( found );
	return found;
}

/** Gives the trimmed source of a span with the comments left out. */
type Source = ( start: number, end: number ) => string;

function withoutComments( text: string, comments: Span[] ): Source {
	if ( !comments.length ) {
		return ( start, end ) => phpTrim( text, start, end );
	}
	let freed: Source | undefined;
	return ( start, end ) => {
		const next = comments[ firstEndingAfter( comments, start ) ];
		if ( !next || next.start >= end ) {
			return phpTrim( text, start, end );
		}
		freed = freed || fromFreedText( text, comments );
		return freed( start, end );
	};
}

/*
 * The text is freed of comments once and names are cut out of it: cutting comments out of each title
 * would cost the square of the depth where templates with comments are nested in titles.
 */
function fromFreedText( text: string, comments: Span[] ): Source {
	const kept: string[] = [];
	const removedBefore: number[] = [];
	let from = 0;
	let removed = 0;
	for ( const comment of comments ) {
		kept.push( text.slice( from, comment.start ) );
		from = comment.end;
		removedBefore.push( removed );
		removed += comment.end - comment.start;
	}
	kept.push( text.slice( from ) );
	const freed = kept.join( '' );
	const offsetIn = ( offset: number ): number => {
		const index = firstEndingAfter( comments, offset );
		return offset - ( index < comments.length ? removedBefore[ index ] : removed );
	};
	return ( start, end ) => phpTrim( freed, offsetIn( start ), offsetIn( end ) );
}

function firstEndingAfter( spans: Span[], offset: number ): number {
	let low = 0;
	let high = spans.length;
	while ( low < high ) {
		const middle = ( low + high ) >> 1;
		if ( spans[ middle ].end <= offset ) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}
	return low;
}

/** The one that is written down from `at` on, see `Run`. */
function template( text: string, run: Int32Array, at: number, source: Source, offset: number ): Template {
	const start = run[ at ];
	const name = source( start + 2, run[ at + 2 ] - 1 );
	const params = new Array<Param>( run[ at + 1 ] );
	let positionals = 0;
	let part = at + 2;
	for ( let index = 0; index < params.length; index++, part += 2 ) {
		const from = run[ part ];
		const equals = run[ part + 1 ];
		const to = run[ part + 2 ] - 1;
		const positional = equals < 0;
		params[ index ] = {
			name: positional ? String( ++positionals ) : source( from, equals ),
			value: text.slice( positional ? from : equals + 1, to ),
			start: from + offset,
			end: to + offset,
			positional
		};
	}
	return { name, kind: isFunction( name, params.length > 0 ) ? 'function' : 'template', start: start + offset, end: run[ part ] + 1 + offset, depth: 0, params };
}

function countDepths( templates: Template[] ): void {
	const open: number[] = [];
	for ( const one of templates ) {
		while ( open.length && open[ open.length - 1 ] <= one.start ) {
			open.pop();
		}
		one.depth = open.length;
		open.push( one.end );
	}
}
