import { partnershipTitle } from '../partnership/config';
import type { Day } from '../partnership/dates';
import { act, byPerson, byRule, findCalls, into, nameIn, takeAway, type Call, type HealthContext } from './call';
import type { Defect } from './defect';
import { checkHashtag } from './hashtags';
import { checkDay, checkParameters } from './parameters';
import { reversed } from './records';
import type { Registered } from './registry';
import { folded } from './written';

/** What is wrong with the events of a partnership. */
export function checkEvents( wikitext: string, registered: Registered, context: HealthContext ): Defect[] {
	const { name } = registered.partnership;
	const page = partnershipTitle( context.config, name, 'Events' );
	const calls = findCalls( wikitext, 'event', { page, of: 'record', partnership: name }, context.config );
	const ids: string[] = [];
	const defects: Defect[] = [];
	calls.forEach( ( call ) => defects.push( ...checkEvent( call, ids, registered, context ) ) );
	return defects;
}

/** @param ids Of the events before it on the page; its own is added */
function checkEvent( given: Call, ids: string[], registered: Registered, context: HealthContext ): Defect[] {
	const { call, defects } = checkParameters( given, { key: 'event', elsewhere: [ 'id', 'start' ], known: { name: given.record.text( 'id' ) } }, context );
	const [ start, end ] = [ 'start', 'end' ].map( ( parameter ) => checkDay( call, parameter, context ) );
	defects.push( ...checkId( call, ids ), ...start.defects, ...end.defects, ...checkHashtag( call, registered, context, true ) );
	const label = call.record.text( 'name' ) || call.record.text( 'id' );
	if ( call.record.text( 'start' ) === '' ) {
		defects.push( byPerson( call, 'event-start', [ label ], { ask: 'date', proposed: end.day, into: into( call, 'start' ), ways: [ takeAway( call ) ] } ) );
	} else if ( start.day !== undefined && end.day !== undefined && end.day < start.day ) {
		defects.push( reversed( call, 'event-reversed', start.day, end.day ) );
	} else if ( start.day !== undefined ) {
		defects.push( ...checkOutside( call, label, start.day, end.day, registered ) );
	}
	return defects;
}

function checkId( call: Call, ids: string[] ): Defect[] {
	const given = call.record.text( 'id' );
	// Marks name an event without an id by its name.
	const id = given || call.record.text( 'name' );
	const defects: Defect[] = [];
	if ( given === '' && id !== '' ) {
		defects.push( byRule( call, 'event-id', [ id ], act( call, { act: 'set', name: nameIn( call, 'id' ), words: id } ) ) );
	} else if ( given === '' ) {
		defects.push( byPerson( call, 'event-id', [ '' ], { ask: 'text', into: into( call, 'id' ), ways: [ takeAway( call ) ] } ) );
	}
	if ( id !== '' && ids.some( ( other ) => folded( other ) === folded( id ) ) ) {
		let number = 2;
		while ( ids.includes( `${ id }-${ number }` ) ) {
			number++;
		}
		defects.push( byPerson( call, 'event-id-twice', [ id ], { ask: 'text', proposed: `${ id }-${ number }`, into: into( call, 'id' ), ways: [ takeAway( call ) ] } ) );
	}
	ids.push( id );
	return defects;
}

function checkOutside( call: Call, label: string, start: Day, end: Day | undefined, { partnership }: Registered ): Defect[] {
	const { start: first, end: last, name } = partnership;
	if ( first !== undefined && last !== undefined && last < first ) {
		return [];
	}
	const length = end === undefined ? 0 : Date.parse( end ) - Date.parse( start );
	const about = [ label, name, first || '', last || '' ];
	const move = ( proposed: Day ): Defect[] => [ byPerson( call, 'event-outside', about, {
		ask: 'date', proposed, into: into( call, 'start', end === undefined ? {} : { how: { shift: nameIn( call, 'end' ), by: length } } )
	} ) ];
	if ( first !== undefined && ( end || start ) < first ) {
		return move( first );
	}
	if ( last !== undefined && start > last ) {
		return move( last );
	}
	if ( first !== undefined && start < first ) {
		return [ byPerson( call, 'event-outside', about, { ask: 'date', proposed: first, into: into( call, 'start' ) } ) ];
	}
	return last !== undefined && end !== undefined && end > last ? [ byPerson( call, 'event-outside', about, { ask: 'date', proposed: last, into: into( call, 'end' ) } ) ] : [];
}
