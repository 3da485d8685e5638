import { parameterName } from '../partnership/config';
import type { Mark } from '../partnership/marks';
import { paramText } from '../partnership/params';
import { normalizeTitle } from '../partnership/titles';
import { byPerson, byRule, type Call } from './call';
import type { Defect, Piece, Way } from './defect';

/** A mark or a line with what it says, once names are those of the registry. */
export interface Resolved {
	call: Call;
	mark: Mark;
}

/** Marks of one page for one partnership: one is enough. */
export function checkTwice( marks: Resolved[] ): Defect[] {
	return grouped( marks, ( { mark } ) => normalizeTitle( mark.partnership ) ).filter( ( { key } ) => key !== '' ).map( ( { group } ) =>
		oneOf( group.map( ( { call, mark } ) => ( { call, values: valuesOf( call, { partnership: mark.partnership, event: mark.event, date: mark.date, partner: mark.partner } ) } ) ), 'mark-twice', 'mark-contradiction', [ group[ 0 ].mark.partnership ] )
	);
}

/** What a call says: words by the names of its parameters, those that Partnerkit knows by Partnerkit's names. */
export interface Said {
	call: Call;
	values: Map<string, string>;
}

/**
 * Of several calls that say the same the fullest stays. Where each says something that another does not, a person
 * chooses: to keep one of them, or to bring them together where they do not contradict.
 */
export function oneOf( said: Said[], same: 'mark-twice' | 'participant-twice', different: 'mark-contradiction' | 'participant-contradiction', about: string[] ): Defect {
	const fullest = said.filter( ( one, index ) => !said.some( ( other, at ) => at !== index && covers( other, one ) && ( !covers( one, other ) || at < index ) ) );
	if ( fullest.length === 1 ) {
		return byRule( said[ 0 ].call, same, about, { pieces: without( said, fullest[ 0 ] ) } );
	}
	const ways: Way[] = fullest.map( ( one, index ) => ( {
		id: `keep-${ index + 1 }` as const, words: [ ...one.values ].map( ( [ name, value ] ) => `${ name }=${ value }` ).join( ' · ' ), act: { pieces: without( said, one ) }
	} ) );
	const together = merged( fullest );
	return byPerson( said[ 0 ].call, different, about, {
		ask: 'way', ways: together ? [ { id: 'merge', words: '', act: { pieces: [ together, ...without( said, fullest[ 0 ] ) ] } }, ...ways ] : ways
	} );
}

/** Whether one says all that the other says. */
function covers( { values }: Said, other: Said ): boolean {
	return [ ...other.values ].every( ( [ name, value ] ) => values.get( name ) === value );
}

function without( said: Said[], kept: Said ): Piece[] {
	return said.filter( ( one ) => one !== kept ).map( ( { call: { at, source } } ) => ( { at, source, steps: [ { act: 'delete' } ] } ) );
}

function merged( said: Said[] ): Piece | undefined {
	const [ first, ...rest ] = said;
	const values = new Map( first.values );
	const { at, source, prepare, record: { mapping } } = first.call;
	const piece: Piece = { at, source, steps: [ ...prepare ] };
	for ( const other of rest ) {
		for ( const [ name, value ] of [ ...other.values ] ) {
			const there = values.get( name );
			if ( there !== undefined && there !== value ) {
				return undefined;
			}
			if ( there === undefined ) {
				values.set( name, value );
				piece.steps.push( { act: 'set', name: parameterName( mapping, name ), words: value } );
			}
		}
	}
	return piece;
}

/** @param known Values by Partnerkit's names, where they are to be taken from somewhere else than the call */
export function valuesOf( { record: { template, mapping } }: Call, known: Record<string, string | undefined> ): Map<string, string> {
	const ours = new Map( Object.keys( mapping.parameters ).map( ( name ) => [ mapping.parameters[ name ], name ] as [ string, string ] ) );
	const values = new Map<string, string>();
	template.params.forEach( ( { name } ) => {
		const own = ours.get( name ) || name;
		const value = known[ own ] || paramText( template, name );
		if ( value !== '' ) {
			values.set( own, value );
		}
	} );
	return values;
}

/** Those of the list that have a key in common with another. */
export function grouped<One>( list: One[], keyOf: ( one: One ) => string ): Array<{ key: string; group: One[] }> {
	const groups = new Map<string, One[]>();
	list.forEach( ( one ) => groups.set( keyOf( one ), [ ...groups.get( keyOf( one ) ) || [], one ] ) );
	return [ ...groups ].filter( ( [ , group ] ) => group.length > 1 ).map( ( [ key, group ] ) => ( { key, group } ) );
}
