import { useId, useState } from 'preact/hooks';
import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import type { Figure } from '../../domain/impact/figure';
import { definitionOf, figureKey, formatFigure } from './figure-words';
import { isolate } from './isolate';
import { timeText } from './time-text';
import type { Words } from './view';

export interface FigureCardProps extends Words {
	figure: Figure;
	/** The same of the time before. */
	before?: Figure;
	/** Day on which the partnership begins. */
	start?: string;
	isReading: boolean;
}

/** One figure: its name, which opens its definition; its value, and that of before; what it counts; what is missing. */
export function FigureCard( props: FigureCardProps ) {
	const { figure, before, t, number } = props;
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	const key = figureKey( figure.metric );
	const state = 'value' in figure ? { 'data-value': figure.value } : { 'data-state': figure.state };
	return <div class="partnerkit-figure" data-figure={ figure.metric } { ...state }>
		<h3>
			<button type="button" aria-expanded={ isOpen } aria-controls={ id } onClick={ () => setOpen( !isOpen ) }>{ t( key ) }</button>
		</h3>
		<p class="partnerkit-figure__value">
			{ 'value' in figure ? <span class="partnerkit-figure__number">{ formatFigure( figure.metric, figure.value, props ) }</span> : <><span aria-hidden="true">—</span><span class="partnerkit-hidden">{ t( 'partnerkit-figure-no-value' ) }</span></> }
			{ 'value' in figure && figure.of !== undefined && <>{ ' ' }<span class="partnerkit-figure__before">{ t( 'partnerkit-figure-of', number( figure.of ), figure.of ) }</span></> }
			{ before && 'value' in before && <>{ ' ' }<span class="partnerkit-figure__before">{ t( 'partnerkit-figure-before', formatFigure( before.metric, before.value, props ) ) }</span></> }
		</p>
		<p class="partnerkit-figure__line">{ t( `${ key }-line` ) }</p>
		<ApartLine { ...props } />
		{ figure.origin && <p class="partnerkit-figure__line">{ t( 'partnerkit-figure-from-sql', isolate( figure.origin.wiki ), timeText( figure.origin.runAt, props ) ) }</p> }
		<CoverageLine { ...props } />
		<p id={ id } class="partnerkit-figure__definition" hidden={ !isOpen }>{ definitionOf( figure, props ) }</p>
	</div>;
}

/** What is told apart from the value. */
function ApartLine( { figure, t, number }: FigureCardProps ) {
	if ( !( 'value' in figure ) || figure.apart === undefined ) {
		return null;
	}
	const kind = figure.metric === 'editors' ? 'temporary' : figure.metric.startsWith( 'bytes-' ) ? 'unsized' : 'through-templates';
	return <p class="partnerkit-figure__line">{ t( `partnerkit-figure-${ kind }`, number( figure.apart ), figure.apart ) }</p>;
}

/** Reasons why a figure is not known that nobody has to look at. */
const AS_EXPECTED = [ 'not-asked', 'not-remembered' ];

/** What is missing from a figure, next to it. */
function CoverageLine( props: FigureCardProps ) {
	const { figure, isReading, t, number, day } = props;
	const gaps = figure.coverage.filter( ( part ) => !isWhole( part ) );
	if ( 'reason' in figure ) {
		const { of } = figure as { of?: number };
		return <>
			<p class={ `partnerkit-figure__line${ figure.state === 'unknown' && !AS_EXPECTED.includes( figure.reason ) ? ' partnerkit-warning' : '' }` }>{ reasonText( props ) }</p>
			{ of !== undefined && of > 0 && <p class="partnerkit-figure__line">{ t( 'partnerkit-figure-to-follow', number( of ), of ) }</p> }
		</>;
	}
	if ( gaps.length ) {
		// Of another wiki one line is enough: what was read tells which part of it is missing.
		const told = gaps.filter( ( { wiki }, index ) => wiki === undefined || gaps.findIndex( ( gap ) => gap.wiki === wiki ) === index );
		return <>{ told.map( ( gap ) => <p key={ gap.wiki || gap.part } class="partnerkit-figure__line partnerkit-warning">{ gapText( gap, { t, number, day } ) }</p> ) }</>;
	}
	return isReading ? <p class="partnerkit-figure__line">{ t( 'partnerkit-figure-so-far' ) }</p> : null;
}

function reasonText( { figure, start, t, day }: FigureCardProps ): string {
	if ( !( 'reason' in figure ) ) {
		return '';
	}
	switch ( figure.reason ) {
		case 'not-begun': return start ? t( 'partnerkit-figure-not-begun', day( start ) ) : t( 'partnerkit-figure-not-begun-event' );
		case 'window-open': return t( 'partnerkit-figure-window-open', day( figure.until ) );
		default: return t( `partnerkit-figure-${ figure.reason }` );
	}
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
