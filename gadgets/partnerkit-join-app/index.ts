import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { FIRST_TEMPLATES, readAhead } from '../../src/features/onboarding/join/ahead';
import { PathScreen } from '../../src/features/onboarding/join/path-screen';
import type { ClosedProps, LaterProps } from '../../src/features/onboarding/join/props';
import { accountDoors, takeWord } from '../../src/wiki/account-doors';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { countEdits } from '../../src/wiki/count-edits';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { createPathMarks, type PathMark } from '../../src/wiki/path-mark';
import type { Locks, Pages, WizardStores } from '../../src/wiki/ports';
import { currentReader } from '../../src/wiki/reader';
import { personAtKeyboard } from '../../src/wiki/person';
import { placeOfPath } from '../../src/wiki/place-of-path';
import { wantedScreen } from '../../src/wiki/special-page';
import { openShelves } from '../../src/wiki/wizard-shelf';
import { createWizardStores, type WikiWizardStores } from '../../src/wiki/wizard-stores';

/** What comes after the first step; fetched while that is read. */
const GUIDE = 'ext.gadget.partnerkit-guide-app';

interface Guide {
	laterSteps(): Promise<ComponentType<LaterProps>>;
	closedScreen(): Promise<ComponentType<ClosedProps>>;
	accompany( mark: PathMark, stores: WizardStores, show: () => Promise<void> ): Promise<void>;
	locks: Locks;
}

const guide = async (): Promise<Guide> => ( await mw.loader.using( GUIDE ) )( GUIDE ) as Guide;

const { screen, about } = wantedScreen( mw );

/* The answers are what takes longest: they are asked for while the wiki still runs its scripts. */
const ahead = screen === 'join' ? read( about ) : undefined;

/** Shows the path to which the address invites; elsewhere, goes along on the page where somebody on a path is to edit. */
export async function run(): Promise<void> {
	const stores = createWizardStores( mw, createApi( mw ) );
	const mark = createPathMarks( mw ).load();
	countEdits( mw );
	if ( ahead ) {
		await show( stores, about, ahead, takeWord( mw ) );
	} else if ( mark && mark.page === currentReader( mw ).pageTitle ) {
		await ( await guide() ).accompany( mark, stores, () => show( stores, mark.name, read( mark.name ) ) );
	}
}

function read( name: string ): Pages {
	return readAhead( createPages( mw, createApi( mw ) ), name );
}

async function show( stores: WikiWizardStores, name: string, pages: Pages, word?: string ): Promise<void> {
	void openShelves( mw );
	// Nobody waits for how buttons look.
	mw.loader.load( 'codex-styles' );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const person = personAtKeyboard( mw );
	const isNew = person.kind === 'nobody' && !word && stores.isEmpty();
	const { place, close } = await placeOfPath();
	render( h( PathScreen, {
		ports: {
			pages, stores, now: Date.now,
			locks: { hold: async ( ...given ) => ( await guide() ).locks.hold( ...given ) },
			loadConfig: async () => ( await loadConfig( pages, FIRST_TEMPLATES ) ).config,
			closed: async () => ( await guide() ).closedScreen(),
			later: async () => ( await guide() ).laterSteps(),
			doors: ( wanted, given ) => accountDoors( mw, `join:${ wanted }`, given )
		},
		name, word, isNew, person, messages, explain: ( error ) => explain( error, messages ),
		onClose() {
			render( null, place );
			close();
		}
	} ), place );
}
