import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { TextField } from '../field';
import type { Words } from './view';
import { useWindow } from './use-window';

export interface Column<Row> {
	id: string;
	label: string;
	isNumber?: boolean;
	/** Left out where there is little room. */
	isMinor?: boolean;
	cell( row: Row ): ComponentChildren;
	/** What rows are sorted by. */
	value( row: Row ): string | number;
}

export interface Sorting {
	/** Id of a column. */
	by: string;
	isDown: boolean;
}

export interface DataTableProps<Row> extends Words {
	caption: string;
	/** The first is what a row is about. */
	columns: Array<Column<Row>>;
	rows: Row[];
	rowKey( row: Row ): string;
	/** How the rows come. */
	sorted: Sorting;
	/** Where rows can be looked for: label of the field, and the text of a row that is looked in. */
	search?: { label: string; text( row: Row ): string };
}

/** More rows than these are drawn as they are scrolled to. */
const MOST_WHOLE = 60;

/** A table that can be sorted by each column, looked through, and be as long as it likes. */
export function DataTable<Row>( { caption, columns, rows, rowKey, sorted, search, t, number }: DataTableProps<Row> ) {
	const [ sorting, setSorting ] = useState( sorted );
	const [ sought, setSought ] = useState( '' );
	const shown = useMemo( () => arranged( columns, sorted, sorting, found( rows, sought, search ) ), [ rows, sorting, sought ] );
	const isLong = shown.length > MOST_WHOLE;
	const { box, first, end, above, below, onScroll } = useWindow( shown.length, isLong );
	const sort = ( { id, isNumber }: Column<Row> ): void => setSorting( { by: id, isDown: sorting.by === id ? !sorting.isDown : Boolean( isNumber ) } );
	return <div class="partnerkit-data">
		{ search && <TextField type="search" label={ search.label } value={ sought } t={ t } onInput={ setSought } /> }
		<p class="partnerkit-hidden" role="status">{ sought && t( 'partnerkit-table-found', number( shown.length ), shown.length ) }</p>
		<div ref={ box } class={ `partnerkit-data__box${ isLong ? ' partnerkit-data__box--long' : '' }` } onScroll={ onScroll } { ...isLong ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {} }>
			<table aria-rowcount={ shown.length + 1 }>
				<caption>{ caption }</caption>
				<thead>
					<tr>
						{ columns.map( ( column ) => <th key={ column.id } scope="col" class={ classOf( column ) } aria-sort={ column.id === sorting.by ? sorting.isDown ? 'descending' : 'ascending' : undefined }>
							<button type="button" onClick={ () => sort( column ) }>{ column.label }<span aria-hidden="true">{ column.id === sorting.by ? sorting.isDown ? ' ↓' : ' ↑' : '' }</span></button>
						</th> ) }
					</tr>
				</thead>
				<tbody>
					<Space columns={ columns.length } height={ above } />
					{ shown.slice( first, end ).map( ( row, index ) => <tr key={ rowKey( row ) } aria-rowindex={ first + index + 2 }>
						{ columns.map( ( column, place ) => place ?
							<td key={ column.id } class={ classOf( column ) }><div>{ column.cell( row ) }</div></td> :
							<th key={ column.id } scope="row"><div>{ column.cell( row ) }</div></th> ) }
					</tr> ) }
					<Space columns={ columns.length } height={ below } />
				</tbody>
			</table>
		</div>
		{ !shown.length && <p class="partnerkit-subtle">{ t( 'partnerkit-table-nothing' ) }</p> }
	</div>;
}

/** The place of rows that are not drawn. */
function Space( { columns, height }: { columns: number; height: number } ) {
	return height > 0 ? <tr class="partnerkit-data__space" aria-hidden="true"><td colSpan={ columns } height={ height } /></tr> : null;
}

function classOf( { isNumber, isMinor }: { isNumber?: boolean; isMinor?: boolean } ): string | undefined {
	return [ ...isNumber ? [ 'partnerkit-data__number' ] : [], ...isMinor ? [ 'partnerkit-data__minor' ] : [] ].join( ' ' ) || undefined;
}

function found<Row>( rows: Row[], sought: string, search: DataTableProps<Row>[ 'search' ] ): Row[] {
	const text = sought.trim().toLowerCase();
	return text && search ? rows.filter( ( row ) => search.text( row ).toLowerCase().includes( text ) ) : rows;
}

/** In the order in which they came, or another. Texts go by their letters' numbers, as in the wiki's own lists: ten thousand of them take no time. */
function arranged<Row>( columns: Array<Column<Row>>, sorted: Sorting, { by, isDown }: Sorting, rows: Row[] ): Row[] {
	if ( by === sorted.by && isDown === sorted.isDown ) {
		return rows;
	}
	const column = columns.find( ( { id } ) => id === by )!;
	const keyed = rows.map( ( row ): [ string | number, Row ] => [ column.value( row ), row ] );
	return keyed.sort( ( [ one ], [ other ] ) => ( one < other ? -1 : one > other ? 1 : 0 ) * ( isDown ? -1 : 1 ) ).map( ( [ , row ] ) => row );
}
