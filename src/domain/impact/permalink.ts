import { readHashFields, writeHashFields } from '../hash-fields';
import { readDay, type Day } from '../partnership/dates';
import { periodProblem } from './named-period';
import { DEFINITIONS, type NewEditorDefinition } from './newcomers';
import type { Selection } from './selection';

/** What somebody wants to see of a partnership: all that the address of a view holds. */
export interface Asked {
	selection: Selection;
	/** Whether with the same figures of the time before. */
	compare: boolean;
	newcomers: NewEditorDefinition;
	/** Whether with the figures that are no headlines. */
	more: boolean;
}

export const EVERYTHING: Asked = { selection: {}, compare: false, newcomers: 'em', more: false };

/** What begins the part of the address that is a view. */
const START = 'figures';

/** What an address said, and the names of what in it could not be used. */
export interface ReadAsked {
	asked: Asked;
	ignored: string[];
}

/** The part of an address after `#` that shows this again; '' for everything. */
export function writeAsked( { selection, compare, newcomers, more }: Asked ): string {
	const { event, partner, wiki, namespace, from, to } = selection;
	const fields: Array<[ string, string | undefined ]> = [
		[ 'event', event ], [ 'partner', partner ], [ 'wiki', wiki ], [ 'namespace', namespace === undefined ? undefined : String( namespace ) ],
		[ 'from', from ], [ 'to', to ], [ 'compare', compare ? '1' : undefined ],
		[ 'newcomers', newcomers === EVERYTHING.newcomers ? undefined : newcomers ], [ 'more', more ? '1' : undefined ]
	];
	return writeHashFields( START, fields );
}

/**
 * What the part of an address after `#` asks for: everything, where it is no view's.
 *
 * @param hash Without `#`
 * @param today A period that begins after it is of no use
 */
export function readAsked( hash: string, today: Day ): ReadAsked {
	const asked: Asked = { ...EVERYTHING, selection: {} };
	const ignored: string[] = [];
	readHashFields( START, hash ).forEach( ( [ name, value ] ) => {
		if ( !take( asked, name, value ) ) {
			ignored.push( name );
		}
	} );
	if ( periodProblem( asked.selection, today ) ) {
		delete asked.selection.from;
		delete asked.selection.to;
		ignored.push( 'from', 'to' );
	}
	return { asked, ignored };
}

/** Takes a field into what is asked; false where it says nothing that is understood. */
function take( asked: Asked, name: string, value: string | undefined ): boolean {
	const { selection } = asked;
	if ( !value ) {
		return false;
	}
	switch ( name ) {
		case 'event':
		case 'partner':
		case 'wiki':
			selection[ name ] = value;
			return true;
		case 'namespace':
			selection.namespace = /^\d{1,5}$/.test( value ) ? Number( value ) : undefined;
			return selection.namespace !== undefined;
		case 'from':
		case 'to':
			selection[ name ] = readDay( value );
			return selection[ name ] !== undefined;
		case 'compare':
		case 'more':
			asked[ name ] = value === '1';
			return asked[ name ];
		case 'newcomers':
			asked.newcomers = DEFINITIONS.find( ( one ) => one === value ) || asked.newcomers;
			return asked.newcomers === value;
	}
	return false;
}
