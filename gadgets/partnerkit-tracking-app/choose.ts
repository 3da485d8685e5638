import { h, render } from 'preact';
import { explain } from '../../src/features/explain';
import type { ChooseScreenProps } from '../../src/features/tracking/choose/props';
import { ChooseScreen } from '../../src/features/tracking/choose/screen';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContributions } from '../../src/wiki/contributions';
import { createEdits } from '../../src/wiki/edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';

/** Shows the menu of what one can work for, below the link that is the indicator. */
export async function showMenu( parts: Pick<ChooseScreenProps, 'session' | 'store' | 'clock' | 'anchor' | 'onClose'> ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const { user, wikiId, host } = currentReader( mw );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const place = document.body.appendChild( document.createElement( 'div' ) );
	render( h( ChooseScreen, {
		...parts, messages, user: mw.user.isNamed() ? user : undefined,
		async open() {
			const { config } = await loadConfig( pages );
			return {
				pages, config, contributions: createContributions( api ), edits: createEdits( mw, api, pages ), rendering: createRendering( api ),
				wiki: { id: wikiId, host, isHome: true }
			};
		},
		editsUrl: ( partnership ) => screenUrl( mw, 'edits', partnership ), explain: ( error ) => explain( error, messages ),
		onClose() {
			render( null, place );
			place.remove();
			parts.onClose();
		}
	} ), place );
}
