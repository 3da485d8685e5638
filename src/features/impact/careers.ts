import { createInterner } from '../../domain/impact/interner';
import { isNewEditor, NEEDED, stayedFrom, survivorTime, SURVIVOR_EDITS, type Career, type NewEditorDefinition } from '../../domain/impact/newcomers';
import type { Ledger } from '../../domain/partnership/ledger';
import type { AccountHistory } from '../../wiki/ports';
import type { Parts } from './parts';
import type { Records } from './records';
import type { WikiReading } from './wiki-readings';

/** Of accounts that edited, what the wikis tell: asked once, and what may change again after a day. */
export interface CareerReading {
	records: Records;
	ledger: Ledger;
	readings: WikiReading[];
	/** What is known; more is noted here as it comes. */
	careers: Map<string, Career>;
	isTemporary( user: string ): boolean;
	/** Milliseconds since 1970. */
	now: number;
	signal: AbortSignal;
}

const DAY = 24 * 60 * 60 * 1000;

/** When accounts with a counted edit were registered. */
export async function readRegistrations( parts: Parts, { ledger, readings, careers, isTemporary, signal }: CareerReading ): Promise<void> {
	const onWikis = editorsByWiki( ledger, isTemporary );
	const editors = new Set( [ ...onWikis.values() ].flatMap( ( users ) => [ ...users ] ) );
	const isKnown = ( user: string ): boolean => careers.get( user )?.registered !== undefined;
	const asked = new Set( [ ...editors ].filter( ( user ) => !isKnown( user ) ) );
	await parts.read( 'registrations', async () => {
		for ( const { ports } of readings ) {
			const users = [ ...onWikis.get( ports.wiki.id ) || [] ].filter( ( user ) => asked.has( user ) );
			const times = users.length ? await ports.accounts.registrations( users, signal ) : new Map<string, number>();
			times.forEach( ( time, user ) => {
				const career = careerOf( careers, user );
				career.registered = Math.min( career.registered ?? Infinity, time );
			} );
		}
		return { result: true, fetched: [ ...editors ].filter( isKnown ).length, expected: editors.size };
	} );
}

/** What new editors did later, as far as it can be told today. */
export async function readLaterEdits( parts: Parts, definition: NewEditorDefinition, given: CareerReading ): Promise<void> {
	const { ledger, readings, careers, isTemporary, now, signal } = given;
	const onWikis = editorsByWiki( ledger, isTemporary );
	const wanted = [ ...careers ].filter( ( [ , career ] ) => isDue( career, definition, given ) ).map( ( [ user ] ) => user );
	const missing = wanted.filter( ( user ) => isMissing( careers.get( user )!, definition, now ) );
	if ( !wanted.length ) {
		return;
	}
	await parts.read( 'later-edits', async () => {
		for ( const user of missing ) {
			const histories = readings.filter( ( { ports } ) => onWikis.get( ports.wiki.id )?.has( user ) ).map( ( { ports } ) => ports.accounts );
			const career = careers.get( user )!;
			career[ NEEDED[ definition ] ] = await laterEdits( histories, user, career.registered!, definition, signal );
			career.lookedAt = now;
		}
		return { result: true, fetched: wanted.length, expected: wanted.length };
	} );
}

/** Whether the account is a new editor's for the partnership or one of its events, and the time is over after which it is told whether she stayed. */
function isDue( career: Career, definition: NewEditorDefinition, { records, now }: CareerReading ): boolean {
	const windows = [ records.partnership, ...records.events ].filter( ( window ) => isNewEditor( career, window, definition ) );
	return definition === '60d' ? windows.length > 0 && survivorTime( career.registered! ).to <= now : windows.some( ( window ) => stayedFrom( window ) <= now );
}

function isMissing( career: Career, definition: NewEditorDefinition, now: number ): boolean {
	return career[ NEEDED[ definition ] ] === undefined || definition !== '60d' && Math.abs( now - ( career.lookedAt || 0 ) ) > DAY;
}

async function laterEdits( histories: AccountHistory[], user: string, registered: number, definition: NewEditorDefinition, signal: AbortSignal ): Promise<number> {
	const time = survivorTime( registered );
	let found = 0;
	for ( const history of histories ) {
		found = definition === '60d' ?
			found + await history.editsIn( user, time.from, time.to, SURVIVOR_EDITS, signal ) :
			Math.max( found, await history.lastEdit( user, definition === 'ped' ? 0 : undefined, signal ) );
	}
	return found;
}

/** Names of those with edits in the ledger, by wiki. Temporary accounts were registered by nobody. */
function editorsByWiki( { revisions }: Ledger, isTemporary: ( user: string ) => boolean ): Map<string, Set<string>> {
	const pairs = new Set<number>();
	const found = new Map<string, Set<string>>();
	const wikis = createInterner();
	for ( let row = 0; row < revisions.length; row++ ) {
		const { wiki } = revisions.page( revisions.pageNumber( row ) );
		const pair = revisions.user( row ) * 0x10000 + wikis.numberOf( wiki );
		if ( !pairs.has( pair ) ) {
			pairs.add( pair );
			const user = revisions.users.textOf( revisions.user( row ) );
			if ( user !== '' && !isTemporary( user ) ) {
				found.set( wiki, ( found.get( wiki ) || new Set() ).add( user ) );
			}
		}
	}
	return found;
}

function careerOf( careers: Map<string, Career>, user: string ): Career {
	const career = careers.get( user ) || {};
	careers.set( user, career );
	return career;
}
