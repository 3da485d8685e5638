import { isolated } from '../../../ui/text';
import { WizardFrame } from '../../../ui/wizard/frame';
import type { Messages } from '../../../wiki/ports';
import type { Invitation } from './invitation';

export interface ClosedProps {
	screen: string;
	name: string;
	/** Undefined: there is no such partnership. */
	invitation?: Invitation;
	messages: Messages;
	/** Addresses of the partnership's page, of what it has to show, and of the list of partnerships. */
	urls: { page: string; home: string };
}

/** An invitation to what is not there, or not open: what it is, and what to do instead. */
export function Closed( { screen, name, invitation, messages: { text, day }, urls }: ClosedProps ) {
	const label = isolated( invitation ? invitation.partnership.label : name );
	return <WizardFrame
		t={ text } screen={ screen } at="closed" title={ text( invitation ? `partnerkit-join-closed-${ invitation.closed! }` : 'partnerkit-join-unknown', label ) }
		acts={ invitation ? [ { label: text( 'partnerkit-join-look' ), href: urls.page }, { label: text( 'partnerkit-join-others' ), href: urls.home } ] : [ { label: text( 'partnerkit-join-others' ), href: urls.home } ] }
	>
		<p>{ invitation ? text( `partnerkit-join-closed-${ invitation.closed! }-text`, invitation.day ? day( invitation.day ) : '' ) : text( 'partnerkit-join-unknown-text' ) }</p>
	</WizardFrame>;
}
