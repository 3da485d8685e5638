import { useId, useState } from 'preact/hooks';
import type { Concentration } from '../../../domain/movement/concentration';
import { isolate } from '../../dashboard/isolate';
import type { Words } from '../../dashboard/view';
import { figureState, NumberOrDash } from './totals';

export interface ConcentrationTotalProps extends Words {
	/** `pending`: not all is read. */
	concentration: Concentration | 'pending';
	/** What helps where much rests on few. */
	helps: Array<{ id: string; url: string }>;
}

/** As many are named who have the most edits in common; of more their number tells enough. */
const NAMED = 3;

/** Much rests on few where one partner has half of the edits, or one in so many. */
const FEW = 4;

/** How far the edits rest on few partners: the share of the one with the most, what that means and what helps. */
export function ConcentrationTotal( { concentration, helps, ...words }: ConcentrationTotalProps ) {
	const { t, number } = words;
	const [ isOpen, setOpen ] = useState( false );
	const id = useId();
	const known = concentration === 'pending' ? undefined : concentration;
	return <div class="partnerkit-total partnerkit-total--wide" data-figure="concentration" { ...figureState( known?.share ) }>
		<h2><button type="button" class="partnerkit-total__term" aria-expanded={ isOpen } aria-controls={ id } onClick={ () => setOpen( !isOpen ) }>{ t( 'partnerkit-portfolio-figure-concentration' ) }</button></h2>
		<div class="partnerkit-total__row">
			<p class="partnerkit-total__value">{ known ? percent( known.share, words ) : <NumberOrDash value={ undefined } { ...words } /> }</p>
			{ known && <p data-figure="gini" data-value={ known.gini }>{ t( 'partnerkit-portfolio-concentration-gini', number( toHundredths( known.gini ) ) ) }</p> }
		</div>
		{ known ?
			<>
				<p>{ sentences( known, words ) }</p>
				{ isMuch( known ) && <p class="partnerkit-total__helps">{ t( 'partnerkit-portfolio-concentration-help' ) } { helps.map( ( { id: screen, url } ) => <a key={ screen } href={ url }>{ t( `partnerkit-${ screen }-title` ) }</a> ) }</p> }
			</> :
			<p>{ t( 'partnerkit-portfolio-concentration-pending' ) }</p> }
		<div id={ id } class="partnerkit-total__definition" hidden={ !isOpen }>
			<p>{ t( 'partnerkit-portfolio-concentration-definition' ) }</p>
			{ known && <p>{ t( 'partnerkit-portfolio-concentration-gini-definition', number( toHundredths( 1 - 1 / known.partners ) ), number( known.partners ), number( 0 ) ) }</p> }
		</div>
	</div>;
}

function isMuch( { half, partners }: Concentration ): boolean {
	return half !== undefined && half.length <= Math.max( 1, partners / FEW );
}

function sentences( concentration: Concentration, words: Words ): string {
	const { half } = concentration;
	const { t, number } = words;
	return [
		whoHasMost( concentration, words ),
		// Where one has half of the edits, that is said already.
		...half && half.length > 1 ? [ t( 'partnerkit-portfolio-concentration-half', number( half.length ), half.length ) ] : [],
		t( isMuch( concentration ) ? 'partnerkit-portfolio-concentration-much' : 'partnerkit-portfolio-concentration-spread' )
	].join( ' ' );
}

function whoHasMost( { top, partners, share }: Concentration, words: Words ): string {
	const { t, number } = words;
	const part = percent( share, words );
	const names = top.map( ( { name } ) => isolate( name ) ).join( t( 'partnerkit-portfolio-comma' ) );
	switch ( top.length ) {
		case 1: return t( 'partnerkit-portfolio-concentration-one', number( partners ), partners, part, names );
		case partners: return t( 'partnerkit-portfolio-concentration-all', number( partners ), partners, part );
		default: return t( top.length > NAMED ? 'partnerkit-portfolio-concentration-several' : 'partnerkit-portfolio-concentration-named', number( top.length ), number( partners ), part, names );
	}
}

/** In whole per cent; of what is less than one in ten a tenth of one matters. */
function percent( share: number, { t, number }: Words ): string {
	return t( 'partnerkit-reached-percent', number( share < 0.1 ? Math.round( share * 1000 ) / 10 : Math.round( share * 100 ) ) );
}

function toHundredths( part: number ): number {
	return Math.round( part * 100 ) / 100;
}
