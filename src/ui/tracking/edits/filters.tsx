import { SelectField, type SelectFieldProps } from '../../field';
import type { Translate } from '../../text';

export type Show = 'all' | 'counted' | 'not-counted';

export interface FiltersProps {
	t: Translate;
	fields: Array<Omit<SelectFieldProps, 't'> & { id: string }>;
	show: Show;
	/** Each with its number, once it is known. */
	shows: Array<{ value: Show; label: string }>;
	onShow( show: Show ): void;
}

/** What is looked at: partnership, event, time, whose edits; and which of them are shown. */
export function Filters( { t, fields, show, shows, onShow }: FiltersProps ) {
	return <div class="partnerkit-edits__filters">
		{ fields.map( ( { id, ...field } ) => <div key={ id } class="partnerkit-edits__filter" data-filter={ id }><SelectField t={ t } { ...field } /></div> ) }
		<div class="partnerkit-edits__show">
			<span class="partnerkit-edits__label" aria-hidden="true">{ t( 'partnerkit-edits-show' ) }</span>
			<div class="cdx-toggle-button-group" role="group" aria-label={ t( 'partnerkit-edits-show' ) }>
				{ shows.map( ( { value, label } ) => <button
					key={ value } type="button" data-show={ value } class={ `cdx-toggle-button cdx-toggle-button--framed cdx-toggle-button--toggled-${ value === show ? 'on' : 'off' }` }
					aria-pressed={ value === show } onClick={ () => onShow( value ) }
				>{ label }</button> ) }
			</div>
		</div>
	</div>;
}
