import { join } from 'node:path';
import { enableGadgets } from '../../build/local-wiki/demo-wiki';
import { maintenance, PASSWORD, type Instance } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import { makeEdits } from '../support/edits';

const DAY = 24 * 60 * 60 * 1000;

/** A partnership of more people than are read without a question, and of very many pages. */
export const CROWD = { name: 'Crowd', people: 210, pages: 10_000 };

/** Account without higher limits, for whom reading takes longest. */
export const READER = 'Patient reader';

/** Edits that each account is said to have made: so many that looking through them takes long. The wiki has few of them. */
const SAID = 5000;

const stamp = ( milliseconds: number ): string => new Date( milliseconds ).toISOString().replace( /\D/g, '' ).slice( 0, 14 );

/** One counted edit on each page, the last pages first made. */
export function makeCrowd( wiki: Instance ): void {
	const accounts = Array.from( { length: CROWD.people }, ( _, index ) => `Member ${ index + 1 }` );
	const first = Date.now() - 20 * DAY;
	const page = ( title: string, text: string ) => ( { title: `Project:Partnerships/${ CROWD.name }${ title }`, text, user: 'Organiser', time: new Date( first - DAY ).toISOString() } );
	makeEdits( wiki, [
		page( '', `{{Partnership|name=${ CROWD.name }|status=active|start=${ new Date( first - DAY ).toISOString().slice( 0, 10 ) }|hashtag=Crowd2026}}` ),
		page( '/Participants', accounts.map( ( user ) => `* {{Partnership participant|user=${ user }}}` ).join( '\n' ) )
	] );
	maintenance( wiki, join( root, 'tests/support/tracking-seed.php' ), [], JSON.stringify( {
		accounts, registrations: accounts.map( () => stamp( first - 300 * DAY ) ), redirects: [], moves: [], deletions: [], recentFrom: stamp( Date.now() ), reader: READER, password: PASSWORD,
		pages: Array.from( { length: CROWD.pages }, ( _, index ) => [ 0, titleOf( index ).replace( / /g, '_' ) ] ),
		edits: Array.from( { length: CROWD.pages }, ( _, index ) => ( { page: index, user: index % accounts.length, time: stamp( first + index * 1000 ), summary: '#Crowd2026', tags: [ 'partnership' ], size: 100 + index, hidden: 0 } ) )
	} ) );
	maintenance( wiki, join( root, 'tests/support/edit-counts.php' ), [], JSON.stringify( Object.fromEntries( accounts.map( ( user ) => [ user, SAID ] ) ) ) );
	enableGadgets( wiki, [ READER ] );
}

export function titleOf( index: number ): string {
	return `Reed ${ String( index ).padStart( 5, '0' ) }`;
}
