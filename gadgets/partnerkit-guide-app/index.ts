import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { accompany as goAlong } from '../../src/features/onboarding/guide/accompany';
import { Guide } from '../../src/features/onboarding/guide/guide-screen';
import { LaterSteps } from '../../src/features/onboarding/join/later-steps';
import { pathName } from '../../src/features/onboarding/join/invitation';
import type { LaterPorts } from '../../src/features/onboarding/join/later-ports';
import { Closed } from '../../src/features/onboarding/join/closed';
import type { ClosedProps, LaterProps } from '../../src/features/onboarding/join/props';
import { Refused, type RefusedProps } from '../../src/features/onboarding/refused';
import { createApi } from '../../src/wiki/api';
import { createClock } from '../../src/wiki/clock';
import { loadConfig } from '../../src/wiki/config';
import { createEdits } from '../../src/wiki/edits';
import { guidedEditor } from '../../src/wiki/guided-editor';
import { createLocks } from '../../src/wiki/locks';
import { createPages } from '../../src/wiki/pages';
import { createPathMarks, type PathMark } from '../../src/wiki/path-mark';
import { createRevisionLookup } from '../../src/wiki/revision-lookup';
import { onSaves } from '../../src/wiki/saves';
import { screenUrl } from '../../src/wiki/special-page';
import { showWorking } from '../../src/wiki/show-working';
import { createWays } from '../../src/wiki/ways';
import { createWizardStores } from '../../src/wiki/wizard-stores';
import { createWorkingStore } from '../../src/wiki/working-store';
import { texts } from './texts';

export { texts };

/** So many edits, and somebody knows how to edit. */
const PRACTISED = 50;

export const locks = createLocks( mw );

/** The steps after the first one, once their words are there, and the configuration: the first one has read little of it. */
export async function laterSteps(): Promise<ComponentType<LaterProps>> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const clock = createClock( mw, api );
	const marks = createPathMarks( mw );
	const [ messages, { config } ] = await Promise.all( [ texts(), loadConfig( pages ) ] );
	const shared = { pages, edits: createEdits( mw, api, pages ), revisions: createRevisionLookup( api ), clock, ways: createWays( mw, api ), working: createWorkingStore( mw, api, clock.now ), showWorking: () => showWorking( mw ), takeMark: marks.take, isPractised: () => ( mw.config.get( 'wgUserEditCount' ) ?? 0 ) >= PRACTISED };
	return ( props ) => {
		const { partners } = props.invitation.partnership;
		const ports: LaterPorts = { ...shared, screenUrl: ( screen, about ) => screenUrl( mw, screen, about ), leaveMark: ( page ) => marks.leave( { name: pathName( props.invitation ), page, partners: partners.map( ( partner ) => partner.name ).filter( Boolean ) } ) };
		return h( LaterSteps, { ...props, config, ports, messages, explain: ( error ) => explain( error, messages ) } );
	};
}

/** What is shown of an invitation that is not open. */
export async function closedScreen(): Promise<ComponentType<ClosedProps>> {
	const pages = createPages( mw, createApi( mw ) );
	const messages = await texts();
	return ( props ) => h( Closed, { ...props, pages, messages } );
}

/** What explains to a step of another app why the wiki refused its write, once its words are there. */
export async function refusals(): Promise<ComponentType<RefusedProps>> {
	const ways = createWays( mw, createApi( mw ) );
	await texts();
	return ( props ) => h( Refused, { ...props, ways } );
}

/** Goes along on the page of the task. */
export async function accompany( mark: PathMark, show: () => Promise<void> ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const editor = guidedEditor( mw );
	const [ partnership ] = mark.name.split( '/' );
	const messages = await texts();
	let close = (): void => {};
	await goAlong( {
		stores: createWizardStores( mw, api ), locks, pages, mark, show, leave: () => close(), revisions: createRevisionLookup( api ), user: mw.config.get( 'wgUserName' ) ?? '', onSave: ( saved ) => onSaves( mw, saved ),
		guide( typed ) {
			if ( editor.kind() !== 'none' ) {
				const shown = editor.place();
				close = () => {
					render( null, shown.place );
					shown.close();
				};
				render( h( Guide, {
					editor, messages, typed, onClose: () => close(), editUrls: { visual: pages.url( mark.page, { veaction: 'edit' } ), wikitext: pages.url( mark.page, { action: 'edit' } ) }, help: { title: partnership, url: screenUrl( mw, 'participants', partnership ) }
				} ), shown.place );
			}
		}
	} );
}
