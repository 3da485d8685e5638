import { useId } from 'preact/hooks';
import type { GoalProgress } from '../../domain/impact/result';
import { figureKey, formatFigure } from './figure-words';
import type { Words } from './view';

export interface GoalsProps extends Words {
	goals: GoalProgress[];
	/** Where goals are written. */
	recordUrl?: string;
}

/** How far each goal is, and where it is going to be. */
export function Goals( { goals, recordUrl, ...words }: GoalsProps ) {
	const { t, day } = words;
	const days = new Set( goals.map( ( { goal } ) => goal.by ) );
	const [ together ] = days.size === 1 ? days : [];
	return <section class="partnerkit-goals">
		<div class="partnerkit-section__head">
			<h3>{ together ? t( 'partnerkit-goals-for', day( together ) ) : t( 'partnerkit-goals' ) }</h3>
			{ recordUrl && <a href={ recordUrl }>{ t( 'partnerkit-goals-edit' ) }</a> }
		</div>
		{ !goals.length && <p class="partnerkit-subtle">{ t( 'partnerkit-goals-none' ) }</p> }
		{ goals.map( ( progress, index ) => <Goal key={ index } { ...words } progress={ progress } isAlone={ !together } /> ) }
		{ goals.some( ( { forecast } ) => forecast ) && <p class="partnerkit-goals__key"><Sample kind="target" /> { t( 'partnerkit-goals-key-target' ) } <Sample kind="forecast" /> { t( 'partnerkit-goals-key-forecast' ) }</p> }
	</section>;
}

function Goal( { progress, isAlone, ...words }: Words & { progress: GoalProgress; isAlone: boolean } ) {
	const { t, number, day } = words;
	const { goal: { metric: wanted, target, by, unit }, metric, figure } = progress;
	const format = ( value: number ): string => formatFigure( metric || '', value, words );
	const value = figure && 'value' in figure ? figure.value : undefined;
	return <div class="partnerkit-goal">
		<div class="partnerkit-goal__head">
			<b>{ metric ? t( figureKey( metric ) ) : <bdi>{ [ wanted, unit ].filter( Boolean ).join( ' ' ) }</bdi> }</b>
			<span>{ target === undefined ? t( 'partnerkit-goal-no-target' ) : value === undefined ? t( 'partnerkit-goal-target', metric ? format( target ) : number( target ) ) : t( 'partnerkit-goal-value', format( value ), format( target ) ) }</span>
		</div>
		{ target !== undefined && value !== undefined && <Bar { ...progress } target={ target } value={ value } isFromRight={ words.isFromRight } /> }
		<p class={ `partnerkit-figure__line${ [ 'unlikely', 'missed' ].includes( progress.outlook ) ? ' partnerkit-warning' : '' }` }>
			{ isAlone && by && `${ t( 'partnerkit-goal-by', day( by ) ) } ` }
			{ progress.forecast && `${ forecastText( progress.forecast, format, t ) } ` }
			{ t( `partnerkit-goal-${ progress.outlook }`, number( progress.days ), progress.days ) }
		</p>
	</div>;
}

function forecastText( { low, high }: NonNullable<GoalProgress[ 'forecast' ]>, format: ( value: number ) => string, t: Words[ 't' ] ): string {
	return format( low ) === format( high ) ? t( 'partnerkit-goal-forecast-one', format( low ) ) : t( 'partnerkit-goal-forecast', format( low ), format( high ) );
}

/** The value as a bar, the forecast hatched from its low to its high end, the target as a mark. What it shows stands beside it in words. */
function Bar( { value, target, forecast, isFromRight }: Pick<GoalProgress, 'forecast'> & { value: number; target: number; isFromRight?: boolean } ) {
	const id = useId();
	const most = Math.max( value, target, forecast?.high ?? 0, 1 ) * 1.05;
	const part = ( amount: number ): number => Math.max( amount, 0 ) / most * 100;
	const span = ( from: number, to: number ) => ( { x: `${ isFromRight ? 100 - part( to ) : part( from ) }%`, width: `${ Math.max( part( to ) - part( from ), 0 ) }%` } );
	const end = `${ isFromRight ? 100 - part( target ) : part( target ) }%`;
	return <svg class="partnerkit-bar" width="100%" height="14" aria-hidden="true">
		<Hatch id={ id } />
		<rect class="partnerkit-bar__ground" x="0" y="3" width="100%" height="8" fill="#eaecf0" />
		<rect class="partnerkit-bar__value" { ...span( 0, value ) } y="3" height="8" fill="#36c" />
		{ forecast && <rect class="partnerkit-bar__forecast" { ...span( forecast.low, forecast.high ) } y="3" height="8" fill={ `url(#${ id })` } /> }
		<line class="partnerkit-bar__target" x1={ end } x2={ end } y1="0" y2="14" stroke="#202122" stroke-width="3" />
	</svg>;
}

function Hatch( { id }: { id: string } ) {
	return <pattern id={ id } width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
		<rect class="partnerkit-bar__under" width="6" height="6" fill="#fff" />
		<rect class="partnerkit-bar__hatch" width="3" height="6" fill="#36c" />
	</pattern>;
}

function Sample( { kind }: { kind: 'target' | 'forecast' } ) {
	const id = useId();
	return <svg width="16" height="12" aria-hidden="true">
		{ kind === 'target' ? <line class="partnerkit-bar__target" x1="8" x2="8" y1="0" y2="12" stroke="#202122" stroke-width="3" /> : <><Hatch id={ id } /><rect y="2" width="16" height="8" fill={ `url(#${ id })` } /></> }
	</svg>;
}
