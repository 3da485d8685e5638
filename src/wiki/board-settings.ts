import type { BoardSettings } from './ports';

/** Kept in the browser's storage. Where that is full or forbidden it lasts until the page is left. */
export function createBoardSettings( mediawiki: typeof mw ): BoardSettings {
	const name = 'partnerkit-live-names';
	return {
		load: () => ( { withNames: mediawiki.storage.get( name ) !== 'hide' } ),
		save: ( { withNames } ) => {
			mediawiki.storage.set( name, withNames ? 'show' : 'hide' );
		}
	};
}
