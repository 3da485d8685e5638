import type { PartnershipEvent } from '../partnership/event';
import type { Ledger } from '../partnership/ledger';
import type { EventRow } from './result';

/** What counts for each event of a partnership, folded one by one, in any order, each row once. */
export interface EventTallies {
	take( row: number ): void;
	/**
	 * In the order of the events.
	 *
	 * @param events
	 * @param isPage Whether the page of that number is one that counts where its first revision does
	 */
	rows( events: PartnershipEvent[], isPage: ( page: number ) => boolean ): EventRow[];
}

interface Made {
	edits: number;
	editors: Set<number>;
	created: Set<number>;
}

export function createEventTallies( ledger: Ledger, partnership: string ): EventTallies {
	const { revisions } = ledger;
	const tallies = new Map<string, Made>();
	return {
		take( row ) {
			const credit = ledger.entry( ledger.entryAt( row ) ).credits.find( ( one ) => one.partnership === partnership );
			( credit ? credit.events : [] ).forEach( ( event ) => {
				const made = tallies.get( event ) || { edits: 0, editors: new Set(), created: new Set() };
				tallies.set( event, made );
				made.edits++;
				if ( revisions.users.textOf( revisions.user( row ) ) !== '' ) {
					made.editors.add( revisions.user( row ) );
				}
				if ( revisions.isNew( row ) ) {
					made.created.add( revisions.pageNumber( row ) );
				}
			} );
		},
		rows: ( events, isPage ) => events.map( ( { id, name, start, end } ) => {
			const { edits, editors, created } = tallies.get( id ) || { edits: 0, editors: new Set(), created: new Set<number>() };
			return { id, name, start, end, edits, editors: editors.size, pagesCreated: [ ...created ].filter( isPage ).length };
		} )
	};
}
