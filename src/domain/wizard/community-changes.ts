import { applyEdits, findNodeAtLocation, modify, parseTree, type ModificationOptions } from 'jsonc-parser';

/** Keys and indexes from the root. */
export type Path = Array<string | number>;

/** The text with a value in a place, made where it is not there; without it where the value is undefined. The rest stays as it is written. */
export function withValue( json: string, path: Path, value: unknown ): string {
	return applyEdits( json, modify( json, path, value, optionsFor( json ) ) );
}

/** The text with one more item in a list, before that which has the index now. */
export function withItem( json: string, path: Path, value: unknown ): string {
	return applyEdits( json, modify( json, path, value, { ...optionsFor( json ), isArrayInsertion: true } ) );
}

/** Where a part begins and ends, without its quotes; where there is none, that which it would be in. */
export function placeOf( json: string, path: Path ): [ start: number, end: number ] {
	const root = parseTree( json );
	const node = root && findNodeAtLocation( root, path );
	if ( !node ) {
		const [ start ] = path.length ? placeOf( json, path.slice( 0, -1 ) ) : [ 0 ];
		return [ start, start ];
	}
	return node.type === 'string' ? [ node.offset + 1, node.offset + node.length - 1 ] : [ node.offset, node.offset ];
}

/** What one text has in the place of a part of another; as little as can be. */
export function differenceOf( from: string, to: string ): { start: number; end: number; text: string } {
	const most = Math.min( from.length, to.length );
	let start = 0;
	while ( start < most && from[ start ] === to[ start ] ) {
		start++;
	}
	let rest = 0;
	while ( rest < most - start && from[ from.length - 1 - rest ] === to[ to.length - 1 - rest ] ) {
		rest++;
	}
	return { start, end: from.length - rest, text: to.slice( start, to.length - rest ) };
}

/** New parts are indented as the first line that is; with tabs, which is how MediaWiki saves JSON, where none is. */
function optionsFor( json: string ): ModificationOptions {
	const [ , indent ] = /\n([ \t]+)\S/.exec( json ) || [ '', '\t' ];
	return { formattingOptions: { insertSpaces: indent[ 0 ] === ' ', tabSize: indent.length, eol: '\n' } };
}
