import { isWordCharacter } from '../partnership/hashtag-characters';
import { readHashtag } from '../partnership/record';
import { byPerson, into, leaveOut, nameIn, type Call, type HealthContext } from './call';
import type { Defect } from './defect';
import type { Registered } from './registry';
import { folded } from './written';

/** A hashtag that is missing, that no search finds, or that another partnership had before. */
export function checkHashtag( call: Call, registered: Registered, { registry, today }: HealthContext, isEvent = false ): Defect[] {
	const hashtag = readHashtag( call.record );
	const { name, start } = registered.partnership;
	const year = ( start || today ).slice( 0, 4 );
	const asked = { ask: 'text' as const, into: into( call, 'hashtag' ), ways: isEvent ? [ leaveOut( call, nameIn( call, 'hashtag' ) ) ] : [] };
	if ( hashtag === '' ) {
		return isEvent ? [] : [ byPerson( call, 'hashtag-missing', [ name ], { ...asked, proposed: lettersOf( name ) + year } ) ];
	}
	const letters = lettersOf( hashtag );
	if ( letters !== hashtag ) {
		return [ byPerson( call, 'hashtag-invalid', [ hashtag ], { ...asked, proposed: letters || lettersOf( name ) + year } ) ];
	}
	const first = registry.all.find( ( other ) => isBefore( other, registered ) && hashtagsOf( other ).some( ( one ) => folded( one ) === folded( hashtag ) ) );
	return first ? [ byPerson( call, 'hashtag-shared', [ hashtag, first.partnership.name ], asked ) ] : [];
}

function hashtagsOf( { partnership, events }: Registered ): string[] {
	return [ partnership.hashtag, ...events.map( ( event ) => event.hashtag ) ];
}

/** The partnership that began first keeps its hashtag. */
function isBefore( one: Registered, other: Registered ): boolean {
	const key = ( { partnership: { start, name } }: Registered ): string => `${ start || '9999' } ${ name }`;
	return one !== other && key( one ) < key( other );
}

function lettersOf( text: string ): string {
	return [ ...text ].filter( ( character ) => isWordCharacter( character.codePointAt( 0 )! ) ).join( '' );
}
