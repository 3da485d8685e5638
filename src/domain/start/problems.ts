import { readDay } from '../partnership/dates';
import { isAccountName } from '../partnership/contacts';
import { isHashtag } from '../partnership/record-problems';
import type { Answers } from './answers';
import { contactsOf, filledRows, goalWords, isCounted, nameOf, OWN_WORDS, partnerNames, type Around } from './form';

/** What keeps a step from being left, beside its field. */
export interface StartProblem {
	field: string;
	/** End of a message's key, `partnerkit-start-problem-…`. */
	what: string;
	parameter?: string;
}

/** What has to be said before the pages can be saved, step by step: as little as a record needs that nobody has to repair later. */
export function problemsAt( step: string, answers: Answers, around: Pick<Around, 'others'> ): StartProblem[] {
	const look = LOOKS[ step ];
	return look ? look( answers, around ) : [];
}

type Look = ( answers: Answers, around: Pick<Around, 'others'> ) => StartProblem[];

const LOOKS: Record<string, Look> = {
	who( answers ) {
		const nameless = filledRows( answers, 'partners' ).filter( ( number ) => answers.text( `partner-${ number }` ).trim() === '' );
		return [
			...nameless.map( ( number ) => problem( `partner-${ number }`, 'no-partner' ) ),
			...partnerNames( answers ).length || nameless.length ? [] : [ problem( 'partner-1', 'no-partner' ) ],
			...nameOf( answers ) === '' && partnerNames( answers ).length > 1 ? [ problem( 'name', 'no-name' ) ] : []
		];
	},
	why: ( answers ) => answers.text( 'summary' ).trim() === '' ? [ problem( 'summary', 'no-summary' ) ] : [],
	goals( answers ) {
		const filled = filledRows( answers, 'goals' );
		return [
			...filled.some( ( number ) => goalWords( answers, number ) !== '' ) ? [] : [ problem( 'metric-1', 'no-goal' ) ],
			...filled.filter( ( number ) => goalWords( answers, number ) !== '' && !isCounted( answers, number ) && ( ![ '', OWN_WORDS ].includes( answers.text( `metric-${ number }` ) ) || answers.text( `target-${ number }` ).trim() !== '' ) ).map( ( number ) => problem( `target-${ number }`, 'no-number' ) ),
			...noDays( answers, filled.map( ( number ) => `by-${ number }` ) )
		];
	},
	activities( answers, { others } ) {
		const days = filledRows( answers, 'activities' ).map( ( number ) => `day-${ number }` );
		const [ start, end ] = [ readDay( answers.text( 'start' ) ), readDay( answers.text( 'end' ) ) ];
		const hashtag = answers.text( 'hashtag' ).trim().replace( /^[#＃]/, '' );
		const other = others.find( ( { hashtags } ) => hashtags.some( ( one ) => one.toLowerCase() === hashtag.toLowerCase() ) );
		return [
			...noDays( answers, [ ...days, 'start', 'end' ] ),
			...start && end && end < start ? [ problem( 'end', 'before' ) ] : [],
			...days.filter( ( field ) => isOutside( readDay( answers.text( field ) ), start, end ) ).map( ( field ) => problem( field, 'outside' ) ),
			...hashtag !== '' && !isHashtag( hashtag ) ? [ problem( 'hashtag', 'no-hashtag' ) ] : hashtag !== '' && other ? [ problem( 'hashtag', 'hashtag-taken', other.name ) ] : [],
			...answers.ticks( 'begun' ).length && !filledRows( answers, 'goals' ).some( ( number ) => isCounted( answers, number ) ) ? [ problem( 'begun', 'no-counted-goal' ) ] : []
		];
	},
	people: ( answers ) => [
		...contactsOf( answers ).length ? [] : [ problem( 'contact-1', 'no-contact' ) ],
		...[ 'contact-1', 'contact-2' ].filter( ( field ) => !isAccountName( answers.text( field ) ) ).map( ( field ) => problem( field, 'no-account' ) )
	]
};

function noDays( answers: Answers, fields: string[] ): StartProblem[] {
	return fields.filter( ( field ) => answers.text( field ).trim() !== '' && !readDay( answers.text( field ) ) ).map( ( field ) => problem( field, 'no-day' ) );
}

function isOutside( day: string | undefined, start: string | undefined, end: string | undefined ): boolean {
	return day !== undefined && ( start !== undefined && day < start || end !== undefined && day > end );
}

function problem( field: string, what: string, parameter?: string ): StartProblem {
	return { field, what, ...parameter === undefined ? {} : { parameter } };
}
