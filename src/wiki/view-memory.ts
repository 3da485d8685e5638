import type { SavedView, ViewMemory } from './ports';

/** @param screen Whose views they are */
export function createViewMemory( mediawiki: typeof mw, screen: string ): ViewMemory {
	const name = `partnerkit-views-${ screen }-${ mediawiki.config.get( 'wgUserName' ) ?? '' }`;
	let kept: ReturnType<ViewMemory[ 'load' ]> | undefined;
	return {
		load() {
			const { saved, last } = Object( mediawiki.storage.getObject( name ) ) as { saved?: unknown; last?: unknown };
			return kept || { saved: Array.isArray( saved ) ? saved.filter( isView ) : [], last: typeof last === 'string' ? last : '' };
		},
		save( views ) {
			kept = views;
			mediawiki.storage.setObject( name, views );
		}
	};
}

function isView( value: unknown ): value is SavedView {
	const { name, hash } = Object( value ) as Partial<SavedView>;
	return typeof name === 'string' && typeof hash === 'string';
}
