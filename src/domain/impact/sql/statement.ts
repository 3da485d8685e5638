import type { Selection } from '../selection';
import { chosenTable, editTable, foundTable, judgedTable, possibleTables, wantedTables } from './attribution-tables';
import { text } from './literal';
import { askedFor, personTable, summedTable } from './metrics';
import type { Question } from './question';
import { recordTables } from './tables';
import { REPLICAS, type Views } from './views';

/** The columns of the answer. The last ones are the same in each row: they tell what the figures are of. */
export const COLUMNS = [ 'row_number', 'row_count', 'metric', 'variant', 'value', 'part_of', 'partnership', 'wiki', 'selection', 'first_day', 'last_day', 'made_at', 'run_at' ] as const;
export type ResultColumn = typeof COLUMNS[ number ];

/**
 * One statement for the figures of a partnership on one wiki, which reads and makes no tables: the Wiki Replicas allow no
 * more. Everything that it needs of the partnership's pages stands in it.
 */
export function figuresStatement( question: Question, views: Views = REPLICAS ): string {
	const tables = [
		...recordTables( question ), wantedTables(), foundTable( question, views ), editTable( question, views ), possibleTables( question ), judgedTable(),
		chosenTable( question ), personTable( question, views ), summedTable( question )
	];
	return `WITH RECURSIVE\n${ tables.join( ',\n' ) }\n${ answer( question ) }`;
}

/** A selection as the answer repeats it: a text by which two are the same or not. */
export function selectionKey( { event, partner, wiki, namespace, from, to }: Selection ): string {
	return JSON.stringify( { event, partner, wiki, namespace, from, to } );
}

function answer( question: Question ): string {
	const { partnership, wiki, selection, window, madeAt } = question;
	const asked = askedFor( question );
	const by = ( column: ( one: typeof asked[ number ] ) => string | undefined ): string => `CASE number${ asked.map( ( one, index ) => ` WHEN ${ index + 1 } THEN ${ column( one ) ?? 'NULL' }` ).join( '' ) } END`;
	const constants: Array<[ value: string, column: ResultColumn ]> = [
		[ partnership.name, 'partnership' ], [ wiki.id, 'wiki' ], [ selectionKey( selection ), 'selection' ], [ window.from ?? '', 'first_day' ], [ window.to ?? '', 'last_day' ],
		[ new Date( madeAt ).toISOString(), 'made_at' ]
	];
	return `SELECT number AS \`row_number\`, ${ asked.length } AS \`row_count\`, metric, variant,
	${ by( ( one ) => one.value ) } AS value,
	${ by( ( one ) => one.of ) } AS part_of,
	${ constants.map( ( [ value, column ] ) => `${ text( value ) } AS ${ column }` ).join( ', ' ) },
	DATE_FORMAT( UTC_TIMESTAMP(), '%Y-%m-%dT%H:%i:%sZ' ) AS run_at
FROM summed JOIN (
	${ asked.map( ( { metric, variant }, index ) => `SELECT ${ index + 1 } AS number, ${ text( metric ) } AS metric, ${ text( variant ) } AS variant` ).join( ' UNION ALL\n\t' ) }
) AS asked
ORDER BY number`;
}
