import type { Translate } from '../../text';
import { Bar } from './breakdown-table';

/** What bars, hatching and marks mean. */
export function Legend( { t, hasHidden, hasAims }: { t: Translate; hasHidden: boolean; hasAims: boolean } ) {
	const sign = ( word: string, part?: number | 'hidden', mark?: number ) => <li><span class="partnerkit-reached__sign" aria-hidden="true"><Bar part={ part } mark={ mark } /></span> { t( `partnerkit-reached-legend-${ word }` ) }</li>;
	return <ul class="partnerkit-reached__legend partnerkit-small">
		{ sign( 'partners', 1 ) }
		{ hasHidden && sign( 'hidden', 'hidden' ) }
		{ hasAims && sign( 'aim', undefined, 0.5 ) }
	</ul>;
}
