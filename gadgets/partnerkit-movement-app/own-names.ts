import { readRegions } from '../../src/domain/movement/regions';
import { namesIn, type Names } from '../../src/features/movement/names';

/** The region of each country. */
export const regions = readRegions( PARTNERKIT_REGIONS );

/** Names of countries and languages as the reader knows them; records may have those of the wiki's language, or English ones. */
export function ownNames( language = mw.config.get( 'wgUserLanguage' ) ): Names {
	return namesIn( [ language, mw.config.get( 'wgContentLanguage' ), 'en' ], regions );
}
