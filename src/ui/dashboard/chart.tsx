import { chartScales, linePath } from './chart-scales';
import { Holes, Line } from './chart-parts';
import { timeSides, type ChartProps, type Drawing } from './chart-drawing';
import { EventMarks } from './event-marks';
import { formatFigure } from './figure-words';

/** Of the part with the lines, in pixels. */
const HEIGHT = 170;
/** Of a line of the legend. */
const LEGEND = 20;

/**
 * Counted edits over time, as one SVG element that can be taken out and stands for itself: colours and sizes are
 * attributes, which style sheets may override.
 */
export function Chart( props: ChartProps ) {
	const { series, metric, title, events, width, at, isFromRight } = props;
	const { steps, before } = series;
	const side: Drawing[ 'side' ] = isFromRight ? -1 : 1;
	const top = 24 + ( before ? 2 * LEGEND : 0 );
	const area = { ...timeSides( props ), top, bottom: top + HEIGHT };
	const most = Math.max( ...[ ...steps, ...before || [] ].map( ( step ) => step.values[ metric ] ), 0 );
	const scales = chartScales( [ steps[ 0 ].from, steps[ steps.length - 1 ].from ], most, area );
	const points = steps.map( ( step ): [ number, number ] => [ scales.x( step.from ), scales.y( step.values[ metric ] ) ] );
	const height = area.bottom + 28 + ( events.length ? 32 : 0 );
	const drawing = { ...props, scales, area, side, points };
	return <svg
		xmlns="http://www.w3.org/2000/svg" class="partnerkit-chart" role="img" viewBox={ `0 0 ${ width } ${ height }` } width={ width } height={ height }
		direction={ isFromRight ? 'rtl' : 'ltr' } font-family="sans-serif" font-size="12" fill="#54595d"
	>
		<title>{ title }</title>
		<Axes { ...drawing } />
		<Holes { ...drawing } />
		{ before && <>
			<path class="partnerkit-chart__before" fill="none" stroke="#54595d" stroke-width="1.5" stroke-dasharray="3 3" d={ linePath( steps.map( ( { from }, index ) => before[ index ] && !before[ index ].missing.length ? [ scales.x( from ), scales.y( before[ index ].values[ metric ] ) ] : undefined ) ) } />
			<Legend { ...drawing } />
		</> }
		<Line { ...drawing } />
		<EventMarks { ...drawing } events={ events } last={ steps[ steps.length - 1 ].to } />
		{ at !== undefined && steps[ at ] && <g class="partnerkit-chart__at">
			<line x1={ points[ at ][ 0 ] } x2={ points[ at ][ 0 ] } y1={ top } y2={ area.bottom } stroke="#72777d" />
			{ !steps[ at ].missing.length && <circle cx={ points[ at ][ 0 ] } cy={ points[ at ][ 1 ] } r="5" fill="#36c" /> }
		</g> }
	</svg>;
}

function Axes( { scales, area, side, series: { steps }, metric, width, t, number, day }: Drawing ) {
	const spansYears = steps[ 0 ].from.slice( 0, 4 ) !== steps[ steps.length - 1 ].from.slice( 0, 4 );
	const label = ( one: string ): string => day( one, spansYears && one.slice( 5 ) === '01-01' ? 'year' : one.slice( 8 ) === '01' ? 'month' : 'short' );
	return <>
		{ scales.values.map( ( value ) => <g key={ value }>
			<line class="partnerkit-chart__grid" x1={ area.start } x2={ area.end } y1={ scales.y( value ) } y2={ scales.y( value ) } stroke={ value ? '#dadde3' : '#72777d' } />
			<text x={ area.start - side * 8 } y={ scales.y( value ) + 4 } text-anchor="end">{ formatFigure( metric, value, { t, number } ) }</text>
		</g> ) }
		{ scales.days( Math.max( Math.floor( width / 90 ), 2 ) ).map( ( one ) => <text key={ one } x={ scales.x( one ) } y={ area.bottom + 20 } text-anchor="middle">{ label( one ) }</text> ) }
	</>;
}

function Legend( { area, side, t }: Drawing ) {
	const entry = ( row: number, text: string, dashes?: string ) => <g>
		<line class={ dashes ? 'partnerkit-chart__before' : 'partnerkit-chart__line' } x1={ area.start } x2={ area.start + side * 24 } y1={ 8 + row * LEGEND } y2={ 8 + row * LEGEND } stroke={ dashes ? '#54595d' : '#36c' } stroke-width="2" stroke-dasharray={ dashes } />
		<text x={ area.start + side * 32 } y={ 12 + row * LEGEND } text-anchor="start">{ text }</text>
	</g>;
	return <>{ entry( 0, t( 'partnerkit-chart-this' ) ) }{ entry( 1, t( 'partnerkit-chart-before' ), '3 3' ) }</>;
}
