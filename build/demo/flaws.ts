import type { Kind } from '../../src/domain/health/defect';
import { inline } from './call';

type Params = Record<string, string | undefined>;

/** A defect that the demo has, and nothing else is wrong in it: as on real wikis, pages were written by many hands. */
export interface Planted {
	page: string;
	kind: Kind;
}

/** Marks that are not as they should be, by the article that they are for: how they are written instead. */
export const MARK_FLAWS: Record<string, { kind: Kind; write( template: string, params: Params ): string }> = {
	'Dirk Koornstra': { kind: 'mark-partnership-unknown', write: ( name, params ) => inline( name, { ...params, partnership: `${ params.partnership } 2` } ) },
	Kaverinagar: { kind: 'mark-partnership-renamed', write: ( name, params ) => inline( name, { ...params, partnership: 'Kaveri Textile Institute' } ) },
	'Port Ansel post office': { kind: 'mark-after-end', write: ( name, params ) => inline( name, { ...params, since: later( params.since, 2 ) } ) },
	'Edith Pellew-Marsh': { kind: 'mark-before-start', write: ( name, params ) => inline( name, { ...params, event: undefined, date: later( params.date, -3 ) } ) },
	'Saltmarsh Point lighthouse': { kind: 'mark-event-unknown', write: ( name, params ) => inline( name, { ...params, event: 'letters-and-legers' } ) },
	'Koornwijk Canal': { kind: 'mark-event-date', write: ( name, params ) => inline( name, { ...params, event: 'prints-and-patterns', date: afterEvent( params.date ) } ) },
	'Costa Yvoty': { kind: 'mark-partner-written', write: ( name, params ) => inline( name, { ...params, partner: 'Q6373' } ) },
	'Cornelia Zandwijk': { kind: 'mark-partner-unknown', write: ( name, params ) => inline( name, { ...params, partner: 'Victoria and Albert Museum' } ) },
	'Afon Celyn': { kind: 'mark-twice', write: ( name, params ) => `${ inline( name, params ) }\n${ inline( name, { partnership: params.partnership } ) }` },
	Llanfedwen: { kind: 'mark-contradiction', write: ( name, params ) => `${ inline( name, { ...params, identifier: 'NLW 12/4' } ) }\n${ inline( name, { ...params, identifier: 'NLW 12/5' } ) }` },
	'Atlas of the Zandvliet': { kind: 'mark-redirect', write: ( _, params ) => inline( 'Partnership mark', params ) },
	'Arroyo del Junco': { kind: 'parameter-unknown', write: ( name, params ) => inline( name, { ...params, patner: params.partnership } ) },
	'Lantern Regatta': { kind: 'parameter-alias', write: ( name, { since, ...params } ) => inline( name, { ...params, from: since } ) },
	'Ashby Fen windmill': { kind: 'parameter-twice', write: ( name, params ) => inline( name, params ).replace( '|date=', `|date=${ later( params.date, -1 ) }|date=` ) },
	'Leonor Giesteira': { kind: 'parameter-missing', write: ( name, params ) => inline( name, { ...params, partnership: '', event: undefined } ) },
	'River Wend': { kind: 'date-written', write: ( name, params ) => inline( name, { ...params, date: params.date!.replace( /-/g, '/' ) } ) },
	'Pont Celyn bridge': { kind: 'date-unreadable', write: ( name, params ) => inline( name, { ...params, date: 'last spring' } ) }
};

/** A mark that stands on the article and not on its talk page, where there is none. */
export const MISPLACED = { article: 'Merri Inlet', partnership: 'National Library of Australia' };

/** Lines on lists of participants, by partnership. `day` gives the day so many days ago. */
export const PARTICIPANT_FLAWS: Record<string, Array<{ kind: Kind; daysAgo: number; line( day: ( daysAgo: number ) => string ): Params }>> = {
	UNESCO: [ { kind: 'participant-account-unknown', daysAgo: 96, line: ( day ) => ( { user: 'Priya of the loom', joined: day( 96 ) } ) } ],
	'National Library of Wales': [ { kind: 'participant-twice', daysAgo: 88, line: () => ( { user: 'Mererid y Llyfrgell' } ) } ],
	Rijksmuseum: [ { kind: 'participant-event-unknown', daysAgo: 81, line: ( day ) => ( { user: 'Ledgerlines', joined: day( 81 ), event: 'summer-of-sketch' } ) } ],
	'Deccan Handloom Archive': [ { kind: 'participant-left-early', daysAgo: 40, line: ( day ) => ( { user: 'Ledgerlines', joined: day( 42 ), left: day( 52 ) } ) } ]
};

/** An event on a partnership's Events page that lacks something. */
export const EVENT_FLAWS: Record<string, { kind: Kind; daysAgo: number; event: Params }> = {
	'Lake Nyala Village Archive': { kind: 'event-start', daysAgo: 20, event: { id: 'names-on-the-back', name: 'Names on the back', place: 'Nyala ya Ziwa' } }
};

/** Records that are flawed by what the partnerships are like. */
const RECORDS: Planted[] = [
	{ page: 'Project:Partnerships/Prairie Rivers Museum', kind: 'record-contact' },
	{ page: 'Project:Partnerships/Prairie Rivers Museum', kind: 'record-stale' },
	{ page: 'Project:Partnerships/青云县图书馆', kind: 'record-ended' },
	{ page: 'Project:Partnerships/Deccan Handloom Archive', kind: 'goal-target' },
	{ page: 'User:Vasanthi R', kind: 'participant-still-discloses' }
];

/** Everything that is wrong in the demo. */
export const PLANTED: Planted[] = [
	...Object.entries( MARK_FLAWS ).map( ( [ title, { kind } ] ) => ( { page: `Talk:${ title }`, kind } ) ),
	{ page: MISPLACED.article, kind: 'mark-misplaced' },
	...Object.entries( PARTICIPANT_FLAWS ).flatMap( ( [ name, flaws ] ) => flaws.map( ( { kind } ) => ( { page: `Project:Partnerships/${ name }/Participants`, kind } ) ) ),
	...Object.entries( EVENT_FLAWS ).map( ( [ name, { kind } ] ) => ( { page: `Project:Partnerships/${ name }/Events`, kind } ) ),
	...RECORDS
];

/** The same day in another year. */
function later( day: string | undefined, years: number ): string | undefined {
	return day && `${ Number( day.slice( 0, 4 ) ) + years }${ day.slice( 4 ).replace( '-02-29', '-02-28' ) }`;
}

/** A day two months on or more, by a slip in the month's number. */
function afterEvent( day: string | undefined ): string | undefined {
	return day && new Date( Date.parse( day ) + 64 * 86_400_000 ).toISOString().slice( 0, 10 );
}
