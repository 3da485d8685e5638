import { parseTree, type Node, type ParseError } from 'jsonc-parser';

/** What a JSON text says, with the place of each part: an offset in UTF-16 units. */
export type Tree = { at: number } & (
	| { kind: 'object'; entries: Array<{ key: string; at: number; value: Tree }> }
	| { kind: 'array'; items: Tree[] }
	| { kind: 'string'; value: string }
	| { kind: 'number'; value: number }
	| { kind: 'boolean'; value: boolean }
	| { kind: 'null' } );

/** Why something cannot be used, and where it stands. */
export interface Flaw {
	at: number;
	code: string;
	/** What the words for it name: a key, a limit, what would be allowed. */
	parameters: Array<string | number>;
}

export const LONGEST_PAGE = 50_000;
export const DEEPEST = 12;

/** Reads strict JSON. A text that is too long or nested too deep is not read; of errors the first is told. */
export function readTree( json: string ): { tree?: Tree; flaws: Flaw[] } {
	if ( json.length > LONGEST_PAGE ) {
		return { flaws: [ { at: 0, code: 'page-long', parameters: [ LONGEST_PAGE ] } ] };
	}
	const deep = tooDeepAt( json );
	if ( deep !== undefined ) {
		return { flaws: [ { at: deep, code: 'deep', parameters: [ DEEPEST ] } ] };
	}
	const errors: ParseError[] = [];
	const node = parseTree( json, errors, { disallowComments: true, allowTrailingComma: false } );
	if ( errors.length || !node ) {
		const { error, offset } = errors[ 0 ] || { error: 0, offset: 0 };
		return { flaws: [ { at: offset, code: `syntax-${ SYNTAX[ error ] || 'value' }`, parameters: [] } ] };
	}
	const flaws: Flaw[] = [];
	return { tree: treeOf( node, flaws ), flaws };
}

/** Where a part stands, from the root: a key stands where its value does. */
export function pathAt( tree: Tree, at: number ): Array<string | number> {
	const parts: Array<{ name: string | number; from: number; value: Tree }> = tree.kind === 'object' ? tree.entries.map( ( { key, at: from, value } ) => ( { name: key, from, value } ) ) :
		tree.kind === 'array' ? tree.items.map( ( value, name ) => ( { name, from: value.at, value } ) ) : [];
	const within = parts.filter( ( { from } ) => from <= at ).pop();
	return within ? [ within.name, ...within.from === at ? [] : pathAt( within.value, at ) ] : [];
}

/** By the number of the parser's error; the rest is something that is no value. */
const SYNTAX: Record<number, string> = { 3: 'key', 5: 'colon', 6: 'comma', 7: 'open', 8: 'open', 9: 'end', 10: 'comment', 11: 'comment', 12: 'open' };

/** Where a text goes deeper than is allowed: a parser that calls itself could not even be asked. */
function tooDeepAt( json: string ): number | undefined {
	let depth = 0;
	let isText = false;
	for ( let at = 0; at < json.length; at++ ) {
		const character = json[ at ];
		if ( isText ) {
			at += character === '\\' ? 1 : 0;
			isText = character !== '"';
		} else {
			isText = character === '"';
			depth += character === '[' || character === '{' ? 1 : character === ']' || character === '}' ? -1 : 0;
			if ( depth > DEEPEST ) {
				return at;
			}
		}
	}
	return undefined;
}

function treeOf( { type, offset: at, value, children = [] }: Node, flaws: Flaw[] ): Tree {
	if ( type === 'array' ) {
		return { at, kind: type, items: children.map( ( child ) => treeOf( child, flaws ) ) };
	}
	if ( type === 'object' ) {
		const known = new Set<string>();
		return { at, kind: type, entries: children.map( ( { children: [ name, content ] = [] } ) => {
			if ( known.has( name.value ) ) {
				flaws.push( { at: name.offset, code: 'key-twice', parameters: [ name.value ] } );
			}
			known.add( name.value );
			return { key: name.value, at: name.offset, value: treeOf( content, flaws ) };
		} ) };
	}
	return { at, kind: type, value } as Tree;
}
