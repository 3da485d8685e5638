import type { Param, Template } from './types';

/** Splits the white space round a value from it. Of an empty value only the spaces on its own line stand before. */
export function splitSpace( value: string ): { before: string; after: string } {
	const core = value.trim();
	if ( core === '' ) {
		const before = /^[ \t]*/.exec( value )![ 0 ];
		return { before, after: value.slice( before.length ) };
	}
	const at = value.indexOf( core );
	return { before: value.slice( 0, at ), after: value.slice( at + core.length ) };
}

/**
 * A further part, written as the template's other parts are: on a line of its own or not, with their
 * spaces and their column for the equals sign. To be put just before the closing braces.
 */
export function appendedPart( wikitext: string, template: Template, name: string, value: string ): { text: string; valueAt: number; valueLength: number } {
	const { lead, gap, space, column } = nameLayout( wikitext, template );
	const padded = ( lead + name ).padEnd( column ) + ( column ? '' : gap );
	const positional = name === String( template.params.filter( ( param ) => param.positional ).length + 1 ) &&
		template.params.every( ( param ) => param.positional ) && !value.includes( '=' );
	const head = lineEndBefore( wikitext, template ) + '|' + ( positional ? '' : `${ padded }=${ space }` );
	return { text: head + value + lastTail( wikitext, template ), valueAt: head.length, valueLength: value.length };
}

interface NameLayout {
	/** Between `|` and the name. */
	lead: string;
	/** Between the name and `=`. */
	gap: string;
	/** Between `=` and the value. */
	space: string;
	/** Where `=` stands, counted from after `|`, in templates that align it; else 0. */
	column: number;
}

function nameLayout( wikitext: string, template: Template ): NameLayout {
	const named = template.params.filter( ( param ) => !param.positional );
	const last = named[ named.length - 1 ];
	if ( !last ) {
		return { lead: '', gap: '', space: '', column: 0 };
	}
	const source = nameSource( wikitext, last );
	const lead = /^[ \t]*/.exec( source )![ 0 ];
	const gap = /[ \t]*$/.exec( source )![ 0 ];
	const space = /^[ \t]*/.exec( last.value )![ 0 ];
	return { lead, gap, space, column: alignedColumn( wikitext, named ) };
}

function alignedColumn( wikitext: string, named: Param[] ): number {
	const columns = named.map( ( param ) => nameSource( wikitext, param ).length );
	const lengths = named.map( ( param ) => param.name.length );
	const aligned = named.length > 1 && columns.every( ( column ) => column === columns[ 0 ] ) && lengths.some( ( length ) => length !== lengths[ 0 ] );
	return aligned ? columns[ 0 ] : 0;
}

function nameSource( wikitext: string, param: Param ): string {
	return wikitext.slice( param.start, param.end - param.value.length - 1 );
}

/** The white space that stands before a `|` in this template but is missing before its closing braces. */
function lineEndBefore( wikitext: string, template: Template ): string {
	const pipe = template.params.length ? template.params[ template.params.length - 1 ].start - 1 : template.end - 2;
	const between = trailingSpace( wikitext.slice( template.start, pipe ) );
	return between.includes( '\n' ) && !lastTail( wikitext, template ).includes( '\n' ) ? between : '';
}

/** What stands between the last value and the closing braces: a new part ends the same way. */
function lastTail( wikitext: string, template: Template ): string {
	const tail = trailingSpace( wikitext.slice( template.start, template.end - 2 ) );
	return tail.includes( '\n' ) ? tail : '';
}

function trailingSpace( text: string ): string {
	return /\s*$/.exec( text )![ 0 ];
}
