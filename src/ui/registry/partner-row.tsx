import { PARTNER_FIELDS } from '../../domain/partnership/record-fields';
import type { Row } from '../../domain/partnership/record-form';
import { webAddress } from '../dashboard/web-address';
import { InstitutionPicker, type InstitutionPickerProps } from '../institution/institution-picker';
import { LookUpLine, type LookUpState } from '../institution/look-up-line';
import { choiceLabel, choices, FormField, type FormWords } from './form-field';
import { RowGroup } from './row-group';

export interface PartnerRowProps {
	words: FormWords;
	row: Row;
	number: number;
	lookUp?: LookUpState;
	search: InstitutionPickerProps[ 'search' ];
	explainSearch: InstitutionPickerProps[ 'explain' ];
	onChange( row: Row ): void;
	/** An item was chosen, or is to be looked at again. */
	onItem( id: string ): void;
	onRemove(): void;
}

/** The fields that Wikidata may know. */
const KNOWN = [ 'name', 'type', 'country', 'url' ];

/** One institution: found on Wikidata or typed by hand, or both. */
export function PartnerRow( { words, row, number, lookUp, search, explainSearch, onChange, onItem, onRemove }: PartnerRowProps ) {
	const { t, disabled } = words;
	const { fields, known = {} } = row;
	const set = ( field: string, value: string ): void => onChange( { ...row, fields: { ...fields, [ field ]: value } } );
	const logo = known.logo ? webAddress( `https://commons.wikimedia.org/wiki/File:${ encodeURIComponent( known.logo.replace( / /g, '_' ) ) }` ) : undefined;
	return <RowGroup
		words={ words } list="partners" row={ row.key } number={ number } name={ fields.name } isNew={ row.at === undefined }
		facts={ [ choiceLabel( t, 'type', fields.type ), fields.country, choiceLabel( t, 'role', fields.role ) ] } remove={ t( 'partnerkit-registry-remove-partner' ) } onRemove={ onRemove }
	>
		<InstitutionPicker t={ t } search={ search } explain={ explainSearch } disabled={ disabled } onChoose={ ( item ) => onItem( item.id ) } />
		<LookUpLine t={ t } lookUp={ lookUp } />
		<div class="partnerkit-fields-row">
			{ Object.keys( PARTNER_FIELDS ).map( ( field ) => <div key={ field }>
				<FormField
					words={ words } list="partners" row={ row.key } field={ field } kind={ PARTNER_FIELDS[ field ] } value={ fields[ field ] ?? '' }
					help={ isFromWikidata( row, field ) ? t( 'partnerkit-institution-from' ) : undefined }
					options={ PARTNER_FIELDS[ field ] === 'choice' || field === 'role' ? choices( words, 'partners', field ) : undefined }
					onInput={ ( value ) => set( field, value ) }
				/>
				{ KNOWN.includes( field ) && known[ field ] && !isFromWikidata( row, field ) && <button type="button" class="partnerkit-link" disabled={ disabled } onClick={ () => set( field, known[ field ] ) }>
					{ t( 'partnerkit-institution-use' ) } <bdi>{ known[ field ] }</bdi>
				</button> }
				{ field === 'wikidata' && /^Q[1-9]\d*$/.test( fields.wikidata ) && <p class="partnerkit-small">
					<a href={ `https://www.wikidata.org/wiki/${ fields.wikidata }` } target="_blank" rel="noopener noreferrer">{ t( 'partnerkit-institution-see', fields.wikidata ) }</a>
					{ !row.known && lookUp !== 'looking' && <> <button type="button" class="partnerkit-link" disabled={ disabled } onClick={ () => onItem( fields.wikidata ) }>{ t( 'partnerkit-institution-compare' ) }</button></> }
				</p> }
			</div> ) }
		</div>
		{ logo && <p class="partnerkit-small">{ t( 'partnerkit-institution-logo' ) } <a href={ logo } target="_blank" rel="noopener noreferrer"><bdi>{ known.logo }</bdi></a></p> }
	</RowGroup>;
}

function isFromWikidata( { fields, known }: Row, field: string ): boolean {
	return Boolean( known && known[ field ] && known[ field ] === fields[ field ] );
}
