import { isInWindow } from '../partnership/dates';
import { isTitleOf, type Config } from '../partnership/config';
import { findMark, readMark, type Mark } from '../partnership/marks';
import { normalizeTitle, templateTitle } from '../partnership/titles';
import { act, byPerson, byRule, findCalls, into, leaveOut, nameIn, takeAway, type Call, type HealthContext } from './call';
import type { Defect } from './defect';
import { checkDay, checkParameters } from './parameters';
import { findEvent, findPartner, findPartnership, type Registered } from './registry';
import { checkTwice, type Resolved } from './twice';
import { nearest } from './written';

export interface MarkedPage {
	title: string;
	wikitext: string;
	/** The page on which its marks belong, where that is another. */
	marksGoTo?: string;
}

/** What is wrong with the marks of a page. */
export interface MarksChecked {
	/** Number of marks, examples left out. */
	marks: number;
	defects: Defect[];
	/** The marks with their partnership, where it is known, and the day from which they count. */
	read: Array<{ partnership: string; date?: string }>;
}

export function checkMarks( { title, wikitext, marksGoTo }: MarkedPage, context: HealthContext ): MarksChecked {
	const calls = findCalls( wikitext, 'contribution', { page: title, of: 'mark', partnership: '' }, context.config ).filter( ( call ) => !isExample( call ) );
	const checked = calls.map( ( call ) => checkMark( call, marksGoTo, context ) );
	const defects: Defect[] = [];
	checked.forEach( ( one ) => defects.push( ...one.defects ) );
	return {
		marks: calls.length,
		defects: [ ...defects, ...marksGoTo ? [] : checkTwice( checked.map( ( { resolved } ) => resolved ) ) ],
		read: checked.map( ( { resolved: { mark: { partnership, date } } } ) => ( { partnership, date } ) )
	};
}

/** Documentation shows marks; these say so. */
function isExample( { record: { template } }: Call ): boolean {
	return template.params.some( ( { name, value } ) => name === 'nocategory' && value.trim().toLowerCase() === 'yes' );
}

function checkMark( given: Call, marksGoTo: string | undefined, context: HealthContext ): { defects: Defect[]; resolved: Resolved } {
	const { config, registry } = context;
	const found = findPartnership( registry, given.record.text( 'partnership' ), config );
	const registered = found && found.registered;
	const about = { ...given, partnership: registered ? registered.partnership.name : '' };
	const { call: ready, defects } = checkParameters( about, {
		key: 'contribution', elsewhere: [], required: [ 'partnership' ], asks: {
			partnership: { ask: 'partnership' },
			...registered && { event: { ask: 'event', offered: registered.events.map( ( { id } ) => id ) }, partner: { ask: 'partner', offered: namesOfPartners( registered ) } }
		}
	}, context );
	// Under another name it may be there after all.
	const again = found || findPartnership( registry, ready.record.text( 'partnership' ), config );
	const call = { ...ready, partnership: again ? again.registered.partnership.name : '' };
	const said = readMark( call.record );
	const mark: Mark = { ...said, partnership: call.partnership || said.partnership };
	defects.push( ...checkTemplate( call, config ), ...checkPartnership( call, again, context ) );
	const day = checkDay( call, 'date', context );
	mark.date = day.day;
	// What was read otherwise is no further parameter.
	if ( day.day !== undefined && mark.other ) {
		delete mark.other[ nameIn( call, 'date' ) ];
	}
	defects.push( ...day.defects );
	if ( again ) {
		defects.push( ...checkPlaces( call, again.registered, mark, context ), ...checkPeriod( call, again.registered, mark ) );
	}
	if ( marksGoTo ) {
		defects.push( byRule( call, 'mark-misplaced', [], { ...act( call, { act: 'delete' } ), elsewhere: { page: marksGoTo, mark } } ) );
	}
	return { defects, resolved: { call, mark } };
}

/** A mark that calls its template by way of a redirect. */
function checkTemplate( call: Call, { words }: Config ): Defect[] {
	const { template, mapping } = call.record;
	const title = templateTitle( template, words );
	return normalizeTitle( mapping.title ) === title || !isTitleOf( mapping, title ) ? [] : [
		byRule( call, 'mark-redirect', [ title, mapping.title ], act( call, { act: 'call', title: mapping.title } ) )
	];
}

function checkPartnership( call: Call, found: ReturnType<typeof findPartnership>, { registry }: HealthContext ): Defect[] {
	const given = call.record.text( 'partnership' );
	if ( given === '' || found && found.how === 'exact' ) {
		return [];
	}
	if ( found ) {
		const name = found.registered.partnership.name;
		return [ byRule( call, found.how === 'renamed' ? 'mark-partnership-renamed' : 'mark-partnership-written', [ given, name ], act( call, { act: 'set', name: nameIn( call, 'partnership' ), words: name } ) ) ];
	}
	const names = registry.all.map( ( { partnership } ) => partnership.name );
	return [ byPerson( call, 'mark-partnership-unknown', [ given ], {
		ask: 'partnership', proposed: nearest( given, names ) || '', into: into( call, 'partnership' ), ways: [ takeAway( call ) ]
	} ) ];
}

/** The event and the partner that it names; what can only be meant is put into the mark. */
function checkPlaces( call: Call, registered: Registered, mark: Mark, { registry }: HealthContext ): Defect[] {
	const defects: Defect[] = [];
	const { name } = registered.partnership;
	if ( mark.event !== '' ) {
		const given = mark.event;
		const found = findEvent( registered, given );
		if ( !found ) {
			const ids = registered.events.map( ( { id } ) => id );
			defects.push( byPerson( call, 'mark-event-unknown', [ given, name ], {
				ask: 'event', offered: ids, proposed: nearest( given, ids ) || '', into: into( call, 'event' ), ways: [ leaveOut( call, nameIn( call, 'event' ) ) ]
			} ) );
		} else if ( !found.exact ) {
			mark.event = found.event.id;
			defects.push( byRule( call, 'mark-event-written', [ given, mark.event ], act( call, { act: 'set', name: nameIn( call, 'event' ), words: mark.event } ) ) );
		}
	}
	if ( mark.partner !== '' ) {
		const given = mark.partner;
		const found = findPartner( registry, registered, given );
		if ( !found ) {
			const partners = namesOfPartners( registered );
			defects.push( byPerson( call, 'mark-partner-unknown', [ given, name ], {
				ask: 'partner', offered: partners, proposed: nearest( given, partners ) || '', into: into( call, 'partner' ), ways: [ leaveOut( call, nameIn( call, 'partner' ) ) ]
			} ) );
		} else if ( !found.exact ) {
			mark.partner = found.partner.name;
			defects.push( byRule( call, 'mark-partner-written', [ given, mark.partner ], act( call, { act: 'set', name: nameIn( call, 'partner' ), words: mark.partner } ) ) );
		}
	}
	return defects;
}

/** Whether its day lies in the time of the partnership and of the event. */
function checkPeriod( call: Call, { partnership, events }: Registered, { date, event: id }: Mark ): Defect[] {
	if ( date === undefined ) {
		return [];
	}
	const { name, start, end } = partnership;
	const ways = [ leaveOut( call, nameIn( call, 'date' ) ), takeAway( call ) ];
	if ( end !== undefined && date > end ) {
		return [ byPerson( call, 'mark-after-end', [ name, end ], { ask: 'date', proposed: end, into: into( call, 'date' ), ways } ) ];
	}
	if ( start !== undefined && date < start ) {
		return [ byPerson( call, 'mark-before-start', [ name, start ], { ask: 'date', proposed: start, into: into( call, 'date' ), ways } ) ];
	}
	const event = events.find( ( one ) => one.id === id );
	if ( !event || isInWindow( Date.parse( date ), event ) ) {
		return [];
	}
	return [ byPerson( call, 'mark-event-date', [ event.name, event.start || '', event.end || '' ], {
		ask: 'date', proposed: event.start || event.end, into: into( call, 'date' ), ways: [ leaveOut( call, nameIn( call, 'event' ) ) ]
	} ) ];
}

function namesOfPartners( { partnership }: Registered ): string[] {
	return partnership.partners.map( ( { name } ) => name ).filter( ( name ) => name !== '' );
}

/**
 * A move of a mark, once it is known what stands on the page that it goes to: nothing is left of it but taking it away
 * where that page says the same, and a person chooses where it says something else.
 *
 * @param target Wikitext of the page that it goes to
 */
export function settledMove( defect: Defect, target: string, { config }: HealthContext ): Defect {
	if ( defect.repair.by !== 'rule' || !defect.repair.act.elsewhere ) {
		return defect;
	}
	const { act: { pieces, elsewhere }, act: move } = defect.repair;
	const there = findMark( target, elsewhere.mark.partnership, config );
	const fields: Array<keyof Mark> = [ 'event', 'date', 'partner', 'identifier' ];
	if ( !there ) {
		return defect;
	}
	if ( fields.every( ( field ) => !elsewhere.mark[ field ] || elsewhere.mark[ field ] === there[ field ] ) ) {
		return { ...defect, repair: { by: 'rule', act: { pieces } } };
	}
	const words = ( mark: Mark ): string => fields.filter( ( field ) => mark[ field ] ).map( ( field ) => `${ field }=${ mark[ field ] }` ).join( ' · ' );
	return { ...defect, repair: { by: 'person', question: { ask: 'way', offered: [], proposed: '', ways: [
		{ id: 'keep-1', words: words( there ), act: { pieces } },
		{ id: 'keep-2', words: words( elsewhere.mark ), act: move }
	] } } };
}
