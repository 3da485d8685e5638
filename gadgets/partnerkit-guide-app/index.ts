import { h, render, type ComponentType } from 'preact';
import { explain } from '../../src/features/explain';
import { accompany as goAlong } from '../../src/features/onboarding/guide/accompany';
import { Guide } from '../../src/features/onboarding/guide/guide-screen';
import { LaterSteps } from '../../src/features/onboarding/join/later-steps';
import type { LaterPorts } from '../../src/features/onboarding/join/later-ports';
import { Closed } from '../../src/features/onboarding/join/closed';
import type { ClosedProps, LaterProps } from '../../src/features/onboarding/join/props';
import { createApi } from '../../src/wiki/api';
import { createClock } from '../../src/wiki/clock';
import { countEdits } from '../../src/wiki/count-edits';
import { createEdits } from '../../src/wiki/edits';
import { guidedEditor } from '../../src/wiki/guided-editor';
import { createLocks } from '../../src/wiki/locks';
import { createPages } from '../../src/wiki/pages';
import { createPathMarks, type PathMark } from '../../src/wiki/path-mark';
import type { WizardStores } from '../../src/wiki/ports';
import { createRevisionLookup } from '../../src/wiki/revision-lookup';
import { onSaves } from '../../src/wiki/saves';
import { screenUrl } from '../../src/wiki/special-page';
import { createWorkingStore } from '../../src/wiki/working-store';
import { texts } from './texts';

/** Shows the wizard of the community that the address asks for. */
export { showWizard as run } from './wizard';

export const locks = createLocks( mw );

/** The steps after the first one, once their words are there. */
export async function laterSteps(): Promise<ComponentType<LaterProps>> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const clock = createClock( mw, api );
	const marks = createPathMarks( mw );
	const messages = await texts();
	const shared = { pages, edits: createEdits( mw, api, pages ), revisions: createRevisionLookup( api ), clock, working: createWorkingStore( mw, api, clock.now ), countEdits: () => countEdits( mw ), takeMark: marks.take, whyUrl: ( name: string ) => screenUrl( mw, 'edits', name ) };
	return ( props ) => {
		const { name, partners } = props.invitation.partnership;
		const ports: LaterPorts = { ...shared, leaveMark: ( page ) => marks.leave( { name, page, partners: partners.map( ( partner ) => partner.name ).filter( Boolean ) } ) };
		return h( LaterSteps, { ...props, ports, messages, explain: ( error ) => explain( error, messages ) } );
	};
}

/** What is shown of an invitation that is not open. */
export async function closedScreen(): Promise<ComponentType<ClosedProps>> {
	const pages = createPages( mw, createApi( mw ) );
	const messages = await texts();
	return ( props ) => h( Closed, { ...props, pages, messages } );
}

/** Goes along on the page of the task. */
export async function accompany( mark: PathMark, stores: WizardStores, show: () => Promise<void> ): Promise<void> {
	const api = createApi( mw );
	const pages = createPages( mw, api );
	const editor = guidedEditor( mw );
	const messages = await texts();
	let close = (): void => {};
	await goAlong( {
		stores, locks, pages, mark, show, leave: () => close(), revisions: createRevisionLookup( api ), user: mw.config.get( 'wgUserName' ) ?? '', onSave: ( saved ) => onSaves( mw, saved ),
		guide() {
			if ( editor.kind() !== 'none' ) {
				const shown = editor.place();
				close = () => {
					render( null, shown.place );
					shown.close();
				};
				render( h( Guide, {
					editor, messages, onClose: () => close(), editUrl: pages.url( mark.page, { action: 'edit' } ), help: { title: mark.name, url: screenUrl( mw, 'participants', mark.name ) }
				} ), shown.place );
			}
		}
	} );
}
