import { DIFFICULTIES, TASK_TYPES } from '../../domain/worklist/task';
import { SelectField, TextField } from '../field';
import type { Translate } from '../text';

/** What somebody typed or chose of a task, or of many. */
export interface TypedFields {
	type: string;
	difficulty: string;
	minutes: string;
	topic: string;
}

export interface FieldRowProps {
	t: Translate;
	fields: TypedFields;
	disabled: boolean;
	onChange( change: Partial<TypedFields> ): void;
}

/** The fields by which tasks are found and put in order. Written beside each other, in a row of fields. */
export function FieldRow( { t, fields, disabled, onChange }: FieldRowProps ) {
	const isOwnWord = fields.type !== '' && !( TASK_TYPES as readonly string[] ).includes( fields.type );
	return <>
		<SelectField
			t={ t } label={ t( 'partnerkit-worklist-type' ) } optional value={ fields.type } disabled={ disabled } onChange={ ( type ) => onChange( { type } ) }
			options={ [ { value: '', label: t( 'partnerkit-worklist-unknown' ) }, ...TASK_TYPES.map( ( value ) => ( { value, label: t( `partnerkit-task-type-${ value }` ) } ) ), ...isOwnWord ? [ { value: fields.type, label: fields.type } ] : [] ] }
		/>
		<SelectField
			t={ t } label={ t( 'partnerkit-worklist-difficulty' ) } optional value={ fields.difficulty } disabled={ disabled } onChange={ ( difficulty ) => onChange( { difficulty } ) }
			options={ [ { value: '', label: t( 'partnerkit-worklist-unknown' ) }, ...DIFFICULTIES.map( ( value ) => ( { value, label: t( `partnerkit-worklist-difficulty-${ value }` ) } ) ) ] }
		/>
		<TextField
			t={ t } label={ t( 'partnerkit-worklist-minutes' ) } optional value={ fields.minutes } maxLength={ 4 } disabled={ disabled }
			warning={ /^\d*$/.test( fields.minutes.trim() ) ? undefined : t( 'partnerkit-worklist-minutes-wrong' ) } onInput={ ( minutes ) => onChange( { minutes } ) }
		/>
		<TextField t={ t } label={ t( 'partnerkit-worklist-topic' ) } optional value={ fields.topic } disabled={ disabled } onInput={ ( topic ) => onChange( { topic } ) } />
	</>;
}
