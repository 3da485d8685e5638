import { makeEdits, type PastEdit } from '../support/edits';
import type { Instance } from '../../build/local-wiki/instance';

const DAY = 24 * 60 * 60 * 1000;

/** A day, counted from today. */
export const day = ( days: number ): string => new Date( Date.now() + days * DAY ).toISOString().slice( 0, 10 );

export const NAME = 'Lake Archives';
export const HOME = `Project:Partnerships/${ NAME }`;

const PARTICIPANTS = [ 'Asha Mrisho|event=kigoma', 'Baraka J.|event=kigoma', 'Elsewhere' ];

const lines = ( users: string[] ): string => users.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' );

const FILLING = 'The lake is long and deep. '.repeat( 20 );

/** One edit now, or some seconds ago. */
export function edit( wiki: Instance, { seconds = 0, ...given }: Partial<PastEdit> & Pick<PastEdit, 'title' | 'text' | 'user'> & { seconds?: number } ): number {
	return makeEdits( wiki, [ { time: new Date( Date.now() - seconds * 1000 ).toISOString(), ...given } ] )[ 0 ];
}

/** A partnership with an event that runs today, one that is over and one to come, and what was edited before the board is opened. */
export function makeEvent( wiki: Instance ): void {
	const time = new Date( Date.now() - 40 * DAY ).toISOString();
	const record = ( title: string, text: string ): PastEdit => ( { title, text, user: 'Organiser', time } );
	makeEdits( wiki, [
		record( HOME, `{{Partnership|name=${ NAME }|status=active|start=${ day( -30 ) }|hashtag=Lake2026}}` ),
		record( `${ HOME }/Participants`, lines( PARTICIPANTS ) ),
		record( `${ HOME }/Events`, [
			`{{Partnership event|id=kigoma|name=Kigoma edit day|start=${ day( 0 ) }|end=${ day( 0 ) }|hashtag=Kigoma2026|counting=all}}`,
			`{{Partnership event|id=past|name=Past|start=${ day( -9 ) }|end=${ day( -8 ) }}}`,
			`{{Partnership event|id=to come|name=To come|start=${ day( 2 ) }|end=${ day( 3 ) }}}`
		].join( '\n' ) ),
		record( 'MV Liemba', `A ship. ${ FILLING }` ), record( 'Ujiji', 'A town.' ), record( 'Mpulungu', 'A port.' ),
		record( 'Project:Partnerships/Empty', '{{Partnership|name=Empty|hashtag=Empty2026}}' ),
		{ ...record( 'Talk:Ujiji', 'Hello.' ), user: 'Elsewhere' }
	] );
}

/** Puts somebody on the list of participants, as people do who sign up late. */
export function signUp( wiki: Instance, ...users: string[] ): void {
	edit( wiki, { title: `${ HOME }/Participants`, text: lines( [ ...PARTICIPANTS, ...users ] ), user: 'Organiser' } );
}
