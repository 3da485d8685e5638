import { Button } from '../button';
import type { Translate } from '../text';

export interface CurrentChoiceProps {
	t: Translate;
	label: string;
	isEvent: boolean;
	/** The partnership and who is in it. */
	detail: string;
	/** When it ends, and in how long. */
	ends: string;
	/** How many edits count today; undefined: not known, or not yet. */
	counted?: number;
	/** Where these are listed. */
	editsUrl: string;
	/** What is to be known besides. */
	note?: string;
	onStop(): void;
}

/** What is being worked for, until when, with what result, and how to stop. */
export function CurrentChoice( { t, label, isEvent, detail, ends, counted, editsUrl, note, onStop }: CurrentChoiceProps ) {
	return <section>
		<p><b><bdi>{ label }</bdi></b></p>
		{ detail && <p class="partnerkit-small">{ detail }</p> }
		<p class="partnerkit-choose__ends">{ ends } { counted !== undefined && <a href={ editsUrl }>{ t( 'partnerkit-choose-counted', counted ) }</a> }</p>
		{ note && <p class="partnerkit-small">{ note }</p> }
		<Button onClick={ onStop }>{ t( isEvent ? 'partnerkit-choose-stop-event' : 'partnerkit-choose-stop' ) }</Button>
	</section>;
}
