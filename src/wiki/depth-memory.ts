import type { DepthMemory } from './ports-impact';

const SECONDS = 365 * 24 * 60 * 60;

export function createDepthMemory( mediawiki: typeof mw ): DepthMemory {
	const key = ( partnership: string ): string => `partnerkit-depth-${ partnership }`;
	return {
		load( partnership ) {
			const { depth } = Object( mediawiki.storage.getObject( key( partnership ) ) ) as { depth?: unknown };
			return Number.isSafeInteger( depth ) && Number( depth ) >= 0 ? Number( depth ) : undefined;
		},
		save: ( partnership, depth ) => {
			mediawiki.storage.setObject( key( partnership ), { depth }, SECONDS );
		}
	};
}
