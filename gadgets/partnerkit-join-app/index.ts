import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { readAhead } from '../../src/features/onboarding/join/ahead';
import { PathScreen } from '../../src/features/onboarding/join/path-screen';
import type { ClosedProps, LaterProps, Read } from '../../src/features/onboarding/join/props';
import { accountDoors, takeWord } from '../../src/wiki/account-doors';
import { createApi } from '../../src/wiki/api';
import { countEdits } from '../../src/wiki/count-edits';
import { fetchGadget } from '../../src/wiki/fetch-gadget';
import { createMessages } from '../../src/wiki/messages';
import { createPages } from '../../src/wiki/pages';
import { createPathMarks, type PathMark } from '../../src/wiki/path-mark';
import { isNothingKept } from '../../src/wiki/paths-kept';
import { placeOfPath } from '../../src/wiki/place-of-path';
import type { Locks, Pages } from '../../src/wiki/ports';
import { currentReader } from '../../src/wiki/reader';
import { personAtKeyboard } from '../../src/wiki/person';
import { wantedScreen } from '../../src/wiki/special-page';

/** What reads an invitation and opens its path: fetched while the first step is shown. */
interface Path {
	read( about: string, pages: Pages, locks: Locks ): Promise<Read>;
}

/** What comes after the first step; fetched while that is read. */
interface Guide {
	laterSteps(): Promise<ComponentType<LaterProps>>;
	closedScreen(): Promise<ComponentType<ClosedProps>>;
	accompany( mark: PathMark, show: () => Promise<void> ): Promise<void>;
	locks: Locks;
}

const path = (): Promise<Path> => fetchGadget( mw, 'path' );
const guide = (): Promise<Guide> => fetchGadget( mw, 'guide-app' );

const { screen, about } = wantedScreen( mw );

/* What is to be fetched takes longest: it is asked for while the wiki still runs its scripts. */
const ahead = screen === 'join' ? read( about ) : undefined;

/** Shows the path to which the address invites; elsewhere, goes along on the page where somebody on a path is to edit. */
export async function run(): Promise<void> {
	const mark = createPathMarks( mw ).load();
	countEdits( mw );
	if ( ahead ) {
		await show( about, ahead, takeWord( mw ) );
	} else if ( mark && mark.page === currentReader( mw ).pageTitle ) {
		await ( await guide() ).accompany( mark, () => show( mark.name, read( mark.name ) ) );
	}
}

function read( name: string ): Pages {
	// Whoever needs it hears when it cannot be had.
	path().catch( () => {} );
	return readAhead( createPages( mw, createApi( mw ) ), name );
}

async function show( name: string, pages: Pages, word?: string ): Promise<void> {
	// Nobody waits for how buttons look.
	mw.loader.load( 'codex-styles' );
	const messages = await createMessages( mw, { gadget: PARTNERKIT_GADGET, messages: PARTNERKIT_MESSAGES, languages: PARTNERKIT_LANGUAGES, translations: PARTNERKIT_TRANSLATIONS } );
	const person = personAtKeyboard( mw );
	const isNew = person.kind === 'nobody' && !word && isNothingKept( mw );
	const locks: Locks = { hold: async ( ...given ) => ( await guide() ).locks.hold( ...given ) };
	const { place, close } = await placeOfPath();
	render( h( PathScreen, {
		ports: {
			read: async () => ( await path() ).read( name, pages, locks ),
			closed: async () => ( await guide() ).closedScreen(),
			later: async () => ( await guide() ).laterSteps(),
			now: Date.now,
			doors: ( wanted, given ) => accountDoors( mw, `join:${ wanted }`, given )
		},
		name, word, isNew, person, messages, explain: ( error ) => explain( error, messages ),
		onClose() {
			render( null, place );
			close();
		}
	} ), place );
}
