import type { Condition } from '../../../domain/movement/condition';
import { ATTENTION } from '../../../domain/movement/filters';
import { SIZES, TYPES } from '../../../domain/partnership/partner-types';
import type { Partner, Partnership } from '../../../domain/partnership/record';
import { isolate } from '../../dashboard/isolate';
import type { Words } from '../../dashboard/view';

/** How the portfolio speaks. */
export interface PortfolioWords extends Words {
	/** The name of a country by its code. */
	country( code: string ): string;
}

const KNOWN_TYPES: string[] = [ ...TYPES, 'school' ];
const KNOWN_SIZES: string[] = [ ...SIZES ];

/** Records hold any word: one that is not ours is told as it is. */
export function typeWord( type: string, { t }: Pick<Words, 't'> ): string {
	return KNOWN_TYPES.includes( type ) ? t( `partnerkit-portfolio-type-${ type }` ) : isolate( type );
}

/** @param isAfter Whether it stands after a type */
export function sizeWord( size: string, { t }: Pick<Words, 't'>, isAfter = false ): string {
	return !KNOWN_SIZES.includes( size ) ? isolate( size ) : isAfter ? t( `partnerkit-portfolio-sized-${ size }` ) : t( `partnerkit-portfolio-size-${ size }` );
}

/** What partners it has, in a line: types and sizes, countries, how many. */
export function partnersText( { partners }: Partnership, words: PortfolioWords ): string {
	const { t, number } = words;
	const each = ( of: ( partner: Partner ) => string ): string[] => [ ...new Set( partners.map( of ).filter( ( text ) => text !== '' ) ) ];
	const kinds = each( ( { type, size } ) => [ type && typeWord( type, words ), size && sizeWord( size, words, type !== '' ) ].filter( Boolean ).join( t( 'partnerkit-portfolio-comma' ) ) );
	const countries = each( ( { country } ) => country && words.country( country ) );
	return [
		// Of many kinds the number says enough.
		...kinds.length > 2 ? [] : kinds, countries.join( t( 'partnerkit-portfolio-comma' ) ), ...partners.length > 1 ? [ t( 'partnerkit-portfolio-partners', number( partners.length ), partners.length ) ] : []
	].filter( Boolean ).join( ' · ' );
}

export function conditionText( { what, count = 0, day: on }: Condition, { t, number, day }: Words ): string {
	switch ( what ) {
		case 'repair': return t( 'partnerkit-portfolio-health-repair', number( count ), count );
		case 'one-contact': return t( 'partnerkit-portfolio-health-one-contact' );
		case 'no-report': return t( 'partnerkit-portfolio-health-no-report' );
		case 'stale': case 'quiet': return t( `partnerkit-portfolio-health-${ what }`, number( count ), count );
		case 'ending': return t( 'partnerkit-portfolio-health-ending', number( count ), count );
		case 'begins': return t( 'partnerkit-portfolio-health-begins', day( on! ) );
		case 'proposed': return t( 'partnerkit-portfolio-health-proposed' );
		default: return t( 'partnerkit-portfolio-health-sound' );
	}
}

/** The name of a condition among the choices. */
export function conditionChoice( what: Condition[ 'what' ] | typeof ATTENTION, { t }: Words ): string {
	return t( `partnerkit-portfolio-condition-${ what }` );
}
