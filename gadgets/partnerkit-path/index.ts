import { FIRST_TEMPLATES } from '../../src/features/onboarding/join/ahead';
import type { Read } from '../../src/features/onboarding/join/props';
import { readPath } from '../../src/features/onboarding/join/read-path';
import { createApi } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import type { Locks, Pages } from '../../src/wiki/ports';
import { openShelves } from '../../src/wiki/wizard-shelf';
import { createWizardStores } from '../../src/wiki/wizard-stores';

/** What an invitation is about, and its path, opened where somebody left it. */
export function read( about: string, pages: Pages, locks: Locks ): Promise<Read> {
	// While the wiki answers.
	void openShelves( mw );
	return readPath( about, {
		pages, locks, now: Date.now(), stores: createWizardStores( mw, createApi( mw ) ),
		loadConfig: async () => ( await loadConfig( pages, FIRST_TEMPLATES ) ).config
	} );
}
