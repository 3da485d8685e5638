import type { Api } from '../api';
import type { Editors, SavedEdit, SaveNote, TabMemory } from '../ports';
import { watchApi } from './api-save';
import { discussion } from './discussion';
import { savedBy, takeSent } from './form';
import { createWords } from './words';
import { mobileEditor } from './mobile';
import { watchRollback } from './rollback';
import { watchUpload } from './upload';
import { visualEditor } from './visual';
import { watchWikitext } from './wikitext';

interface Kept { edit: SavedEdit; note: SaveNote; at: number }

const KEY = 'saved';
const MINUTE = 60;

/** Milliseconds in which an editor leaves the page after a save, if it does: whatever is begun here would break off. */
const LEAVES = 5000;
const STAYS = 800;

export function createEditors( mediawiki: typeof mw, api: Api, memory: TabMemory ): Editors {
	return {
		watch( onOpen, onSaved, onBegin ) {
			const sent = takeSent( memory );
			const kept = memory.load( KEY ) as Kept | undefined;
			const words = createWords( mediawiki, api, memory );
			const opening: typeof onOpen = ( editor ) => {
				words.look();
				return onOpen( editor );
			};
			// Its line comes with the dialog that saves, and that may be through in a second.
			mediawiki.hook( 've.activationComplete' ).add( onBegin );
			watchWikitext( mediawiki, api, memory, sent, words, opening );
			watchRollback( mediawiki, memory, sent, words, opening );
			watchUpload( mediawiki, memory, sent, opening );
			watchApi( mediawiki, [ visualEditor( mediawiki, words, opening ), discussion( mediawiki, words, opening ), mobileEditor( mediawiki, opening ) ], ( edit, note, leaves ) => {
				if ( !note ) {
					return;
				}
				memory.save( KEY, { edit, note, at: Date.now() } as Kept, MINUTE );
				setTimeout( () => {
					memory.clear( KEY );
					onSaved( edit, note );
				}, leaves ? LEAVES : STAYS );
			} );
			if ( kept ) {
				memory.clear( KEY );
				onSaved( { ...kept.edit, age: kept.edit.age + Date.now() - kept.at }, kept.note );
			}
			if ( sent?.note && !document.querySelector( 'form#editform, form#mw-upload-form' ) ) {
				onSaved( savedBy( sent ), sent.note );
			}
		}
	};
}
