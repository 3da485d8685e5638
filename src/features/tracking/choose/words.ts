import { keyOf, type Hindrance, type Offer } from '../../../domain/tracking/offers';
import type { Working } from '../../../domain/tracking/working';
import type { OfferRow } from '../../../ui/tracking/chooser';
import type { CurrentChoiceProps } from '../../../ui/tracking/current-choice';
import type { Clock, Messages } from '../../../wiki/ports';

const MINUTE = 60 * 1000;

/**
 * @param working
 * @param offer Its record; undefined where that is not read, or gone
 * @param clock
 * @param messages
 */
export function currentWords( working: Working, offer: Offer | undefined, clock: Clock, messages: Messages ): Pick<CurrentChoiceProps, 'label' | 'isEvent' | 'detail' | 'ends' | 'note'> {
	const { text } = messages;
	const time = clock.time( working.until );
	const minutes = Math.max( 1, Math.ceil( ( working.until - clock.now() ) / MINUTE ) );
	const hours = Math.floor( minutes / 60 );
	const left = hours ? text( 'partnerkit-choose-hours', hours, minutes % 60 ) : text( 'partnerkit-choose-minutes', minutes );
	return {
		label: working.label, isEvent: working.event !== '',
		detail: offer ? detailOf( offer, messages ) : working.event ? working.partnership : '',
		note: offer && !offer.joined ? text( 'partnerkit-choose-unlisted' ) : undefined,
		ends: time ? text( 'partnerkit-choose-ends', time, left ) : text( 'partnerkit-choose-ends-midnight', left )
	};
}

export function rowFor( offer: Offer, messages: Messages ): OfferRow {
	const { text, day } = messages;
	const { at, of, hindrance } = offer;
	const end = at ? at.end : of.end;
	const until = end && !hindrance ? text( 'partnerkit-choose-until', day( end ) ) : '';
	return {
		key: keyOf( offer ), label: offer.label,
		detail: [ at ? of.label : partnersOf( offer, messages ), until ].filter( Boolean ).reduce( ( all, one ) => all ? text( 'partnerkit-choose-list', all, one ) : one, '' ),
		hindrance: hindrance && hindranceWords( offer, hindrance, messages )
	};
}

function hindranceWords( { day }: Offer, hindrance: Hindrance, messages: Messages ): string {
	return messages.text( `partnerkit-choose-${ hindrance }`, day === undefined ? '' : messages.day( day ) );
}

/** The partnership, and who is in it. */
function detailOf( offer: Offer, messages: Messages ): string {
	const partners = partnersOf( offer, messages );
	return offer.at ? partners ? messages.text( 'partnerkit-choose-with', offer.of.label, partners ) : offer.of.label : partners;
}

/** The partners, where they say more than the name of the partnership. */
function partnersOf( { of }: Offer, { text }: Messages ): string {
	return of.partners.map( ( { name } ) => name ).filter( ( name ) => name !== '' && name !== of.label )
		.reduce( ( all, name ) => all ? text( 'partnerkit-choose-list', all, name ) : name, '' );
}
