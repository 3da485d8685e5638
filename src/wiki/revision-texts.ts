import type { Api } from './api';
import { idOf, list, objectAt, text, type Row } from './contribution-rows';
import type { RevisionText, RevisionTexts } from './ports';

/** Revisions whose content a request gives. */
const MULTIPLE = 50;

export function createRevisionTexts( api: Api ): RevisionTexts {
	return {
		async read( revisionIds, signal ) {
			const found = new Map<number, RevisionText>();
			let asked = revisionIds;
			while ( asked.length ) {
				const next = asked.slice( 0, MULTIPLE );
				const before = found.size;
				await api.each( { prop: 'revisions', revids: next, rvprop: [ 'ids', 'content', 'contentmodel' ], rvslots: 'main' }, ( answer ) => {
					list( answer, 'query', 'pages' ).forEach( ( page ) => list( page, 'revisions' ).forEach( ( row ) => found.set( idOf( row.revid ), textFrom( row ) ) ) );
				}, signal );
				// An answer may be cut where texts are long: what is missing is asked for again, as long as that gives more.
				const missing = next.filter( ( id ) => !found.has( id ) );
				asked = [ ...found.size > before && missing.length < next.length ? missing : [], ...asked.slice( MULTIPLE ) ];
			}
			return found;
		}
	};
}

function textFrom( row: Row ): RevisionText {
	const slot = objectAt( objectAt( row.slots ).main );
	const isText = text( slot.contentmodel ) === 'wikitext';
	return { parentId: idOf( row.parentid ), wikitext: typeof slot.content !== 'string' ? undefined : isText ? slot.content : '' };
}
