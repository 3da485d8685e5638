import { parameterName, parameterValue, partnershipTitle, templateFor, type Config } from '../partnership/config';
import { dayOf, type Day } from '../partnership/dates';
import { oneOf, STATUSES, type Status } from '../partnership/record';
import { findTemplates } from '../wikitext';
import { act, byPerson, byRule, findCalls, into, nameIn, takeAway, templatePage, type Call, type HealthContext } from './call';
import type { Defect } from './defect';
import { checkHashtag } from './hashtags';
import { checkDay, checkParameters } from './parameters';
import type { Registered } from './registry';
import { nearest } from './written';

const YEAR = 365 * 24 * 60 * 60 * 1000;

/**
 * What is wrong with the record of a partnership.
 *
 * @param lastDay When somebody last edited its pages or added a mark; undefined: not known
 */
export function checkRecord( wikitext: string, registered: Registered, lastDay: Day | undefined, context: HealthContext ): Defect[] {
	const { name } = registered.partnership;
	const where = { page: partnershipTitle( context.config, name ), of: 'record' as const, partnership: name };
	const templates = findTemplates( wikitext );
	const [ given ] = findCalls( wikitext, 'partnership', where, context.config, templates );
	if ( !given ) {
		return [];
	}
	const { call, defects } = checkParameters( given, { key: 'partnership', elsewhere: [ 'status', 'partners', 'start', 'goals', 'hashtag', 'contact' ], known: { name } }, context );
	const [ start, end ] = [ 'start', 'end' ].map( ( parameter ) => checkDay( call, parameter, context ) );
	defects.push( ...start.defects, ...end.defects, ...checkTime( call, start.day, end.day ), ...checkStatus( call, start.day, end.day, lastDay, context ) );
	const inside = templates.filter( ( one ) => one.start > given.at && one.end < given.at + given.source.length );
	const partners = findCalls( wikitext, 'partner', where, context.config, inside );
	const goals = findCalls( wikitext, 'goal', where, context.config, inside );
	const begun = statusOf( call ) !== 'proposed';
	if ( !partners.length ) {
		defects.push( noPartner( call, context.config ) );
	}
	if ( begun && !goals.length ) {
		defects.push( noGoal( call, context ) );
	}
	if ( begun ) {
		defects.push( ...checkHashtag( call, registered, context ) );
	}
	if ( call.record.source( 'contact' ) === '' ) {
		defects.push( byPerson( call, 'record-contact', [ name ], { ask: 'account', into: into( call, 'contact', { pattern: '[[User:$1|$1]]' } ) } ) );
	}
	partners.forEach( ( one ) => defects.push( ...checkParameters( one, { key: 'partner', elsewhere: [] }, context ).defects ) );
	goals.forEach( ( one ) => defects.push( ...checkGoal( one, context ) ) );
	return defects;
}

function statusOf( { record }: Call ): Status | undefined {
	return oneOf( STATUSES, record.text( 'status' ) );
}

function checkTime( call: Call, start: Day | undefined, end: Day | undefined ): Defect[] {
	if ( call.record.text( 'start' ) === '' && statusOf( call ) !== 'proposed' ) {
		return [ byPerson( call, 'record-start', [ call.partnership ], { ask: 'date', into: into( call, 'start' ) } ) ];
	}
	return start !== undefined && end !== undefined && end < start ? [ reversed( call, 'record-reversed', start, end ) ] : [];
}

/** An end before the start: both may have changed places, or the end is another. */
export function reversed( call: Call, kind: 'record-reversed' | 'event-reversed', start: Day, end: Day ): Defect {
	return byPerson( call, kind, [ call.record.text( 'name' ) || call.partnership, start, end ], {
		ask: 'date', into: into( call, 'end' ),
		ways: [ { id: 'swap', words: '', act: act( call, { act: 'set', name: nameIn( call, 'start' ), words: end }, { act: 'set', name: nameIn( call, 'end' ), words: start } ) } ]
	} );
}

function checkStatus( call: Call, start: Day | undefined, end: Day | undefined, lastDay: Day | undefined, { today }: HealthContext ): Defect[] {
	const given = call.record.text( 'status' );
	const status = statusOf( call );
	const name = nameIn( call, 'status' );
	const over = end !== undefined && end < today && ( start === undefined || start <= end );
	if ( !status ) {
		const likely = nearest( given, [ ...STATUSES ] ) || ( over ? 'completed' : start !== undefined && start > today ? 'proposed' : 'active' );
		return [ byPerson( call, 'record-status', [ given ], { ask: 'status', offered: [ ...STATUSES ], proposed: likely, into: into( call, 'status' ) } ) ];
	}
	if ( over && ( status === 'active' || status === 'paused' ) ) {
		return [ byRule( call, 'record-ended', [ end!, status ], act( call, { act: 'set', name, words: parameterValue( call.record.mapping, 'status', 'completed' ) } ) ) ];
	}
	if ( status === 'completed' && call.record.text( 'end' ) === '' ) {
		return [ byPerson( call, 'record-open-end', [ call.partnership ], { ask: 'date', into: into( call, 'end' ) } ) ];
	}
	if ( status === 'active' && lastDay !== undefined && lastDay < dayOf( Date.parse( today ) - YEAR ) ) {
		return [ byPerson( call, 'record-stale', [ call.partnership, lastDay ], { ask: 'status', offered: [ 'paused', 'completed' ], proposed: 'paused', into: into( call, 'status' ) } ) ];
	}
	return [];
}

function noPartner( call: Call, config: Config ): Defect {
	const mapping = templateFor( config, 'partner' );
	const words = call.record.text( 'partners' );
	return byPerson( call, 'record-partner', [ call.partnership ], {
		ask: 'text', proposed: /[{}[\]|<>]/.test( words ) ? '' : words,
		into: into( call, 'partners', { pattern: `{{${ mapping.title }|${ parameterName( mapping, 'name' ) }=$1}}` } )
	} );
}

function noGoal( call: Call, { config, descriptions }: HealthContext ): Defect {
	const mapping = templateFor( config, 'goal' );
	const metric = parameterName( mapping, 'metric' );
	const description = descriptions.get( templatePage( mapping ) );
	const described = description && description.parameters.find( ( { name } ) => name === metric );
	return byPerson( call, 'record-goal', [ call.partnership ], {
		ask: 'goal', offered: described ? described.suggestedValues : [],
		into: into( call, 'goals', { pattern: `{{${ mapping.title }|${ metric }=$1|${ parameterName( mapping, 'target' ) }=$2}}` } )
	} );
}

function checkGoal( given: Call, context: HealthContext ): Defect[] {
	const { call, defects } = checkParameters( given, { key: 'goal', elsewhere: [ 'target' ] }, context );
	const by = checkDay( call, 'by', context );
	const target = call.record.text( 'target' );
	const metric = call.record.text( 'metric' );
	return [
		...defects, ...by.defects,
		...Number.isFinite( readNumber( target ) ) ? [] : [ byPerson( call, 'goal-target', [ target, metric ], { ask: 'number', into: into( call, 'target' ), ways: [ takeAway( call ) ] } ) ]
	];
}

/** As goals are read elsewhere. */
export function readNumber( text: string ): number {
	return Number( text.replace( /[\s,']/g, '' ) || NaN );
}
