import { deserialize, serialize } from 'node:v8';
import { figuresByPartnership } from '../../src/domain/movement/per-partnership';
import { daysOf } from '../../src/domain/movement/period';
import { totalsOf } from '../../src/domain/movement/totals';
import { prepareTotals } from '../../src/domain/movement/whole';
import { seenIn, standingsIn } from '../../src/ui/movement/portfolio/seen';
import { printTable } from './measure';
import { EDITS, movementWorld, PARTNERSHIPS, type MovementWorld } from './movement-world';

/** Milliseconds between two pictures of a screen, and until what is kept can be used. */
const FRAME = 1000 / 60;
const TARGET_OPENING = 200;

const ROUNDS = 15;

/** Filters over a thousand partnerships with a million edits, and opening what is kept of them. What falls short is told. */
export async function allPartnerships(): Promise<string[]> {
	const now = Date.now();
	const { members, columns } = movementWorld( now );
	const today = new Date( now ).toISOString().slice( 0, 10 );
	// As it is once the page had a moment to itself.
	[ {}, daysOf( 'months', today ) ].forEach( ( period ) => prepareTotals( columns, period ) );
	const filters: Array<[ string, () => unknown ]> = [
		[ 'everything', () => totalsOf( columns, members.map( () => true ), {} ) ],
		[ 'everything, twelve months', () => totalsOf( columns, members.map( () => true ), daysOf( 'months', today ) ) ],
		[ 'one in ten', () => totalsOf( columns, members.map( ( _, number ) => number % 10 === 0 ), {} ) ],
		[ 'one', () => totalsOf( columns, members.map( ( _, number ) => number === 7 ), {} ) ]
	];
	console.log( `\nFilters over ${ PARTNERSHIPS.toLocaleString( 'en' ) } partnerships with ${ EDITS.toLocaleString( 'en' ) } counted edits: the processor's time, the median of ${ ROUNDS } rounds\n` );
	const times = filters.map( ( [ name, filter ] ) => [ name, processorTime( filter ) ] as const );
	printTable( [ [ 'totals of', 'ms', 'of a frame' ], ...times.map( ( [ name, time ] ) => [ name, time.toFixed( 1 ), ( time / FRAME ).toFixed( 2 ) ] ) ] );

	const kept = serialize( { members, columns } );
	const opening = processorTime( () => {
		const { members: found, columns: read } = deserialize( kept ) as MovementWorld;
		const { seen: rows } = seenIn( standingsIn( { members: found, columns: read }, today ), figuresByPartnership( read )( {} ) );
		return [ rows.map( ( one ) => one.figures() ), totalsOf( read, found.map( () => true ), {} ) ];
	} );
	console.log( `\nOpening what is kept: ${ ( kept.length / 1e6 ).toFixed( 1 ) } MB read back and added up for the whole and for each row in ${ opening.toFixed( 0 ) } ms of the processor's time, of ${ TARGET_OPENING }` );
	return [
		...times.filter( ( [ , time ] ) => time > FRAME ).map( ( [ name, time ] ) => `totals of ${ name } take ${ time.toFixed( 1 ) } ms, more than a frame` ),
		...opening <= TARGET_OPENING ? [] : [ `opening what is kept takes ${ opening.toFixed( 0 ) } ms, not ${ TARGET_OPENING }` ]
	];
}

/** Milliseconds, on a machine that may be busy with other things. */
function processorTime( work: () => unknown ): number {
	const times = Array.from( { length: ROUNDS }, () => {
		const before = process.cpuUsage();
		work();
		return process.cpuUsage( before ).user / 1000;
	} );
	return times.sort( ( one, other ) => one - other )[ ROUNDS >> 1 ];
}
