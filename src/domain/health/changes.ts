import type { Change } from '../batch/change';
import { dayOf } from '../partnership/dates';
import { escapeText } from '../wikitext';
import type { Act, Answer, Defect, Piece, Question, Step } from './defect';
import { afterSteps } from './steps';

/** What is done to one page, in one edit. */
export interface PageChange {
	page: string;
	change: Change;
}

/** What a defect's repair does; undefined where a person has not said enough yet. */
export function actFor( { repair }: Defect, answer: Answer | undefined ): Act | undefined {
	return repair.by === 'rule' ? repair.act : answer && answered( repair.question, answer );
}

/** What an answer means; undefined where it is empty. */
export function answered( { into, ways }: Question, answer: Answer ): Act | undefined {
	if ( 'way' in answer ) {
		const way = ways.find( ( { id } ) => id === answer.way );
		return way && way.act;
	}
	const values = answer.values.map( ( value ) => value.trim() );
	if ( !into || !values.length || values.includes( '' ) ) {
		return undefined;
	}
	const [ value ] = values;
	const { at, source, steps, name, how, pattern, words = {} } = into;
	const inWiki = Object.prototype.hasOwnProperty.call( words, value ) ? words[ value ] : value;
	const inPattern = ( whole: string ): string => whole.replace( /\$(\d)/g, ( _, number ) => escapeText( values[ number - 1 ] || '' ) );
	const set: Step = pattern === undefined ? { act: 'set', name, words: inWiki } : { act: 'write', name, wikitext: inPattern( pattern ) };
	const written: Step = how === 'rename' ? { act: 'rename', from: name, to: value } : set;
	const shifted: Step[] = typeof how === 'object' ? [ { act: 'set', name: how.shift, words: dayOf( Date.parse( value ) + how.by ) } ] : [];
	return { pieces: [ { at, source, steps: [ ...steps, written, ...shifted ] } ] };
}

/**
 * One change for each page. A mark that moves arrives before it leaves; where something else is done to the page that
 * it goes to, the move waits for another time.
 */
export function changesOf( acts: Array<{ page: string; act: Act }> ): PageChange[] {
	const staying = acts.filter( ( { act } ) => !act.elsewhere );
	const busy = new Set( staying.map( ( { page } ) => page ) );
	const arriving: PageChange[] = [];
	const moving = acts.filter( ( { act: { elsewhere } } ) => {
		if ( !elsewhere || busy.has( elsewhere.page ) ) {
			return false;
		}
		busy.add( elsewhere.page );
		arriving.push( { page: elsewhere.page, change: { act: 'put', mark: elsewhere.mark } } );
		return true;
	} );
	const pieces = new Map<string, Piece[]>();
	[ ...staying, ...moving ].forEach( ( { page, act } ) => pieces.set( page, [ ...pieces.get( page ) || [], ...act.pieces ] ) );
	const replaced: PageChange[] = [ ...pieces ].map( ( [ page, list ] ) => ( { page, change: { act: 'replace', calls: callsOf( list ) } } ) );
	return [ ...arriving, ...replaced ].filter( ( { change } ) => change.act !== 'replace' || change.calls.length > 0 );
}

/** All that is done to one call is one replacement. Outer calls come before those that stand in them. */
function callsOf( pieces: Piece[] ): Array<{ source: string; to: string }> {
	const byCall = new Map<number, Piece>();
	pieces.forEach( ( piece ) => {
		const before = byCall.get( piece.at );
		byCall.set( piece.at, before ? { ...before, steps: [ ...before.steps, ...piece.steps ] } : piece );
	} );
	return [ ...byCall.values() ].sort( ( one, other ) => one.at - other.at )
		.map( ( { source, steps } ) => ( { source, to: afterSteps( source, steps ) } ) )
		.filter( ( { source, to } ) => source !== to );
}
