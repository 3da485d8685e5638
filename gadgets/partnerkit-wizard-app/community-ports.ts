import type { WizardPorts } from '../../src/features/onboarding/community/props';
import type { PathTools } from '../../src/features/onboarding/path-tools';
import type { Api } from '../../src/wiki/api';
import { loadConfig } from '../../src/wiki/config';
import { createEdits } from '../../src/wiki/edits';
import { createPages } from '../../src/wiki/pages';
import { createRendering } from '../../src/wiki/render';
import { createThanks } from '../../src/wiki/thanks';
import { createWays } from '../../src/wiki/ways';

/** What the steps of a community's wizard work with. */
export function communityPorts( api: Api, { stores, locks }: Pick<PathTools, 'stores' | 'locks'> ): WizardPorts {
	const pages = createPages( mw, api );
	return {
		pages, edits: createEdits( mw, api, pages ), rendering: createRendering( api ), ways: createWays( mw, api ), stores, locks,
		thanks: createThanks( mw, api ), config: async () => ( await loadConfig( pages ) ).config, now: Date.now
	};
}
