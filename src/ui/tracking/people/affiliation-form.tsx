import type { Partner } from '../../../domain/partnership/record';
import { PAID, type Affiliation } from '../../../domain/tracking/disclosure';
import { SelectField, TextField } from '../../field';
import type { Translate } from '../../text';

/** What somebody typed of an affiliation. */
export type AffiliationFields = Pick<Affiliation, 'partner' | 'role' | 'employer' | 'client'> & { paid: typeof PAID[ number ]; since: string };

export interface AffiliationFormProps {
	t: Translate;
	fields: AffiliationFields;
	partners: Partner[];
	disabled: boolean;
	onChange( fields: AffiliationFields ): void;
}

export function AffiliationForm( { t, fields, partners, disabled, onChange }: AffiliationFormProps ) {
	const named = partners.filter( ( { name } ) => name !== '' ).map( ( { name } ) => name );
	const set = ( name: keyof AffiliationFields ) => ( value: string ): void => onChange( { ...fields, [ name ]: value } );
	const isPaid = fields.paid === 'yes';
	return <>
		<p>{ t( 'partnerkit-people-affiliation-intro' ) }</p>
		<SelectField t={ t } label={ t( 'partnerkit-people-paid' ) } value={ fields.paid } disabled={ disabled } options={ PAID.map( ( value ) => ( { value, label: t( `partnerkit-people-paid-${ value }` ) } ) ) } onChange={ set( 'paid' ) } />
		{ named.length ?
			<SelectField
				t={ t } label={ t( 'partnerkit-people-which' ) } value={ fields.partner } disabled={ disabled }
				options={ [ ...named, ...named.includes( fields.partner ) || fields.partner === '' ? [] : [ fields.partner ] ].map( ( value ) => ( { value, label: value } ) ) } onChange={ set( 'partner' ) }
			/> :
			<TextField t={ t } label={ t( 'partnerkit-people-which' ) } value={ fields.partner } disabled={ disabled } onInput={ set( 'partner' ) } /> }
		<TextField t={ t } label={ t( 'partnerkit-people-work' ) } optional value={ fields.role } disabled={ disabled } onInput={ set( 'role' ) } />
		{ isPaid && <TextField t={ t } label={ t( 'partnerkit-people-employer' ) } optional help={ t( 'partnerkit-people-employer-help' ) } value={ fields.employer } disabled={ disabled } onInput={ set( 'employer' ) } /> }
		{ fields.paid !== 'no' && <TextField t={ t } label={ t( 'partnerkit-people-client' ) } optional help={ t( 'partnerkit-people-client-help' ) } value={ fields.client } disabled={ disabled } onInput={ set( 'client' ) } /> }
		<TextField t={ t } label={ t( 'partnerkit-people-since' ) } optional type="date" value={ fields.since } disabled={ disabled } onInput={ set( 'since' ) } />
	</>;
}
