import { useState } from 'preact/hooks';
import { ParameterField, type ParameterFieldProps } from '../parameter-field';
import type { MakeLookup } from '../lookup';
import type { Translate } from '../text';

/** A field of the mark: a parameter of the template that it is written with. */
export interface MarkField extends Pick<ParameterFieldProps, 'label' | 'optional' | 'help' | 'warning' | 'value' | 'control'> {
	/** By which the template knows it. */
	name: string;
	/** Shown only on demand as long as it is empty. */
	isExtra: boolean;
	/** It is typed, but cannot be written. */
	isGone: boolean;
}

export interface MarkFieldsProps {
	t: Translate;
	/** What the fields are about: they start anew for another. */
	partnership: string;
	fields: MarkField[];
	disabled: boolean;
	/** Where the fields are described. */
	template: { name: string; url: string };
	makeLookup: MakeLookup;
	onField( name: string, value: string ): void;
}

/** Controls that need little room. */
const SHORT = [ 'date', 'number', 'boolean' ];

export function MarkFields( { t, partnership, fields, disabled, template, makeLookup, onField }: MarkFieldsProps ) {
	const [ all, setAll ] = useState( false );
	const hidden = fields.filter( ( { isExtra, value } ) => isExtra && value === '' );
	const shown = all ? fields : fields.filter( ( field ) => !hidden.includes( field ) );
	return <>
		<div class="partnerkit-form">
			{ shown.map( ( { name, isExtra, isGone, ...field } ) => <div key={ `${ partnership }/${ name }` } class={ SHORT.includes( field.control.kind ) ? 'partnerkit-form__short' : undefined }>
				<ParameterField { ...field } t={ t } disabled={ disabled || isGone } makeLookup={ makeLookup } onInput={ ( value ) => onField( name, value ) } />
			</div> ) }
		</div>
		{ hidden.length > 0 && <button type="button" class="partnerkit-link" aria-expanded={ all } onClick={ () => setAll( !all ) }>
			{ t( all ? 'partnerkit-mark-fewer-fields' : 'partnerkit-mark-more-fields', hidden.length ) }
		</button> }
		<p class="partnerkit-small">{ t( 'partnerkit-mark-fields-from' ) } <a href={ template.url } target="_blank" rel="noopener"><bdi>{ template.name }</bdi></a></p>
	</>;
}
