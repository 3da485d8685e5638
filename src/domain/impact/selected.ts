import { windowBounds } from '../partnership/dates';
import type { Entry, Ledger } from '../partnership/ledger';
import type { Selection } from './selection';

/**
 * Says for each row of a ledger whether it is in the selection, by what it counts for now. An edit that counts for
 * nothing is in none.
 *
 * @param ledger
 * @param selection
 * @param partnership For which one it has to count; undefined: for any
 */
export function createFilter( ledger: Ledger, selection: Selection, partnership?: string ): ( row: number ) => boolean {
	const { revisions } = ledger;
	const { from, to } = windowBounds( { start: selection.from, end: selection.to } );
	const { namespace } = selection;
	const isTimed = selection.from !== undefined || selection.to !== undefined;
	// Very many rows share an entry, and an entry never changes.
	const entries: boolean[] = [];
	return ( row ) => {
		const number = ledger.entryAt( row );
		if ( entries[ number ] === undefined ) {
			entries[ number ] = fits( ledger.entry( number ), selection, partnership );
		}
		return entries[ number ] &&
			( !isTimed || revisions.time( row ) >= from && revisions.time( row ) < to ) &&
			( namespace === undefined || revisions.page( revisions.pageNumber( row ) ).namespace === namespace );
	};
}

function fits( entry: Entry, { event, partner, wiki }: Selection, partnership?: string ): boolean {
	return ( wiki === undefined || entry.wiki === wiki ) && entry.credits.some( ( credit ) =>
		( partnership === undefined || credit.partnership === partnership ) &&
		( event === undefined || credit.events.includes( event ) ) &&
		( partner === undefined || credit.partners.includes( partner ) )
	);
}
