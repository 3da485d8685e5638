import type { Api } from './api';
import type { EditSending } from './edit-sending';
import { WikiError } from './error';
import type { Undo } from './ports';

/**
 * Takes edits back by the wiki's own undo, which marks them as undone in the history. What an edit made is emptied, or
 * deleted.
 */
export function createUndo( mediawiki: typeof mw, api: Api, send: EditSending[ 'send' ], maxlag: number ): ( undo: Undo ) => Promise<number> {
	return async ( undo ) => {
		if ( undo.parentId === 0 && undo.deletes ) {
			await remove( undo );
			return 0;
		}
		const { title, revisionId, parentId, summary, minor, onWait } = undo;
		const saved = await send( {
			title, base: revisionId, summary, onWait,
			parameters: { ...parentId ? { undo: revisionId, undoafter: parentId } : { text: '' }, minor, maxlag }
		} );
		if ( saved.outcome === 'unchanged' ) {
			throw new WikiError( 'undofailure' );
		}
		return saved.revisionId;
	};

	/** A page that is gone when it is asked for again was deleted the first time. */
	async function remove( { title, summary, onWait }: Undo ): Promise<void> {
		const request = { action: 'delete', title, reason: summary, assertuser: mediawiki.config.get( 'wgUserName' ) || undefined, maxlag };
		try {
			await api.post( request );
		} catch ( error ) {
			if ( !( error instanceof WikiError ) || !error.outcomeUnknown ) {
				throw error;
			}
			onWait( 0, error );
			await api.post( request ).catch( ( again: unknown ) => {
				if ( !( again instanceof WikiError && again.code === 'missingtitle' ) ) {
					throw again;
				}
			} );
		}
	}
}
