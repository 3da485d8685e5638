import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Button } from '../button';
import type { Translate } from '../text';

export interface GuideCardProps {
	t: Translate;
	/** `step` of `of`; 0: before the first. */
	step: number;
	of: number;
	title: string;
	/** It stands over the page, at its corner: the editor fills the page. */
	isOver: boolean;
	/** What was checked and is done. */
	done: string[];
	/** What to do now. */
	now: ComponentChildren;
	/** What was typed an earlier time. */
	quote?: { lead: string; words: string };
	/** Buttons that help with it. */
	acts: Array<{ label: string; href?: string; onClick?(): void }>;
	/** What is said to somebody who needs help; closed at first. */
	help: ComponentChildren;
	onClose(): void;
}

/** Beside the real controls: what is done, what comes now. It is no dialog: the person works with the page meanwhile. */
export function GuideCard( { t, step, of, title, isOver, done, now, quote, acts, help, onClose }: GuideCardProps ) {
	const id = useId();
	return <section class={ `partnerkit-guide${ isOver ? ' partnerkit-guide--over' : '' }` } data-partnerkit="guide" aria-labelledby={ id }>
		<progress aria-hidden="true" max={ of } value={ step } />
		<div class="partnerkit-guide__head">
			<p class="partnerkit-small">{ step ? t( 'partnerkit-guide-part', step, of ) : t( 'partnerkit-guide-first' ) }</p>
			<button type="button" class="cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ t( 'partnerkit-guide-close' ) } onClick={ onClose }>
				<span class="partnerkit-icon partnerkit-icon--close" aria-hidden="true" />
			</button>
		</div>
		<div role="status">
			<h2 id={ id }>{ title }</h2>
			<ul class="partnerkit-wizard__facts">
				{ done.map( ( one ) => <li key={ one } class="is-true"><span class="partnerkit-hidden">{ t( 'partnerkit-check-sound' ) } </span>{ one }</li> ) }
				<li class="is-next">{ now }</li>
			</ul>
			{ quote && <><p>{ quote.lead }</p><blockquote class="partnerkit-wizard__quote" dir="auto">{ quote.words }</blockquote></> }
		</div>
		<div class="partnerkit-guide__acts">
			{ acts.map( ( { label, href, onClick } ) => href === undefined ? <Button key={ label } onClick={ onClick! }>{ label }</Button> : <a key={ label } class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" href={ href }>{ label }</a> ) }
			<details><summary>{ t( 'partnerkit-guide-help' ) }</summary>{ help }</details>
		</div>
	</section>;
}
