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

interface Started {
	openMenu(): void;
	/** Looks what is worked for by now. */
	check(): Promise<void>;
}

let started: Promise<Started> | undefined;

/**
 * Run by the entry where something was chosen before, and whenever somebody presses the link: then the menu opens.
 *
 * @param link The link, or what it stands in
 */
export async function run( link: HTMLElement ): Promise<void> {
	let isPressed = true;
	if ( !started ) {
		const parts = makeParts();
		// Reaching for the link fetches this, and only pressing it runs it where nothing was chosen.
		isPressed = !parts.store.wasThere();
		started = start( link, parts );
	}
	const { openMenu } = await started;
	if ( isPressed ) {
		openMenu();
	}
}

/** Run where something was chosen on this page by other means than the menu. */
export async function renew( link: HTMLElement ): Promise<void> {
	started = started || start( link, makeParts() );
	await ( await started ).check();
}

interface Parts {
	api: Api;
	clock: Clock;
	store: WorkingStore;
}

function makeParts(): Parts {
	const api = createApi( mw );
	const clock = createClock( mw, api );
	return { api, clock, store: createWorkingStore( mw, api, clock.now ) };
}

async function start( link: HTMLElement, { api, clock, store }: Parts ): Promise<Started> {
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
	return { openMenu, check: session.check };
}
