import type { Api } from './api';
import type { DiffLine, Rendering } from './ports';
import { parseHtml, sanitize } from './sanitize';

/** What the wiki itself makes of a text before it is saved. */
export function createRendering( api: Api ): Rendering {
	return {
		async compare( revisionId, wikitext, model = 'wikitext' ) {
			// Without a page there is no title, and without a title no pre-save transform.
			const from = revisionId ? { fromrev: revisionId, topst: true } : { fromslots: 'main', 'fromtext-main': '', 'fromcontentmodel-main': model };
			const answer = await api.postRead( {
				action: 'compare', ...from, toslots: 'main', 'totext-main': wikitext, 'tocontentmodel-main': model, prop: 'diff'
			} ) as { compare?: { body?: string } };
			const lines = readDiff( answer.compare?.body ?? '' );
			// A page that does not exist yet is compared as an empty line, which nobody takes away.
			return revisionId ? lines : lines.filter( ( line ) => line.kind !== 'removed' );
		},

		async preview( title, wikitext ) {
			const answer = await api.postRead( {
				action: 'parse', title, text: wikitext, contentmodel: 'wikitext', pst: true, preview: true,
				prop: 'text', disablelimitreport: true, disableeditsection: true
			} ) as { parse?: { text?: string } };
			return sanitize( answer.parse?.text ?? '' );
		}
	};
}

/** The lines of the wiki's difference table, the two columns brought into one. */
export function readDiff( html: string ): DiffLine[] {
	const lines: DiffLine[] = [];
	parseHtml( `<table>${ html }</table>` ).querySelectorAll( 'tr' ).forEach( ( row ) => {
		const removed = row.querySelector( '.diff-deletedline' );
		const added = row.querySelector( '.diff-addedline' );
		const context = row.querySelector( '.diff-context' );
		if ( row.querySelector( '.diff-lineno' ) ) {
			if ( lines.length ) {
				lines.push( { kind: 'gap', parts: [] } );
			}
		} else if ( removed || added ) {
			lines.push( ...removed ? [ line( 'removed', removed ) ] : [], ...added ? [ line( 'added', added ) ] : [] );
		} else if ( context ) {
			lines.push( line( 'context', context ) );
		}
	} );
	return lines;
}

function line( kind: 'context' | 'added' | 'removed', cell: Element ): DiffLine {
	const inner = cell.querySelector( 'div' ) || cell;
	return {
		kind,
		parts: Array.from( inner.childNodes ).map( ( node ) => ( {
			text: node.textContent || '',
			changed: node.nodeName === 'INS' || node.nodeName === 'DEL'
		} ) )
	};
}
