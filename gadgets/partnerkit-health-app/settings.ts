import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { SettingsScreen } from '../../src/features/settings/screen';
import { createApi } from '../../src/wiki/api';
import { onThisWiki } from '../../src/wiki/config';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { createRendering } from '../../src/wiki/render';
import { createSamples } from '../../src/wiki/samples';
import { takeOver } from '../../src/wiki/special-page';
import { createTagSetup } from '../../src/wiki/tag-setup';
import { createTags } from '../../src/wiki/tags';
import { createTemplates } from '../../src/wiki/template-data';

/** Shows the form for the wiki's configuration. */
export async function showSettings( content: HTMLElement ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	takeOver( mw, content, messages.text( 'partnerkit-settings-title' ) );
	render( h( SettingsScreen, {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), tags: createTags( api ), drafts: createDrafts( mw ),
			templates: createTemplates( mw, api, pages ), samples: createSamples( api ), tagSetup: createTagSetup( mw, api ), onThisWiki: ( config ) => onThisWiki( pages, config ), host: location.host
		},
		messages, explain: ( error ) => explain( error, messages )
	} ), content.appendChild( document.createElement( 'div' ) ) );
}
