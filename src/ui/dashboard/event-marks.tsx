import type { Drawing } from './chart-drawing';
import { isolate } from './isolate';

/** Room that a name takes at least, and at most, and one of its letters, in pixels. */
const NAME = { least: 96, most: 208, letter: 7 };

/** Where events began, below the axis. Names that would lie on one another are left out: the table has them. */
export function EventMarks( { events, last, scales, area, series: { steps } }: Drawing & { last: string } ) {
	const inside = events.filter( ( { start } ) => start && start >= steps[ 0 ].from && start <= last ).sort( ( one, other ) => one.start! < other.start! ? -1 : 1 );
	const [ left, right ] = [ Math.min( area.start, area.end ), Math.max( area.start, area.end ) ];
	const marks = inside.map( ( { id, name, start } ) => ( { id, name, x: Math.min( Math.max( scales.x( start! ), left ), right ) } ) );
	const named: typeof marks = [];
	marks.forEach( ( mark ) => {
		if ( !named.length || Math.abs( mark.x - named[ named.length - 1 ].x ) >= NAME.least ) {
			named.push( mark );
		}
	} );
	return <>{ marks.map( ( mark ) => {
		const { id, name, x } = mark;
		const y = area.bottom + 28;
		const place = named.indexOf( mark );
		const room = Math.min( NAME.most, right - left, ...[ named[ place - 1 ], named[ place + 1 ] ].map( ( next ) => next ? Math.abs( next.x - x ) - NAME.letter : NAME.most ) );
		const text = shortened( name, Math.floor( room / NAME.letter ) );
		const half = Math.min( Array.from( text ).length * NAME.letter, room ) / 2;
		return <g key={ id } class="partnerkit-chart__event">
			<path d={ `M${ x - 4 },${ y + 7 }h8l-4,-7z` } />
			{ place >= 0 && <text x={ Math.min( Math.max( x, half ), right + 16 - half ) } y={ y + 20 } text-anchor="middle">{ isolate( text ) }</text> }
		</g>;
	} ) }</>;
}

function shortened( name: string, most: number ): string {
	const letters = Array.from( name );
	return letters.length > most ? `${ letters.slice( 0, most - 1 ).join( '' ) }…` : name;
}
