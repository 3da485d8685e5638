import { readNames, rosterColumns, tableEntries, userOf, type Entry, type RosterColumns } from '../../../domain/tracking/roster';
import type { ImportFields } from '../../../ui/tracking/people/import-form';
import { WikiError, type ManyReading } from '../../../wiki/ports';
import type { TableReader } from '../../batch/table-reader';
import type { PeoplePorts } from './ports';

/** What the wiki calls the namespaces of users and of their talk, in lower case. */
export function userNamespaces( { pages }: Pick<PeoplePorts, 'pages'> ): string[] {
	return [ ...pages.namespaceNames( 2 ), ...pages.namespaceNames( 3 ) ].map( ( name ) => name.replace( /_/g, ' ' ) );
}

/** The entries that a source names, in its order. Throws WikiError `no-such-page`. */
export async function readEntries( ports: PeoplePorts, fields: ImportFields, reading: ManyReading ): Promise<Entry[]> {
	const namespaces = userNamespaces( ports );
	const { users } = ports;
	const named = ( names: string[] ): Entry[] => names.map( ( user ) => ( { user, event: '', partner: '', role: '' } ) );
	const ofPages = ( titles: string[] ): Entry[] => named( [ ...new Set( titles.filter( ( title ) => !title.includes( '/' ) ).map( ( title ) => userOf( title, namespaces ) ).filter( ( name ): name is string => name !== undefined ) ) ] );
	switch ( fields.source ) {
		case 'names':
			return named( readNames( fields.names, namespaces ) );
		case 'table': {
			const { columns, rows } = readRosterTable( await ports.tables(), fields.table, fields.columns );
			return tableEntries( rows, columns, namespaces );
		}
		case 'category':
			return ofPages( await users.inCategory( fields.category.trim(), reading.signal ) );
		case 'page': {
			const titles = await users.linkedFrom( fields.page.trim(), reading.signal );
			if ( !titles ) {
				throw new WikiError( 'no-such-page' );
			}
			return ofPages( titles );
		}
		case 'registration':
			return named( await users.registered( registrationNumber( fields.registration ), reading ) );
	}
}

/** The number in what somebody typed: itself, or the address of a page about the event. */
function registrationNumber( text: string ): number {
	const found = /(\d+)\D*$/.exec( text );
	if ( !found ) {
		throw new WikiError( 'no-such-event' );
	}
	return Number( found[ 1 ] );
}

export interface RosterTable {
	heads: string[];
	columns: RosterColumns;
	rows: string[][];
	/** Numbers of the lines that could not be read. */
	odd: number[];
}

/** @param chosen Columns that a person has chosen; else what their heads tell, else a table of one column is one of names */
export function readRosterTable( { readTable }: TableReader, text: string, chosen: RosterColumns ): RosterTable {
	const { columns: heads, rows, odd } = readTable( text, '', true );
	const known = rosterColumns( heads );
	const columns = Object.keys( chosen ).length ? { ...known, ...chosen } : heads.length === 1 && known.user === undefined ? { user: 0 } : known;
	return { heads, columns, rows: rows.map( ( { cells } ) => cells ), odd: odd.map( ( { line } ) => line ) };
}
