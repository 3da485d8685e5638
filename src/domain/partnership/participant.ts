import { findTemplates } from '../wikitext';
import type { Config } from './config';
import { isInWindow, type Day } from './dates';
import { findMapped } from './mapped';
import { normalizeTitle, withoutNamespace } from './titles';

/** One person's line on a partnership's Participants page. */
export interface Participant {
	/** The account's name. */
	user: string;
	joined?: Day;
	/** Id of the event that the person takes part in; '' for the whole partnership. */
	event: string;
	/** Partner to whom the person's edits are credited, as the line names it, or ''. */
	partner: string;
	role: string;
	/** Last day of taking part. */
	left?: Day;
}

/** The lines of a Participants page, in its order; those that name nobody are left out. */
export function readParticipants( wikitext: string, config: Config ): Participant[] {
	return findMapped( findTemplates( wikitext ), config, 'participant' ).map( ( record ) => ( {
		user: withoutNamespace( record.text( 'user' ), config.words.namespaces.user ),
		joined: record.day( 'joined' ),
		event: record.text( 'event' ),
		partner: record.text( 'partner' ),
		role: record.text( 'role' ),
		left: record.day( 'left' )
	} ) ).filter( ( { user } ) => user !== '' );
}

/** A user name as the wiki writes it. */
export function userName( text: string ): string {
	return normalizeTitle( text );
}

/** Each account on the list once. */
export function accountsOf( participants: Participant[] ): string[] {
	return [ ...new Set( participants.map( ( { user } ) => user ) ) ];
}

/** Whether the person takes part at that time. The day of joining does not matter: people sign up late. */
export function takesPartAt( { left }: Participant, time: number ): boolean {
	return isInWindow( time, { end: left } );
}
