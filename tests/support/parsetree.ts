import { maintenance, type Instance } from '../../build/local-wiki/instance';
import { join } from 'node:path';
import { root } from '../../build/local-wiki/paths';
import { WIKITEXT_TAGS } from '../../src/domain/wikitext/tags';

/** What of a template MediaWiki's tree and our reader are compared by. */
export interface Expected {
	name: string;
	start: number;
	end: number;
	params: Array<{ name: string; value: string; start: number; end: number; positional: boolean }>;
}

/** The preprocessor's own trees of many texts, as XML. */
export function parseTrees( wiki: Instance, texts: string[] ): string[] {
	const input = texts.map( ( text ) => JSON.stringify( text ) ).join( '\n' ) + '\n';
	const output = maintenance( wiki, join( root, 'tests/support/parsetree.php' ), [], input );
	return output.trim().split( '\n' ).map( ( line ) => JSON.parse( line ) );
}

/**
 * The templates that MediaWiki sees in each text, the contents of wikitext tags asked for again.
 * A text whose tree does not give the text back (MediaWiki drops some characters) is an error.
 */
export function expectedTemplates( wiki: Instance, texts: string[] ): Expected[][] {
	const results: Expected[][] = texts.map( () => [] );
	let round = texts.map( ( text, index ) => ( { text, index, offset: 0 } ) );
	while ( round.length ) {
		const trees = parseTrees( wiki, round.map( ( { text } ) => text ) );
		const next: typeof round = [];
		round.forEach( ( { text, index, offset }, at ) => {
			const { templates, inner } = readTree( parseXml( trees[ at ] ), text, offset );
			results[ index ].push( ...templates );
			inner.forEach( ( one ) => next.push( { text: one.text, index, offset: one.offset } ) );
		} );
		round = next;
	}
	results.forEach( ( templates ) => templates.sort( ( a, b ) => a.start - b.start || b.end - a.end ) );
	return results;
}

interface Node { tag: string; attributes: string; children: Array<Node | string> }

/** The trees are machine-made: elements, text and the five entities. Without recursion, since they may be deep. */
function parseXml( xml: string ): Node {
	const top: Node = { tag: '', attributes: '', children: [] };
	const stack = [ top ];
	const pattern = /<(\/?)([a-z-]+)((?:\s[^>]*?)?)(\/?)>|([^<]+)/g;
	for ( let match = pattern.exec( xml ); match; match = pattern.exec( xml ) ) {
		const [ , closing, tag, attributes, empty, text ] = match;
		const parent = stack[ stack.length - 1 ];
		if ( text !== undefined ) {
			parent.children.push( decode( text ) );
		} else if ( closing ) {
			stack.pop();
		} else {
			const node = { tag, attributes, children: [] };
			parent.children.push( node );
			if ( !empty ) {
				stack.push( node );
			}
		}
	}
	return top.children[ 0 ] as Node;
}

function decode( text: string ): string {
	return text.replace( /&(lt|gt|quot|#0?39|amp);/g, ( _, name ) => ( { lt: '<', gt: '>', quot: '"', '#039': '\'', '#39': '\'', amp: '&' } as Record<string, string> )[ name ] );
}

type Step = Node | string | ( () => void );

function readTree( tree: Node, text: string, offset: number ): { templates: Expected[]; inner: Array<{ text: string; offset: number }> } {
	const templates: Expected[] = [];
	const inner: Array<{ text: string; offset: number }> = [];
	let source = '';
	const comments: Array<[ number, number ]> = [];
	const steps: Step[] = [ ...tree.children ].reverse();
	const then = ( ...list: Step[] ) => steps.push( ...list.reverse() );
	while ( steps.length ) {
		const step = steps.pop()!;
		if ( typeof step === 'string' ) {
			source += step;
		} else if ( typeof step === 'function' ) {
			step();
		} else {
			visit( step );
		}
	}
	if ( source !== text ) {
		throw new Error( `The tree does not give its text back: ${ JSON.stringify( text ) } became ${ JSON.stringify( source ) }` );
	}
	return { templates, inner };

	function visit( node: Node ): void {
		if ( node.tag === 'template' || node.tag === 'tplarg' ) {
			const braces = node.tag === 'template' ? 2 : 3;
			call( node, braces );
		} else if ( node.tag === 'ext' ) {
			extension( node );
		} else if ( node.tag === 'comment' ) {
			const start = source.length;
			then( ...node.children, () => comments.push( [ start, source.length ] ) );
		} else {
			then( ...node.children );
		}
	}

	function call( node: Node, braces: number ): void {
		const start = source.length;
		let titleEnd = 0;
		const parts: Array<{ start: number; equals: number; end: number }> = [];
		source += '{'.repeat( braces );
		const list: Step[] = [];
		for ( const child of node.children as Node[] ) {
			if ( child.tag === 'title' ) {
				list.push( ...child.children, () => ( titleEnd = source.length ) );
				continue;
			}
			const part = { start: 0, equals: -1, end: 0 };
			parts.push( part );
			list.push( () => {
				source += '|';
				part.start = source.length;
			} );
			for ( const piece of child.children as Node[] ) {
				if ( piece.tag === 'equals' ) {
					list.push( () => ( part.equals = source.length ) );
				}
				list.push( ...piece.children );
			}
			list.push( () => ( part.end = source.length ) );
		}
		list.push( () => {
			source += '}'.repeat( braces );
			if ( braces === 2 ) {
				templates.push( expected( start, titleEnd, parts ) );
			}
		} );
		then( ...list );
	}

	function expected( start: number, titleEnd: number, parts: Array<{ start: number; equals: number; end: number }> ): Expected {
		let number = 0;
		return {
			name: clean( start + 2, titleEnd ),
			start: start + offset,
			end: source.length + offset,
			params: parts.map( ( part ) => ( {
				name: part.equals < 0 ? String( ++number ) : clean( part.start, part.equals ),
				value: source.slice( part.equals < 0 ? part.start : part.equals + 1, part.end ),
				start: part.start + offset,
				end: part.end + offset,
				positional: part.equals < 0
			} ) )
		};
	}

	function clean( from: number, to: number ): string {
		let out = '';
		let at = from;
		for ( const [ start, end ] of comments ) {
			if ( start >= at && end <= to ) {
				out += source.slice( at, start );
				at = end;
			}
		}
		return ( out + source.slice( at, to ) ).replace( /^[ \t\n\r\0\v]+|[ \t\n\r\0\v]+$/g, '' );
	}

	function extension( node: Node ): void {
		const part = ( tag: string ) => ( node.children as Node[] ).find( ( child ) => child.tag === tag );
		const content = ( tag: string ) => ( part( tag )?.children[ 0 ] as string | undefined ) ?? '';
		source += `<${ content( 'name' ) }${ content( 'attr' ) }`;
		if ( !part( 'inner' ) ) {
			source += '/>';
			return;
		}
		source += '>';
		if ( WIKITEXT_TAGS.includes( content( 'name' ).toLowerCase() ) && content( 'inner' ) !== '' ) {
			inner.push( { text: content( 'inner' ), offset: source.length + offset } );
		}
		source += content( 'inner' ) + content( 'close' );
	}
}
