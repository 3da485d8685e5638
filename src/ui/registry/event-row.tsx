import { eventId } from '../../domain/partnership/record-problems';
import { COUNTINGS } from '../../domain/partnership/record';
import { EVENT_FIELDS } from '../../domain/partnership/record-fields';
import type { Row } from '../../domain/partnership/record-form';
import { FormField, type FormWords } from './form-field';
import { RowGroup } from './row-group';

/** The name first: an id is made of it. */
const FIELDS = [ 'name', 'id', ...Object.keys( EVENT_FIELDS ).filter( ( field ) => field !== 'name' && field !== 'id' ) ];

export function EventRow( { words, row, number, onChange, onRemove }: { words: FormWords; row: Row; number: number; onChange( row: Row ): void; onRemove(): void } ) {
	const { t } = words;
	const { fields, key, at } = row;
	const counting = [ { value: '', label: t( 'partnerkit-registry-as-partnership' ) }, ...COUNTINGS.map( ( value ) => ( { value, label: t( `partnerkit-registry-counting-${ value }` ) } ) ) ];
	const set = ( field: string, value: string ): void => {
		// As long as nobody has given another one.
		const followsName = field === 'name' && at === undefined && fields.id === eventId( fields.name );
		onChange( { ...row, fields: { ...fields, [ field ]: value, ...followsName ? { id: eventId( value ) } : {} } } );
	};
	return <RowGroup
		words={ words } list="events" row={ key } number={ number } name={ fields.name } isNew={ at === undefined }
		facts={ [ [ fields.start, fields.end ].filter( Boolean ).join( ' – ' ), fields.place ] } remove={ t( 'partnerkit-registry-remove-event' ) } onRemove={ onRemove }
	>
		<div class="partnerkit-fields-row">
			{ FIELDS.map( ( field ) => <FormField
				key={ field } words={ words } list="events" row={ key } field={ field } kind={ EVENT_FIELDS[ field ] } value={ fields[ field ] ?? '' }
				options={ field === 'counting' ? counting : undefined } onInput={ ( value ) => set( field, value ) }
			/> ) }
		</div>
	</RowGroup>;
}
