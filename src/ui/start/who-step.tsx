import { freeRow, rowsOf, withoutRow, withRow } from '../../domain/start/answers';
import type { Playbook } from '../../domain/start/playbook';
import type { Row } from '../../domain/partnership/record-form';
import { Button } from '../button';
import { SelectField } from '../field';
import { InstitutionPicker, type InstitutionPickerProps } from '../institution/institution-picker';
import { LookUpLine, type LookUpState } from '../institution/look-up-line';
import { choices, type FormWords } from '../registry/form-field';
import { isolated } from '../text';
import { StepField, StepSelect, type StepWords } from './fields';

export interface WhoStepProps {
	words: StepWords;
	/** The words of the record's own form: types, sizes, roles. */
	record: FormWords;
	isLong: boolean;
	playbooks: Playbook[];
	/** What there is to say about the title: it is taken, or where the page will be. */
	title: { problem?: string; link?: { href: string; text: string }; note?: string };
	/** The name where none is typed. */
	proposedName: string;
	lookUps: Record<string, LookUpState | undefined>;
	search: InstitutionPickerProps[ 'search' ];
	explainSearch: InstitutionPickerProps[ 'explain' ];
	onItem( row: string, id: string ): void;
	onPlaybook( name: string ): void;
}

/** Which institutions, what the partnership is called, and who is there for the Wikimedia side. */
export function WhoStep( props: WhoStepProps ) {
	const { words, title, proposedName, playbooks, isLong, onPlaybook } = props;
	const { t, answers, set } = words;
	const partners = rowsOf( answers, 'partners' );
	const free = freeRow( answers, 'partners' );
	return <>
		{ partners.map( ( number, index ) => <Partner key={ number } { ...props } number={ number } place={ index + 1 } isOnly={ partners.length === 1 } /> ) }
		{ free && <p><Button onClick={ () => set( ...withRow( answers, 'partners', free ) ) }>{ t( 'partnerkit-start-add-partner' ) }</Button></p> }
		<StepField words={ words } field="name" label={ t( 'partnerkit-start-name' ) } optional={ partners.length === 1 } help={ t( partners.length === 1 ? 'partnerkit-start-name-help' : 'partnerkit-start-name-several' ) } placeholder={ proposedName } />
		<div role="status" class="partnerkit-start__title">
			{ title.problem && <p class="partnerkit-small partnerkit-warning">{ title.problem } { title.link && <a href={ title.link.href }>{ title.link.text }</a> }</p> }
			{ title.note && <p class="partnerkit-small">{ title.note }</p> }
		</div>
		<StepField words={ words } field="affiliate" label={ t( 'partnerkit-start-affiliate' ) } optional help={ t( 'partnerkit-start-affiliate-help' ) } />
		{ playbooks.length > 0 && <div class="partnerkit-start__field"><SelectField
			t={ t } label={ t( 'partnerkit-start-playbook' ) } optional help={ t( answers.text( 'playbook' ) ? 'partnerkit-start-playbook-taken' : 'partnerkit-start-playbook-help' ) } value={ answers.text( 'playbook' ) }
			options={ [ { value: '', label: t( 'partnerkit-start-playbook-none' ) }, ...playbooks.map( ( one ) => ( { value: one.name, label: one.name } ) ) ] } onChange={ onPlaybook }
		/></div> }
		{ !isLong && <p class="partnerkit-small">{ t( 'partnerkit-start-short-means' ) }</p> }
	</>;
}

function Partner( { words, record, number, place, isOnly, isLong, lookUps, search, explainSearch, onItem }: WhoStepProps & { number: string; place: number; isOnly: boolean } ) {
	const { t, answers, set } = words;
	// Templates say it in fewer languages than we do.
	const label = ( field: string ): string => t( `partnerkit-registry-field-${ field }` );
	const item = answers.text( `wikidata-${ number }` );
	return <fieldset class="partnerkit-start__group">
		<legend>{ isOnly ? t( 'partnerkit-start-partner' ) : t( 'partnerkit-start-partner-number', place, isolated( answers.text( `partner-${ number }` ) ) ) }</legend>
		<InstitutionPicker t={ t } search={ search } explain={ explainSearch } onChoose={ ( found ) => onItem( number, found.id ) } />
		<LookUpLine t={ t } lookUp={ lookUps[ number ] } />
		<StepField words={ words } field={ `partner-${ number }` } label={ t( 'partnerkit-start-partner-name' ) } help={ item && t( 'partnerkit-start-item', item ) } />
		<div class="partnerkit-fields-row">
			<StepSelect words={ words } field={ `type-${ number }` } label={ label( 'type' ) } optional options={ choices( record, 'partners', 'type' ) } />
			<StepSelect words={ words } field={ `size-${ number }` } label={ label( 'size' ) } optional options={ choices( record, 'partners', 'size' ) } />
			{ ( isLong || !isOnly ) && <StepSelect words={ words } field={ `role-${ number }` } label={ label( 'role' ) } optional options={ choices( record, 'partners', 'role' ) } /> }
		</div>
		{ isLong && <div class="partnerkit-fields-row">
			<StepField words={ words } field={ `country-${ number }` } label={ label( 'country' ) } optional />
			<StepField words={ words } field={ `url-${ number }` } label={ label( 'url' ) } optional />
		</div> }
		{ !isOnly && <Button kind="quiet" onClick={ () => set( ...withoutRow( answers, 'partners', number ) ) }>{ t( 'partnerkit-start-remove-partner' ) }</Button> }
	</fieldset>;
}

/** A partner of the answers as the form of records has it. */
export function partnerRow( { answers }: Pick<StepWords, 'answers'>, number: string, known: Row[ 'known' ] ): Row {
	const cell = ( name: string ): string => answers.text( `${ name }-${ number }` );
	return { key: number, known, fields: { wikidata: cell( 'wikidata' ), name: cell( 'partner' ), type: cell( 'type' ), country: cell( 'country' ), size: cell( 'size' ), role: cell( 'role' ), url: cell( 'url' ) } };
}
