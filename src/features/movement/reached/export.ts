import { csvText } from '../../../domain/csv-text';
import type { Breakdown } from '../../../domain/movement/reached/breakdown';
import type { Published } from '../../../domain/movement/reached/publish';
import { DIMENSIONS, type Dimension, type Targets } from '../../../domain/movement/reached/targets';
import type { Messages } from '../../../wiki/ports';
import type { Names } from '../names';
import { rowName } from './words';

/** The tables as they are shown: what is held back there is held back here. */
export function asCsv( { of, tables, countries }: Breakdown, targets: Targets, messages: Messages, names: Names ): string {
	const { text } = messages;
	const rowsOf = ( title: string, { total, rows }: Published, nameOf: ( id: string ) => string, aims: Record<string, number> ): Array<Array<string | number>> => rows.map( ( { id, count } ) => [
		title, nameOf( id ), ...count === undefined ? [ text( 'partnerkit-reached-hidden' ), '' ] : [ count, Math.round( 100 * count / total ) ], Object.prototype.hasOwnProperty.call( aims, id ) ? aims[ id ] : ''
	] );
	const all = DIMENSIONS.flatMap( ( dimension: Dimension ) => {
		const table = tables[ dimension ];
		return table ? rowsOf( text( `partnerkit-reached-by-${ dimension }` ), table, ( id ) => rowName( dimension, id, messages, names ), targets[ dimension ] ) : [];
	} );
	return csvText( [
		[ 'table', 'kind', 'partners', 'share', 'aim' ].map( ( column ) => text( `partnerkit-reached-column-${ column }` ) ),
		...of ? [ [ text( 'partnerkit-reached-all' ), '', of.partners, 100, '' ] ] : [],
		...all,
		...countries.flatMap( ( { region, table } ) => rowsOf( text( 'partnerkit-reached-countries', text( `partnerkit-reached-region-${ region }` ) ), table, names.country, {} ) )
	] );
}
