import type { PartnershipEvent } from '../../../domain/partnership/event';
import type { Partner } from '../../../domain/partnership/record';
import type { RosterColumn, RosterColumns } from '../../../domain/tracking/roster';
import { TextArea } from '../../batch/text-area';
import { Button } from '../../button';
import { SelectField, TextField } from '../../field';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import type { Translate } from '../../text';
import { LineFields, type LineChoice } from './line-fields';

export const SOURCES = [ 'names', 'table', 'category', 'page', 'registration' ] as const;
export type Source = typeof SOURCES[ number ];

/** What somebody typed or chose. */
export interface ImportFields extends LineChoice {
	source: Source;
	/** Pasted names, or a table. */
	names: string;
	table: string;
	/** Columns of the table, where their heads do not tell. */
	columns: RosterColumns;
	category: string;
	page: string;
	registration: string;
}

export interface ImportFormProps {
	t: Translate;
	number( value: number ): string;
	fields: ImportFields;
	sources: readonly Source[];
	events: PartnershipEvent[];
	partners: Partner[];
	/** Of the table: the heads of its columns, which of them hold what, and lines that could not be read. */
	table?: { heads: string[]; columns: RosterColumns; rows: number; odd: number[] };
	/** How far the trial is. */
	trying?: { done: number; expected?: number };
	error?: string;
	onChange( fields: ImportFields ): void;
	onFile( file: File ): void;
	onTry(): void;
	onCancel(): void;
}

/** Where the people come from, and what holds for all of them. */
export function ImportForm( { t, number, fields, sources, events, partners, table, trying, error, onChange, onFile, onTry, onCancel }: ImportFormProps ) {
	const set = ( name: 'names' | 'table' | 'category' | 'page' | 'registration' ) => ( value: string ): void => onChange( { ...fields, [ name ]: value, ...name === 'table' ? { columns: {} } : {} } );
	const isReady = fields[ fields.source ].trim() !== '' && ( fields.source !== 'table' || table !== undefined && table.columns.user !== undefined );
	return <div class="partnerkit-people__import">
		<p>{ t( 'partnerkit-people-import-intro' ) }</p>
		<SelectField
			t={ t } label={ t( 'partnerkit-people-source' ) } value={ fields.source } disabled={ trying !== undefined }
			options={ sources.map( ( value ) => ( { value, label: t( `partnerkit-people-source-${ value }` ) } ) ) } onChange={ ( source ) => onChange( { ...fields, source: source as Source } ) }
		/>
		{ fields.source === 'names' && <TextArea label={ t( 'partnerkit-people-names' ) } help={ t( 'partnerkit-people-names-help' ) } rows={ 8 } value={ fields.names } onInput={ set( 'names' ) } /> }
		{ fields.source === 'table' && <TableFields t={ t } number={ number } fields={ fields } table={ table } onChange={ onChange } onText={ set( 'table' ) } onFile={ onFile } /> }
		{ fields.source !== 'names' && fields.source !== 'table' && <TextField
			t={ t } label={ t( `partnerkit-people-${ fields.source }` ) } help={ t( `partnerkit-people-${ fields.source }-help` ) } value={ fields[ fields.source ] } disabled={ trying !== undefined } onInput={ set( fields.source ) }
		/> }
		<div class="partnerkit-fields-row"><LineFields t={ t } forMany choice={ fields } events={ events } partners={ partners } disabled={ trying !== undefined } onChange={ ( choice ) => onChange( { ...fields, ...choice } ) } /></div>
		{ fields.source === 'table' && <p class="partnerkit-small">{ t( 'partnerkit-people-for-many' ) }</p> }
		{ error && <Notice kind="error"><p>{ error }</p></Notice> }
		{ trying ?
			<div role="status">
				<Progress label={ t( 'partnerkit-people-trying' ) } value={ trying.expected ? trying.done / trying.expected : undefined } />
				<p class="partnerkit-people__buttons">
					<span>{ trying.expected ? t( 'partnerkit-people-tried-of', number( trying.done ), number( trying.expected ) ) : t( 'partnerkit-people-trying' ) }</span>
					<Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
				</p>
			</div> :
			<p class="partnerkit-people__buttons"><Button disabled={ !isReady } onClick={ onTry }>{ t( 'partnerkit-people-try' ) }</Button> <span class="partnerkit-small">{ t( 'partnerkit-people-try-help' ) }</span></p> }
	</div>;
}

type TableFieldsProps = Pick<ImportFormProps, 't' | 'number' | 'fields' | 'table' | 'onChange' | 'onFile'> & { onText( text: string ): void };

function TableFields( { t, number, fields, table, onChange, onText, onFile }: TableFieldsProps ) {
	const column = ( name: RosterColumn ) => <SelectField
		key={ name } t={ t } label={ t( `partnerkit-people-column-${ name as 'user' | 'event' | 'partner' }` ) } value={ String( table!.columns[ name ] ?? '' ) }
		options={ [ { value: '', label: t( 'partnerkit-people-column-none' ) }, ...table!.heads.map( ( head, index ) => ( { value: String( index ), label: head || number( index + 1 ) } ) ) ] }
		onChange={ ( value ) => onChange( { ...fields, columns: { ...table!.columns, [ name ]: value === '' ? undefined : Number( value ) } } ) }
	/>;
	return <>
		<TextArea label={ t( 'partnerkit-people-table' ) } help={ t( 'partnerkit-people-table-help' ) } rows={ 8 } value={ fields.table } onInput={ onText } />
		<label class="partnerkit-people__file">{ t( 'partnerkit-people-file' ) } <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={ ( event ) => event.currentTarget.files?.[ 0 ] && onFile( event.currentTarget.files[ 0 ] ) } /></label>
		{ table && <>
			<div class="partnerkit-fields-row">{ ( [ 'user', 'event', 'partner' ] as const ).map( column ) }</div>
			<p class="partnerkit-small" role="status">
				{ t( 'partnerkit-people-rows', number( table.rows ), table.rows ) }
				{ table.odd.length > 0 && <span class="partnerkit-warning"> { t( 'partnerkit-people-odd-rows', table.odd.length, table.odd.slice( 0, 10 ).map( number ).join( ', ' ) ) }</span> }
			</p>
		</> }
	</>;
}
