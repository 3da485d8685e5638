import type { PathHost } from '../../src/features/onboarding/path-tools';
import { editWizards } from './edit';
import { showInterest, showOverview, showStaff } from './roles';

/** Paths that come with Partnerkit; the others are a community's own. What follows the id in the address is given on. */
export const BUILT_IN: Record<string, ( screen: PathHost, about: string ) => Promise<void>> = {
	'': showOverview,
	interest: showInterest,
	staff: showStaff,
	// The app that looks after a wiki.
	edit: editWizards
};
