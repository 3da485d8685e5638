import { UNKNOWN, type Breakdown } from './breakdown';
import { mostOf, type Published } from './publish';
import { DIMENSIONS, type Dimension, type Targets } from './targets';

/** A kind of partner that is missing, or rarer than the wiki aims for. Made from what may be seen, and from nothing else. */
export interface Gap {
	dimension: Dimension;
	id: string;
	/** Partners of that kind; undefined where they are held back. */
	count?: number;
	total: number;
	/** Per cent that the wiki aims for. */
	aim?: number;
}

/** Rows that nobody can set out to fill. */
const NO_KIND = [ 'other', UNKNOWN ];

/**
 * Where the wiki says what it aims for, what falls short of that by a whole partner at least, or is not there at all;
 * else each row without a partner. Of languages there is no list that could be gone through, so only those that are
 * aimed for.
 */
export function gapsOf( { tables }: Breakdown, targets: Targets ): Gap[] {
	return DIMENSIONS.reduce<Gap[]>( ( all, dimension ) => {
		const table = tables[ dimension ];
		return table ? [ ...all, ...gapsIn( table, dimension, targets[ dimension ] ) ] : all;
	}, [] );
}

function gapsIn( table: Published, dimension: Dimension, aims: Record<string, number> ): Gap[] {
	const { total, rows } = table;
	if ( !Object.keys( aims ).length ) {
		return rows.filter( ( { id, count } ) => count === 0 && !NO_KIND.includes( id ) ).map( ( { id } ) => ( { dimension, id, count: 0, total } ) );
	}
	return Object.keys( aims ).filter( ( id ) => isRow( table, dimension, id ) ).map( ( id ): Gap & { most: number } => {
		const row = rows.find( ( one ) => one.id === id ) || { id, count: 0 };
		return { dimension, id, count: row.count, total, aim: aims[ id ], most: mostOf( table, row ) };
	} ).filter( ( { aim, most } ) => aim! > 0 && ( most === 0 || most < Math.floor( aim! * total / 100 ) ) ).map( ( { most, ...gap } ) => gap );
}

/** Aims that name no row: a word that is written otherwise, perhaps. */
export function unknownAims( { tables }: Breakdown, targets: Targets ): string[] {
	return DIMENSIONS.reduce<string[]>( ( all, dimension ) => {
		const table = tables[ dimension ];
		return table ? [ ...all, ...Object.keys( targets[ dimension ] ).filter( ( id ) => !isRow( table, dimension, id ) ).map( ( id ) => `targets.${ dimension }.${ id }` ) ] : all;
	}, [] );
}

/** Tables but that of languages have all their rows, with partners or without. */
function isRow( { rows }: Published, dimension: Dimension, id: string ): boolean {
	return dimension === 'language' ? /^[a-z]{2,3}(?:-[a-z]+)*$/.test( id ) : rows.some( ( row ) => row.id === id );
}
