import type { Day } from '../partnership/dates';
import type { PartnershipEvent } from '../partnership/event';
import type { Partnership } from '../partnership/record';
import { plainText } from '../wikitext/plain-text';

/** What an invitation says of what it invites to. */
export interface Invitation {
	/** Of the event, or of the partnership. */
	title: string;
	/** Who invites: partners, then affiliates. */
	hosts: string[];
	start?: Day;
	end?: Day;
	/** '' where none is named. */
	place: string;
	isOnline: boolean;
	/** What it is about, in words without markup; may be ''. */
	about: string;
	/** Whom to ask; may be ''. */
	contact: string;
}

/** To an event of a partnership; without one, to the partnership itself. */
export function invitationTo( partnership: Partnership, event?: PartnershipEvent ): Invitation {
	const { start, end } = event || partnership;
	return {
		title: event ? event.name : partnership.label,
		hosts: [ ...partnership.partners.map( ( { name } ) => name ), ...partnership.affiliates ].map( plainText ).filter( ( name ) => name !== '' ),
		start, end,
		place: event ? plainText( event.place ) : '', isOnline: event ? event.online : false,
		about: plainText( partnership.summary ), contact: plainText( partnership.contact )
	};
}

/** The query that makes any page of the wiki an invitation: `partnerkit=join:Lake_Archives`. */
export interface InvitationQuery {
	/** As it is read and typed. */
	typed: string;
	/** As codes and links have it: the wiki sends the scripts of the first step along with the page's own, which a slow phone has sooner. */
	sent: string;
}

/** Of a partnership, or of one of its events; without one it is told by the day which of them one comes to. */
export function invitationQuery( partnership: string, event = '' ): InvitationQuery {
	const name = ( event ? `${ partnership }/${ event }` : partnership ).replace( / /g, '_' );
	return { typed: `partnerkit=join:${ name.replace( /[#%&+?]/g, encodeURIComponent ) }`, sent: `partnerkit=join:${ encodeURIComponent( name ) }&withgadget=partnerkit-join-app` };
}
