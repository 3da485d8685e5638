import { useEffect, useRef, useState } from 'preact/hooks';
import { readTitle, readTitles } from '../../domain/batch/title-line';
import { Checkbox } from '../../ui/batch/checkbox';
import { TextArea } from '../../ui/batch/text-area';
import { Button } from '../../ui/button';
import { SelectField, TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { Progress } from '../../ui/progress';
import { WikiError, type CategoryTree, type ListReading, type TitleList } from '../../wiki/ports';
import { SOURCES, type Choice, type Source } from './choice';
import type { Wanted } from './plan';
import type { BatchScreenProps } from './ports';
import { columnsOf, TableForm, useTable, wantedOf } from './table-form';
import { errorText } from './words';

export interface SourceStepProps {
	choice: Choice;
	parameters: Array<{ name: string; label: string }>;
	screen: BatchScreenProps;
	onChange( change: Partial<Choice> ): void;
	/** undefined while it is not known which pages. */
	onFound( wanted: Wanted[] | undefined ): void;
}

/** Pages that are listed at most. */
const LIMIT = 50_000;
const DEPTHS = [ 0, 1, 2, 3, 4, 5, 8 ];

/** Which pages: typed in, or found by the wiki. */
export function SourceStep( props: SourceStepProps ) {
	const { choice, screen: { messages }, onChange } = props;
	const { text } = messages;
	return <>
		<SelectField t={ text } label={ text( 'partnerkit-batch-source' ) } value={ choice.source } options={ SOURCES.map( ( value ) => ( { value, label: text( `partnerkit-batch-source-${ value }` ) } ) ) } onChange={ ( source ) => onChange( { source: source as Source, subject: '' } ) } />
		{ choice.source === 'list' || choice.source === 'table' ? <Typed key={ choice.source } { ...props } /> : <Asked key={ choice.source } { ...props } /> }
	</>;
}

/** What the person has: found as soon as it is there. */
function Typed( { choice, parameters, screen: { messages, reader, ports: { pages } }, onChange, onFound }: SourceStepProps ) {
	const { text } = messages;
	const isTable = choice.source === 'table';
	const table = useTable( choice );
	const columns = columnsOf( choice, table, parameters );
	useEffect( () => {
		const file = ( title: string ): string => choice.areFiles && title !== '' && !/^[^:]+:\S/.test( title ) ? pages.normalize( `File:${ title }` ) ?? title : title;
		const timer = setTimeout( () => onFound( isTable ?
			wantedOf( table, columns, ( cell ) => file( readTitle( cell, reader.host ) ) ) :
			readTitles( choice.list, reader.host ).map( ( title ) => ( { title: file( title ), fields: {}, other: {} } ) ) ), SETTLED );
		return () => clearTimeout( timer );
	}, [ isTable ? table : choice.list, columns.join( '\n' ), choice.areFiles ] );
	return <>
		{ isTable ?
			<TableForm choice={ choice } parameters={ parameters } messages={ messages } onChange={ onChange } /> :
			<TextArea label={ text( 'partnerkit-batch-list' ) } help={ text( 'partnerkit-batch-list-help' ) } rows={ 8 } value={ choice.list } onInput={ ( list ) => onChange( { list } ) } /> }
		<Checkbox label={ text( 'partnerkit-batch-are-files' ) } checked={ choice.areFiles } onChange={ ( areFiles ) => onChange( { areFiles } ) } />
	</>;
}

/** Milliseconds without typing after which a list is read. */
const SETTLED = 150;

/** What the wiki has to be asked for. */
function Asked( { choice, screen: { messages, reader, ports: { lists } }, onChange, onFound }: SourceStepProps ) {
	const { text, number } = messages;
	const [ tree, setTree ] = useState<CategoryTree>();
	const [ state, setState ] = useState<{ found?: number; list?: TitleList; error?: string }>( {} );
	const current = useRef<AbortController>( undefined );
	const { source, subject, depth } = choice;
	const isCategory = source === 'category';
	useEffect( () => () => current.current?.abort(), [] );
	useEffect( () => {
		current.current?.abort();
		setTree( undefined );
		setState( {} );
		onFound( undefined );
	}, [ subject, depth ] );

	function ask<Value>( work: ( signal: AbortSignal ) => Promise<Value>, then: ( value: Value ) => void ): void {
		const controller = current.current = new AbortController();
		setState( { found: 0 } );
		work( controller.signal ).then( ( value ) => controller.signal.aborted || then( value ), ( error ) => {
			if ( current.current === controller ) {
				setState( error instanceof WikiError && error.code === 'cancelled' ? {} : { error: errorText( error, messages ) } );
			}
		} );
	}
	const find = (): void => ask( ( signal ) => {
		const reading: ListReading = { limit: LIMIT, signal, onProgress: ( found ) => signal.aborted || setState( { found } ) };
		return tree ? lists.inCategories( tree.categories, reading ) :
			source === 'search' ? lists.search( subject, reading ) :
				source === 'file' ? lists.withFile( subject, reading ) :
					source === 'template' ? lists.withTemplate( subject, reading ) : lists.uploadsOf( reader.user ?? '', reading );
	}, ( list ) => {
		setState( { list } );
		onFound( list.titles.map( ( title ) => ( { title, fields: {}, other: {} } ) ) );
	} );
	const look = (): void => ask( ( signal ) => lists.categoryTree( subject, depth, signal ), ( found ) => {
		setTree( found );
		setState( {} );
	} );

	const ready = source === 'uploads' || subject.trim() !== '';
	return <>
		{ source !== 'uploads' && <TextField t={ text } label={ text( `partnerkit-batch-subject-${ source }` ) } help={ text( `partnerkit-batch-subject-${ source }-help` ) } value={ subject } onInput={ ( value ) => onChange( { subject: value } ) } /> }
		{ isCategory && <SelectField
			t={ text } label={ text( 'partnerkit-batch-depth' ) } value={ String( depth ) }
			options={ DEPTHS.map( ( value ) => ( { value: String( value ), label: value ? text( 'partnerkit-batch-depth-levels', number( value ), value ) : text( 'partnerkit-batch-depth-none' ) } ) ) }
			onChange={ ( value ) => onChange( { depth: Number( value ) } ) }
		/> }
		{ tree && <TreeTable tree={ tree } screen={ { messages } } /> }
		{ state.found !== undefined ?
			<div><p role="status">{ text( 'partnerkit-batch-finding', number( state.found ), state.found ) }</p><Progress label={ text( 'partnerkit-batch-source' ) } /><p><Button onClick={ () => {
				current.current?.abort();
				setState( {} );
			} }>{ text( 'partnerkit-cancel' ) }</Button></p></div> :
			<p><Button disabled={ !ready } onClick={ isCategory && !tree ? look : find }>{ text( isCategory && !tree ? 'partnerkit-batch-look' : 'partnerkit-batch-find' ) }</Button></p> }
		{ state.list?.isCut && <Notice kind="warning"><p>{ text( 'partnerkit-batch-cut', number( LIMIT ) ) }</p></Notice> }
		{ state.error !== undefined && <Notice kind="error"><p>{ state.error }</p></Notice> }
	</>;
}

function TreeTable( { tree: { levels, again, isCut }, screen: { messages: { text, number } } }: { tree: CategoryTree; screen: Pick<BatchScreenProps, 'messages'> } ) {
	return <>
		<table class="partnerkit-table">
			<thead><tr>{ [ 'level', 'categories', 'pages', 'files' ].map( ( name ) => <th key={ name } scope="col" class={ name === 'level' ? undefined : 'partnerkit-table__number' }>{ text( `partnerkit-batch-tree-${ name }` ) }</th> ) }</tr></thead>
			<tbody>{ levels.map( ( { categories, pages, files }, level ) => <tr key={ level }>
				<th scope="row">{ level ? text( 'partnerkit-batch-tree-below', number( level ), level ) : text( 'partnerkit-batch-tree-itself' ) }</th>
				<td class="partnerkit-table__number">{ number( categories ) }</td>
				<td class="partnerkit-table__number">{ number( pages ) }</td>
				<td class="partnerkit-table__number">{ number( files ) }</td>
			</tr> ) }</tbody>
		</table>
		<p class="partnerkit-small">{ text( 'partnerkit-batch-tree-note' ) }</p>
		{ again.length > 0 && <p class="partnerkit-small">{ text( 'partnerkit-batch-tree-again', number( again.length ), again.length, [ ...new Set( again ) ].slice( 0, 3 ).join( ', ' ) ) }</p> }
		{ isCut && <Notice kind="warning"><p>{ text( 'partnerkit-batch-tree-cut' ) }</p></Notice> }
	</>;
}
