import type { ComponentChildren } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { Translate } from './text';

export interface FieldProps {
	label: string;
	optional?: boolean;
	/** Explains the field; read out with it. */
	help?: string;
	/** What is wrong with its value, or what to look at. */
	warning?: string;
	t: Translate;
}

export interface TextFieldProps extends FieldProps {
	value: string;
	type?: 'text' | 'date' | 'search';
	maxLength?: number;
	disabled?: boolean;
	onInput( value: string ): void;
}

export function TextField( { value, type = 'text', maxLength, disabled, onInput, ...field }: TextFieldProps ) {
	const id = useId();
	return <Labelled id={ id } { ...field }>
		<div class="cdx-text-input">
			<input
				id={ id } class="cdx-text-input__input" type={ type as 'text' } value={ value } dir="auto" maxLength={ maxLength } disabled={ disabled }
				aria-describedby={ describedBy( id, field ) } onInput={ ( event ) => onInput( event.currentTarget.value ) }
			/>
		</div>
	</Labelled>;
}

export interface SelectFieldProps extends FieldProps {
	value: string;
	options: Array<{ value: string; label: string }>;
	disabled?: boolean;
	onChange( value: string ): void;
}

export function SelectField( { value, options, disabled, onChange, ...field }: SelectFieldProps ) {
	const id = useId();
	const choices = useMemo( () => options.map( ( option ) => <option key={ option.value } value={ option.value }>{ option.label }</option> ), [ options ] );
	return <Labelled id={ id } { ...field }>
		<select id={ id } class="cdx-select" value={ value } disabled={ disabled } aria-describedby={ describedBy( id, field ) } onChange={ ( event ) => onChange( event.currentTarget.value ) }>
			{ choices }
		</select>
	</Labelled>;
}

/** A control with its label, and what explains it. Both may come from a template, in another language than the interface. */
export function Labelled( { id, label, optional, help, warning, t, children }: FieldProps & { id: string; children: ComponentChildren } ) {
	return <div class="partnerkit-field">
		<label for={ id }><bdi>{ label }</bdi>{ optional && <span class="partnerkit-subtle"> { t( 'partnerkit-optional' ) }</span> }</label>
		{ children }
		{ help && <p id={ `${ id }-help` } class="partnerkit-small"><bdi>{ help }</bdi></p> }
		{ warning && <p id={ `${ id }-warning` } class="partnerkit-small partnerkit-warning">{ warning }</p> }
	</div>;
}

/** The ids of what explains the control. */
export function describedBy( id: string, { help, warning }: Pick<FieldProps, 'help' | 'warning'> ): string | undefined {
	return [ ...help ? [ `${ id }-help` ] : [], ...warning ? [ `${ id }-warning` ] : [] ].join( ' ' ) || undefined;
}
