import type { EventRow } from '../../domain/impact/result';
import { DataTable, type Column } from './data-table';
import type { Words } from './view';

export interface EventTableProps extends Words {
	events: EventRow[];
	/** The day today, in UTC. */
	today: string;
}

/** What counted at each event: of one that is still to come there are no numbers, not even 0. */
export function EventTable( { events, today, ...words }: EventTableProps ) {
	const { t, number } = words;
	const isAhead = ( { start = '' }: EventRow ): boolean => start > today;
	const count = ( row: EventRow, value: number ): string => isAhead( row ) ? '—' : number( value );
	const order = ( row: EventRow, value: number ): number => isAhead( row ) ? -1 : value;
	const columns: Array<Column<EventRow>> = [
		{ id: 'name', label: t( 'partnerkit-filter-event' ), value: ( { name } ) => name.toLowerCase(), cell: ( { name } ) => <bdi>{ name }</bdi> },
		{ id: 'start', label: t( 'partnerkit-chart-when' ), value: ( { start = '' } ) => start, cell: ( row ) => <>{ daysOf( row, words ) }{ isAhead( row ) && <span class="partnerkit-subtle"> · { t( 'partnerkit-events-ahead' ) }</span> }</> },
		{ id: 'edits', label: t( 'partnerkit-figure-edits' ), isNumber: true, value: ( row ) => order( row, row.edits ), cell: ( row ) => count( row, row.edits ) },
		{ id: 'editors', label: t( 'partnerkit-figure-editors' ), isNumber: true, value: ( row ) => order( row, row.editors ), cell: ( row ) => count( row, row.editors ) },
		{ id: 'created', label: t( 'partnerkit-figure-pages-created' ), isNumber: true, isMinor: true, value: ( row ) => order( row, row.pagesCreated ), cell: ( row ) => count( row, row.pagesCreated ) }
	];
	return <DataTable { ...words } caption={ t( 'partnerkit-events' ) } columns={ columns } rows={ events } rowKey={ ( { id } ) => id } sorted={ { by: '', isDown: false } } />;
}

function daysOf( { start, end }: EventRow, { t, day }: Words ): string {
	if ( start && end && end !== start ) {
		return t( 'partnerkit-dashboard-period', day( start, 'short' ), day( end ) );
	}
	return start || end ? day( ( start || end )! ) : '—';
}
