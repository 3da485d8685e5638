import type { Translate } from '../text';

/** What is going on with an institution: `looking`: Wikidata is being asked about it; else what went wrong. */
export type LookUpState = 'looking' | { error: string };

export function LookUpLine( { t, lookUp }: { t: Translate; lookUp?: LookUpState } ) {
	return <div role="status">
		{ lookUp === 'looking' && <p class="partnerkit-small">{ t( 'partnerkit-institution-reading' ) }</p> }
		{ lookUp && lookUp !== 'looking' && <p class="partnerkit-small partnerkit-warning">{ lookUp.error }</p> }
	</div>;
}
