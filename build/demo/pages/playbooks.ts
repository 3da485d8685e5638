import type { Write } from '../movement';
import type { Plan } from '../plan';
import { DAY, HOUR, MINUTE } from '../time';
import { signature } from './talk';
import { inline, template } from '../call';
import { PLAYBOOKS, type PlaybookSpec } from './playbook-texts';

const HOME = 'Project:Partnerships';

const REQUESTS = [ {
	heading: 'Museum of salt, Ribeira Velha', daysAgo: 47, by: 'Inês da Ribeira', answeredBy: 'Organiser',
	text: 'A small museum with twelve hundred glass plates asks how to begin. They have a scanner and one afternoon a week.',
	answer: 'Welcome! I have written to them. The page [[Project:Partnerships/Playbooks/One photograph at a time]] may be a good size.'
}, {
	heading: 'School library, Nsuano', daysAgo: 12, by: 'Fatoumata D.',
	text: 'The library of the secondary school in Nsuano would like to hold a day for pupils and parents in spring. They look for somebody who has done this before.'
} ];

/** Practices that others can copy, and institutions that asked to begin. */
export function writePlaybooks( plan: Plan, requestsIntroduction: string, write: Write ): void {
	const lot = plan.random( 'playbooks' );
	for ( const playbook of PLAYBOOKS ) {
		const { name, by, daysAgo } = playbook;
		write( { title: `${ HOME }/Playbooks/${ name }`, time: plan.now - daysAgo * DAY - lot.int( 3 * HOUR, 9 * HOUR ), user: by, text: playbookText( playbook ), summary: 'what worked for us' } );
	}
	let page = requestsIntroduction;
	for ( const { heading, daysAgo, by, text, answeredBy, answer } of REQUESTS ) {
		const time = plan.now - daysAgo * DAY - lot.int( 3 * HOUR, 9 * HOUR );
		const save = ( user: string, at: number, addition: string, summary: string ): void => {
			page += addition;
			write( { title: `${ HOME }/Requests`, time: at, user, text: page.trim(), summary: `/* ${ heading } */ ${ summary }` } );
		};
		save( by, time, `\n\n== ${ heading } ==\n${ text } ${ signature( by, time ) }`, 'new section' );
		if ( answeredBy ) {
			const answered = time + 29 * HOUR + 17 * MINUTE;
			save( answeredBy, answered, `\n:${ answer } ${ signature( answeredBy, answered ) }`, 'reply' );
		}
	}
}

function playbookText( { triedBy, lead, goals, activities, needs, how, learned, ...rest }: PlaybookSpec ): string {
	const list = ( lines: string[] ): string => lines.map( ( line ) => `* ${ line }` ).join( '\n' );
	return [
		template( 'Partnership playbook', { for: rest.for, effort: rest.effort, languages: rest.languages, 'tried-by': triedBy.map( ( name ) => `[[${ HOME }/${ name }|${ name }]]` ).join( ', ' ) } ),
		lead,
		`== Goals ==\n${ goals.map( ( [ metric, target ] ) => inline( 'Partnership goal', { metric, target: String( target ) } ) ).join( '\n' ) }`,
		`== Activities ==\n${ list( activities ) }`, `== What you need ==\n${ list( needs ) }`, `== How it goes ==\n${ how }`, `== What we learned ==\n${ list( learned ) }`
	].join( '\n\n' );
}
