import type { Check } from '../../../domain/onboarding/preflight-facts';
import type { PartnershipEvent } from '../../../domain/partnership/event';
import { escapeText } from '../../../domain/wikitext';
import type { Messages } from '../../../wiki/ports';
import { SIGNATURE } from '../../talk-section';

/** What a request for an exception has to say. */
export interface Requested {
	event: PartnershipEvent;
	/** Title of the partnership's page. */
	home: string;
	/** As they were typed; '' where they were not. */
	hours: string;
	address: string;
	expected?: number;
	fresh?: number;
}

/** Something that is asked for, ready to be put on a page. */
export interface Draft {
	heading: string;
	/** The whole section. */
	text: string;
}

/** The request in the wiki's language. What is not known yet is left open with dots. */
export function draftOf( kind: NonNullable<Check[ 'draft' ]>, { event, home, hours, address, expected, fresh }: Requested, { inContentLanguage: text }: Messages, day: ( day: string ) => string ): Draft {
	const { start, end } = event;
	const days = start === undefined ? '…' : end === undefined || end === start ? day( start ) : `${ day( start ) } – ${ day( end ) }`;
	const place = escapeText( event.place ) || '…';
	const heading = text( `partnerkit-preflight-request-${ kind }`, escapeText( event.name ), days );
	const lines = [
		text( 'partnerkit-preflight-request-event', `[[${ home }|${ escapeText( event.name ) }]]` ), text( 'partnerkit-preflight-request-days', days, escapeText( hours ) || '…' ),
		text( 'partnerkit-preflight-request-place', place ), text( 'partnerkit-preflight-request-address', escapeText( address ) || '…' ),
		text( 'partnerkit-preflight-request-people', String( expected ?? '…' ), String( fresh ?? '…' ) )
	];
	return { heading, text: `== ${ heading } ==\n${ text( `partnerkit-preflight-request-${ kind }-body` ) }\n${ lines.map( ( line ) => `* ${ line }` ).join( '\n' ) }\n${ SIGNATURE }\n` };
}
