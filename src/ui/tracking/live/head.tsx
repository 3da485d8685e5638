import { stageAt } from '../../../domain/tracking/live-scope';
import { Phrase } from './phrase';
import { lasting } from './time-words';
import type { LiveView, Words } from './view';

/** What it is the board of, and how long it goes on. */
export function Head( { view, now, id, ...words }: Words & { view: LiveView; now: number; id: string } ) {
	return <div class="partnerkit-live__head">
		<h2 id={ id }><bdi>{ view.label }</bdi></h2>
		<p><When { ...words } view={ view } now={ now } /></p>
	</div>;
}

function When( { view: { start, end }, now, ...words }: Words & { view: LiveView; now: number } ) {
	const { t, day } = words;
	const { stage, left } = stageAt( { start, end }, now );
	const long = <b key="left">{ lasting( left, words ) }</b>;
	switch ( stage ) {
		case 'early': return <Phrase t={ t } of="partnerkit-live-begins" parts={ [ day( start! ), long ] } />;
		case 'over': return <>{ t( 'partnerkit-live-ended', day( end! ) ) }</>;
		case 'running': return end ? <Phrase t={ t } of="partnerkit-live-until" parts={ [ day( end ), long ] } /> : null;
	}
}
