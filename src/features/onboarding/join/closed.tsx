import { isolated } from '../../../ui/text';
import { WizardFrame } from '../../../ui/wizard/frame';
import type { Messages, Pages } from '../../../wiki/ports';
import { nameOf } from './words';
import type { ClosedProps } from './props';

const OVER = [ 'partnerkit-join-after', 'partnerkit-join-after-text' ] as const;

/** Heading and text for each reason. */
const WORDS = {
	proposed: [ 'partnerkit-join-before', 'partnerkit-join-proposed-text' ], early: [ 'partnerkit-join-before', 'partnerkit-join-early-text' ],
	paused: [ 'partnerkit-join-paused', 'partnerkit-join-paused-text' ], completed: OVER, over: OVER
} as const;

/** An invitation to what is not there, or not open: what it is, and what to do instead. */
export function Closed( { screen, name, invitation, config, messages: { text, day }, pages }: ClosedProps & { messages: Messages; pages: Pages } ) {
	const label = isolated( invitation ? nameOf( invitation ) : name );
	const [ title, words ] = invitation ? WORDS[ invitation.closed! ] : [ 'partnerkit-join-unknown', 'partnerkit-join-unknown-text' ] as const;
	return <WizardFrame
		t={ text } screen={ screen } at="closed" title={ text( title, label ) }
		acts={ invitation ? [ { label: text( 'partnerkit-join-look' ), href: pages.url( invitation.title ) }, { label: text( 'partnerkit-join-others' ), href: pages.url( config.home ) } ] : [ { label: text( 'partnerkit-join-others' ), href: pages.url( config.home ) } ] }
	>
		<p>{ text( words, invitation?.day ? day( invitation.day ) : '' ) }</p>
	</WizardFrame>;
}
