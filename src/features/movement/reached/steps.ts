import { partnershipTitle } from '../../../domain/partnership/config';
import type { Gap } from '../../../domain/movement/reached/gaps';
import type { Step } from '../../../ui/movement/reached/gap-list';
import type { ReachedProps } from './props';
import type { Reached } from './reading';

/**
 * One thing that can be done about a gap: for a kind of institution, a playbook that fits it, else requests that wait for
 * an answer; for small ones, the short path; else an invitation to be sent.
 */
export function stepFor( { dimension, id }: Gap, { playbooks, requests, config }: Reached, { pages, screenUrl, messages: { text, number } }: ReachedProps ): Step {
	const playbook = dimension === 'type' ? playbooks.find( ( one ) => one.for.toLowerCase().split( /[\s,;،、]+/ ).includes( id ) ) : undefined;
	if ( playbook ) {
		return { label: text( 'partnerkit-reached-step-playbook', playbook.name ), href: pages.url( partnershipTitle( config, `Playbooks/${ playbook.name }` ) ) };
	}
	if ( dimension === 'type' && requests.open ) {
		return { label: text( 'partnerkit-reached-step-requests', number( requests.open ), requests.open ), href: requests.url };
	}
	return dimension === 'size' && id === 'small' ? { label: text( 'partnerkit-reached-step-start' ), href: screenUrl( 'start' ) } : { label: text( 'partnerkit-reached-step-invite' ) };
}
