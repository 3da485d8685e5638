import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '../button';
import type { Translate } from '../text';
import { useHeading } from './use-heading';

/** A button or, with an address, a link that looks like one. */
export interface Act {
	label: string;
	kind?: 'primary' | 'normal';
	disabled?: boolean;
	href?: string;
	onClick?(): void;
}

export interface WizardFrameProps {
	t: Translate;
	/** What tools and tests know the screen by. */
	screen: string;
	/** The step: when it changes, the heading is gone to, and so read out. */
	at: string;
	title: string;
	/** `part`: 0 to 1. Undefined after the last step. */
	progress?: { step: number; of: number; part: number };
	busy?: boolean;
	/** Something has to be put right before going on: it is gone to. */
	isLacking?: boolean;
	/** What became of what was typed. */
	kept?: string;
	/** The first is the main one: at the end of a line, or on top at the bottom edge of a phone. */
	acts: Act[];
	/** Below the acts, small. */
	foot?: ComponentChildren;
	/** Beside the step on a wide screen, below it on a narrow one: what comes of it. */
	aside?: ComponentChildren;
	onBack?(): void;
	children: ComponentChildren;
}

/** One step of a path: how far it is, its heading, its content, its acts. */
export function WizardFrame( { t, screen, at, title, progress, busy = false, isLacking = false, kept, acts, foot, aside, onBack, children }: WizardFrameProps ) {
	const root = useRef<HTMLElement>( null );
	const heading = useHeading( at );
	const id = useId();
	useEffect( () => {
		if ( isLacking ) {
			root.current!.querySelector<HTMLElement>( WRONG )?.focus();
		}
	}, [ isLacking ] );
	return <section ref={ root } class="partnerkit-wizard" data-partnerkit={ screen } aria-busy={ busy } aria-labelledby={ id }>
		<div class="partnerkit-wizard__far">
			{ progress && <p>{ t( 'partnerkit-wizard-step', progress.step, progress.of ) }</p> }
			<p role="status">{ kept }</p>
			{ progress && <progress aria-hidden="true" max={ 1 } value={ progress.part } /> }
		</div>
		<h2 id={ id } ref={ heading } tabIndex={ -1 }><bdi>{ title }</bdi></h2>
		<div class="partnerkit-wizard__columns">
			<div class="partnerkit-wizard__step">{ children }</div>
			{ aside && <div class="partnerkit-wizard__aside">{ aside }</div> }
		</div>
		<div class="partnerkit-wizard__acts">
			{ acts.map( ( act, index ) => <ActButton key={ act.label } { ...act } kind={ act.kind || ( index ? 'normal' : 'primary' ) } /> ) }
			{ onBack && <Button onClick={ onBack }>{ t( 'partnerkit-back' ) }</Button> }
			{ foot && <p class="partnerkit-small">{ foot }</p> }
		</div>
	</section>;
}

/** The control whose problem is told first. */
const WRONG = '[aria-invalid="true"], fieldset[aria-describedby] input';

const LINK = { primary: ' cdx-button--action-progressive cdx-button--weight-primary', normal: '' };

function ActButton( { label, kind = 'normal', disabled, href, onClick = () => {} }: Act ) {
	return href === undefined ?
		<Button kind={ kind } disabled={ disabled } onClick={ onClick }>{ label }</Button> :
		<a class={ `cdx-button cdx-button--fake-button cdx-button--fake-button--enabled${ LINK[ kind ] }` } href={ href } onClick={ onClick }>{ label }</a>;
}
