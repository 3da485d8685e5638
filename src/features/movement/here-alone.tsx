import { isolate } from '../../ui/dashboard/isolate';
import type { Messages } from '../../wiki/ports';

/** That the partnerships of other wikis, which the list of all has, are not looked at. */
export function HereAlone( { t, others }: { t: Messages[ 'text' ]; others: string[] } ) {
	return others.length ? <p class="partnerkit-small partnerkit-subtle">{ t( 'partnerkit-movement-here-alone', others.map( isolate ).join( t( 'partnerkit-portfolio-comma' ) ) ) }</p> : null;
}
