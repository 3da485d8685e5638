import { useId, useState } from 'preact/hooks';
import { fitsDayField } from '../../domain/partnership/dates';
import type { Field } from '../../domain/wizard/definition';
import { describedBy, Labelled } from '../field';
import { Wrong, type Said } from './said';

export interface FormFieldProps extends Said {
	kind: Exclude<Field[ 'kind' ], 'ticks'>;
	label: string;
	help?: string;
	optional?: boolean;
	/** Of a select. */
	options?: Array<{ value: string; label: string }>;
	value: string;
	onInput( value: string ): void;
}

/** A field of a form, with the control that fits its kind. */
export function FormField( { kind, label, help, optional, options = [], value, onInput, ...said }: FormFieldProps ) {
	const id = useId();
	// For as long as it is there: nothing changes under somebody's hands.
	const [ isDay ] = useState( kind === 'date' && fitsDayField( value ) );
	const { t, problem } = said;
	const common = {
		id, value, 'aria-invalid': problem !== undefined, 'aria-describedby': [ describedBy( id, { help } ), ...problem ? [ `${ id }-problem` ] : [] ].filter( Boolean ).join( ' ' ) || undefined,
		onInput: ( event: { currentTarget: { value: string } } ) => onInput( event.currentTarget.value )
	};
	return <div class="partnerkit-wizard__field">
		<Labelled id={ id } label={ label } help={ help } optional={ optional } t={ t }>
			{ kind === 'select' ?
				<select { ...common } class="cdx-select">
					{ [ { value: '', label: '–' }, ...options ].map( ( option ) => <option key={ option.value } value={ option.value }>{ option.label }</option> ) }
				</select> :
				kind === 'long' ?
					<div class="cdx-text-area"><textarea { ...common } class="cdx-text-area__textarea partnerkit-grows" rows={ 4 } dir="auto" /></div> :
					<div class="cdx-text-input"><input { ...common } class="cdx-text-input__input" type={ ( isDay ? 'date' : 'text' ) as 'text' } inputMode={ kind === 'number' ? 'decimal' : undefined } dir="auto" /></div> }
		</Labelled>
		<Wrong id={ id } { ...said } />
	</div>;
}
