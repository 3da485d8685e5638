import type { Batch } from '../../domain/batch/batch';
import { Step } from '../../ui/batch/step';
import type { BatchScreenProps } from './ports';

/** Batches of this account in this browser, newest first: what is not done yet can be gone on with, all can be undone. */
export function Earlier( { batches, screen: { messages: { text, number, day }, screenUrl }, onForget }: { batches: Batch[]; screen: BatchScreenProps; onForget( id: string ): void } ) {
	return batches.length ? <Step title={ text( 'partnerkit-batch-earlier' ) } aside={ text( 'partnerkit-batch-earlier-aside' ) }>
		<ul class="partnerkit-earlier">
			{ batches.map( ( { id, title, size, phase, created } ) => <li key={ id }>
				<a href={ screenUrl( 'batch', id ) }><bdi>{ title }</bdi></a>
				<span class={ `partnerkit-chip${ phase === 'paused' ? ' partnerkit-chip--warning' : '' }` }>{ text( `partnerkit-batch-phase-${ phase }` ) }</span>
				<span class="partnerkit-small">{ text( 'partnerkit-batch-earlier-size', number( size ), size, day( new Date( created ).toISOString().slice( 0, 10 ) ) ) }</span>
				{ phase !== 'running' && <button type="button" class="partnerkit-link" aria-label={ text( 'partnerkit-batch-forget-which', title ) } onClick={ () => onForget( id ) }>{ text( 'partnerkit-batch-forget' ) }</button> }
			</li> ) }
		</ul>
	</Step> : null;
}
