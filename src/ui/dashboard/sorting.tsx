/** Something that rows of a table can be sorted by. */
export interface Sortable<Row> {
	id: string;
	label: string;
	isNumber?: boolean;
	/** Left out where there is little room. */
	isMinor?: boolean;
	value( row: Row ): string | number;
}

export interface Sorting {
	/** Id of a column. */
	by: string;
	isDown: boolean;
}

/** The heads of columns, each with a button that sorts by it, and turns the order round when it is pressed again. */
export function SortHeads<Row>( { columns, sorting, onSort }: { columns: Array<Sortable<Row>>; sorting: Sorting; onSort( sorting: Sorting ): void } ) {
	const sort = ( { id, isNumber }: Sortable<Row> ): void => onSort( { by: id, isDown: sorting.by === id ? !sorting.isDown : Boolean( isNumber ) } );
	return <tr>
		{ columns.map( ( column ) => <th key={ column.id } scope="col" class={ columnClass( column ) } aria-sort={ column.id === sorting.by ? sorting.isDown ? 'descending' : 'ascending' : undefined }>
			<button type="button" onClick={ () => sort( column ) }>{ column.label }<span aria-hidden="true">{ column.id === sorting.by ? sorting.isDown ? ' ↓' : ' ↑' : '' }</span></button>
		</th> ) }
	</tr>;
}

export function columnClass( { isNumber, isMinor }: { isNumber?: boolean; isMinor?: boolean } ): string | undefined {
	return [ ...isNumber ? [ 'partnerkit-data__number' ] : [], ...isMinor ? [ 'partnerkit-data__minor' ] : [] ].join( ' ' ) || undefined;
}

/** Texts go by their letters' numbers, as in the wiki's own lists: ten thousand of them take no time. Equal ones stay as they come. */
export function sortedBy<Row>( columns: Array<Sortable<Row>>, { by, isDown }: Sorting, rows: Row[] ): Row[] {
	const column = columns.find( ( { id } ) => id === by )!;
	const keyed = rows.map( ( row ): [ string | number, Row ] => [ column.value( row ), row ] );
	return keyed.sort( ( [ one ], [ other ] ) => ( one < other ? -1 : one > other ? 1 : 0 ) * ( isDown ? -1 : 1 ) ).map( ( [ , row ] ) => row );
}
