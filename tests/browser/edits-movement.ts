import type { Instance } from '../../build/local-wiki/instance';
import { makeEdits, type PastEdit } from '../support/edits';

const DAY = 24 * 60 * 60 * 1000;
const today = Math.floor( Date.now() / DAY ) * DAY;
/** A day, counted from today. */
export const day = ( days: number ): string => new Date( today + days * DAY ).toISOString().slice( 0, 10 );
const at = ( days: number, seconds = DAY / 2000 ): string => new Date( today + days * DAY + seconds * 1000 ).toISOString();

export const NAME = 'Lake Records';
export const OTHER = 'River Records';
export const HOME = `Project:Partnerships/${ NAME }`;
export const OTHER_HOME = `Project:Partnerships/${ OTHER }`;
const ABROAD = 'Records Abroad';

const TAG = [ 'partnership' ];

/** Edits of which somebody may ask why they count, or do not, by what they are about; in order of time. */
const CASES: Record<string, PastEdit> = {
	early: { title: 'Early', user: 'Newcomer', text: 'E', time: at( -21 ), summary: '#LakeRecords, too early' },
	beforeMark: { title: 'Later', user: 'Newcomer', text: 'L', time: at( -15 ) },
	tagAndHashtag: { title: 'Ferry', user: 'Newcomer', text: 'F', time: at( -14 ), summary: 'Home port #LakeRecords', tags: TAG },
	hashtag: { title: 'Ferry', user: 'Newcomer', text: 'F1', time: at( -14, 60_000 ), summary: 'Typo #lakerecords' },
	slip: { title: 'Ferry', user: 'Newcomer', text: 'F2', time: at( -13 ), summary: 'Launch date #LakeRecrds' },
	plain: { title: 'Market', user: 'Newcomer', text: 'M', time: at( -12 ), summary: '/* History */ The old market, from the town plan' },
	plainToo: { title: 'Market', user: 'Newcomer', text: 'M2', time: at( -12, 60_000 ), summary: 'Corrected the name' },
	banner: { title: 'Marked', user: 'Newcomer', text: 'B', time: at( -11 ) },
	solo: { title: 'Solo', user: 'Juma', text: 'J', time: at( -11, 60_000 ), summary: 'Nothing said' },
	soloToo: { title: 'Solo', user: 'Juma', text: 'J2', time: at( -11, 70_000 ), summary: 'Nothing said again' },
	left: { title: 'Marked', user: 'Lea', text: 'B2', time: at( -10 ) },
	notListed: { title: 'Elsewhere', user: 'Stranger', text: 'S', time: at( -9 ), summary: 'Helped a little', tags: TAG },
	unresolved: { title: 'Elsewhere', user: 'Newcomer', text: 'S2', time: at( -8 ), summary: 'For which one?', tags: TAG },
	unresolvedToo: { title: 'Elsewhere', user: 'Newcomer', text: 'S3', time: at( -8, 60_000 ), summary: 'And this?', tags: TAG },
	worklist: { title: 'Wanted', user: 'Newcomer', text: 'W', time: at( -6 ), summary: 'on the day' },
	offWorklist: { title: 'Unwanted', user: 'Newcomer', text: 'W', time: at( -6, 60_000 ), summary: 'on the day, too' },
	outByAuthor: { title: 'Island', user: 'Newcomer', text: 'I', time: at( -4 ), summary: 'my own garden #LakeRecords' },
	outByOther: { title: 'Depth', user: 'Newcomer', text: 'D', time: at( -4, 60_000 ), summary: 'Depth in metres #LakeRecords' },
	moved: { title: 'Old name', user: 'Newcomer', text: 'O', time: at( -3 ), summary: 'before the move #LakeRecords' },
	deleted: { title: 'Deleted', user: 'Newcomer', text: 'X', time: at( -3, 60_000 ), summary: '#LakeRecords' },
	hidden: { title: 'Hidden', user: 'Newcomer', text: 'H', time: at( -2 ), summary: 'secret #LakeRecords' },
	hiddenNext: { title: 'Hidden', user: 'Somebody', text: 'H2', time: at( -2, 60_000 ) },
	late: { title: 'Late', user: 'Newcomer', text: 'T', time: at( 0, 0 ), summary: 'a second too late #LakeRecords' }
};

const record = ( name: string, params: string ): string => `{{Partnership\n| name = ${ name }\n| status = active\n| start = ${ day( -20 ) }\n| end = ${ day( -1 ) }\n${ params }\n}}`;

/** Makes three partnerships and the edits; gives the revision of each. */
export function makeCases( wiki: Instance ): Record<string, number> {
	const names = Object.keys( CASES );
	const ids = makeEdits( wiki, names.map( ( name ) => CASES[ name ] ) );
	const revisions = Object.fromEntries( names.map( ( name, index ) => [ name, ids[ index ] ] ) );
	const decide = ( id: number, by: string, reason: string ): string => `* {{Partnership decision|rev=${ id }|decision=exclude|by=${ by }|reason=${ reason }|date=${ day( -1 ) }}}`;
	const records: Array<[ string, string ]> = [
		[ HOME, record( NAME, '| hashtag = LakeRecords\n| partners = {{Partnership partner|name=Regional Archive|role=lead}}{{Partnership partner|name=Lake Library}}\n| contact = [[User:Organiser|Organiser]]' ) ],
		[ `${ HOME }/Participants`, `* {{Partnership participant|user=Newcomer|partner=Lake Library}}\n* {{Partnership participant|user=Lea|left=${ day( -11 ) }}}\n* {{Partnership participant|user=Juma}}` ],
		[ `${ HOME }/Events`, `{{Partnership event|id=ujiji|name=Ujiji edit day|start=${ day( -6 ) }|end=${ day( -6 ) }|hashtag=Ujiji2026|counting=worklist|worklist=${ HOME }/Worklist}}` ],
		[ `${ HOME }/Worklist`, '* [[Wanted]]' ],
		[ `${ HOME }/Ledger`, `Decisions.\n\n${ decide( revisions.outByAuthor, 'Newcomer', 'my own' ) }\n${ decide( revisions.outByOther, 'Organiser', 'A good edit, but about another lake.' ) }` ],
		[ 'Talk:Marked', `{{Partnership contribution|partnership=${ NAME }|partner=Regional Archive}}` ],
		[ 'Talk:Later', `{{Partnership contribution|partnership=${ NAME }|date=${ day( -14 ) }}}` ],
		[ OTHER_HOME, record( OTHER, '| hashtag = RiverRecords' ) ],
		[ `${ OTHER_HOME }/Participants`, '* {{Partnership participant|user=Newcomer}}' ],
		[ `Project:Partnerships/${ ABROAD }`, record( ABROAD, '| hashtag = Abroad2026\n| wikis = sw.example.org' ) ]
	];
	makeEdits( wiki, records.map( ( [ title, text ], index ) => ( { title, text, user: 'Organiser', time: new Date( today + 1000 + index * 1000 ).toISOString() } ) ) );
	return revisions;
}
