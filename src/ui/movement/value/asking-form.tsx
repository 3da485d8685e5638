import type { Asking } from '../../../domain/movement/value';
import { SelectField, TextField } from '../../field';
import type { Translate } from '../../text';
import { SIZES, TYPES } from '../../../domain/partnership/partner-types';
import { typeWord } from '../playbooks/words';

export interface AskingFormProps {
	t: Translate;
	asking: Asking;
	/** Empty where the browser knows none: the code is typed then. */
	countries: Array<{ code: string; name: string }>;
	onAsk( asking: Asking ): void;
}

/** Which institution asks: its name, and what makes others similar to it. */
export function AskingForm( { t, asking, countries, onAsk }: AskingFormProps ) {
	const not = { value: '', label: t( 'partnerkit-value-not-said' ) };
	return <>
		<TextField t={ t } optional label={ t( 'partnerkit-value-name' ) } value={ asking.name } maxLength={ 120 } onInput={ ( name ) => onAsk( { ...asking, name } ) } />
		<div class="partnerkit-fields-row">
			<SelectField t={ t } label={ t( 'partnerkit-value-type' ) } value={ asking.type } options={ [ not, ...TYPES.map( ( value ) => ( { value, label: typeWord( t, value ) } ) ) ] } onChange={ ( type ) => onAsk( { ...asking, type } ) } />
			<SelectField t={ t } optional label={ t( 'partnerkit-value-size' ) } value={ asking.size } options={ [ not, ...SIZES.map( ( value ) => ( { value, label: t( `partnerkit-value-size-${ value }` ) } ) ) ] } onChange={ ( size ) => onAsk( { ...asking, size } ) } />
			{ countries.length ?
				<SelectField t={ t } optional label={ t( 'partnerkit-value-country' ) } value={ asking.country } options={ [ not, ...countries.map( ( { code, name } ) => ( { value: code, label: name } ) ) ] } onChange={ ( country ) => onAsk( { ...asking, country } ) } /> :
				<TextField t={ t } optional label={ t( 'partnerkit-value-country' ) } help={ t( 'partnerkit-value-country-help' ) } value={ asking.country } maxLength={ 2 } onInput={ ( country ) => onAsk( { ...asking, country: country.toUpperCase() } ) } /> }
		</div>
	</>;
}
