import { Button } from '../../button';
import type { Translate } from '../../text';
import type { ActView } from './view';

export interface ChosenBarProps {
	t: Translate;
	/** How many edits are chosen, in words. */
	text: string;
	state: 'none' | 'some' | 'all';
	acts: ActView[];
	onAll(): void;
	onNone(): void;
}

/** What is done with the chosen edits, all at once. */
export function ChosenBar( { t, text, state, acts, onAll, onNone }: ChosenBarProps ) {
	return <div class="partnerkit-edits__bar">
		<label>
			<input
				type="checkbox" checked={ state === 'all' } ref={ ( element ) => {
					if ( element ) {
						element.indeterminate = state === 'some';
					}
				} } onChange={ ( event ) => ( event.currentTarget.checked ? onAll : onNone )() }
			/> <strong aria-live="polite">{ text }</strong>
		</label>
		{ state !== 'none' && <div class="partnerkit-edits__bar-acts">
			<Button kind="quiet" onClick={ onNone }>{ t( 'partnerkit-edits-choose-none' ) }</Button>
			{ acts.map( ( { id, label, kind, onClick } ) => <Button key={ id } kind={ kind } onClick={ onClick }>{ label }</Button> ) }
		</div> }
	</div>;
}
