import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { Opened } from '../../src/features/templates/mark-sources';
import { MarkScreen } from '../../src/features/templates/mark-screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createLookups } from '../../src/wiki/lookups';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';
import { createTags } from '../../src/wiki/tags';
import { createTemplates } from '../../src/wiki/template-data';

let isOpen = false;

/** Opens the dialog that marks the page that is being looked at. */
export async function run(): Promise<void> {
	if ( isOpen ) {
		return;
	}
	isOpen = true;
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const reader = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const open = async (): Promise<Opened> => {
		const { config, problems } = await loadConfig( pages );
		return {
			ports: { pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), tags: createTags( api ), templates: createTemplates( mw, api, pages ), config },
			problems: reader.mayEditSettings ? problems : []
		};
	};
	const place = document.body.appendChild( document.createElement( 'div' ) );
	const close = ( savedOn?: string ): void => {
		render( null, place );
		place.remove();
		isOpen = false;
		if ( savedOn === reader.pageTitle ) {
			location.reload();
		}
	};
	render( h( MarkScreen, {
		open, pages, messages, drafts: createDrafts( mw ), lookups: createLookups( mw ), pageTitle: reader.pageTitle, mayEditSettings: reader.mayEditSettings,
		screenUrl: ( screen, about ) => screenUrl( mw, screen, about ), today: new Date().toISOString().slice( 0, 10 ), explain: ( error ) => explain( error, messages ), onClose: close
	} ), place );
}
