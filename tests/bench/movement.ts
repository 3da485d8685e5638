import { join } from 'node:path';
import { maintenance, ORGANISER, PASSWORD } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { makeEdits } from '../support/edits';
import { seedTracking } from '../support/tracking-seed';
import type { TestWiki } from '../support/wiki';

const DAY = 24 * 60 * 60 * 1000;

export const NAME = 'Everybody';

/** An account that sees what everybody sees. */
export const READER = 'Reader';

/** Makes a partnership for which all 10,000 edits count. Gives the number of its participants. */
export function fill( wiki: TestWiki ): number {
	const today = Math.floor( Date.now() / DAY ) * DAY;
	const { partnerships: _, ...seeded } = seedTracking( 1, today );
	maintenance( wiki, join( root, 'tests/support/tracking-seed.php' ), [], JSON.stringify( { ...seeded, reader: READER, password: PASSWORD } ) );
	const time = new Date( today - 75 * DAY ).toISOString();
	const home = `Project:Partnerships/${ NAME }`;
	makeEdits( wiki, [
		[ home, `{{Partnership|name=${ NAME }|counting=all|start=${ time.slice( 0, 10 ) }}}` ],
		[ `${ home }/Participants`, seeded.accounts.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) ]
	].map( ( [ title, text ] ) => ( { title, text, user: ORGANISER, time } ) ) );
	return seeded.accounts.length;
}
