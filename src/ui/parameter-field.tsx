import { useId, useState } from 'preact/hooks';
import { fitsDayField } from '../domain/partnership/dates';
import type { Control } from '../domain/templatedata/control';
import { describedBy, Labelled, SelectField, TextField, type FieldProps } from './field';
import { Lookup, type MakeLookup } from './lookup';

export interface ParameterFieldProps extends FieldProps {
	value: string;
	control: Control | { kind: 'choice'; options: Array<{ value: string; label: string }> };
	disabled?: boolean;
	makeLookup: MakeLookup;
	onInput( value: string ): void;
}

/** Longest text that grows with what is typed, in lines. */
const MAX_ROWS = 8;

/** A parameter of a template. It keeps the kind of its control for as long as it is there, so that nothing changes under somebody's hands. */
export function ParameterField( { value, control: given, disabled, makeLookup, onInput, ...field }: ParameterFieldProps ) {
	const id = useId();
	const [ control ] = useState( given );
	const [ isDay ] = useState( fitsDayField( value ) );
	const { t } = field;
	switch ( given.kind === 'choice' ? given.kind : control.kind ) {
		case 'choice':
			return <SelectField { ...field } value={ value } disabled={ disabled } options={ ( given as { options: Array<{ value: string; label: string }> } ).options } onChange={ onInput } />;
		case 'boolean': {
			const { yes, no } = control as { yes: string; no: string };
			const known = [ { value: '', label: '–' }, { value: yes, label: t( 'partnerkit-yes' ) }, { value: no, label: t( 'partnerkit-no' ) } ];
			const options = known.some( ( one ) => one.value === value ) ? known : [ ...known, { value, label: value } ];
			return <SelectField { ...field } value={ value } disabled={ disabled } options={ options } onChange={ onInput } />;
		}
		case 'lookup':
			return <Labelled id={ id } { ...field }>
				<Lookup id={ id } kind={ ( control as { of: 'page' } ).of } value={ value } describedBy={ describedBy( id, field ) } disabled={ disabled } make={ makeLookup } onInput={ onInput } />
			</Labelled>;
		case 'text':
			return <Labelled id={ id } { ...field }>
				<div class="cdx-text-area"><textarea
					id={ id } class="cdx-text-area__textarea partnerkit-grows" dir="auto" value={ value } disabled={ disabled }
					rows={ Math.min( value.split( '\n' ).length, MAX_ROWS ) } aria-describedby={ describedBy( id, field ) }
					onInput={ ( event ) => onInput( event.currentTarget.value ) }
				/></div>
			</Labelled>;
		case 'date':
			return <TextField { ...field } value={ value } type={ isDay ? 'date' : 'text' } disabled={ disabled } onInput={ onInput } />;
		default:
			return <Labelled id={ id } { ...field }>
				<div class="cdx-text-input"><input
					id={ id } class="cdx-text-input__input" type="text" inputMode={ INPUT_MODES[ control.kind ] } value={ value } dir="auto" disabled={ disabled }
					list={ suggestions( control ).length ? `${ id }-list` : undefined } aria-describedby={ describedBy( id, field ) }
					onInput={ ( event ) => onInput( event.currentTarget.value ) }
				/></div>
				{ suggestions( control ).length > 0 && <datalist id={ `${ id }-list` }>{ suggestions( control ).map( ( one ) => <option key={ one } value={ one } /> ) }</datalist> }
			</Labelled>;
	}
}

const INPUT_MODES: Record<string, 'decimal' | 'url' | undefined> = { number: 'decimal', url: 'url' };

function suggestions( control: object ): string[] {
	return ( control as { suggestions?: string[] } ).suggestions ?? [];
}
