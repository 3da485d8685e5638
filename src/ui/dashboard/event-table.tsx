import type { EventRow } from '../../domain/impact/result';
import { DataTable, type Column } from './data-table';
import type { Words } from './view';

/** What counted at each event. */
export function EventTable( { events, ...words }: Words & { events: EventRow[] } ) {
	const { t, number, day } = words;
	const columns: Array<Column<EventRow>> = [
		{ id: 'name', label: t( 'partnerkit-filter-event' ), value: ( { name } ) => name.toLowerCase(), cell: ( { name } ) => <bdi>{ name }</bdi> },
		{ id: 'start', label: t( 'partnerkit-chart-when' ), value: ( { start = '' } ) => start, cell: ( { start, end } ) => start && end && end !== start ? t( 'partnerkit-dashboard-period', day( start, 'short' ), day( end ) ) : start || end ? day( ( start || end )! ) : '—' },
		{ id: 'edits', label: t( 'partnerkit-figure-edits' ), isNumber: true, value: ( { edits } ) => edits, cell: ( { edits } ) => number( edits ) },
		{ id: 'editors', label: t( 'partnerkit-figure-editors' ), isNumber: true, value: ( { editors } ) => editors, cell: ( { editors } ) => number( editors ) },
		{ id: 'created', label: t( 'partnerkit-figure-pages-created' ), isNumber: true, isMinor: true, value: ( { pagesCreated } ) => pagesCreated, cell: ( { pagesCreated } ) => number( pagesCreated ) }
	];
	return <DataTable { ...words } caption={ t( 'partnerkit-events' ) } columns={ columns } rows={ events } rowKey={ ( { id } ) => id } sorted={ { by: '', isDown: false } } />;
}
