import type { Write } from '../movement';
import type { Plan } from '../plan';
import { DAY, HOUR, MINUTE } from '../time';
import { signature } from './talk';
import { template } from '../call';

const HOME = 'Project:Partnerships';

const PLAYBOOKS = [ {
	name: 'One photograph at a time', by: 'Bibi Nyala', daysAgo: 31, for: 'archive, community', effort: 'hours', languages: 'en, sw', triedBy: [ 'Lake Nyala Village Archive' ],
	text: '== Goals ==\n{{Partnership goal|metric=files-uploaded|target=12}}\n{{Partnership goal|metric=pages-illustrated|target=6}}\n\n== Activities ==\n* Choose one photograph a month\n* Sit down together, ask, and write down what is said\n\n== What you need ==\n* one photograph, printed large\n* two people who may know who is in it\n* tea\n\n== How it goes ==\nOne person asks, one writes down, nobody corrects. What is said is read back before it is published. Names appear only if the families agree.\n\n== What we learned ==\nBegin with buildings. Talking about people comes by itself.'
}, {
	name: 'Question of the week on the radio', by: 'Thandi on air', daysAgo: 58, for: 'broadcaster, community', effort: 'days', languages: 'en, ny', triedBy: [ 'Radio Ndowa' ],
	text: '== How it goes ==\nThe programme asks one question about a place. Callers say where an answer may be written down. Two volunteers look there in the following week.\n\n== What we learned ==\nSay on the air that a call is no source, and why. People like to be told.'
}, {
	name: 'A short list instead of a long one', by: 'Editor', daysAgo: 140, for: 'library, museum, archive', effort: 'days', languages: 'en', triedBy: [ 'British Library', 'Rijksmuseum' ],
	text: '== Goals ==\n{{Partnership goal|metric=pages-improved|target=10}}\n{{Partnership goal|metric=references-net|target=20}}\n\n== Activities ==\n* Choose ten pages, with two sources each\n* Meet once a month and take pages off the list\n\n== How it goes ==\nTen pages, chosen by both sides, with two sources each. A page leaves the list when both sides are content.\n\n== What we learned ==\nPeople start at the top. Put what matters there.'
}, {
	name: 'Two partners, one week', by: 'Priya of the looms', daysAgo: 22, for: 'university, archive', effort: 'weeks', languages: 'en, hi, kn', triedBy: [ 'Kaveri Institute of Textile Arts', 'Deccan Handloom Archive' ],
	text: '== How it goes ==\nBoth partners hold the same week, each with its own list. Every edit is counted once in the total, whoever is credited.\n\n== What we learned ==\nAgree beforehand whose hashtag is used for shared pages.'
} ];

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
	for ( const { name, by, daysAgo, text, triedBy, ...rest } of PLAYBOOKS ) {
		const head = template( 'Partnership playbook', {
			for: rest.for, effort: rest.effort, languages: rest.languages,
			'tried-by': triedBy.map( ( partnership ) => `[[${ HOME }/${ partnership }|${ partnership }]]` ).join( ', ' )
		} );
		write( { title: `${ HOME }/Playbooks/${ name }`, time: plan.now - daysAgo * DAY - lot.int( 3 * HOUR, 9 * HOUR ), user: by, text: `${ head }\n\n${ text }`, summary: 'what worked for us' } );
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
