import { useId } from 'preact/hooks';
import type { Translate } from '../text';
import { Wrong, type Said } from './said';

/** A thing that can be picked. */
export interface Card {
	value: string;
	title: string;
	detail?: string;
	/** Small: how long it takes; or why it cannot be picked. */
	note?: string;
	isTaken?: boolean;
}

export interface PickProps extends Said {
	t: Translate;
	label: string;
	cards: Card[];
	value: string;
	/** What is said where there is nothing. */
	empty: string;
	onPick( value: string ): void;
}

/** One of a list that was read: a press picks it. */
export function Pick( { label, cards, value, empty, onPick, ...said }: PickProps ) {
	const id = useId();
	return <div>
		{ cards.length ? <ul class="partnerkit-wizard__cards" aria-label={ label }>
			{ cards.map( ( card ) => <li key={ card.value }>
				<button type="button" disabled={ card.isTaken } aria-pressed={ card.value === value } onClick={ () => onPick( card.value ) }>
					<strong><bdi>{ card.title }</bdi></strong>
					{ card.detail && <span><bdi>{ card.detail }</bdi></span> }
					{ card.note && <span class="partnerkit-small"><bdi>{ card.note }</bdi></span> }
				</button>
			</li> ) }
		</ul> : <p>{ empty }</p> }
		<Wrong id={ id } { ...said } />
	</div>;
}
