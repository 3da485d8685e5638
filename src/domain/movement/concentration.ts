import type { Period } from '../impact/named-period';
import type { Partnership } from '../partnership/record';
import type { CountedColumns } from './counted-columns';
import { institutionsAmong, type Institution } from './reached/partners';
import { stretchesIn } from './stretches';

/** How far the edits of some partnerships rest on few of their partners. */
export interface Concentration {
	/** How many partners there are, with and without edits. */
	partners: number;
	/** Those with the most edits: several, where they have as many. */
	top: Institution[];
	/** Of all edits, each once, those of one of them: 0 to 1. */
	share: number;
	/** 0: all partners have as many edits; (n - 1) / n: one of n has all. */
	gini: number;
	/** Few partners who have half of the edits between them; undefined where all partners have less than that. */
	half?: Institution[];
}

/** Of fewer it would tell nothing that is not known. */
const FEWEST = 3;

/**
 * An edit is that of each partner of the partnerships for which it counts. Undefined where there are too few partners,
 * or no edits.
 *
 * @param columns
 * @param institutions All of the wiki's
 * @param chosen For each partnership by its number, the one that institutions have, where it is among them; names are not enough, since
 * other wikis may have the same
 * @param period Days, both included
 */
export function concentrationOf( columns: CountedColumns, institutions: Institution[], chosen: Array<Partnership | undefined>, period: Period ): Concentration | undefined {
	const all = institutionsAmong( institutions, chosen );
	if ( all.length < FEWEST ) {
		return undefined;
	}
	const groups = groupsIn( columns, partnersOf( all, chosen ), chosen, period );
	const edits = groups.reduce( ( sum, group ) => sum + group.edits, 0 );
	const counts = countsOf( groups, all.length );
	const most = Math.max( ...counts );
	return most === 0 ? undefined : {
		partners: all.length, top: all.filter( ( _, partner ) => counts[ partner ] === most ), share: most / edits, gini: giniOf( counts ),
		half: halfOf( groups, counts, edits )?.map( ( partner ) => all[ partner ] )
	};
}

/** How unevenly something is spread: 0 where all have as much, (n - 1) / n where one of n has it all. */
export function giniOf( values: number[] ): number {
	const sum = values.reduce( ( all, one ) => all + one, 0 );
	const ranked = Float64Array.from( values ).sort().reduce( ( all, one, index ) => all + ( index + 1 ) * one, 0 );
	return sum === 0 ? 0 : 2 * ranked / ( values.length * sum ) - ( values.length + 1 ) / values.length;
}

/** Edits that are those of the same partners. */
interface Group {
	edits: number;
	/** By their numbers. */
	partners: number[];
}

/** For each of the chosen partnerships by its number the numbers of its partners. */
function partnersOf( partners: Institution[], chosen: Array<Partnership | undefined> ): number[][] {
	const found: number[][] = chosen.map( () => [] );
	const numbers = new Map( chosen.map( ( partnership, number ) => [ partnership, number ] ) );
	partners.forEach( ( { partnerships }, partner ) => partnerships.forEach( ( partnership ) => {
		const number = numbers.get( partnership );
		if ( number !== undefined ) {
			found[ number ].push( partner );
		}
	} ) );
	return found;
}

/** All edits: those of one of the partnerships together, whatever others that are not chosen they count for as well. */
function groupsIn( columns: CountedColumns, partners: number[][], chosen: Array<Partnership | undefined>, period: Period ): Group[] {
	const alone: Group[] = partners.map( ( own ) => ( { edits: 0, partners: own } ) );
	const groups = [ ...alone ];
	stretchesIn( columns, period ).forEach( ( { set, from, to } ) => {
		const numbers = columns.sets[ set ].filter( ( number ) => chosen[ number ] );
		if ( numbers.length === 1 ) {
			alone[ numbers[ 0 ] ].edits += to - from;
		} else if ( numbers.length ) {
			groups.push( { edits: to - from, partners: [ ...new Set( ( [] as number[] ).concat( ...numbers.map( ( number ) => partners[ number ] ) ) ) ] } );
		}
	} );
	return groups;
}

function countsOf( groups: Group[], partners: number ): number[] {
	const counts: number[] = Array( partners ).fill( 0 );
	groups.forEach( ( group ) => group.partners.forEach( ( partner ) => {
		counts[ partner ] += group.edits;
	} ) );
	return counts;
}

/**
 * Always the one who has most of what none of those before has: so of partners who share all of their work one is
 * enough.
 */
function halfOf( groups: Group[], counts: number[], edits: number ): number[] | undefined {
	const left = [ ...counts ];
	const inOrder = counts.map( ( _, partner ) => partner ).sort( ( one, other ) => counts[ other ] - counts[ one ] );
	const groupsOf: Group[][] = counts.map( () => [] );
	groups.forEach( ( group ) => group.partners.forEach( ( partner ) => groupsOf[ partner ].push( group ) ) );
	const taken = new Set<Group>();
	const found: number[] = [];
	for ( let reached = 0; reached * 2 < edits; ) {
		const next = mostLeft( left, counts, inOrder );
		if ( left[ next ] === 0 ) {
			return undefined;
		}
		found.push( next );
		reached += left[ next ];
		groupsOf[ next ].filter( ( group ) => !taken.has( group ) ).forEach( ( group ) => {
			taken.add( group );
			group.partners.forEach( ( partner ) => {
				left[ partner ] -= group.edits;
			} );
		} );
	}
	return found;
}

/** Nobody has more left than she had: further down than where that is less nobody has to be looked at. */
function mostLeft( left: number[], counts: number[], inOrder: number[] ): number {
	let most = inOrder[ 0 ];
	for ( let at = 1; at < inOrder.length && counts[ inOrder[ at ] ] > left[ most ]; at++ ) {
		most = left[ inOrder[ at ] ] > left[ most ] ? inOrder[ at ] : most;
	}
	return most;
}
