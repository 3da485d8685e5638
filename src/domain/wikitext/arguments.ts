import { phpTrim } from './chars';
import { preprocessor } from './preprocessor';
import type { TagTable } from './run';
import { tagTable } from './tags';
import type { ReadOptions } from './types';

/**
 * The names of the arguments that a template's source uses, as MediaWiki reads it when the template is transcluded:
 * `{{{name|…}}}`, in the order of their first use. Those whose name is put together from other arguments are left out.
 */
export function findArguments( wikitext: string, options: ReadOptions = {} ): string[] {
	const run = preprocessor( forInclusion( options ) );
	const names = new Set<string>();
	const waiting = [ included( wikitext ) ];
	for ( let text = waiting.pop(); text !== undefined; text = waiting.pop() ) {
		const source = text;
		const { parameters, comments, inner } = run( source );
		parameters.sort( ( a, b ) => a.start - b.start ).forEach( ( { start, end } ) => {
			const cut = comments.filter( ( comment ) => comment.start >= start && comment.end <= end ).reverse()
				.reduce( ( name, comment ) => name.slice( 0, comment.start - start ) + name.slice( comment.end - start ), source.slice( start, end ) );
			names.add( phpTrim( cut ) );
		} );
		waiting.push( ...inner.reverse().map( ( { start, end } ) => source.slice( start, end ) ) );
	}
	return [ ...names ].filter( ( name ) => name !== '' && !/[{}<>|=[\]\n]/.test( name ) );
}

function forInclusion( options: ReadOptions ): TagTable {
	const tags = tagTable( options );
	tags.set( 'includeonly', 'mark' ).set( '/includeonly', 'mark' ).set( 'noinclude', 'ignored' );
	return tags;
}

/** Where a template says what of it is for transclusion alone, only that is. */
function included( wikitext: string ): string {
	const parts: string[] = [];
	const only = /<onlyinclude>([\s\S]*?)(?:<\/onlyinclude>|$)/g;
	for ( let match = only.exec( wikitext ); match; match = only.exec( wikitext ) ) {
		parts.push( match[ 1 ] );
	}
	return parts.length && wikitext.includes( '</onlyinclude>' ) ? parts.join( '' ) : wikitext;
}
