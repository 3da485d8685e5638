import { csvText } from '../csv-text';
import type { Participant } from '../partnership/participant';

const COLUMNS = [ 'user', 'joined', 'event', 'partner', 'role', 'left' ] as const;

/** The list as a table, with the templates' own names of the columns: it can be read in again. */
export function rosterCsv( participants: Participant[] ): string {
	return csvText( [ [ ...COLUMNS ], ...participants.map( ( one ) => COLUMNS.map( ( column ) => one[ column ] || '' ) ) ] );
}

/** Each account once, one a line. */
export function rosterNames( participants: Participant[] ): string {
	return [ ...new Set( participants.map( ( { user } ) => user ) ) ].map( ( user ) => `${ user }\n` ).join( '' );
}
