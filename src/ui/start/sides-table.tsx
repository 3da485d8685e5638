import { emptyBoxes } from '../../domain/start/advice';
import { rowsOf } from '../../domain/start/answers';
import { WIKIMEDIA } from '../../domain/start/definition';
import { useNarrow } from '../narrow';
import { Wrong } from '../wizard/said';
import type { StepWords } from './fields';

const ROWS = [ 'gives', 'gains' ] as const;

/** What each side gives and gains, so that a box that is empty is seen. Two sides stand beside one another; more, or on a phone, below one another. */
export function SidesTable( { words }: { words: StepWords } ) {
	const { t, answers } = words;
	const sides = [ ...rowsOf( answers, 'partners' ), WIKIMEDIA ];
	const name = ( side: string ): string => side === WIKIMEDIA ? answers.text( 'affiliate' ).trim() || t( 'partnerkit-start-wikimedia' ) : answers.text( `partner-${ side }` ).trim() || t( 'partnerkit-start-partner' );
	const empty = emptyBoxes( answers ).length;
	const isLong = useNarrow() || sides.length > 2;
	return <div class="partnerkit-start__sides">
		<h3>{ t( 'partnerkit-start-sides' ) }</h3>
		<p class="partnerkit-small">{ t( 'partnerkit-start-sides-help' ) }</p>
		<table role="presentation" class={ isLong ? 'is-long' : undefined }>
			{ isLong ?
				<tbody>{ sides.map( ( side ) => <tr key={ side }>
					<th><bdi>{ name( side ) }</bdi></th>
					{ ROWS.map( ( row ) => <td key={ row }><Box words={ words } row={ row } side={ side } name={ name( side ) } isLabelled /></td> ) }
				</tr> ) }</tbody> :
				<tbody>
					<tr><td />{ sides.map( ( side ) => <th key={ side }><bdi>{ name( side ) }</bdi></th> ) }</tr>
					{ ROWS.map( ( row ) => <tr key={ row }>
						<th>{ t( `partnerkit-start-${ row }` ) }</th>
						{ sides.map( ( side ) => <td key={ side }><Box words={ words } row={ row } side={ side } name={ name( side ) } /></td> ) }
					</tr> ) }
				</tbody> }
		</table>
		<p class="partnerkit-small" role="status">{ empty ? t( 'partnerkit-start-empty-boxes', empty ) : t( 'partnerkit-start-full-boxes' ) }</p>
	</div>;
}

/** A box knows by its own name whose it is; those who see have the row and the column. */
function Box( { words, row, side, name, isLabelled }: { words: StepWords; row: typeof ROWS[ number ]; side: string; name: string; isLabelled?: boolean } ) {
	const { t, answers, set, said } = words;
	const field = `${ row }-${ side }`;
	return <>
		<label>
			{ isLabelled && <span class="partnerkit-start__box-label" aria-hidden="true">{ t( `partnerkit-start-${ row }` ) }</span> }
			<span class="cdx-text-area"><textarea
				class="cdx-text-area__textarea partnerkit-grows" rows={ 2 } dir="auto" data-field={ field } aria-label={ t( `partnerkit-start-${ row }-of`, name ) } value={ answers.text( field ) }
				onInput={ ( event ) => set( [ field, event.currentTarget.value ] ) }
			/></span>
		</label>
		<Wrong id={ field } { ...said( field ) } />
	</>;
}
