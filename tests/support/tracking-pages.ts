import type { PastEdit } from './edits';
import type { Seeded, SeededPartnership } from './tracking-seed';

/* The wiki pages of the movement that `seedTracking()` makes up. `today` is when today begins, in milliseconds since 1970. */

const DAY = 24 * 60 * 60 * 1000;

export function worklistTitle( name: string, event: string ): string {
	return `Project:Partnerships/${ name }/Worklist${ event && ` ${ event }` }`;
}

/** The records of a partnership, as its people would write them. `first` is the id of the first of the edits. */
export function pagesOf( partnership: SeededPartnership, first: number, today: number ): PastEdit[] {
	const { name, hashtag, counting, start, end, partners, events, participants, worklists, decisions } = partnership;
	const home = `Project:Partnerships/${ name }`;
	const call = ( template: string, params: Record<string, string> ): string => `{{${ template }${ Object.entries( params ).map( ( [ key, value ] ) => `|${ key }=${ value }` ).join( '' ) }}}`;
	const page = ( title: string, text: string ): PastEdit => ( { title, text, user: 'Organiser', time: new Date( today - 69 * DAY ).toISOString() } );
	return [
		page( home, call( 'Partnership', { name, status: 'active', hashtag: `#${ hashtag }`, counting, start, end, partners: partners.map( ( partner ) => call( 'Partnership partner', { name: partner } ) ).join( '' ) } ) ),
		page( `${ home }/Events`, events.map( ( { id, hashtag: tag, counting: by, start: from, end: to, hasWorklist } ) => call( 'Partnership event', { id, hashtag: tag, counting: by, start: from, end: to, worklist: hasWorklist ? worklistTitle( name, id ) : '' } ) ).join( '\n' ) ),
		page( `${ home }/Participants`, participants.map( ( line ) => `* ${ call( 'Partnership participant', line ) }` ).join( '\n' ) ),
		page( `${ home }/Ledger`, decisions.map( ( { edit, verdict } ) => `* ${ call( 'Partnership decision', { rev: String( first + edit ), decision: verdict, by: 'Organiser' } ) }` ).join( '\n' ) ),
		...[ ...worklists ].map( ( [ event, titles ] ) => page( worklistTitle( name, event ), titles.map( ( title ) => `* [[${ title }]]` ).join( '\n' ) ) )
	];
}

/** Talk pages with their marks, one edit each: some by people who take part themselves. */
export function marksOf( { partnerships, accounts }: Seeded, today: number ): PastEdit[] {
	const texts = new Map<string, string>();
	partnerships.forEach( ( { name, marks } ) => marks.forEach( ( { title, ...mark } ) => {
		const params = Object.entries( mark ).filter( ( [ , value ] ) => value ).map( ( [ key, value ] ) => `|${ key }=${ value }` ).join( '' );
		texts.set( title, `${ texts.get( title ) ?? '' }{{Partnership contribution|partnership=${ name }${ params }}}[[Category:${ name } (partnership)]]\n` );
	} ) );
	return [ ...texts ].map( ( [ title, text ], index ) => ( { title: `Talk:${ title }`, text, user: accounts[ 10 + index % 80 ], time: new Date( today - ( 3 + index % 50 ) * DAY ).toISOString(), summary: index % 5 ? '' : '#River' } ) );
}
