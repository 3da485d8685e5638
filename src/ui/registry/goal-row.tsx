import { useState } from 'preact/hooks';
import type { Row } from '../../domain/partnership/record-form';
import { choiceLabel, choices, FormField, METRICS, type FormWords } from './form-field';
import { RowGroup } from './row-group';

/** Stands for words of one's own in the list of figures. */
const OWN = '\u0001';

export function GoalRow( { words, row, number, onChange, onRemove }: { words: FormWords; row: Row; number: number; onChange( row: Row ): void; onRemove(): void } ) {
	const { t } = words;
	const { fields, key } = row;
	const figures = choices( words, 'goals', 'metric', METRICS );
	const [ isOwn, setOwn ] = useState( !figures.some( ( figure ) => figure.value === fields.metric ) );
	const set = ( field: string, value: string ): void => onChange( { ...row, fields: { ...fields, [ field ]: value } } );
	const field = ( name: string, kind: 'text' | 'day' ) => <FormField words={ words } list="goals" row={ key } field={ name } kind={ kind } value={ fields[ name ] ?? '' } onInput={ ( value ) => set( name, value ) } />;
	return <RowGroup
		words={ words } list="goals" row={ key } number={ number } name={ choiceLabel( t, 'metric', fields.metric ) } isNew={ row.at === undefined }
		facts={ [ [ fields.target, fields.unit ].filter( Boolean ).join( ' ' ), fields.by ] } remove={ t( 'partnerkit-registry-remove-goal' ) } onRemove={ onRemove }
	>
		{ isOwn ?
			<FormField words={ words } list="goals" row={ key } field="metric" kind="text" value={ fields.metric } help={ t( 'partnerkit-registry-own-help' ) } onInput={ ( value ) => set( 'metric', value ) } /> :
			<FormField
				words={ words } list="goals" row={ key } field="metric" kind="text" value={ fields.metric } options={ [ ...figures, { value: OWN, label: t( 'partnerkit-registry-own' ) } ] }
				onInput={ ( value ) => {
					setOwn( value === OWN );
					set( 'metric', value === OWN ? '' : value );
				} }
			/> }
		<div class="partnerkit-fields-row">{ field( 'target', 'text' ) }{ field( 'by', 'day' ) }{ field( 'unit', 'text' ) }</div>
	</RowGroup>;
}
