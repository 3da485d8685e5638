import { createIndicator } from '../../src/features/tracking/choose/indicator';
import { createSession } from '../../src/features/tracking/choose/session';
import { createApi, type Api } from '../../src/wiki/api';
import { createClock } from '../../src/wiki/clock';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import type { Clock, WorkingStore } from '../../src/wiki/ports';
import { createWorkingStore } from '../../src/wiki/working-store';
import { showMenu } from './choose';
import { startSaveLine } from './saving';

let started: Promise<() => void> | undefined;

/**
 * Run by the entry where something was chosen before, and whenever somebody presses the link: then the menu opens.
 *
 * @param link The link, or what it stands in
 */
export async function run( link: HTMLElement ): Promise<void> {
	let isPressed = true;
	if ( !started ) {
		const api = createApi( mw );
		const clock = createClock( mw, api );
		const store = createWorkingStore( mw, api, clock.now );
		// Reaching for the link fetches this, and only pressing it runs it where nothing was chosen.
		isPressed = !store.wasThere();
		started = start( link, { api, clock, store } );
	}
	const openMenu = await started;
	if ( isPressed ) {
		openMenu();
	}
}

interface Parts {
	api: Api;
	clock: Clock;
	store: WorkingStore;
}

/** Gives what opens the menu. */
async function start( link: HTMLElement, { api, clock, store }: Parts ): Promise<() => void> {
	const pages = createPages( mw, api );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const session = createSession( store, clock );
	const openMenu = createIndicator( link, {
		session, clock, messages, show: ( anchor, onClose ) => showMenu( { session, clock, store, anchor, onClose } )
	} );
	const saving = startSaveLine( {
		api, pages, messages, clock, working: () => session.current() || session.ended()?.working, touch: session.touch, choose: openMenu
	} );
	session.watch( saving.update );
	mw.hook( 'postEdit' ).add( session.touch );
	await session.check();
	return openMenu;
}
