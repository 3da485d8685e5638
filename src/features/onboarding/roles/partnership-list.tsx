import type { Partnership } from '../../../domain/partnership/record';
import type { Translate } from '../../../ui/text';
import { WizardFrame, type Act } from '../../../ui/wizard/frame';

export interface PartnershipListProps {
	t: Translate;
	screen: string;
	title: string;
	partnerships: Partnership[];
	url( partnership: Partnership ): string;
	acts: Act[];
	onBack?(): void;
}

/** Partnerships, each a link to what somebody would like to do with it. */
export function PartnershipList( { t, screen, title, partnerships, url, acts, onBack }: PartnershipListProps ) {
	return <WizardFrame t={ t } screen={ screen } at="which" title={ title } acts={ acts } onBack={ onBack }>
		{ partnerships.length ? <ul class="partnerkit-wizard__cards">
			{ partnerships.map( ( one ) => <li key={ one.name }><a href={ url( one ) }>
				<strong><bdi>{ one.label }</bdi></strong>
				<span><bdi>{ one.partners.map( ( { name } ) => name ).filter( Boolean ).join( ' · ' ) }</bdi></span>
				{ one.status && one.status !== 'active' && <span class="partnerkit-small">{ t( `partnerkit-status-${ one.status }` ) }</span> }
			</a></li> ) }
		</ul> : <p>{ t( 'partnerkit-overview-none-here' ) }</p> }
	</WizardFrame>;
}
