import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The wikis that tests copy. */
const globalSetup = 'tests/support/global-setup.ts';

/** The tiers by what they need: nothing, a DOM, a real MediaWiki, a real browser on it. */
export default defineConfig( {
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		// Left to itself, Vitest keeps one of two processors free. Each file that has a wiki keeps a second one busy by itself.
		maxWorkers: Math.max( 2, availableParallelism() - 1 ),
		projects: [
			{ extends: true, test: { name: 'unit', include: [ 'tests/unit/**/*.test.ts' ], testTimeout: 60_000, hookTimeout: 60_000 } },
			{ extends: true, test: { name: 'components', include: [ 'tests/components/**/*.test.{ts,tsx}' ], environment: 'jsdom' } },
			{ extends: true, test: { name: 'wiki', globalSetup, maxWorkers: 2, include: [ 'tests/wiki/**/*.test.ts' ], testTimeout: 120_000, hookTimeout: 300_000 } },
			// On a busy machine a real browser may be late. A test that passes only when it is tried again is told at the end.
			{ extends: true, test: { name: 'browser', retry: 1, globalSetup, maxWorkers: 2, include: [ 'tests/browser/**/*.test.ts' ], testTimeout: 240_000, hookTimeout: 300_000, expect: { poll: { timeout: 20_000 } } } }
		]
	}
} );
