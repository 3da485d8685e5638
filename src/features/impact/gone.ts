import { dayOf } from '../../domain/partnership/dates';
import { createLedger, type Ledger } from '../../domain/partnership/ledger';
import type { Material } from './material';
import type { Parts } from './parts';
import type { WikiReading } from './wiki-readings';

/** Edits that are looked for at most: somebody who left the list may have thousands, which are all there. */
const MOST = 500;

/**
 * Edits that counted before and were not met again, and that the wiki does not have any more. Those that went before
 * stay gone, unless they count again.
 *
 * @param parts
 * @param before What was read before
 * @param ledger What was read now
 * @param readings
 * @param signal
 */
export async function findGone( parts: Parts, before: Material, ledger: Ledger, readings: WikiReading[], signal: AbortSignal ): Promise<Pick<Material, 'gone' | 'goneSince'>> {
	const since = before.goneSince ?? dayOf( before.readAt! );
	const gone = createLedger();
	const isBack = ( from: Ledger, row: number ): boolean => ledger.revisions.rowOf( wikiOf( from, row ), from.revisions.revisionId( row ) ) >= 0;
	rowsOf( before.gone ).filter( ( row ) => !isBack( before.gone!, row ) ).forEach( ( row ) => gone.adopt( before.gone!, row ) );
	await parts.read( 'memory', async () => {
		const rows = rowsOf( before.ledger ).filter( ( row ) => !isBack( before.ledger, row ) && before.ledger.entry( before.ledger.entryAt( row ) ).credits.length > 0 );
		let fetched = 0;
		for ( const { ports: { wiki, contributions } } of readings ) {
			const asked = rows.filter( ( row ) => wikiOf( before.ledger, row ) === wiki.id ).slice( 0, MOST );
			const found = new Set<number>();
			await contributions.byIds( asked.map( ( row ) => before.ledger.revisions.revisionId( row ) ), { signal, onBatch: ( batch ) => batch.forEach( ( { revisionId } ) => found.add( revisionId ) ) } );
			asked.filter( ( row ) => !found.has( before.ledger.revisions.revisionId( row ) ) ).forEach( ( row ) => gone.adopt( before.ledger, row ) );
			fetched += asked.length;
		}
		return { result: true, fetched, expected: rows.length, since };
	} );
	return { gone, goneSince: since };
}

function rowsOf( ledger: Ledger | undefined ): number[] {
	return Array.from( { length: ledger ? ledger.revisions.length : 0 }, ( _, row ) => row );
}

function wikiOf( { revisions }: Ledger, row: number ): string {
	return revisions.page( revisions.pageNumber( row ) ).wiki;
}
