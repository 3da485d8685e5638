import type { Step } from '../../domain/impact/result';
import type { Drawing } from './chart-drawing';
import { linePath } from './chart-scales';

/** What was not read is no 0: it is left out, and said. */
export function Holes( { series: { steps }, points, area, t }: Drawing ) {
	const between = ( one: number, other: number ): number => ( points[ Math.max( one, 0 ) ][ 0 ] + points[ Math.min( other, points.length - 1 ) ][ 0 ] ) / 2;
	return <>{ holes( steps ).map( ( { first, last } ) => {
		const [ left, right ] = [ between( first - 1, first ), between( last, last + 1 ) ].sort( ( one, other ) => one - other );
		return <g key={ first }>
			<rect class="partnerkit-chart__hole" x={ left - 1 } width={ right - left + 2 } y={ area.top } height={ area.bottom - area.top } fill="#eaecf0" />
			<text x={ ( left + right ) / 2 } y={ area.top - 8 } text-anchor="middle">{ t( 'partnerkit-chart-not-read' ) }</text>
		</g>;
	} ) }</>;
}

/** Runs of steps that were not read whole. */
function holes( steps: Step[] ): Array<{ first: number; last: number }> {
	const runs: Array<{ first: number; last: number }> = [];
	steps.forEach( ( { missing }, index ) => {
		const run = runs[ runs.length - 1 ];
		if ( missing.length && run && run.last === index - 1 ) {
			run.last = index;
		} else if ( missing.length ) {
			runs.push( { first: index, last: index } );
		}
	} );
	return runs;
}

/** The line of the period: dotted to the step that is not over, a point where it has no neighbour. */
export function Line( { series: { steps }, points }: Drawing ) {
	const isDrawn = ( index: number ): boolean => Boolean( steps[ index ] ) && !steps[ index ].missing.length;
	const isClosed = ( index: number ): boolean => isDrawn( index ) && !steps[ index ].isOpen;
	return <>
		<path class="partnerkit-chart__line" fill="none" stroke="#36c" stroke-width="2" d={ linePath( points.map( ( point, index ) => isClosed( index ) ? point : undefined ) ) } />
		{ points.map( ( [ x, y ], index ) => {
			if ( isDrawn( index ) && steps[ index ].isOpen ) {
				return <g key={ index }>
					{ isClosed( index - 1 ) && <path class="partnerkit-chart__line" fill="none" stroke="#36c" stroke-width="2" stroke-dasharray="2 3" d={ linePath( [ points[ index - 1 ], [ x, y ] ] ) } /> }
					<circle class="partnerkit-chart__open" cx={ x } cy={ y } r="3.5" fill="#fff" stroke="#36c" stroke-width="1.5" />
				</g>;
			}
			return isClosed( index ) && !isClosed( index - 1 ) && !isClosed( index + 1 ) && <circle key={ index } class="partnerkit-chart__point" cx={ x } cy={ y } r="2.5" fill="#36c" />;
		} ) }
	</>;
}
