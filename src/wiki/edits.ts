import type { Api } from './api';
import { createEditSending } from './edit-sending';
import { createUndo } from './edit-undo';
import { isConflict } from './refusal';
import type { AnsweredEdits, BulkEdit, Edit, Page, Pages, Saved } from './ports';

/** Edit conflicts in a row after which somebody else is clearly at work on the page. */
const CONFLICTS = 5;

/** Seconds that the wiki's copies may be behind before edits in bulk give way. */
const LAG = 5;

/**
 * Edits as transactions: read, transform, save on top of what was read. After a conflict the page is read and
 * transformed again. An edit is made exactly once: see {@link createEditSending}.
 */
export function createEdits( mediawiki: typeof mw, api: Api, pages: Pages, wait?: ( milliseconds: number ) => Promise<void> ): AnsweredEdits {
	const { send, find, answer } = createEditSending( mediawiki, api, wait );
	return { save, find, answer, undo: createUndo( mediawiki, api, send, LAG ) };

	async function save( edit: Edit | BulkEdit ): Promise<Saved> {
		const bulk = 'page' in edit ? edit : undefined;
		let first: Page | undefined;
		for ( let conflicts = 0; ; conflicts++ ) {
			const page = !conflicts && bulk ? bulk.page : ( await pages.read( [ edit.title ] ) )[ 0 ];
			first = first || page;
			const text = edit.transform( page.wikitext, page );
			if ( text === undefined || text === page.wikitext ) {
				// What is in the way may be the edit itself, arrived after it had been looked for.
				return conflicts && await find( first.title, first.revisionId, edit.summary ) || { outcome: 'unchanged', title: page.title };
			}
			try {
				const saved = await send( {
					title: page.title, base: page.exists ? page.revisionId : 0, summary: edit.summary, onSend: bulk?.onSend, onWait: bulk?.onWait,
					parameters: { text, minor: edit.minor, tags: edit.tags.length ? edit.tags : undefined, maxlag: bulk ? LAG : undefined }
				} );
				return conflicts && saved.outcome === 'saved' ? { ...saved, conflicts } : saved;
			} catch ( error ) {
				if ( !isConflict( error ) || conflicts === CONFLICTS ) {
					throw error;
				}
			}
		}
	}
}
