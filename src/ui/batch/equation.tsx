import type { ComponentChildren } from 'preact';

export interface Term {
	/** What tools and tests know it by. */
	id: string;
	value: number;
	label: string;
	below?: ComponentChildren;
}

/** Figures that add up: the first is the sum of the others. */
export function SumOfTerms( { terms, number }: { terms: Term[]; number( value: number ): string } ) {
	return <ul class="partnerkit-sum">
		{ terms.map( ( { id, value, label, below }, index ) => <li key={ id } data-figure={ id } data-value={ String( value ) }>
			{ index > 0 && <span class="partnerkit-sum__sign">{ index === 1 ? '=' : '+' }</span> }
			<span>
				<span class="partnerkit-sum__value">{ number( value ) }</span>
				<span class="partnerkit-sum__label">{ label }</span>
				{ below && <span class="partnerkit-small">{ below }</span> }
			</span>
		</li> ) }
	</ul>;
}
