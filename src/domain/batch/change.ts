import type { Config } from '../partnership/config';
import { putMark, removeMark, withoutCall } from '../partnership/mark-writing';
import { findMark, type Mark, type MarkField } from '../partnership/marks';
import type { Placement } from '../partnership/placement';
import { findTemplates } from '../wikitext';

/**
 * What is to be done to one page, as data: it survives a crash of the browser, and is applied again to what others
 * have made of the page in the meantime.
 */
export type Change =
	/** The page gets this mark, or its mark for the partnership becomes this, but for the fields that it is to keep. */
	| { act: 'put'; mark: Mark; keep?: MarkField[] }
	/** The page loses its mark for the partnership. */
	| { act: 'remove'; partnership: string }
	/** Calls of templates become others. Each is found by its exact source; to '' means to take it away. */
	| { act: 'replace'; calls: Array<{ source: string; to: string }> };

/** The text after the change; the same text where there is nothing (more) to change. */
export function applyChange( wikitext: string, change: Change, placement: Placement, config: Config ): string {
	switch ( change.act ) {
		case 'put':
			return putMark( wikitext, wantedMark( wikitext, change.mark, change.keep || [], config ), placement, config );
		case 'remove':
			return removeMark( wikitext, change.partnership, config );
		case 'replace':
			return change.calls.reduce( ( text, { source, to } ) => replaceCall( text, source, to ), wikitext );
	}
}

/** The mark, with those fields of the page's own that it is to keep. */
function wantedMark( wikitext: string, mark: Mark, keep: MarkField[], config: Config ): Mark {
	const has = keep.length ? findMark( wikitext, mark.partnership, config ) : undefined;
	const wanted = { ...mark };
	keep.forEach( ( field ) => {
		if ( has && has[ field ] ) {
			wanted[ field ] = has[ field ]!;
		}
	} );
	return wanted;
}

function replaceCall( wikitext: string, source: string, to: string ): string {
	const call = findTemplates( wikitext ).find( ( { start, end } ) => wikitext.slice( start, end ) === source );
	if ( !call ) {
		return wikitext;
	}
	return to === '' ? withoutCall( wikitext, call ) : wikitext.slice( 0, call.start ) + to + wikitext.slice( call.end );
}
