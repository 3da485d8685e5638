import type { Revision, Write } from '../movement';
import type { Plan, PlannedPartnership } from '../plan';
import { DAY, HOUR, iso, isoDay, startOfDay, year } from '../time';
import { template } from '../call';
import { recordTitle } from './titles';

/** How many revisions `writeReport` makes. */
export const REPORT_REVISIONS = 2;

/** A report with figures that anybody can count again in the history: edits with a hashtag of the partnership. */
export function writeReport( plan: Plan, partnership: PlannedPartnership, revisions: Revision[], write: Write ): void {
	const { spec, host } = partnership;
	const until = startOfDay( plan.now ) + spec.report!.until * DAY;
	const taken = until + 3 * DAY + plan.random( `report/${ spec.name }` ).int( 8 * HOUR, 19 * HOUR );
	const label = `${ year( until ) }-Q${ Math.ceil( Number( isoDay( until ).slice( 5, 7 ) ) / 3 ) }`;
	const title = `${ recordTitle( partnership ) }/Reports/${ label }`;
	const counted = withHashtag( partnership, revisions ).filter( ( { timestamp } ) => timestamp < iso( until + DAY ) );
	const figures: Array<[ string, string, number, string ]> = [
		[ 'edits', 'Edits', counted.length, 'edits whose summary has a hashtag of the partnership or of one of its events' ],
		[ 'editors', 'Editors', new Set( counted.map( ( { user } ) => user ) ).size, 'accounts that made them' ],
		[ 'pages-edited', 'Pages edited', new Set( counted.map( ( revision ) => revision.title ) ).size, 'each page once' ]
	];
	const snapshot = template( 'Partnership snapshot', {
		partnership: spec.name, start: partnership.start, end: isoDay( until ), taken: iso( taken ), by: host,
		coverage: 'Edits that count for another reason than a hashtag are not in these figures.',
		figures: `<table class="wikitable">\n<tr><th scope="col">Figure</th><th scope="col">Value</th><th scope="col">What it counts</th></tr>\n${ figures.map( ( [ id, name, value, what ] ) => `<tr><th scope="row">${ name }</th><td data-figure="${ id }" data-value="${ value }">${ value }</td><td>${ what }</td></tr>` ).join( '\n' ) }\n</table>`
	} );
	const text = `${ spec.report!.prose }\n\n== In figures ==\n${ snapshot }\n\n== Next ==\n* Ask those who came once what kept them from coming again.`;
	write( { title, time: taken, user: host, text, summary: `report ${ label }` } );
	write( { title, time: taken + 26 * HOUR + 11, user: host, text: `${ text }\n* Finish what is still on the worklist.`, summary: '/* Next */', minor: true } );
}

function withHashtag( { hashtag, events }: PlannedPartnership, revisions: Revision[] ): Revision[] {
	const names = [ hashtag, ...events.map( ( event ) => event.hashtag ) ].filter( ( name ) => name !== undefined ).map( ( name ) => name!.toLowerCase() );
	return revisions.filter( ( { summary } ) => names.some( ( name ) => new RegExp( `#${ name }(?![\\p{L}\\p{N}\\p{M}_])`, 'u' ).test( summary.toLowerCase() ) ) );
}
