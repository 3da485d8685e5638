import { EFFORTS } from '../../../domain/movement/playbooks';
import { TYPES } from '../../../domain/partnership/partner-types';
import type { Translate } from '../../text';

/** Types of partner that have a word in each language; a playbook may name others. */
const KNOWN: string[] = [ ...TYPES, 'school' ];

export function typeWord( t: Translate, type: string ): string {
	return KNOWN.includes( type ) ? t( `partnerkit-playbooks-type-${ type }` ) : type;
}

export function effortWord( t: Translate, effort: string ): string {
	return ( EFFORTS as readonly string[] ).includes( effort ) ? t( `partnerkit-playbooks-effort-${ effort }` ) : effort;
}
