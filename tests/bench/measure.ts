/** Milliseconds of one call. */
function time( work: () => void ): number {
	const start = performance.now();
	work();
	return performance.now() - start;
}

function median( values: number[] ): number {
	const sorted = [ ...values ].sort( ( a, b ) => a - b );
	const middle = sorted.length >> 1;
	return sorted.length % 2 ? sorted[ middle ] : ( sorted[ middle - 1 ] + sorted[ middle ] ) / 2;
}

/** As long as a work is repeated before it is measured, so that what is compiled while it runs is compiled. */
const WARM_UP_MILLISECONDS = 1500;
const WARM_UP_ROUNDS = 3;

/** Milliseconds. */
export interface Measured {
	/** Of the very first time. */
	first: number;
	/** Median, once it is warm. */
	warm: number;
}

export function measure( work: () => void, rounds: number ): Measured {
	const first = time( work );
	for ( let round = 1, spent = first; round < WARM_UP_ROUNDS || spent < WARM_UP_MILLISECONDS; round++ ) {
		spent += time( work );
	}
	const times = Array.from( { length: rounds }, () => time( work ) );
	return { first, warm: median( times ) };
}

/** The same of the processor, on all its threads: the garbage collector counts, other programs do not. */
function processorTime( work: () => void ): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage( start );
	return ( user + system ) / 1000;
}

/**
 * Milliseconds of the processor for each work when warm: the median of its rounds, in which what is
 * collected now and then has its share. The works take turns, so that a busy moment of the machine meets all of them.
 */
export function processorTimes( works: Array<() => void>, rounds: number ): number[] {
	const turn = (): number[] => works.map( processorTime );
	for ( let round = 0, spent = 0; round < WARM_UP_ROUNDS || spent < WARM_UP_MILLISECONDS; round++ ) {
		spent += Math.min( ...turn() );
	}
	const turns = Array.from( { length: rounds }, turn );
	return works.map( ( _, index ) => median( turns.map( ( times ) => times[ index ] ) ) );
}

/** Lines with their columns under one another: the first to the left, numbers to the right. */
export function printTable( rows: string[][] ): void {
	const widths = rows[ 0 ].map( ( _, column ) => Math.max( ...rows.map( ( row ) => row[ column ].length ) ) );
	rows.forEach( ( row ) => console.log( row.map( ( cell, column ) => column ? cell.padStart( widths[ column ] ) : cell.padEnd( widths[ 0 ] ) ).join( '  ' ) ) );
}
