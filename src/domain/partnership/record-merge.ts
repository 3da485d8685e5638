import { EVENT_FIELDS, GOAL_FIELDS, PARTNER_FIELDS, RECORD_FIELDS, settled, type FieldKinds, type Fields } from './record-fields';
import type { RecordForm, Row } from './record-form';

/** A record and its events, as one form. */
export interface PartnershipForm extends RecordForm {
	events: Row[];
}

export type RowList = 'partners' | 'goals' | 'events';

export const ROW_FIELDS: Record<RowList, FieldKinds> = { partners: PARTNER_FIELDS, goals: GOAL_FIELDS, events: EVENT_FIELDS };

/** Something that two people changed differently at the same time. */
export interface Clash {
	/** `field`: another value; `gone`: they took away what I changed; `kept`: they changed what I took away. */
	kind: 'field' | 'gone' | 'kept';
	/** undefined: a field of the record itself. */
	list?: RowList;
	/** Key of the row. */
	row?: string;
	field?: string;
	mine: string;
	theirs: string;
}

/**
 * What I made of a form, on top of what others made of it meanwhile. Where both changed the same thing, mine stands in
 * the result and a clash says so.
 */
export function mergeForms( was: PartnershipForm, mine: PartnershipForm, theirs: PartnershipForm ): { form: PartnershipForm; clashes: Clash[] } {
	const clashes: Clash[] = [];
	const fields = mergeFields( was.fields, mine.fields, theirs.fields, RECORD_FIELDS, ( clash ) => clashes.push( clash ) );
	const list = ( name: RowList ): Row[] => mergeRows( was[ name ], mine[ name ], theirs[ name ], name, ( clash ) => clashes.push( clash ) );
	return { form: { fields, partners: list( 'partners' ), goals: list( 'goals' ), events: list( 'events' ) }, clashes };
}

/** The form once somebody has chosen. */
export function resolveClash( form: PartnershipForm, clash: Clash, choice: 'mine' | 'theirs' ): PartnershipForm {
	const { kind, list, row, field, theirs } = clash;
	if ( kind !== 'field' ) {
		const drop = choice === ( kind === 'gone' ? 'theirs' : 'mine' );
		return drop ? { ...form, [ list! ]: form[ list! ].filter( ( one ) => one.key !== row ) } : form;
	}
	if ( choice === 'mine' ) {
		return form;
	}
	return list === undefined ?
		{ ...form, fields: { ...form.fields, [ field! ]: theirs } } :
		{ ...form, [ list ]: form[ list ].map( ( one ) => one.key === row ? { ...one, fields: { ...one.fields, [ field! ]: theirs } } : one ) };
}

/** Whether two forms say the same. */
export function isSameForm( one: PartnershipForm, other: PartnershipForm ): boolean {
	return isSame( one.fields, other.fields, RECORD_FIELDS ) && ( Object.keys( ROW_FIELDS ) as RowList[] ).every( ( list ) => isSameList( one[ list ], other[ list ], ROW_FIELDS[ list ] ) );
}

export function isSameList( one: Row[], other: Row[], kinds: FieldKinds ): boolean {
	return one.length === other.length && one.every( ( row, index ) => isSame( row.fields, other[ index ].fields, kinds ) );
}

/** What a row goes by: a name, or what stands for one. */
export function rowLabel( { name, wikidata, metric, id }: Fields ): string {
	return name || wikidata || metric || id || '';
}

type Report = ( clash: Clash ) => void;

function mergeFields( was: Fields, mine: Fields, theirs: Fields, kinds: FieldKinds, report: Report, where: Pick<Clash, 'list' | 'row'> = {} ): Fields {
	const merged: Fields = {};
	Object.keys( kinds ).forEach( ( field ) => {
		const [ before, here, there ] = [ was, mine, theirs ].map( ( fields ) => settled( fields[ field ] || '', kinds[ field ] ) );
		merged[ field ] = here === before ? theirs[ field ] : mine[ field ];
		if ( here !== before && there !== before && here !== there ) {
			report( { kind: 'field', ...where, field, mine: mine[ field ], theirs: theirs[ field ] } );
		}
	} );
	return merged;
}

function mergeRows( was: Row[], mine: Row[], theirs: Row[], list: RowList, report: Report ): Row[] {
	const kinds = ROW_FIELDS[ list ];
	const match = matchRows( was, theirs, kinds );
	const added = theirs.filter( ( row ) => !match.includes( row ) );
	const rows: Row[] = [];
	const used = new Set<Row>();
	mine.forEach( ( row ) => {
		const before = row.at === undefined ? undefined : was[ row.at ];
		const there = before ? match[ row.at! ] : added.find( ( one ) => !used.has( one ) && rowLabel( one.fields ) === rowLabel( row.fields ) && rowLabel( row.fields ) !== '' );
		if ( there ) {
			used.add( there );
			rows.push( { ...row, at: there.at, fields: mergeFields( before ? before.fields : {}, row.fields, there.fields, kinds, report, { list, row: row.key } ) } );
		} else if ( !before ) {
			rows.push( row );
		} else if ( !isSame( before.fields, row.fields, kinds ) ) {
			rows.push( { ...row, at: undefined } );
			report( { kind: 'gone', list, row: row.key, mine: rowLabel( row.fields ), theirs: '' } );
		}
	} );
	const free = ( key: string ): string => rows.some( ( row ) => row.key === key ) ? free( `${ key }'` ) : key;
	theirs.filter( ( row ) => !used.has( row ) ).forEach( ( row ) => {
		const before = match.includes( row ) ? was[ match.indexOf( row ) ] : undefined;
		if ( before && isSame( before.fields, row.fields, kinds ) ) {
			return;
		}
		const key = free( row.key );
		rows.push( { ...row, key } );
		if ( before ) {
			report( { kind: 'kept', list, row: key, mine: '', theirs: rowLabel( row.fields ) } );
		}
	} );
	return rows;
}

/** For each row as it was, the one that it is now: the same, or one of the same name. */
function matchRows( was: Row[], now: Row[], kinds: FieldKinds ): Array<Row | undefined> {
	const taken = new Set<Row>();
	const take = ( row: Row | undefined ): Row | undefined => row && taken.add( row ) && row;
	const same = was.map( ( row ) => take( now.find( ( one ) => !taken.has( one ) && isSame( one.fields, row.fields, kinds ) ) ) );
	return was.map( ( row, index ) => same[ index ] || take( now.find( ( one ) => !taken.has( one ) && isAlike( one.fields, row.fields ) ) ) );
}

/** Whether two rows are about the same: an item or an id says so, else the name. */
function isAlike( one: Fields, other: Fields ): boolean {
	return [ 'wikidata', 'id', 'name', 'metric' ].some( ( field ) => Boolean( one[ field ] ) && one[ field ] === other[ field ] );
}

function isSame( one: Fields, other: Fields, kinds: FieldKinds ): boolean {
	return Object.keys( kinds ).every( ( name ) => settled( one[ name ] || '', kinds[ name ] ) === settled( other[ name ] || '', kinds[ name ] ) );
}
