import { Button } from '../button';
import { TextField } from '../field';
import type { Translate } from '../text';
import { FieldRow, type TypedFields } from './field-row';

export interface ChangeFields extends TypedFields {
	note: string;
	source: string;
}

export interface ChangeFormProps {
	t: Translate;
	fields: ChangeFields;
	disabled: boolean;
	onChange( fields: ChangeFields ): void;
	/** To take the task off the list instead. */
	onRemove(): void;
}

/** What the list says of one task. */
export function ChangeForm( { t, fields, disabled, onChange, onRemove }: ChangeFormProps ) {
	const set = ( change: Partial<ChangeFields> ): void => onChange( { ...fields, ...change } );
	return <>
		<div class="partnerkit-fields-row">
			<FieldRow t={ t } fields={ fields } disabled={ disabled } onChange={ set } />
			<TextField t={ t } label={ t( 'partnerkit-worklist-note' ) } optional value={ fields.note } disabled={ disabled } onInput={ ( note ) => set( { note } ) } />
			<TextField t={ t } label={ t( 'partnerkit-worklist-from-what' ) } optional value={ fields.source } disabled={ disabled } onInput={ ( source ) => set( { source } ) } />
		</div>
		<p><Button kind="destructive" disabled={ disabled } onClick={ onRemove }>{ t( 'partnerkit-worklist-act-remove' ) }</Button></p>
	</>;
}
