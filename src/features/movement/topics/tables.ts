import { UNKNOWN } from '../../../domain/movement/reached/breakdown';
import { MANY } from '../../../domain/movement/reached/languages';
import type { Published } from '../../../domain/movement/reached/publish';
import { SEVERAL, type Topics } from '../../../domain/movement/topics/topics';
import type { Messages } from '../../../wiki/ports';
import type { Names } from '../names';
import { withoutNone } from '../reached/words';

/** A table of what pages are about, as it may be seen and said. */
export interface TopicTable {
	title: string;
	/** What is counted. */
	figure: 'subjects' | 'people' | 'pages' | 'edits';
	/** What its rows are. */
	kind: string;
	/** undefined: too few in each row to show it. */
	table: Published | undefined;
	nameOf( id: string ): string;
}

/** All tables, with those of the countries of a region behind it. */
export interface TopicTables {
	/** What a table is called by programs. */
	name: 'gender' | 'region' | 'pages' | 'edits';
	of: TopicTable;
	countries: TopicTable[];
}

/** What the screen shows and the file holds: the same tables. */
export function topicTables( { regions, countries, genders, languages }: Topics, labels: Map<string, string>, { text }: Pick<Messages, 'text'>, names: Names ): TopicTables[] {
	const table = ( name: TopicTables[ 'name' ], given: Published | undefined, look: Pick<TopicTable, 'figure' | 'kind' | 'nameOf'>, its: TopicTable[] = [] ): TopicTables => (
		{ name, of: { title: text( `partnerkit-topics-by-${ name }` ), table: given && told( given ), ...look }, countries: its }
	);
	return [
		table( 'gender', genders, { figure: 'people', kind: text( 'partnerkit-topics-column-gender' ), nameOf: ( id ) => labels.get( id ) || text( `partnerkit-topics-gender-${ id }` ) } ),
		table( 'region', regions, { figure: 'subjects', kind: text( 'partnerkit-reached-column-region' ), nameOf: ( id ) => topicRegion( id, text ) }, countries.map( ( { region, table: given } ): TopicTable => ( {
			title: text( 'partnerkit-reached-countries', topicRegion( region, text ) ), figure: 'subjects', kind: text( 'partnerkit-reached-column-country' ), table: given,
			nameOf: ( id ) => id === SEVERAL ? text( 'partnerkit-topics-several-countries' ) : names.country( id )
		} ) ) ),
		...( [ 'pages', 'edits' ] as const ).map( ( figure ) => table( figure, languages[ figure ], {
			figure, kind: text( 'partnerkit-reached-column-language' ),
			nameOf: ( id ) => id === UNKNOWN ? text( 'partnerkit-topics-language-unknown' ) : id === MANY ? text( 'partnerkit-reached-language-mul' ) : names.language( id )
		} ) )
	];
}

/** What a region of subjects is called. */
export function topicRegion( id: string, text: Messages[ 'text' ] ): string {
	return id === SEVERAL ? text( 'partnerkit-topics-several-regions' ) : text( `partnerkit-reached-region-${ id }` );
}

/** That no subject is in several rows need not be said. */
function told( table: Published ): Published {
	return withoutNone( { ...table, rows: table.rows.filter( ( { id, count } ) => id !== SEVERAL || count !== 0 ) } );
}
