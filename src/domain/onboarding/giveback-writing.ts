import { templateFor, parameterName, type Config } from '../partnership/config';
import { findMapped } from '../partnership/mapped';
import type { Goal } from '../partnership/record';
import { atEndOfSection } from '../partnership/record-sections';
import { writeCall } from '../templatedata/format';
import { escapeText, findTemplates } from '../wikitext';
import { escapeUrl } from '../wikitext/escape-url';
import { setParam } from '../wikitext/write';
import { BULLET, typedLines, type GivebackAnswers } from './giveback';

/** Says something in the wiki's language. */
export type SayGiveback = ( word: 'goals' | 'activities' | 'needs' | 'how' | 'learned' | 'changes' | 'materials' | 'given', ...parameters: string[] ) => string;

export interface Giving {
	answers: GivebackAnswers;
	/** The partnership's page as a link. */
	partnership: string;
	/** Whether a wikitext links to that page. */
	isNamedIn( wikitext: string ): boolean;
	/** What goals of the record come along. */
	goals: Goal[];
	/** The effort, and the day on which it is written, in the wiki's language. */
	effort: string;
	day: string;
	say: SayGiveback;
}

/** The page of a new playbook. Typed words stay words, whatever signs are in them; lists and web addresses are what they look like. */
export function newPlaybook( giving: Giving, config: Config ): string {
	const { answers: { text, ticks }, partnership, goals, say } = giving;
	const [ mapping, goal ] = [ templateFor( config, 'playbook' ), templateFor( config, 'goal' ) ];
	const call = ( of: typeof mapping, values: Array<[ string, string ]>, format: 'block' | 'inline' ): string => writeCall( of.title, values.filter( ( [ , value ] ) => value !== '' ).map( ( [ name, value ] ) => [ parameterName( of, name ), value ] ), format );
	return [
		call( mapping, [ [ 'for', ticks( 'for' ).join( ', ' ) ], [ 'effort', text( 'effort' ) ], [ 'languages', line( text( 'languages' ) ) ], [ 'tried-by', partnership ] ], 'block' ),
		line( text( 'lead' ) ),
		section( say( 'goals' ), goals.map( ( { metric, target } ) => call( goal, [ [ 'metric', line( metric ) ], [ 'target', target === undefined ? '' : String( target ) ] ], 'inline' ) ).join( '\n' ) ),
		section( say( 'activities' ), typedLines( text( 'activities' ) ).map( ( one ) => `* ${ line( one ) }` ).join( '\n' ) ),
		section( say( 'needs' ), prose( text( 'materials' ) ) ),
		section( say( 'how' ), prose( text( 'worked' ) ) ),
		section( say( 'learned' ), prose( text( 'changes' ) ) )
	].filter( Boolean ).join( '\n\n' );
}

/** The page of a playbook with one more who tried it, and what was learned. What stands there stays. */
export function withLessons( wikitext: string, giving: Giving, config: Config ): string {
	const { answers: { text }, partnership, effort, day, say } = giving;
	const lessons = [
		`'''${ partnership }''', ${ day } (${ effort })`, prose( text( 'worked' ) ), `''${ say( 'changes' ) }''\n\n${ prose( text( 'changes' ) ) }`,
		text( 'materials' ).trim() && `''${ say( 'materials' ) }''\n\n${ prose( text( 'materials' ) ) }`
	].filter( Boolean ).join( '\n\n' );
	return atEndOfSection( withTried( wikitext, giving, config ), say( 'learned' ), lessons );
}

function withTried( wikitext: string, { partnership, isNamedIn }: Giving, config: Config ): string {
	const [ head ] = findMapped( findTemplates( wikitext ), config, 'playbook' );
	if ( !head ) {
		return wikitext;
	}
	const tried = head.source( 'tried-by' );
	return isNamedIn( tried ) ? wikitext : setParam( wikitext, head.template, parameterName( head.mapping, 'tried-by' ), [ tried, partnership ].filter( Boolean ).join( ', ' ) );
}

/** The page of a partnership with a link to what it gave back; the same text where it is there. */
export function withGiven( wikitext: string, playbook: string, { say }: Pick<Giving, 'say'> ): string {
	const bullet = `* ${ playbook }`;
	return wikitext.split( '\n' ).includes( bullet ) ? wikitext : atEndOfSection( wikitext, say( 'given' ), bullet );
}

function section( heading: string, body: string ): string {
	return body && `== ${ heading } ==\n${ body }`;
}

/** Words with paragraphs, and lists where lines begin as those of one. */
function prose( typed: string ): string {
	const lines = typed.trim().replace( /\r\n?/g, '\n' ).split( '\n' );
	return lines.map( ( one ) => BULLET.test( one ) ? `* ${ line( one.replace( BULLET, '' ) ) }` : line( one ) ).join( '\n' ).replace( /\n{3,}/g, '\n\n' );
}

/** Words on one line; a web address in them is one. */
function line( typed: string ): string {
	return typed.replace( /[\u0000-\u001F\u007F]+/g, ' ' ).trim().split( /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'])/i )
		.map( ( part, at ) => at % 2 ? escapeUrl( part ) : at && part.startsWith( ' ' ) ? ` ${ escapeText( part.slice( 1 ) ) }` : escapeText( part ) ).join( '' );
}
