import type { Words } from '../../dashboard/view';

/** In pixels; the line's ends keep this far from the edges. */
const WIDTH = 104;
const HEIGHT = 28;
const EDGE = 3;

/** Twelve months, the first of which begins then, as a line on a scale of its own, and as numbers for those who do not see it. */
export function Trend( { months, since, t, number, day, isFromRight }: Words & { months: number[]; since: string } ) {
	const most = Math.max( ...months, 1 );
	const x = ( month: number ): number => ( isFromRight ? 11 - month : month ) / 11 * ( WIDTH - 2 * EDGE ) + EDGE;
	const y = ( edits: number ): number => HEIGHT - EDGE - edits / most * ( HEIGHT - 2 * EDGE );
	return <>
		<svg class="partnerkit-trend" width={ WIDTH } height={ HEIGHT } viewBox={ `0 0 ${ WIDTH } ${ HEIGHT }` } aria-hidden="true">
			<line class="partnerkit-trend__ground" x1={ EDGE } x2={ WIDTH - EDGE } y1={ HEIGHT - 1 } y2={ HEIGHT - 1 } />
			<polyline points={ months.map( ( edits, month ) => `${ x( month ).toFixed( 1 ) },${ y( edits ).toFixed( 1 ) }` ).join( ' ' ) } />
			<circle cx={ x( 11 ) } cy={ y( months[ 11 ] ) } r="2" />
		</svg>
		<span class="partnerkit-hidden">{ t( 'partnerkit-portfolio-trend', day( since, 'month' ), months.map( number ).join( t( 'partnerkit-portfolio-comma' ) ) ) }</span>
	</>;
}
