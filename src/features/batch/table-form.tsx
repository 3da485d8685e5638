import { useMemo, useRef, useState } from 'preact/hooks';
import { Checkbox } from '../../ui/batch/checkbox';
import { TextArea } from '../../ui/batch/text-area';
import { SelectField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import type { Messages } from '../../wiki/ports';
import { guessColumns, type Choice } from './choice';
import { DELIMITERS, readTable, type Table } from './csv';
import { decode, decodeAs, ENCODINGS, type Decoded } from './encoding';
import type { Wanted } from './plan';

export interface TableFormProps {
	choice: Choice;
	/** Parameters of the template that Partnerkit does not know. */
	parameters: Array<{ name: string; label: string }>;
	messages: Messages;
	onChange( change: Partial<Choice> ): void;
}

/** Rows that are shown to choose the columns by, and that are named where something is wrong with them. */
const SAMPLE = 3;
const NAMED = 10;

/** Characters above which a table is not shown in the field for it. */
const EDITABLE = 200_000;

/** A table, pasted or from a file, and what its columns are. */
export function TableForm( { choice, parameters, messages, onChange }: TableFormProps ) {
	const { text, number } = messages;
	const [ file, setFile ] = useState<{ name: string; bytes: Uint8Array; decoded: Decoded }>();
	const table = useTable( choice );
	const means = columnsOf( choice, table, parameters );
	const isLong = choice.table.length > EDITABLE;
	const use = ( name: string, bytes: Uint8Array, decoded: Decoded ): void => {
		setFile( { name, bytes, decoded } );
		onChange( { table: decoded.text, columns: [], delimiter: '' } );
	};
	return <>
		{ isLong ? <p>{ text( 'partnerkit-batch-table-long', number( table.rows.length + table.odd.length ), table.rows.length + table.odd.length ) } <button type="button" class="partnerkit-link" onClick={ () => onChange( { table: '', columns: [] } ) }>{ text( 'partnerkit-batch-table-other' ) }</button></p> :
			<TextArea label={ text( 'partnerkit-batch-table-paste' ) } help={ text( 'partnerkit-batch-table-help' ) } rows={ 6 } value={ choice.table } onInput={ ( value ) => onChange( { table: value } ) } /> }
		<FileField label={ text( 'partnerkit-batch-table-file' ) } onFile={ ( name, bytes ) => use( name, bytes, decode( bytes ) ) } />
		{ file && !file.decoded.sure && <Notice kind="warning">
			<p>{ text( 'partnerkit-batch-encoding-wrong', file.name ) }</p>
			<SelectField
				t={ text } label={ text( 'partnerkit-batch-encoding' ) } value={ file.decoded.encoding } options={ ENCODINGS.map( ( value ) => ( { value, label: value } ) ) }
				onChange={ ( encoding ) => use( file.name, file.bytes, decodeAs( file.bytes, encoding, false ) ) }
			/>
		</Notice> }
		{ table.columns.length > 0 && <>
			<div class="partnerkit-fields-row">
				<SelectField
					t={ text } label={ text( 'partnerkit-batch-delimiter' ) } value={ choice.delimiter }
					options={ [ { value: '', label: text( 'partnerkit-batch-delimiter-guessed', delimiterName( table.delimiter, messages ) ) }, ...DELIMITERS.map( ( value ) => ( { value, label: delimiterName( value, messages ) } ) ) ] }
					onChange={ ( delimiter ) => onChange( { delimiter, columns: [] } ) }
				/>
				<Checkbox label={ text( 'partnerkit-batch-header' ) } checked={ choice.hasHeader } onChange={ ( hasHeader ) => onChange( { hasHeader, columns: [] } ) } />
			</div>
			<fieldset class="partnerkit-columns">
				<legend>{ text( 'partnerkit-batch-columns' ) }</legend>
				{ table.columns.map( ( column, index ) => <div key={ index }>
					<SelectField
						t={ text } label={ choice.hasHeader ? column : text( 'partnerkit-batch-column', column ) } value={ means[ index ] ?? '' } options={ meanings( parameters, messages ) }
						help={ table.rows.slice( 0, SAMPLE ).map( ( { cells } ) => cells[ index ] ).filter( Boolean ).join( ' · ' ) }
						onChange={ ( meaning ) => onChange( { columns: table.columns.map( ( _, at ) => at === index ? meaning : means[ at ] === meaning ? '' : means[ at ] ?? '' ) } ) }
					/>
				</div> ) }
			</fieldset>
			{ table.odd.length > 0 && <Notice kind="warning">
				<p>{ text( 'partnerkit-batch-ragged', number( table.odd.length ), table.odd.length, number( table.columns.length ), table.columns.length ) }</p>
				<ul>{ table.odd.slice( 0, NAMED ).map( ( { line, cells } ) => <li key={ line }>{ text( 'partnerkit-batch-ragged-line', number( line ), number( cells.length ), cells.length ) } <bdi>{ cells.join( ' | ' ).slice( 0, 100 ) }</bdi></li> ) }</ul>
				{ table.odd.length > NAMED && <p>{ text( 'partnerkit-batch-and-more', number( table.odd.length - NAMED ), table.odd.length - NAMED ) }</p> }
			</Notice> }
			{ !means.includes( 'page' ) && <Notice kind="warning"><p>{ text( 'partnerkit-batch-no-page-column' ) }</p></Notice> }
		</> }
	</>;
}

function FileField( { label, onFile }: { label: string; onFile( name: string, bytes: Uint8Array ): void } ) {
	const latest = useRef<File>( undefined );
	return <div class="partnerkit-field"><label>{ label } <input
		type="file" accept=".csv,.tsv,.tab,.txt,text/csv,text/tab-separated-values,text/plain"
		onChange={ ( event ) => {
			const file = latest.current = event.currentTarget.files?.[ 0 ];
			void file?.arrayBuffer().then( ( buffer ) => file === latest.current && onFile( file.name, new Uint8Array( buffer ) ) );
		} }
	/></label></div>;
}

export function useTable( { table, delimiter, hasHeader }: Choice ): Table {
	return useMemo( () => readTable( table, delimiter, hasHeader ), [ table, delimiter, hasHeader ] );
}

/** What the columns are: as chosen, else as guessed. */
export function columnsOf( choice: Choice, table: Table, parameters: Array<{ name: string }> ): string[] {
	return choice.columns.length === table.columns.length ? choice.columns : guessColumns( choice.hasHeader ? table.columns : table.columns.map( () => '' ), parameters.map( ( { name } ) => name ) );
}

/** What the rows of a table ask for. */
export function wantedOf( table: Table, columns: string[], titleOf: ( cell: string ) => string ): Wanted[] {
	return table.rows.map( ( { line, cells } ) => {
		const one: Wanted = { title: '', line, fields: {}, other: {} };
		columns.forEach( ( meaning, index ) => {
			const cell = cells[ index ];
			if ( meaning === 'page' ) {
				one.title = titleOf( cell );
			} else if ( meaning.startsWith( '=' ) ) {
				one.other[ meaning.slice( 1 ) ] = cell;
			} else if ( meaning === 'event' || meaning === 'partner' || meaning === 'date' || meaning === 'identifier' ) {
				one.fields[ meaning ] = cell;
			}
		} );
		return one;
	} ).filter( ( { title } ) => title !== '' );
}

function meanings( parameters: Array<{ name: string; label: string }>, { text }: Messages ): Array<{ value: string; label: string }> {
	return [
		...[ '', 'page', 'event', 'partner', 'date', 'identifier' ].map( ( value ) => ( { value, label: text( `partnerkit-batch-column-${ value || 'none' }` ) } ) ),
		...parameters.map( ( { name, label } ) => ( { value: `=${ name }`, label: label || name } ) )
	];
}

function delimiterName( delimiter: string, { text }: Messages ): string {
	return delimiter === '\t' ? text( 'partnerkit-batch-delimiter-tab' ) : delimiter;
}
