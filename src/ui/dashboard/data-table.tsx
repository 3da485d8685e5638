import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { TextField } from '../field';
import { columnClass, sortedBy, SortHeads, type Sortable, type Sorting } from './sorting';
import type { Words } from './view';
import { useWindow } from './use-window';

export interface Column<Row> extends Sortable<Row> {
	cell( row: Row ): ComponentChildren;
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
	return <div class="partnerkit-data">
		{ search && <TextField type="search" label={ search.label } value={ sought } t={ t } onInput={ setSought } /> }
		<p class="partnerkit-hidden" role="status">{ sought && t( 'partnerkit-table-found', number( shown.length ), shown.length ) }</p>
		<div ref={ box } class={ `partnerkit-data__box${ isLong ? ' partnerkit-data__box--long' : '' }` } onScroll={ onScroll } { ...isLong ? { tabIndex: 0, role: 'region', 'aria-label': caption } : {} }>
			<table aria-rowcount={ shown.length + 1 }>
				<caption>{ caption }</caption>
				<thead>
					<SortHeads columns={ columns } sorting={ sorting } onSort={ setSorting } />
				</thead>
				<tbody>
					<Space columns={ columns.length } height={ above } />
					{ shown.slice( first, end ).map( ( row, index ) => <tr key={ rowKey( row ) } aria-rowindex={ first + index + 2 }>
						{ columns.map( ( column, place ) => place ?
							<td key={ column.id } class={ columnClass( column ) }><div>{ column.cell( row ) }</div></td> :
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

function found<Row>( rows: Row[], sought: string, search: DataTableProps<Row>[ 'search' ] ): Row[] {
	const text = sought.trim().toLowerCase();
	return text && search ? rows.filter( ( row ) => search.text( row ).toLowerCase().includes( text ) ) : rows;
}

/** In the order in which they came, or another. */
function arranged<Row>( columns: Array<Column<Row>>, sorted: Sorting, sorting: Sorting, rows: Row[] ): Row[] {
	return sorting.by === sorted.by && sorting.isDown === sorted.isDown ? rows : sortedBy( columns, sorting, rows );
}
