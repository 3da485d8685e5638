import type { PersonRow } from '../../domain/impact/result';
import { formatBytes } from './bytes';
import { DataTable, type Column } from './data-table';
import type { Words } from './view';

export interface PeopleTableProps extends Words {
	people: PersonRow[];
	url( title: string ): string;
}

/** Those who take part, for whoever wants to see them: by name, since this is no contest. */
export function PeopleTable( { people, url, ...words }: PeopleTableProps ) {
	const { t, number } = words;
	const columns: Array<Column<PersonRow>> = [
		{ id: 'user', label: t( 'partnerkit-people-name' ), value: ( { user } ) => user, cell: ( row ) => <Person person={ row } url={ url } t={ t } /> },
		{ id: 'edits', label: t( 'partnerkit-figure-edits' ), isNumber: true, value: ( { edits } ) => edits, cell: ( { edits } ) => number( edits ) },
		{ id: 'pages', label: t( 'partnerkit-people-pages' ), isNumber: true, isMinor: true, value: ( { pages } ) => pages, cell: ( { pages } ) => number( pages ) },
		{ id: 'bytes', label: t( 'partnerkit-dashboard-text' ), isNumber: true, isMinor: true, value: ( { bytes } ) => bytes, cell: ( { bytes } ) => formatBytes( bytes, words, '+' ) }
	];
	return <details class="partnerkit-people">
		<summary><h3>{ t( 'partnerkit-people', number( people.length ), people.length ) }</h3></summary>
		<p class="partnerkit-small">{ t( 'partnerkit-people-no-ranking' ) }</p>
		<DataTable { ...words } caption={ t( 'partnerkit-people-caption' ) } columns={ columns } rows={ people } rowKey={ ( { user } ) => user } sorted={ { by: 'user', isDown: false } } />
	</details>;
}

function Person( { person: { user, isNew, isTemporary }, url, t }: { person: PersonRow; url: PeopleTableProps[ 'url' ]; t: Words[ 't' ] } ) {
	return <>
		<a href={ url( `Special:Contributions/${ user }` ) }><bdi>{ user }</bdi></a>
		{ isNew && <span class="partnerkit-subtle"> · { t( 'partnerkit-people-new' ) }</span> }
		{ isTemporary && <span class="partnerkit-subtle"> · { t( 'partnerkit-people-temporary' ) }</span> }
	</>;
}
