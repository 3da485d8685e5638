import { useId, useState } from 'preact/hooks';
import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import type { Figure } from '../../domain/impact/figure';
import { formatBytes } from './bytes';
import { isolate } from './isolate';
import type { Words } from './view';

export interface FigureCardProps extends Words {
	figure: Figure;
	/** Day on which the partnership begins. */
	start?: string;
	isReading: boolean;
}

/** One figure: its name, which opens its definition; its value; what it counts; what is missing. */
export function FigureCard( props: FigureCardProps ) {
	const { figure, t, number } = props;
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	const key = `partnerkit-figure-${ figure.metric }`;
	const state = 'value' in figure ? { 'data-value': figure.value } : { 'data-state': figure.state };
	return <div class="partnerkit-figure" data-figure={ figure.metric } { ...state }>
		<h3>
			<button type="button" aria-expanded={ isOpen } aria-controls={ id } onClick={ () => setOpen( !isOpen ) }>{ t( key ) }</button>
		</h3>
		<p class="partnerkit-figure__value">
			{ 'value' in figure ? <>{ formatted( figure.metric, figure.value, props ) }{ figure.metric === 'files-used' && figure.of !== undefined && <span class="partnerkit-figure__line"> { t( 'partnerkit-figure-of-files', number( figure.of ), figure.of ) }</span> }</> : <><span aria-hidden="true">—</span><span class="partnerkit-hidden">{ t( 'partnerkit-figure-no-value' ) }</span></> }
		</p>
		<p class="partnerkit-figure__line">{ t( `${ key }-line` ) }</p>
		{ 'value' in figure && figure.apart !== undefined &&
			<p class="partnerkit-figure__line">{ t( `partnerkit-figure-${ apartFrom( figure.metric ) }`, number( figure.apart ), figure.apart ) }</p> }
		<CoverageLine { ...props } />
		<p id={ id } class="partnerkit-figure__definition" hidden={ !isOpen }>{ t( `${ key }-definition` ) }</p>
	</div>;
}

/** What is counted apart from a figure. */
function apartFrom( metric: Figure[ 'metric' ] ): string {
	return metric === 'editors' ? 'temporary' : metric.startsWith( 'bytes-' ) ? 'unsized' : 'through-templates';
}

function formatted( metric: Figure[ 'metric' ], value: number, words: Words ): string {
	return metric.startsWith( 'bytes-' ) ? formatBytes( value, words ) : words.number( value );
}

/** What is missing from a figure, next to it. */
function CoverageLine( { figure, start, isReading, t, number, day }: FigureCardProps ) {
	const gaps = figure.coverage.filter( ( part ) => !isWhole( part ) );
	if ( 'reason' in figure ) {
		const reason = figure.reason === 'not-begun' && start ? t( 'partnerkit-figure-not-begun', day( start ) ) : t( `partnerkit-figure-${ figure.reason }` );
		return <p class={ `partnerkit-figure__line${ figure.state === 'unknown' ? ' partnerkit-warning' : '' }` }>{ reason }</p>;
	}
	if ( gaps.length ) {
		// Of another wiki one line is enough: what was read tells which part of it is missing.
		const told = gaps.filter( ( { wiki }, index ) => wiki === undefined || gaps.findIndex( ( gap ) => gap.wiki === wiki ) === index );
		return <>{ told.map( ( gap ) => <p key={ gap.wiki || gap.part } class="partnerkit-figure__line partnerkit-warning">{ gapText( gap, { t, number, day } ) }</p> ) }</>;
	}
	return isReading ? <p class="partnerkit-figure__line">{ t( 'partnerkit-figure-so-far' ) }</p> : null;
}

function gapText( { part, wiki, fetched, expected, truncated }: PartCoverage, { t, number }: Words ): string {
	if ( truncated ) {
		return t( 'partnerkit-figure-truncated' );
	}
	if ( wiki !== undefined ) {
		return t( 'partnerkit-gap-other-wiki', isolate( wiki ) );
	}
	const missing = expected === undefined ? 0 : expected - fetched;
	return t( `partnerkit-gap-${ part }`, number( missing ), missing, number( expected ?? 0 ) );
}
