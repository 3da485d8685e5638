import type { PartnershipEvent } from '../../../domain/partnership/event';
import type { Partner } from '../../../domain/partnership/record';
import { SelectField, TextField } from '../../field';
import type { Translate } from '../../text';

/** What a line of the list says besides the name and days. */
export interface LineChoice {
	event: string;
	partner: string;
	role: string;
}

export interface LineFieldsProps {
	t: Translate;
	choice: LineChoice;
	/** Those that can be chosen. */
	events: PartnershipEvent[];
	partners: Partner[];
	disabled?: boolean;
	/** For many at once. */
	forMany?: boolean;
	onChange( choice: LineChoice ): void;
}

/** Event, partner and role; where there is nothing to choose from there is nothing to fill in. */
export function LineFields( { t, choice, events, partners, disabled, forMany, onChange }: LineFieldsProps ) {
	const named = partners.filter( ( { name } ) => name !== '' );
	return <>
		{ events.length > 0 && <SelectField
			t={ t } label={ t( 'partnerkit-people-event' ) } value={ choice.event } disabled={ disabled }
			options={ [ { value: '', label: t( 'partnerkit-people-whole' ) }, ...events.map( ( { id, name } ) => ( { value: id, label: name } ) ) ] } onChange={ ( event ) => onChange( { ...choice, event } ) }
		/> }
		{ named.length > 1 && <SelectField
			t={ t } label={ t( 'partnerkit-people-partner' ) } help={ t( 'partnerkit-people-partner-help' ) } value={ choice.partner } disabled={ disabled }
			options={ [ { value: '', label: t( 'partnerkit-people-all-partners' ) }, ...named.map( ( { name } ) => ( { value: name, label: name } ) ) ] } onChange={ ( partner ) => onChange( { ...choice, partner } ) }
		/> }
		{ !forMany && <TextField t={ t } label={ t( 'partnerkit-people-role' ) } optional help={ t( 'partnerkit-people-role-help' ) } value={ choice.role } disabled={ disabled } onInput={ ( role ) => onChange( { ...choice, role } ) } /> }
	</>;
}
