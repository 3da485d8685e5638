import type { WikiPage } from '../pages/wiki-page';
import type { GadgetFolder } from './definition';
import { DOCUMENTATION, SOURCE_LANGUAGE } from './messages';
import { prefix } from './page';

/** Messages of gadgets/<name>/i18n that stand in the preferences rather than in the gadget itself. */
export const DESCRIPTION_KEY = 'partnerkit-description';
export const SECTION_KEY = 'partnerkit-section';

/**
 * What Special:Preferences says about each gadget, in each language it was translated to:
 * `MediaWiki:Gadget-<name>` in the wiki's own language, subpages for the others.
 */
export function preferencePages( gadgets: GadgetFolder[], section: string ): WikiPage[] {
	return gadgets.flatMap( ( gadget ) => [
		...pagesOf( gadget, DESCRIPTION_KEY, gadget.name ),
		...pagesOf( gadget, SECTION_KEY, `section-${ section }` )
	] );
}

function pagesOf( gadget: GadgetFolder, key: string, page: string ): WikiPage[] {
	return Object.entries( gadget.messages )
		.filter( ( [ language, messages ] ) => language !== DOCUMENTATION && messages[ key ] !== undefined )
		.map( ( [ language, messages ] ) => ( {
			title: `${ prefix }${ page }${ language === SOURCE_LANGUAGE ? '' : `/${ language }` }`,
			content: messages[ key ]
		} ) );
}
