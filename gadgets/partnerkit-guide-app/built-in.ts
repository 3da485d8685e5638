import type { PathHost } from '../../src/features/onboarding/path-tools';

/** Paths that come with Partnerkit; the others are a community's own. What follows the id in the address is given on. */
export const BUILT_IN: Record<string, ( screen: PathHost, about: string ) => Promise<void>> = {
	// interest, staff: here; edit: the app that looks after a wiki; organise, preflight: the app of events; handover: the form of records.
};
