import { render } from 'preact';
import { Indicator } from '../../../ui/tracking/indicator';
import type { Clock, Messages } from '../../../wiki/ports';
import type { Session } from './session';

export interface IndicatorParts {
	session: Session;
	clock: Clock;
	messages: Messages;
	/** Shows the menu. */
	show( anchor: HTMLElement, onClose: () => void ): unknown;
}

/**
 * Makes the entry's link the indicator: it says what is being worked for, and opens the menu.
 *
 * @param item The link, or what it stands in
 * @param parts
 * @return Opens the menu
 */
export function createIndicator( item: Element, { session, clock, messages, show }: IndicatorParts ): () => void {
	const link = item.querySelector( 'a' ) || item as HTMLElement;
	const label = link.querySelector( 'span:last-of-type' ) || link;
	let isOpen = false;

	const tell = (): void => {
		const working = session.current();
		const ended = session.ended();
		render( <Indicator
			t={ messages.text } label={ working?.label } until={ working && clock.time( working.until ) }
			stopped={ ended && messages.text( `partnerkit-choose-ended-${ ended.ending }` ) }
		/>, label );
	};
	const expand = ( next: boolean ): void => {
		isOpen = next;
		link.setAttribute( 'aria-expanded', String( next ) );
	};
	const open = (): void => {
		if ( !isOpen ) {
			// Where the focus goes back to: not every browser gives it to a link that is pressed.
			link.focus();
			expand( true );
			show( link, () => expand( false ) );
		}
	};

	link.setAttribute( 'role', 'button' );
	link.setAttribute( 'aria-haspopup', 'dialog' );
	expand( false );
	// A button is pressed with the space bar too.
	link.addEventListener( 'keydown', ( event ) => {
		if ( event.key === ' ' ) {
			event.preventDefault();
			open();
		}
	} );
	label.textContent = '';
	session.watch( tell );
	tell();
	return open;
}
