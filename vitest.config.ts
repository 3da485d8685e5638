import { defineConfig } from 'vitest/config';

/** The wikis that tests copy. */
const globalSetup = 'tests/support/global-setup.ts';

/** The tiers by what they need: nothing, a DOM, a real MediaWiki, a real browser on it. */
export default defineConfig( {
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		projects: [
			{ extends: true, test: { name: 'unit', include: [ 'tests/unit/**/*.test.ts' ], testTimeout: 60_000, hookTimeout: 60_000 } },
			{ extends: true, test: { name: 'components', include: [ 'tests/components/**/*.test.{ts,tsx}' ], environment: 'jsdom' } },
			{ extends: true, test: { name: 'wiki', globalSetup, include: [ 'tests/wiki/**/*.test.ts' ], testTimeout: 120_000, hookTimeout: 300_000 } },
			// On a busy machine a real browser may be late. A test that passes only when it is tried again is told at the end.
			{ extends: true, test: { name: 'browser', retry: 1, globalSetup, include: [ 'tests/browser/**/*.test.ts' ], testTimeout: 240_000, hookTimeout: 300_000, maxWorkers: 2, expect: { poll: { timeout: 20_000 } } } }
		]
	}
} );
