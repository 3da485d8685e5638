import { partnershipTitle } from '../../../domain/partnership/config';
import type { Gap } from '../../../domain/movement/reached/gaps';
import type { Step } from '../../../ui/movement/reached/gap-list';
import type { ReachedProps } from './props';
import type { Practice, Reached } from './reading';

/**
 * One thing that can be done about a gap: for a kind of institution, a playbook that fits it, else requests that wait for
 * an answer; for small ones, the short path; else an invitation to be sent.
 */
export function stepFor( { dimension, id }: Gap, { playbooks, requests, config }: Reached, { ports: { pages }, screenUrl, messages: { text, number } }: ReachedProps ): Step {
	const [ playbook ] = dimension === 'type' ? fitting( playbooks, id ) : [];
	if ( playbook ) {
		return { label: text( 'partnerkit-reached-step-playbook', playbook.name ), href: pages.url( partnershipTitle( config, `Playbooks/${ playbook.name }` ) ) };
	}
	if ( dimension === 'type' && requests.open ) {
		return { label: text( 'partnerkit-reached-step-requests', number( requests.open ), requests.open ), href: requests.url };
	}
	return dimension === 'size' && id === 'small' ? { label: text( 'partnerkit-reached-step-start' ), href: screenUrl( 'start' ) } : { label: text( 'partnerkit-reached-step-invite' ) };
}

/** Those for a kind of institution, first those that name it first. */
function fitting( playbooks: Practice[], type: string ): Practice[] {
	const placeOf = ( one: Practice ): number => one.for.indexOf( type );
	return playbooks.filter( ( one ) => placeOf( one ) >= 0 ).sort( ( one, other ) => placeOf( one ) - placeOf( other ) );
}
