import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import { EditorScreen } from '../../src/features/onboarding/editor/editor-screen';
import { ListScreen } from '../../src/features/onboarding/editor/list-screen';
import type { EditorProps, WizardTools } from '../../src/features/onboarding/editor/props';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { createApi } from '../../src/wiki/api';
import { createDrafts } from '../../src/wiki/drafts';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { createWikiLanguages } from '../../src/wiki/wiki-languages';
import { createWizardPages } from '../../src/wiki/wizard-pages';

/** Shows the list of the wiki's own wizards, or the editor of the one that is named. */
export async function editWizards( { content, onTitle }: PathHost, tools: WizardTools, id: string ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const props: EditorProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), drafts: createDrafts( mw ), mayDelete: async () => ( await mw.user.getRights() ).includes( 'delete' ),
			wizards: createWizardPages( api ), languages: createWikiLanguages( api )
		},
		tools, reader: currentReader( mw ), messages, contentLanguage: mw.config.get( 'wgContentLanguage' ), readerLanguages: mw.language.getFallbackLanguageChain(), now: Date.now, time: timeOf,
		explain: ( error ) => explain( error, messages ),
		pathUrl: ( path ) => pages.url( 'Special:BlankPage/Partnerkit', { partnerkit: `wizard:${ path }` } ),
		onTitle
	};
	render( id ? h( EditorScreen, { ...props, id } ) : h( ListScreen, props ), content );
}

/** An hour and a minute of today, with the day where it is another one. */
function timeOf( at: number ): string {
	const isToday = new Date( at ).toDateString() === new Date().toDateString();
	const options: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', ...isToday ? {} : { day: 'numeric', month: 'long' } };
	const language = mw.config.get( 'wgUserLanguage' );
	try {
		// MediaWiki's English counts hours up to 24.
		return new Intl.DateTimeFormat( language === 'en' ? 'en-GB' : language, options ).format( at );
	} catch ( error ) {
		// Some of MediaWiki's language codes are no language tags.
		return new Date( at ).toLocaleTimeString();
	}
}
