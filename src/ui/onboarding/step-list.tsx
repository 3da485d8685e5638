import type { Translate } from '../text';

export interface ListedStep {
	key: string;
	name: string;
	/** The wiki shows that it is done, or somebody has been through it. */
	isDone: boolean;
	isHere: boolean;
	/** Where somebody has been, she may go again. */
	onJump?(): void;
}

/** All steps of a path, with those ticked that are done. */
export function StepList( { t, label, steps }: { t: Translate; label: string; steps: ListedStep[] } ) {
	return <nav aria-label={ label }>
		<h3>{ label }</h3>
		<ol class="partnerkit-wizard__facts partnerkit-organise__steps">
			{ steps.map( ( { key, name, isDone, isHere, onJump } ) => <li key={ key } class={ isDone ? 'is-true' : undefined } aria-current={ isHere ? 'step' : undefined }>
				{ isDone && <span class="partnerkit-hidden">{ t( 'partnerkit-organise-done' ) } </span> }
				{ onJump && !isHere ? <button type="button" class="cdx-button cdx-button--action-progressive cdx-button--weight-quiet" onClick={ onJump }>{ name }</button> : <span>{ name }</span> }
			</li> ) }
		</ol>
	</nav>;
}
