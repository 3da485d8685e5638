import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import type { PathHost } from '../../src/features/onboarding/path-tools';
import { InterestScreen } from '../../src/features/onboarding/roles/interest';
import { Overview } from '../../src/features/onboarding/roles/overview';
import type { RoleProps } from '../../src/features/onboarding/roles/props';
import { StaffScreen } from '../../src/features/onboarding/roles/staff';
import { copyText } from '../../src/ui/copy-text';
import { accountDoors, takeWord } from '../../src/wiki/account-doors';
import { createAccountsHere } from '../../src/wiki/accounts-here';
import { createApi } from '../../src/wiki/api';
import { createBegunPaths } from '../../src/wiki/begun-paths';
import { createClock } from '../../src/wiki/clock';
import { loadConfig } from '../../src/wiki/config';
import { createEdits } from '../../src/wiki/edits';
import { createMoves } from '../../src/wiki/moves';
import { createPages } from '../../src/wiki/pages';
import { personAtKeyboard } from '../../src/wiki/person';
import { createRendering } from '../../src/wiki/render';
import { screenUrl } from '../../src/wiki/special-page';
import { showWorking } from '../../src/wiki/show-working';
import { createWays } from '../../src/wiki/ways';
import { createWorkingStore } from '../../src/wiki/working-store';
import { texts } from './texts';

export const showOverview = ( host: PathHost ): Promise<void> => show( host, Overview, {} );
export const showInterest = ( host: PathHost ): Promise<void> => show( host, InterestScreen, {} );
export const showStaff = ( host: PathHost, name: string ): Promise<void> => show( host, StaffScreen, { name } );

async function show<More extends object>( { content, tools: { stores, locks }, onTitle }: PathHost, screen: ComponentType<RoleProps & More>, more: More ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const clock = createClock( mw, api );
	const messages = await texts();
	const props: RoleProps = {
		ports: {
			pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), stores, locks, accounts: createAccountsHere( api ), ways: createWays( mw, api ), begun: createBegunPaths( mw ), clock, working: createWorkingStore( mw, api, clock.now ),
			showWorking: () => showWorking( mw ), subpages: createMoves( mw, api, pages ).subpages, loadConfig: async () => ( await loadConfig( pages ) ).config,
			doors: ( path, word ) => accountDoors( mw, `wizard:${ path }`, word ), copy: copyText, screenUrl: ( name, about ) => screenUrl( mw, name, about )
		},
		person: personAtKeyboard( mw ), messages, languages: mw.language.getFallbackLanguageChain(), word: takeWord( mw ), explain: ( error ) => explain( error, messages ), onTitle
	};
	render( h( screen, { ...props, ...more } ), content );
}
