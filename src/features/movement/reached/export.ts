import { csvText } from '../../../domain/csv-text';
import type { Breakdown } from '../../../domain/movement/reached/breakdown';
import type { Published } from '../../../domain/movement/reached/publish';
import { DIMENSIONS, type Dimension, type Targets } from '../../../domain/movement/reached/targets';
import type { Topics } from '../../../domain/movement/topics/topics';
import type { Messages } from '../../../wiki/ports';
import type { Names } from '../names';
import { topicTables, type TopicTable } from '../topics/tables';
import { rowName } from './words';

/** What pages are about, once it was asked for. */
export interface AskedTopics {
	topics: Topics;
	/** What Wikidata calls genders that the screen has no word for. */
	labels: Map<string, string>;
	/** When it was asked, and of which reading of all partnerships, in a sentence. */
	read: string;
}

type Line = Array<string | number>;

/** The tables as they are shown: what is held back there is held back here. Each row says what it counts, and of how many its share is. */
export function asCsv( { of, tables, countries }: Breakdown, targets: Targets, messages: Messages, names: Names, asked?: AskedTopics ): string {
	const { text } = messages;
	const partners = ( title: string, table: Published, nameOf: ( id: string ) => string, aims: Record<string, number> = {} ): Line[] => linesOf( title, table, nameOf, text( 'partnerkit-reached-column-partners' ), text, aims );
	return csvText( [
		[ 'table', 'kind', 'number', 'share', 'aim', 'counted', 'of' ].map( ( column ) => text( `partnerkit-reached-column-${ column }` ) ),
		...of ? [ [ text( 'partnerkit-reached-all' ), '', of.partners, 100, '', text( 'partnerkit-reached-column-partners' ), of.partners ] ] : [],
		...DIMENSIONS.flatMap( ( dimension: Dimension ) => {
			const table = tables[ dimension ];
			return table ? partners( text( `partnerkit-reached-by-${ dimension }` ), table, ( id ) => rowName( dimension, id, messages, names ), targets[ dimension ] ) : [];
		} ),
		...countries.flatMap( ( { region, table } ) => partners( text( 'partnerkit-reached-countries', text( `partnerkit-reached-region-${ region }` ) ), table, names.country ) ),
		...asked ? topicLines( asked, messages, names ) : []
	] );
}

/** The pages, what is not known of them, and each table. */
function topicLines( { topics, labels, read }: AskedTopics, messages: Messages, names: Names ): Line[] {
	const { text } = messages;
	const title = text( 'partnerkit-topics' );
	const pages = ( kind: string, count: number ): Line => [ title, text( `partnerkit-topics-row-${ kind }` ), count, topics.pages ? Math.round( 100 * count / topics.pages ) : '', '', text( 'partnerkit-reached-column-pages' ), topics.pages ];
	const lines = ( { title: of, table, nameOf, figure }: TopicTable ): Line[] => {
		const counted = text( `partnerkit-reached-column-${ figure }` );
		return table ? linesOf( `${ title }: ${ of }`, table, nameOf, counted, text ) : [ [ `${ title }: ${ of }`, text( 'partnerkit-topics-table-few' ), text( 'partnerkit-reached-hidden' ), '', '', counted, '' ] ];
	};
	return [
		[ title, read, '', '', '', '', '' ],
		pages( 'touched', topics.pages ), pages( 'without-item', topics.withoutItem ), pages( 'unanswered', topics.unread ),
		...topicTables( topics, labels, messages, names ).flatMap( ( { of, countries } ) => [ of, ...countries ].flatMap( lines ) )
	];
}

function linesOf( title: string, { total, rows }: Published, nameOf: ( id: string ) => string, counted: string, text: Messages[ 'text' ], aims: Record<string, number> = {} ): Line[] {
	return rows.map( ( { id, count } ) => [
		title, nameOf( id ), ...count === undefined ? [ text( 'partnerkit-reached-hidden' ), '' ] : [ count, Math.round( 100 * count / total ) ],
		Object.prototype.hasOwnProperty.call( aims, id ) ? aims[ id ] : '', counted, total
	] );
}
