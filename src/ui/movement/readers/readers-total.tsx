import { useId, useState } from 'preact/hooks';
import type { ReadersFigure } from '../../../domain/movement/readers';
import { Button } from '../../button';
import { ageOf } from '../../dashboard/age-text';
import type { Words } from '../../dashboard/view';
import { Progress } from '../../progress';
import { figureState, NumberOrDash } from '../portfolio/totals';

export interface ReadersTotalProps {
	words: Words;
	/** `none`: nothing here counts them; `waiting`: not all partnerships are read. */
	phase: 'none' | 'waiting' | 'rest' | 'reading' | 'cancelled';
	progress?: { done: number; expected?: number };
	/** undefined: nothing was asked for yet. */
	figure?: ReadersFigure;
	/** What is still to be asked for what is looked at; undefined: not known. */
	cost?: { pages: number; requests: number; seconds: number };
	/** Why services or wikis did not answer. */
	reasons: string[];
	/** What went wrong with this wiki, in a sentence. */
	error?: string;
	/** Milliseconds since 1970: when what is known was counted, and what time it is. */
	countedAt?: number;
	now: number;
	onCount(): void;
	onCountAnew(): void;
	onCancel(): void;
}

/** Views of the pages of what is looked at, each page once: asked for when somebody wants to know. */
export function ReadersTotal( props: ReadersTotalProps ) {
	const { words, phase, figure, error, countedAt, now } = props;
	const { t } = words;
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	const known = figure && figure.unasked === 0 ? figure : undefined;
	const [ age, ...count ] = ageOf( countedAt, now, words );
	return <div class="partnerkit-total partnerkit-total--wide partnerkit-readers" data-figure="views" aria-busy={ phase === 'reading' } { ...figureState( known && sumOf( known ) ) }>
		<h2><button type="button" class="partnerkit-total__term" aria-expanded={ isOpen } aria-controls={ id } onClick={ () => setOpen( !isOpen ) }>{ t( 'partnerkit-readers' ) }</button></h2>
		<div class="partnerkit-total__row">
			<p class="partnerkit-total__value">{ known ? valueText( known, words ) : <NumberOrDash value={ undefined } { ...words } /> }</p>
			{ known && <p>{ t( 'partnerkit-readers-split', words.number( known.created ), words.number( known.improved ) ) }</p> }
		</div>
		{ error !== undefined && <p class="partnerkit-warning" role="alert">{ error } { t( 'partnerkit-readers-kept' ) }</p> }
		{ figure && <Coverage { ...props } figure={ figure } /> }
		{ figure && countedAt !== undefined && phase !== 'reading' && <p>{ t( `partnerkit-portfolio-read-${ age }`, ...count ) }</p> }
		<Acts { ...props } />
		<div id={ id } class="partnerkit-total__definition" hidden={ !isOpen }><p>{ t( 'partnerkit-readers-definition' ) }</p></div>
	</div>;
}

function sumOf( { created, improved }: ReadersFigure ): number {
	return created + improved;
}

function valueText( figure: ReadersFigure, { t, number }: Words ): string {
	return figure.failed ? t( 'partnerkit-readers-at-least', number( sumOf( figure ) ) ) : number( sumOf( figure ) );
}

/** How many pages the sum is of, and what is missing from it. */
function Coverage( { words: { t, number }, figure: { answered, failed, unasked, days, known }, reasons }: ReadersTotalProps & { figure: ReadersFigure } ) {
	const pages = answered + failed + unasked;
	return pages ? <>
		<p data-part="coverage">{ t( 'partnerkit-readers-answered', number( answered ), number( pages ), pages ) }</p>
		{ unasked > 0 && <p>{ t( 'partnerkit-readers-unasked', number( unasked ), unasked ) }</p> }
		{ failed > 0 && <p class="partnerkit-warning">{ t( 'partnerkit-readers-failed', number( failed ), failed ) }{ reasons.length > 0 && <> (<bdi>{ reasons.join( ' · ' ) }</bdi>)</> }</p> }
		{ unasked === 0 && known < days && <p>{ t( 'partnerkit-readers-days', number( days - known ), days - known, number( days ) ) }</p> }
	</> : <p>{ t( 'partnerkit-readers-no-pages' ) }</p>;
}

/** What can be done: it says what it costs first. */
function Acts( { words: { t, number }, phase, progress, figure, cost, onCount, onCountAnew, onCancel }: ReadersTotalProps ) {
	if ( phase === 'none' || phase === 'waiting' ) {
		return <p>{ t( `partnerkit-readers-${ phase }` ) }</p>;
	}
	if ( phase === 'reading' ) {
		const { done, expected = 0 } = progress || { done: 0 };
		return <div class="partnerkit-readers__acts">
			<Progress label={ t( 'partnerkit-readers-progress' ) } value={ expected ? done / expected : undefined } />
			<span>{ expected ? t( 'partnerkit-readers-reading', number( done ), number( expected ), expected ) : t( 'partnerkit-readers-titles' ) }</span>
			<Button kind="quiet" onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</div>;
	}
	const isPartly = figure !== undefined && figure.answered + figure.failed > 0;
	return <>
		{ phase === 'cancelled' && <p role="status">{ t( 'partnerkit-readers-cancelled' ) }</p> }
		{ cost && cost.pages > 0 && <p>{ t( 'partnerkit-readers-cost', number( cost.pages ), cost.pages, number( cost.requests ), cost.requests ) } { cost.seconds < 90 ?
			t( 'partnerkit-topics-seconds', number( cost.seconds ), cost.seconds ) :
			t( 'partnerkit-topics-minutes', number( Math.ceil( cost.seconds / 60 ) ), Math.ceil( cost.seconds / 60 ) ) }</p> }
		<div class="partnerkit-readers__acts">
			{ cost && cost.pages > 0 && <Button onClick={ onCount }>{ t( !isPartly ? 'partnerkit-readers-count' : figure.unasked ? 'partnerkit-portfolio-go-on' : 'partnerkit-retry' ) }</Button> }
			{ isPartly && <Button kind="quiet" onClick={ onCountAnew }>{ t( 'partnerkit-readers-again' ) }</Button> }
		</div>
	</>;
}
