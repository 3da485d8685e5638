import type { Figure } from '../../domain/impact/figure';
import type { Words } from './view';

/** What can have become of an edit. */
const FATES = [ 'live', 'reverted', 'deleted' ] as const;

/** What became of the counted edits, the good and the bad alike. Nothing where it is not known. */
export function Survival( { figures, t, number, isFromRight }: Words & { figures: Figure[] } ) {
	const values = FATES.map( ( fate ) => valueOf( figures, fate ) );
	if ( values.includes( undefined ) ) {
		return null;
	}
	const known = values as number[];
	const total = known.reduce( ( sum, value ) => sum + value, 0 );
	const share = ( value: number ): number => total ? value / total * 100 : 0;
	const before = ( index: number ): number => share( known.slice( 0, index ).reduce( ( sum, value ) => sum + value, 0 ) );
	return total > 0 ? <section class="partnerkit-survival">
		<h3>{ t( 'partnerkit-survival', number( total ), total ) }</h3>
		<svg class="partnerkit-bar" width="100%" height="16" aria-hidden="true">
			{ known.map( ( value, index ) => <rect key={ index } class={ `partnerkit-bar__${ FATES[ index ] }` } x={ `${ isFromRight ? 100 - before( index ) - share( value ) : before( index ) }%` } width={ `${ share( value ) }%` } height="16" fill={ COLOURS[ index ] } stroke="#fff" /> ) }
		</svg>
		<table>
			<caption class="partnerkit-hidden">{ t( 'partnerkit-survival', number( total ), total ) }</caption>
			<tbody>
				{ known.map( ( value, index ) => <tr key={ index }>
					<th scope="row"><svg width="10" height="10" aria-hidden="true"><rect class={ `partnerkit-bar__${ FATES[ index ] }` } width="10" height="10" fill={ COLOURS[ index ] } /></svg> { t( `partnerkit-survival-${ FATES[ index ] }` ) }</th>
					<td>{ number( value ) }</td>
					<td class="partnerkit-subtle">{ t( 'partnerkit-dashboard-percent', number( Math.round( share( value ) * 10 ) / 10 ) ) }</td>
				</tr> ) }
			</tbody>
		</table>
		<p class="partnerkit-figure__line">{ t( 'partnerkit-survival-means' ) }</p>
	</section> : null;
}

const COLOURS = [ '#36c', '#ac6600', '#b32424' ];

function valueOf( figures: Figure[], metric: string ): number | undefined {
	const figure = figures.find( ( one ) => ( one.metric as string ) === metric );
	return figure && 'value' in figure ? figure.value : undefined;
}
