import { partnershipTitle } from '../partnership/config';
import { userName } from '../partnership/participant';
import { isSamePartnership } from '../partnership/marks';
import { act, byPerson, byRule, findCalls, into, leaveOut, nameIn, takeAway, templatePage, type Call, type HealthContext } from './call';
import type { Defect } from './defect';
import { checkDay, checkParameters } from './parameters';
import { findEvent, findPartner, type Registered } from './registry';
import { grouped, oneOf, valuesOf } from './twice';
import { nearest } from './written';

/** What the wiki says of accounts, by name. One that is not in it was not asked for. */
export type Accounts = Map<string, 'exists' | 'missing' | { renamedTo: string }>;

/** Accounts that a list of participants names. */
export function accountsNamed( wikitext: string, context: Pick<HealthContext, 'config'> ): string[] {
	const calls = findCalls( wikitext, 'participant', { page: '', of: 'participant', partnership: '' }, context.config );
	return [ ...new Set( calls.map( ( { record } ) => userName( record.text( 'user' ) ) ).filter( ( name ) => name !== '' ) ) ];
}

/** What is wrong with the list of those who take part in a partnership. */
export function checkParticipants( wikitext: string, registered: Registered, accounts: Accounts, context: HealthContext ): Defect[] {
	const { name } = registered.partnership;
	const page = partnershipTitle( context.config, name, 'Participants' );
	const calls = findCalls( wikitext, 'participant', { page, of: 'participant', partnership: name }, context.config );
	const checked = calls.map( ( call ) => checkLine( call, registered, accounts, context ) );
	const defects: Defect[] = [];
	checked.forEach( ( one ) => defects.push( ...one.defects ) );
	grouped( checked, ( { line } ) => line.user === '' ? '' : JSON.stringify( [ line.user, line.event || '', line.partner || '' ] ) )
		.filter( ( { key } ) => key !== '' )
		.forEach( ( { group } ) => defects.push( oneOf(
			group.map( ( { call, line } ) => ( { call, values: valuesOf( call, line ) } ) ), 'participant-twice', 'participant-contradiction', [ group[ 0 ].line.user || '' ]
		) ) );
	return defects;
}

/** Those who have left: every line of theirs says so, and the last day is over. */
export function thoseWhoLeft( wikitext: string, { config, today }: HealthContext ): Map<string, string> {
	const left = new Map<string, string>();
	const still = new Set<string>();
	findCalls( wikitext, 'participant', { page: '', of: 'participant', partnership: '' }, config ).forEach( ( { record } ) => {
		const user = userName( record.text( 'user' ) );
		const day = record.day( 'left' );
		if ( day === undefined || day >= today ) {
			still.add( user );
		} else {
			left.set( user, day > ( left.get( user ) || '' ) ? day : left.get( user )! );
		}
	} );
	still.forEach( ( user ) => left.delete( user ) );
	return left;
}

/** What a user page still says of a partnership that its owner has left. */
export function checkDisclosure( page: string, wikitext: string, { partnership }: Registered, left: string, context: HealthContext ): Defect[] {
	return findCalls( wikitext, 'affiliation', { page, of: 'participant', partnership: partnership.name }, context.config )
		.filter( ( { record } ) => isSamePartnership( record.text( 'partnership' ), partnership.name ) && record.text( 'until' ) === '' )
		.map( ( call ) => {
			const description = context.descriptions.get( templatePage( call.record.mapping ) );
			const knowsEnd = description && description.parameters.some( ( { name } ) => name === nameIn( call, 'until' ) );
			return byPerson( call, 'participant-still-discloses', [ partnership.name, left ], {
				...knowsEnd ? { ask: 'date', proposed: left, into: into( call, 'until' ) } : { ask: 'way' }, ways: [ takeAway( call ) ]
			} );
		} );
}

type Line = Record<'user' | 'event' | 'partner' | 'joined' | 'left', string | undefined>;

function checkLine( given: Call, registered: Registered, accounts: Accounts, context: HealthContext ): { call: Call; line: Line; defects: Defect[] } {
	const { call, defects } = checkParameters( given, { key: 'participant', elsewhere: [], required: [ 'user' ], asks: { user: { ask: 'account' } } }, context );
	const [ joined, left ] = [ 'joined', 'left' ].map( ( parameter ) => checkDay( call, parameter, context ) );
	const line: Line = { user: userName( call.record.text( 'user' ) ), event: call.record.text( 'event' ), partner: call.record.text( 'partner' ), joined: joined.day, left: left.day };
	defects.push( ...joined.defects, ...left.defects, ...checkAccount( call, line, accounts ), ...checkPlaces( call, line, registered, context ) );
	if ( joined.day !== undefined && left.day !== undefined && left.day < joined.day ) {
		defects.push( byPerson( call, 'participant-left-early', [ line.user || '', joined.day, left.day ], {
			ask: 'date', into: into( call, 'left' ), ways: [
				{ id: 'swap', words: '', act: act( call, { act: 'set', name: nameIn( call, 'joined' ), words: left.day }, { act: 'set', name: nameIn( call, 'left' ), words: joined.day } ) },
				leaveOut( call, nameIn( call, 'left' ) )
			]
		} ) );
	}
	return { call, line, defects };
}

function checkAccount( call: Call, line: Line, accounts: Accounts ): Defect[] {
	const given = line.user || '';
	const account = accounts.get( given );
	if ( account === 'missing' ) {
		const names = [ ...accounts ].filter( ( [ , state ] ) => state === 'exists' ).map( ( [ name ] ) => name );
		return [ byPerson( call, 'participant-account-unknown', [ given ], { ask: 'account', proposed: nearest( given, names ) || '', into: into( call, 'user' ), ways: [ takeAway( call ) ] } ) ];
	}
	if ( account === undefined || account === 'exists' ) {
		return [];
	}
	line.user = account.renamedTo;
	return [ byRule( call, 'participant-account-renamed', [ given, account.renamedTo ], act( call, { act: 'set', name: nameIn( call, 'user' ), words: account.renamedTo } ) ) ];
}

function checkPlaces( call: Call, line: Line, registered: Registered, { registry }: HealthContext ): Defect[] {
	const defects: Defect[] = [];
	const { name, partners } = registered.partnership;
	const { event, partner } = line;
	if ( event ) {
		const found = findEvent( registered, event );
		const ids = registered.events.map( ( { id } ) => id );
		if ( !found ) {
			defects.push( byPerson( call, 'participant-event-unknown', [ event, name ], {
				ask: 'event', offered: ids, proposed: nearest( event, ids ) || '', into: into( call, 'event' ), ways: [ leaveOut( call, nameIn( call, 'event' ) ) ]
			} ) );
		} else if ( !found.exact ) {
			line.event = found.event.id;
			defects.push( byRule( call, 'participant-event-written', [ event, found.event.id ], act( call, { act: 'set', name: nameIn( call, 'event' ), words: found.event.id } ) ) );
		}
	}
	if ( partner ) {
		const found = findPartner( registry, registered, partner );
		const names = partners.map( ( one ) => one.name ).filter( ( one ) => one !== '' );
		if ( !found ) {
			defects.push( byPerson( call, 'participant-partner-unknown', [ partner, name ], {
				ask: 'partner', offered: names, proposed: nearest( partner, names ) || '', into: into( call, 'partner' ), ways: [ leaveOut( call, nameIn( call, 'partner' ) ) ]
			} ) );
		} else if ( !found.exact ) {
			line.partner = found.partner.name;
			defects.push( byRule( call, 'participant-partner-written', [ partner, found.partner.name ], act( call, { act: 'set', name: nameIn( call, 'partner' ), words: found.partner.name } ) ) );
		}
	}
	return defects;
}
