import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { useNarrow } from '../narrow';
import type { Translate } from '../text';
import { useHeading } from '../wizard/use-heading';

/** One of the steps along the top. */
export interface StepName {
	key: string;
	name: string;
	/** Somebody has been there, and can go back. */
	isPassed: boolean;
}

export interface StartFrameProps {
	t: Translate;
	steps: StepName[];
	/** The step that is shown; '' after the last. */
	at: string;
	title: string;
	lead?: string;
	/** How far it is, which path it is, and what leads to the other. */
	far: { minutes: number; isLong: boolean; canBeShort: boolean };
	kept: string;
	busy: boolean;
	/** What the button says that leads on; none where the step has its own. */
	next?: string;
	/** The page that is being written. */
	aside: ComponentChildren;
	onPath( isLong: boolean ): void;
	onJump( key: string ): void;
	onBack?(): void;
	onNext(): void;
	/** Lets go of what was typed; undefined where nothing was. */
	onAnew?(): void;
	children: ComponentChildren;
}

/** Steps that one can go back to, the form at the start side, and the page that comes of it at the end side. */
export function StartFrame( { t, steps, at, title, lead, far, kept, busy, next, aside, onPath, onJump, onBack, onNext, onAnew, children }: StartFrameProps ) {
	const heading = useHeading( at );
	const id = useId();
	return <section class="partnerkit-start partnerkit-screen" data-partnerkit="start" aria-busy={ busy } aria-labelledby={ id }>
		<nav aria-label={ t( 'partnerkit-start-steps' ) }><ol class="partnerkit-start__steps">
			{ steps.map( ( step ) => <li key={ step.key } class={ step.key === at ? 'is-here' : step.isPassed ? 'is-done' : undefined } aria-current={ step.key === at ? 'step' : undefined }>
				{ step.isPassed && step.key !== at ? <button type="button" onClick={ () => onJump( step.key ) }>{ step.name }</button> : <span>{ step.name }</span> }
			</li> ) }
		</ol></nav>
		<div class="partnerkit-start__far">
			{ at !== '' && <p>
				{ t( 'partnerkit-start-far', steps.findIndex( ( step ) => step.key === at ) + 1, steps.length, far.minutes ) } { t( far.isLong ? 'partnerkit-start-on-long' : 'partnerkit-start-on-short' ) } { ( !far.isLong || far.canBeShort ) && <button type="button" class="partnerkit-link" onClick={ () => onPath( !far.isLong ) }>{ t( far.isLong ? 'partnerkit-start-use-short' : 'partnerkit-start-use-long' ) }</button> }
			</p> }
			<p><span role="status">{ kept }</span> { onAnew && <Anew key={ at } t={ t } onAnew={ onAnew } /> }</p>
		</div>
		<div class="partnerkit-start__columns">
			<div class="partnerkit-start__step">
				<h2 id={ id } ref={ heading } tabIndex={ -1 }>{ title }</h2>
				{ lead && <p class="partnerkit-start__lead">{ lead }</p> }
				{ children }
				<div class="partnerkit-start__acts">
					{ onBack ? <Button onClick={ onBack }>{ t( 'partnerkit-back' ) }</Button> : <span /> }
					{ next && <Button kind="primary" onClick={ onNext }>{ next }</Button> }
				</div>
			</div>
			<Aside t={ t }>{ aside }</Aside>
		</div>
	</section>;
}

/** Nothing that was typed goes with one press. */
function Anew( { t, onAnew }: { t: Translate; onAnew(): void } ) {
	const [ isAsked, ask ] = useState( false );
	return <button type="button" class="partnerkit-link" onClick={ () => isAsked ? onAnew() : ask( true ) }>{ t( isAsked ? 'partnerkit-start-anew-sure' : 'partnerkit-start-anew' ) }</button>;
}

/** The page, with the part of this step in view. On a phone it is folded: one decision a screen. */
function Aside( { t, children }: { t: Translate; children: ComponentChildren } ) {
	const narrow = useNarrow();
	const element = useRef<HTMLDivElement>( null );
	const seen = useRef<Element | null>( null );
	useEffect( () => {
		const part = element.current!.querySelector( '.partnerkit-start__part' );
		const panel = part && part.closest( '.partnerkit-written__panel' );
		// Once for each drawing: where the person has looked elsewhere since, she stays there.
		if ( panel && part !== seen.current ) {
			panel.scrollTop += part.getBoundingClientRect().top - panel.getBoundingClientRect().top - MARGIN;
		}
		seen.current = part;
	} );
	const page = <div ref={ element }>{ children }</div>;
	return narrow ?
		<details class="partnerkit-start__aside"><summary>{ t( 'partnerkit-start-see-page' ) }</summary>{ page }</details> :
		<div class="partnerkit-start__aside">{ page }</div>;
}

/** Above the part, in pixels. */
const MARGIN = 16;
