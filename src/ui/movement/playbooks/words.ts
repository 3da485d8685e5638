import { EFFORTS } from '../../../domain/movement/playbooks';
import type { Translate } from '../../text';

/** Types of partner that have a word in each language; a playbook may name others. */
export const TYPES = [ 'library', 'museum', 'archive', 'university', 'school', 'ngo', 'broadcaster', 'government', 'community', 'other' ];

export function typeWord( t: Translate, type: string ): string {
	return TYPES.includes( type ) ? t( `partnerkit-playbooks-type-${ type }` ) : type;
}

export function effortWord( t: Translate, effort: string ): string {
	return ( EFFORTS as readonly string[] ).includes( effort ) ? t( `partnerkit-playbooks-effort-${ effort }` ) : effort;
}
