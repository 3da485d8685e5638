import type { Partnership } from '../partnership/record';

/** How many are shown. */
const FEW = 4;

/**
 * Partnerships that an institution may learn from: with partners of its type, or of its country, first those with both,
 * then the small ones, whose example is easy to follow. Proposed ones are no examples yet.
 *
 * @param partnerships
 * @param type
 * @param isThere Whether a country is that of the institution
 */
export function similarPartnerships( partnerships: Partnership[], type: string, isThere: ( country: string ) => boolean ): Partnership[] {
	const likeness = ( { partners }: Partnership ): number => Math.max( 0, ...partners.map( ( partner ) => {
		const alike = ( partner.country !== '' && isThere( partner.country ) ? 4 : 0 ) + ( type !== '' && partner.type === type ? 4 : 0 );
		return alike && alike + ( partner.size === 'small' ? 1 : 0 );
	} ) );
	return partnerships.map( ( partnership ) => ( { partnership, likeness: likeness( partnership ) } ) )
		.filter( ( one ) => one.likeness > 0 && one.partnership.status !== 'proposed' )
		.sort( ( one, other ) => other.likeness - one.likeness )
		.slice( 0, FEW ).map( ( one ) => one.partnership );
}
