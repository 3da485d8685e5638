import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { OrganiseScreen } from '../../src/features/onboarding/organise/organise-screen';
import { PreflightScreen } from '../../src/features/onboarding/organise/preflight-screen';
import type { OrganiseProps } from '../../src/features/onboarding/organise/props';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { copyText } from '../../src/ui/copy-text';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createContentLanguage } from '../../src/wiki/content-language';
import { createEventChecks } from '../../src/wiki/event-checks';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { currentReader } from '../../src/wiki/reader';
import { screenUrl } from '../../src/wiki/special-page';
import { createTags } from '../../src/wiki/tags';

const SCREENS = { organise: OrganiseScreen, preflight: PreflightScreen };

/** Shows the path of an organiser, or all that is to be looked at before an event. */
export async function showOrganising( id: keyof typeof SCREENS, { content, tools, onTitle }: PathHost, about: string ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	onTitle( messages.text( `partnerkit-${ id }` ) );
	render( h( SCREENS[ id ] as ComponentType<OrganiseProps>, {
		ports: { pages, tags: createTags( api ), checks: createEventChecks( mw, api ) },
		tools, reader: currentReader( mw ), messages, about,
		open: async () => ( await loadConfig( pages ) ).config,
		contentDay: createContentLanguage( mw ).day,
		explain: ( error ) => explain( error, messages ),
		screenUrl: ( screen, subject ) => screenUrl( mw, screen, subject ),
		copy: copyText,
		now: Date.now
	} ), content );
}
