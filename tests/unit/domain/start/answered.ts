import { readAnswers, stepOf, type Answers } from '../../../../src/domain/start/answers';
import { START } from '../../../../src/domain/start/definition';
import type { Around } from '../../../../src/domain/start/form';
import { answer, begin } from '../../../../src/domain/wizard/machine';
import type { Answer, WizardState } from '../../../../src/domain/wizard/state';
import { messagesOf } from '../../../support/words';

/** A state in which these fields were answered. */
export function stateOf( given: Record<string, Answer> ): WizardState {
	return Object.entries( given ).reduce( ( state, [ field, value ], index ) => answer( state, { key: stepOf( field ) }, field, value, { by: 'a', now: index + 1 } ), begin( START ) );
}

export const answered = ( given: Record<string, Answer> ): Answers => readAnswers( stateOf( given ) );

/** A wiki that writes in this language. */
export function around( more: Partial<Around> = {}, language = 'en' ): Around {
	const messages = messagesOf( 'partnerkit-registry-app', language );
	return {
		today: '2026-11-27', others: [], day: ( day ) => `<${ day }>`,
		say( word, ...parameters ) {
			const message = messages[ `partnerkit-start-page-${ word }` ];
			if ( message === undefined ) {
				throw new Error( `No message for ${ word }` );
			}
			return message.replace( /\$(\d)/g, ( _, number ) => parameters[ number - 1 ] );
		},
		...more
	};
}

/** As little as the short path asks for. */
export const VILLAGE: Record<string, Answer> = {
	'partner-1': 'Village Archive', 'size-1': 'small', summary: 'Letters that everybody can read.', 'metric-1': 'files-uploaded', 'target-1': '12', 'by-1': '2027-11-27', 'contact-1': 'Organiser'
};

export const COALITION: Record<string, Answer> = {
	'partner-1': 'British Library', 'wikidata-1': 'Q23308', 'partner-2': 'Archive | of {{Ujiji}}', 'partner-3': 'Radio Ndowa', name: 'Three Houses', affiliate: 'Wikimedia Tanzania',
	summary: 'One coast, three memories.', why: 'Each has a third.', 'metric-1': 'pages-improved', 'target-1': '40', 'metric-2': 'own', 'goal-2': 'Pupils know where the letters are', 'gives-1': 'Scans', 'gains-0': 'Sources | and more',
	'act-1': 'Open day', 'day-1': '2027-05-31', 'place-1': 'Kigoma', 'act-2': 'Open day', 'day-2': '2027-06-30', begun: [ 'yes' ], start: '2026-11-27',
	'contact-1': 'Organiser', 'contact-2': 'Editor', listed: [ '1', '2' ], missing: [ 'language' ], agreement: '[[File:Letter.pdf]]', materials: [ 'own', 'others' ]
};
