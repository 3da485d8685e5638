import { useId, useRef, useState } from 'preact/hooks';
import { SERIES_METRICS, type EventRow, type Series, type SeriesMetric } from '../../domain/impact/result';
import { ToggleButton } from '../button';
import { SelectField } from '../field';
import { Chart } from './chart';
import { timeSides } from './chart-drawing';
import { DataTable, type Column } from './data-table';
import { figureKey, formatFigure } from './figure-words';
import { useLaidOut } from './use-laid-out';
import { useSteps } from './use-steps';
import { missingText, stepName } from './step-words';
import type { Words } from './view';

export interface TimelineProps extends Words {
	series: Series;
	events: EventRow[];
	onRead(): void;
}

/** Counted edits over time: a chart, or the table behind it. */
export function Timeline( props: TimelineProps ) {
	const { series, t } = props;
	const [ metric, setMetric ] = useState<SeriesMetric>( 'edits' );
	const [ isTable, setTable ] = useState( false );
	const id = useId();
	const title = t( `partnerkit-chart-title-${ series.unit }`, t( figureKey( metric ) ) );
	const shown = { ...props, metric, title };
	return <section class="partnerkit-timeline" aria-labelledby={ id }>
		<div class="partnerkit-section__head">
			<h3 id={ id }>{ title }</h3>
			<SelectField label={ t( 'partnerkit-chart-what' ) } value={ metric } options={ SERIES_METRICS.map( ( value ) => ( { value, label: t( figureKey( value ) ) } ) ) } t={ t } onChange={ ( value ) => setMetric( value as SeriesMetric ) } />
			<div class="cdx-button-group" role="group" aria-label={ title }>
				{ [ false, true ].map( ( one ) => <ToggleButton key={ String( one ) } on={ isTable === one } onClick={ () => setTable( one ) }>{ t( one ? 'partnerkit-chart-as-table' : 'partnerkit-chart-as-chart' ) }</ToggleButton> ) }
			</div>
		</div>
		{ isTable ? <StepTable { ...shown } /> : <StepChart { ...shown } /> }
		<Gaps { ...props } />
	</section>;
}

type ShownProps = TimelineProps & { metric: SeriesMetric; title: string };

/** Each step can be reached by arrow keys, pointer and finger; what it tells stands below. */
function StepChart( { series, events, metric, title, ...words }: ShownProps ) {
	const { t, isFromRight } = words;
	const box = useRef<HTMLDivElement>( null );
	const width = useWidth( box );
	const { at, handlers } = useSteps( series.steps.length, timeSides( { metric, width, isFromRight } ) );
	const told = at === undefined ? '' : stepText( series, at, metric, words );
	return <>
		<div
			ref={ box } class="partnerkit-timeline__chart" role="slider" tabIndex={ 0 } aria-label={ title } aria-valuemin={ 1 } aria-valuemax={ series.steps.length }
			aria-valuenow={ ( at ?? series.steps.length - 1 ) + 1 } aria-valuetext={ told || t( 'partnerkit-chart-keys' ) } { ...handlers }
		>
			<Chart { ...words } series={ series } events={ events } metric={ metric } title={ title } width={ width } at={ at } />
		</div>
		<p class="partnerkit-timeline__told" aria-hidden="true">{ told || t( 'partnerkit-chart-keys' ) }</p>
	</>;
}

const DEFAULT_WIDTH = 640;

/** Width of an element in CSS pixels, whatever becomes of it. */
function useWidth( box: { current: HTMLElement | null } ): number {
	const [ width, setWidth ] = useState( DEFAULT_WIDTH );
	useLaidOut( box, () => setWidth( box.current?.clientWidth || DEFAULT_WIDTH ), [] );
	return width;
}

function stepText( { unit, steps, before }: Series, at: number, metric: SeriesMetric, words: Words ): string {
	const { t } = words;
	const step = steps[ at ];
	const earlier = before?.[ at ];
	return [
		t( 'partnerkit-chart-step', stepName( step, unit, words ), step.missing.length ? missingText( step, words ) : formatFigure( metric, step.values[ metric ], words ) ),
		...earlier && !earlier.missing.length ? [ t( 'partnerkit-figure-before', formatFigure( metric, earlier.values[ metric ], words ) ) ] : [],
		...step.isOpen ? [ t( 'partnerkit-chart-open' ) ] : []
	].join( ' · ' );
}

function StepTable( { series: { unit, steps, before }, metric, title, ...words }: ShownProps ) {
	const { t } = words;
	const rows = steps.map( ( step, index ) => ( { step, earlier: before?.[ index ] } ) );
	const columns: Array<Column<typeof rows[ number ]>> = [
		{ id: 'step', label: t( 'partnerkit-chart-when' ), cell: ( { step } ) => <>{ stepName( step, unit, words ) }{ step.isOpen && <span class="partnerkit-subtle"> · { t( 'partnerkit-chart-open' ) }</span> }</>, value: ( { step } ) => step.from },
		{ id: 'value', label: t( figureKey( metric ) ), isNumber: true, cell: ( { step } ) => step.missing.length ? <>— <span class="partnerkit-warning">{ missingText( step, words ) }</span></> : formatFigure( metric, step.values[ metric ], words ), value: ( { step } ) => step.missing.length ? -1 : step.values[ metric ] },
		...before ? [ { id: 'before', label: t( 'partnerkit-chart-before' ), isNumber: true, cell: ( { earlier }: typeof rows[ number ] ) => earlier && !earlier.missing.length ? formatFigure( metric, earlier.values[ metric ], words ) : '—', value: ( { earlier }: typeof rows[ number ] ) => earlier ? earlier.values[ metric ] : -1 } ] : []
	];
	return <DataTable { ...words } caption={ title } columns={ columns } rows={ rows } rowKey={ ( { step } ) => step.from } sorted={ { by: 'step', isDown: false } } />;
}

/** Which steps were left out, and what the open one is. */
function Gaps( { series: { unit, steps }, onRead, ...words }: TimelineProps ) {
	const { t, number } = words;
	const gaps = steps.filter( ( { missing } ) => missing.length );
	const first = gaps.length ? stepName( gaps[ 0 ], unit, words ) : '';
	const where = gaps.length > 1 ? t( 'partnerkit-chart-gaps-more', first, number( gaps.length - 1 ), gaps.length - 1 ) : first;
	return <p class="partnerkit-timeline__gaps">
		{ gaps.length > 0 && <>
			<span class="partnerkit-warning">{ t( 'partnerkit-chart-step', where, missingText( gaps[ 0 ], words ) ) } { t( 'partnerkit-chart-no-zero' ) }</span>
			{ ' ' }<button type="button" class="partnerkit-link" onClick={ onRead }>{ t( 'partnerkit-retry' ) }</button>{ ' ' }
		</> }
		{ steps.some( ( { isOpen } ) => isOpen ) && t( 'partnerkit-chart-open-circle' ) }
	</p>;
}
