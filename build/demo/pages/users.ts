import type { Write } from '../movement';
import type { Plan, PlannedPerson } from '../plan';
import type { Random } from '../random';
import { DAY, HOUR, MINUTE, isoDay, ordinaryTime } from '../time';
import { template } from '../call';
import { signature } from './talk';

const INTERESTS = [
	'old maps', 'bridges and what passes under them', 'small archives', 'textiles', 'lighthouses', 'village schools', 'radio', 'songs and those who collected them',
	'local newspapers', 'plants named by amateurs', 'handwriting that nobody else can read', 'tiles'
];
const HABITS = [
	'Mostly I fix commas.', 'I write slowly and cite everything.', 'Ask me if you need a page copied from a book.', 'Sundays only.',
	'I am still learning; please tell me what I do wrong.', 'Talk to me in any of my languages.', 'I take pictures for articles that have none.'
];

/** User pages of most people, with the disclosures of those who work with a partner, and greetings for the new ones. */
export function writeUsers( plan: Plan, write: Write ): void {
	for ( const person of plan.people.values() ) {
		const lot = plan.random( `user/${ person.name }` );
		const roles = affiliations( plan, person );
		if ( person.name !== 'Newcomer' && ( person.name === 'Editor' || roles.length || lot.chance( 0.55 ) ) ) {
			writeUserPage( plan, person, roles, lot, write );
		}
		if ( person.event ) {
			greet( plan, person, lot, write );
		}
	}
}

/** The disclosure of each partnership in which the person stands for a partner or looks after things. */
function affiliations( plan: Plan, { name }: PlannedPerson ): Array<{ text: string; since: number }> {
	return plan.partnerships.flatMap( ( { spec, participants } ) => {
		const mine = participants.find( ( { user } ) => user === name );
		const staff = spec.staff?.[ name ];
		if ( !mine || !staff && spec.contacts[ 0 ] !== name ) {
			return [];
		}
		return [ { since: mine.joinedAt, text: template( 'Partnership affiliation', {
			partnership: spec.name, partner: staff ?? spec.partners[ 0 ].name, role: staff ? 'staff' : 'contact', paid: staff ? 'employed' : 'no', since: isoDay( mine.joinedAt )
		} ) } ];
	} );
}

function writeUserPage( plan: Plan, person: PlannedPerson, roles: Array<{ text: string; since: number }>, lot: Random, write: Write ): void {
	const title = `User:${ person.name }`;
	const words = `Hello! I like ${ lot.sample( INTERESTS, 2 ).join( ' and ' ) }. ${ lot.pick( HABITS ) }`;
	const begin = Math.max( plan.from + 2 * HOUR, person.registeredAt + 20 * MINUTE );
	let time = ordinaryTime( lot, begin, Math.min( begin + 90 * DAY, person.until, plan.now - DAY ), person.utcOffset );
	let shown: string[] = [];
	write( { title, time, user: person.name, text: words, summary: lot.pick( [ 'hello', 'about me', '' ] ) } );
	for ( const { text, since } of roles ) {
		shown = [ ...shown, text ];
		time = Math.max( time + HOUR, since + lot.int( HOUR, 48 * HOUR ) );
		if ( time < plan.now - HOUR ) {
			write( { title, time, user: person.name, text: [ ...shown, words ].join( '\n' ), summary: 'disclosure' } );
		}
	}
}

function greet( plan: Plan, person: PlannedPerson, lot: Random, write: Write ): void {
	const { partnership, id } = person.event!;
	const { spec, host } = plan.partnerships.find( ( candidate ) => candidate.spec.name === partnership )!;
	const event = spec.events.find( ( candidate ) => candidate.id === id )!;
	const title = `User talk:${ person.name }`;
	const time = person.registeredAt + lot.int( 30 * MINUTE, 200 * MINUTE );
	const text = `== Welcome ==\nHello ${ person.name }, good that you are here for ${ event.name }. The list of pages is on [[Project:Partnerships/${ partnership }/Worklist]]. Ask anything, here or in the room. ${ signature( host, time ) }`;
	write( { title, time, user: host, text, summary: '/* Welcome */ new section' } );
	if ( person.stayed ) {
		const later = time + lot.int( 4 * HOUR, 40 * HOUR );
		write( { title, time: later, user: person.name, text: `${ text }\n:Thank you! I will come again. ${ signature( person.name, later ) }`, summary: '/* Welcome */ reply' } );
	}
}
