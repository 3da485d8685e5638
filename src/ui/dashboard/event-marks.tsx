import type { Drawing } from './chart-drawing';
import { isolate } from './isolate';

/** Room that a name takes, in pixels, and its letters. */
const NAME = { width: 96, length: 14 };

/** Where events began, below the axis. Names that would lie on one another are left out: the table has them. */
export function EventMarks( { events, last, scales, area, series: { steps } }: Drawing & { last: string } ) {
	const inside = events.filter( ( { start } ) => start && start >= steps[ 0 ].from && start <= last ).sort( ( one, other ) => one.start! < other.start! ? -1 : 1 );
	const [ left, right ] = [ Math.min( area.start, area.end ), Math.max( area.start, area.end ) ];
	let named = -Infinity;
	return <>{ inside.map( ( { id, name, start } ) => {
		const x = Math.min( Math.max( scales.x( start! ), left ), right );
		const y = area.bottom + 28;
		const hasRoom = Math.abs( x - named ) >= NAME.width;
		named = hasRoom ? x : named;
		return <g key={ id } class="partnerkit-chart__event">
			<path d={ `M${ x - 4 },${ y + 7 }h8l-4,-7z` } />
			{ hasRoom && <text x={ Math.min( Math.max( x, NAME.width / 2 ), right + 16 - NAME.width / 2 ) } y={ y + 20 } text-anchor="middle">{ isolate( shortened( name ) ) }</text> }
		</g>;
	} ) }</>;
}

function shortened( name: string ): string {
	const letters = Array.from( name );
	return letters.length > NAME.length ? `${ letters.slice( 0, NAME.length - 1 ).join( '' ) }…` : name;
}
