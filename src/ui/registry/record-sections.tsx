import type { ComponentChildren } from 'preact';
import { COUNTINGS, STATUSES } from '../../domain/partnership/record';
import { EVENT_FIELDS, GOAL_FIELDS, noFields, PARTNER_FIELDS, RECORD_FIELDS, type FieldKinds } from '../../domain/partnership/record-fields';
import type { Row } from '../../domain/partnership/record-form';
import type { PartnershipForm, RowList } from '../../domain/partnership/record-merge';
import type { Words } from '../../domain/partnership/titles';
import { Button } from '../button';
import { useNarrow } from '../narrow';
import { ContactsField } from './contacts-field';
import { EventRow } from './event-row';
import { FormField, problemText, type FormWords } from './form-field';
import { GoalRow } from './goal-row';
import { PartnerRow, type PartnerRowProps } from './partner-row';

export interface RecordSectionsProps extends Pick<PartnerRowProps, 'search' | 'explainSearch'> {
	words: FormWords;
	form: PartnershipForm;
	/** What the wiki calls its namespaces. */
	wikiWords: Words;
	/** What is wrong with the name of a new partnership, or where its page will be; undefined for one that exists. */
	title?: { problem?: ComponentChildren; note?: ComponentChildren };
	/** Institutions that Wikidata is being asked about, by the key of their row. */
	lookUps: Record<string, PartnerRowProps[ 'lookUp' ]>;
	onLeaveName(): void;
	onChange( form: PartnershipForm ): void;
	onItem( row: string, id: string ): void;
}

/** The whole record, section by section. */
export function RecordSections( props: RecordSectionsProps ) {
	const { words, form, title, wikiWords, onChange } = props;
	const { t, disabled } = words;
	const set = ( name: string, value: string ): void => onChange( { ...form, fields: { ...form.fields, [ name ]: value } } );
	const field = ( name: string, more: { help?: string; options?: Array<{ value: string; label: string }> } = {} ) => <FormField
		words={ words } field={ name } kind={ RECORD_FIELDS[ name ] } value={ form.fields[ name ] } onInput={ ( value ) => set( name, value ) } { ...more }
	/>;
	const statuses = [ '', ...STATUSES ].map( ( value ) => ( { value, label: value === '' ? t( 'partnerkit-registry-not-said' ) : t( `partnerkit-status-${ value }` ) } ) );
	return <>
		<Section heading={ t( 'partnerkit-registry-section-name' ) } isFirst>
			<div class="partnerkit-registry__name" onFocusOut={ props.onLeaveName }>{ field( 'name', { help: title ? t( 'partnerkit-registry-name-help' ) : undefined } ) }</div>
			{ title && <div role="status" class="partnerkit-registry__title">
				{ title.problem && <p class="partnerkit-small partnerkit-warning">{ title.problem }</p> }
				{ title.note && <p class="partnerkit-small">{ title.note }</p> }
			</div> }
			{ field( 'status', { options: statuses } ) }
			{ field( 'summary', { help: t( 'partnerkit-registry-summary-help' ) } ) }
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-partners' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-registry-partners-help' ) }</p>
			<Warning words={ words } field="partners" />
			{ form.partners.map( ( row, index ) => <PartnerRow
				key={ row.key } words={ words } row={ row } number={ index + 1 } lookUp={ props.lookUps[ row.key ] } search={ props.search } explainSearch={ props.explainSearch }
				onChange={ ( next ) => onChange( replaced( form, 'partners', next ) ) } onItem={ ( id ) => props.onItem( row.key, id ) } onRemove={ () => onChange( without( form, 'partners', row ) ) }
			/> ) }
			<Button disabled={ disabled } onClick={ () => onChange( added( form, 'partners', PARTNER_FIELDS ) ) }>{ t( 'partnerkit-registry-add-partner' ) }</Button>
			{ field( 'affiliates' ) }
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-dates' ) }>
			<div class="partnerkit-fields-row">{ field( 'start' ) }{ field( 'end' ) }</div>
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-goals' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-registry-goals-help' ) }</p>
			{ form.goals.map( ( row, index ) => <GoalRow
				key={ row.key } words={ words } row={ row } number={ index + 1 } onChange={ ( next ) => onChange( replaced( form, 'goals', next ) ) } onRemove={ () => onChange( without( form, 'goals', row ) ) }
			/> ) }
			<Button disabled={ disabled } onClick={ () => onChange( added( form, 'goals', GOAL_FIELDS ) ) }>{ t( 'partnerkit-registry-add-goal' ) }</Button>
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-scope' ) }>
			{ field( 'hashtag' ) }
			<Counting words={ words } value={ form.fields.counting } onInput={ ( value ) => set( 'counting', value ) } />
			{ field( 'wikis' ) }
			{ field( 'categories' ) }
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-contacts' ) }>
			<p class="partnerkit-small">{ t( 'partnerkit-registry-contacts-help' ) }</p>
			<ContactsField words={ words } value={ form.fields.contact } wikiWords={ wikiWords } onInput={ ( value ) => set( 'contact', value ) } />
			{ field( 'agreement' ) }
		</Section>
		<Section heading={ t( 'partnerkit-registry-section-events' ) }>
			{ form.events.map( ( row, index ) => <EventRow
				key={ row.key } words={ words } row={ row } number={ index + 1 } onChange={ ( next ) => onChange( replaced( form, 'events', next ) ) } onRemove={ () => onChange( without( form, 'events', row ) ) }
			/> ) }
			<Button disabled={ disabled } onClick={ () => onChange( added( form, 'events', EVENT_FIELDS ) ) }>{ t( 'partnerkit-registry-add-event' ) }</Button>
		</Section>
	</>;
}

/** On a phone, a section that can be opened. */
function Section( { heading, isFirst, children }: { heading: string; isFirst?: boolean; children: ComponentChildren } ) {
	const narrow = useNarrow();
	return <details class="partnerkit-section" open={ !narrow || isFirst }>
		<summary><h2>{ heading }</h2></summary>
		<div class="partnerkit-section__body">{ children }</div>
	</details>;
}

function Warning( { words, field }: { words: FormWords; field: string } ) {
	const text = problemText( words, field );
	return text ? <p class="partnerkit-small partnerkit-warning">{ text }</p> : null;
}

/** Which edits count, each way in one sentence. */
function Counting( { words, value, onInput }: { words: FormWords; value: string; onInput( value: string ): void } ) {
	const { t, disabled, describe } = words;
	return <fieldset class="partnerkit-choice-group" disabled={ disabled }>
		<legend><bdi>{ describe( undefined, 'counting' ).label }</bdi></legend>
		<Warning words={ words } field="counting" />
		{ COUNTINGS.map( ( counting ) => <label key={ counting } class="partnerkit-registry__choice">
			<input type="radio" name="partnerkit-counting" checked={ ( value || COUNTINGS[ 0 ] ) === counting } onChange={ () => onInput( counting ) } />
			<span><b>{ t( `partnerkit-registry-counting-${ counting }` ) }</b> <span class="partnerkit-small">{ t( `partnerkit-registry-counting-${ counting }-means` ) }</span></span>
		</label> ) }
	</fieldset>;
}

function replaced( form: PartnershipForm, list: RowList, row: Row ): PartnershipForm {
	return { ...form, [ list ]: form[ list ].map( ( one ) => one.key === row.key ? row : one ) };
}

function without( form: PartnershipForm, list: RowList, row: Row ): PartnershipForm {
	return { ...form, [ list ]: form[ list ].filter( ( one ) => one !== row ) };
}

function added( form: PartnershipForm, list: RowList, kinds: FieldKinds ): PartnershipForm {
	const taken = form[ list ].map( ( row ) => row.key );
	let number = 1;
	while ( taken.includes( `n${ number }` ) ) {
		number++;
	}
	return { ...form, [ list ]: [ ...form[ list ], { key: `n${ number }`, fields: noFields( kinds ) } ] };
}
