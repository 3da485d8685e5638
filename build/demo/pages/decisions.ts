import type { Decision, Movement, Revision } from '../movement';
import type { Plan, PlannedPartnership } from '../plan';
import { DAY, HOUR, isoDay, iso } from '../time';
import { inline } from '../call';

const DECIDED: Record<string, { count: number; exclude: number }> = {
	'British Library': { count: 2, exclude: 1 }, Rijksmuseum: { count: 1, exclude: 2 }, 'Harbour City Archives': { count: 3, exclude: 1 },
	'Kaveri Institute of Textile Arts': { count: 1, exclude: 1 }, 'Radio Ndowa': { count: 1, exclude: 0 }
};

/** Edits that a host had to decide about: forgotten hashtags that count, and hashtags on edits that do not. */
export function decide( plan: Plan, revisions: Revision[] ): Decision[] {
	return plan.partnerships.flatMap( ( partnership ) => {
		const wanted = DECIDED[ partnership.spec.name ];
		return wanted ? [
			...decisions( plan, partnership, 'count', wanted.count, 'forgot the hashtag', revisions ),
			...decisions( plan, partnership, 'exclude', wanted.exclude, 'not for the partnership, hashtag left over from before', revisions )
		] : [];
	} );
}

function decisions( plan: Plan, partnership: PlannedPartnership, decision: Decision[ 'decision' ], count: number, reason: string, revisions: Revision[] ): Decision[] {
	const { spec, host } = partnership;
	const titles = new Set( spec.topics.map( ( topic ) => topic.title ) );
	const marked = ( revision: Revision ): boolean => revision.summary.includes( '#' ) || ( revision.tags ?? [] ).includes( 'partnership' );
	const candidates = revisions.filter( ( revision ) => titles.has( revision.title ) && spec.people.includes( revision.user ) && marked( revision ) === ( decision === 'exclude' ) &&
		revision.timestamp > iso( partnership.from + 12 * DAY ) && revision.timestamp < iso( partnership.until - 4 * DAY ) );
	return plan.random( `decisions/${ spec.name }/${ decision }` ).sample( candidates, count ).map( ( { title, timestamp } ) => ( {
		partnership: spec.name, revision: { title, timestamp }, decision, by: host, reason, date: isoDay( Date.parse( timestamp ) / 1000 + 2 * DAY )
	} ) );
}

/**
 * The Ledger pages. They name revisions by id, so they can be written only when the others are on a wiki.
 *
 * @param revisionId The id that a revision was given there
 */
export function ledgerRevisions( movement: Movement, revisionId: ( title: string, timestamp: string ) => number ): Revision[] {
	return movement.partnerships.flatMap( ( { name } ) => {
		const lines: string[] = [];
		return movement.decisions.filter( ( { partnership } ) => partnership === name )
			.sort( ( a, b ) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0 )
			.map( ( { revision, decision, by, reason, date }, index ) => {
				lines.push( `* ${ inline( 'Partnership decision', { rev: String( revisionId( revision.title, revision.timestamp ) ), decision, by, reason, date } ) }` );
				return {
					title: `Project:Partnerships/${ name }/Ledger`, timestamp: iso( Date.parse( date ) / 1000 + 18 * HOUR + 1237 * ( index + 1 ) ), user: by, text: lines.join( '\n' ),
					summary: decision === 'count' ? 'one more that counts' : 'one that does not count'
				};
			} );
	} );
}
