import type { Translate } from '../text';
import { HOLES, Sentence } from './sentence';

export interface IndicatorProps {
	t: Translate;
	/** The event or partnership that is being worked for. */
	label?: string;
	/** When it ends, in words; '' for midnight. */
	until?: string;
	/** What has ended by itself, in words. */
	stopped?: string;
}

/** What the link in the person's own menu says. */
export function Indicator( { t, label, until, stopped }: IndicatorProps ) {
	if ( label === undefined ) {
		return <span role="status">{ stopped ?? t( 'partnerkit-choose-none' ) }</span>;
	}
	return <span class="partnerkit-working" role="status">
		<span class="partnerkit-working__dot" aria-hidden="true" />
		<Sentence
			text={ until ? t( 'partnerkit-choose-indicator', HOLES[ 0 ], until ) : t( 'partnerkit-choose-indicator-midnight', HOLES[ 0 ] ) }
			parts={ [ <b><bdi>{ label }</bdi></b> ] }
		/>
	</span>;
}
