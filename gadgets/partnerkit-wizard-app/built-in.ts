import type { PathHost } from '../../src/features/onboarding/path-tools';
import { editWizards } from './edit';
import { showInterest, showOverview, showStaff } from './roles';
import { fetchGadget } from '../../src/wiki/fetch-gadget';

/** Paths that come with Partnerkit; the others are a community's own. What follows the id in the address is given on. */
export const BUILT_IN: Record<string, ( screen: PathHost, about: string ) => Promise<void>> = {
	'': showOverview,
	interest: showInterest,
	staff: showStaff,
	// The app that looks after a wiki.
	edit: editWizards,
	// The app of partnerships' records.
	organise: async ( screen, about ) => ( await registry() ).showOrganising( 'organise', screen, about ),
	preflight: async ( screen, about ) => ( await registry() ).showOrganising( 'preflight', screen, about ),
	handover: async ( screen, about ) => ( await registry() ).showHandover( screen, about ),
	giveback: async ( screen, about ) => ( await registry() ).showGiveback( screen, about )
};

/** Whoever looks after a partnership. */
interface Registry {
	showOrganising( id: 'organise' | 'preflight', screen: PathHost, about: string ): Promise<void>;
	showHandover( screen: PathHost, about: string ): Promise<void>;
	showGiveback( screen: PathHost, about: string ): Promise<void>;
}

const registry = (): Promise<Registry> => fetchGadget<Registry>( mw, 'registry-app' );
