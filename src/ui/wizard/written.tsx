import type { ComponentChildren } from 'preact';
import { Notice } from '../notice';
import type { Translate } from '../text';

/** Something that will be written. */
export interface Writing {
	/** Where: “On the list of people”. */
	place: string;
	/** The words, or a difference. */
	words: ComponentChildren;
}

export interface WrittenProps {
	t: Translate;
	stage: 'reading' | 'ready' | 'busy' | 'looking' | 'elsewhere' | 'done';
	writings: Writing[];
	/** What went wrong, what is safe, what to do: in a sentence, or with what belongs to it. */
	error?: ComponentChildren;
}

/** What a confirmation will write, above the button that writes it; and how that went. */
export function Written( { t, stage, writings, error }: WrittenProps ) {
	return <>
		<div class="partnerkit-wizard__written">
			<h3>{ t( stage === 'done' ? 'partnerkit-wizard-written' : 'partnerkit-wizard-writes' ) }</h3>
			{ writings.map( ( { place, words } ) => <div key={ place }><span class="partnerkit-subtle"><bdi>{ place }</bdi></span> { words }</div> ) }
		</div>
		<p class="partnerkit-small" role="status">{ [ 'busy', 'looking', 'elsewhere' ].includes( stage ) ? t( `partnerkit-wizard-${ stage }` ) : '' }</p>
		{ typeof error === 'string' ? <Notice kind="error"><p>{ error }</p></Notice> : error }
	</>;
}
