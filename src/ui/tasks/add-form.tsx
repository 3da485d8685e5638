import { TextArea } from '../batch/text-area';
import { Button } from '../button';
import { SelectField, TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { FieldRow, type TypedFields } from './field-row';

export const ADD_SOURCES = [ 'list', 'category', 'search', 'template', 'unsourced' ] as const;

/** What somebody chose and typed: where the pages come from, and what holds for all of them. */
export interface AddFields extends TypedFields {
	source: typeof ADD_SOURCES[ number ];
	list: string;
	category: string;
	/** Levels below the category. */
	depth: number;
	search: string;
	template: string;
	section: string;
}

export const NEW_FIELDS: AddFields = { source: 'list', list: '', category: '', depth: 0, search: '', template: '', type: '', difficulty: '', minutes: '', topic: '', section: '' };

export interface AddFormProps {
	t: Translate;
	number( value: number ): string;
	fields: AddFields;
	/** Pages found so far, while they are looked for. */
	finding?: number;
	error?: string;
	disabled: boolean;
	onChange( change: Partial<AddFields> ): void;
	onFind(): void;
	onCancel(): void;
}

const DEPTHS = [ 0, 1, 2, 3 ];

export function AddForm( { t, number, fields, finding, error, disabled, onChange, onFind, onCancel }: AddFormProps ) {
	const { source } = fields;
	const isBusy = disabled || finding !== undefined;
	const field = ( name: 'category' | 'search' | 'template', optional = false ) => <TextField
		t={ t } label={ t( `partnerkit-worklist-${ name }` ) } help={ name === 'search' ? undefined : t( `partnerkit-worklist-${ name }-help` ) } optional={ optional } value={ fields[ name ] } disabled={ isBusy } onInput={ ( value ) => onChange( { [ name ]: value } ) }
	/>;
	const isReady = source === 'unsourced' ? fields.category.trim() !== '' : fields[ source ].trim() !== '';
	return <div class="partnerkit-worklist__form">
		<SelectField t={ t } label={ t( 'partnerkit-worklist-source' ) } value={ source } disabled={ isBusy } options={ ADD_SOURCES.map( ( value ) => ( { value, label: t( `partnerkit-worklist-source-${ value }` ) } ) ) } onChange={ ( value ) => onChange( { source: value as AddFields[ 'source' ] } ) } />
		{ source === 'list' && <TextArea label={ t( 'partnerkit-worklist-list' ) } help={ t( 'partnerkit-worklist-list-help' ) } rows={ 6 } value={ fields.list } onInput={ ( list ) => onChange( { list } ) } /> }
		{ source === 'search' && field( 'search' ) }
		{ source === 'template' && field( 'template' ) }
		{ ( source === 'category' || source === 'unsourced' || source === 'template' ) && <div class="partnerkit-fields-row">
			{ field( 'category', source === 'template' ) }
			<SelectField t={ t } label={ t( 'partnerkit-worklist-depth' ) } value={ String( fields.depth ) } disabled={ isBusy } options={ DEPTHS.map( ( value ) => ( { value: String( value ), label: value ? t( 'partnerkit-worklist-depth-levels', number( value ), value ) : t( 'partnerkit-worklist-depth-none' ) } ) ) } onChange={ ( value ) => onChange( { depth: Number( value ) } ) } />
		</div> }
		<h3>{ t( 'partnerkit-worklist-for-all' ) }</h3>
		<div class="partnerkit-fields-row">
			<FieldRow t={ t } fields={ fields } disabled={ disabled } onChange={ onChange } />
			<TextField t={ t } label={ t( 'partnerkit-worklist-section' ) } optional help={ t( 'partnerkit-worklist-section-help' ) } value={ fields.section } disabled={ disabled } onInput={ ( section ) => onChange( { section } ) } />
		</div>
		{ error && <Notice kind="error"><p>{ error }</p></Notice> }
		{ finding !== undefined ?
			<div role="status">
				<Progress label={ t( 'partnerkit-worklist-finding', number( finding ), finding ) } />
				<p class="partnerkit-worklist__buttons"><span>{ t( 'partnerkit-worklist-finding', number( finding ), finding ) }</span> <Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button></p>
			</div> :
			<p class="partnerkit-worklist__buttons"><Button disabled={ !isReady || isBusy } onClick={ onFind }>{ t( 'partnerkit-worklist-find' ) }</Button> <span class="partnerkit-small">{ t( 'partnerkit-worklist-find-help' ) }</span></p> }
	</div>;
}
