import type { FilesSelection, Selection } from '../selection';
import { text } from './literal';

/** The columns of an answer. The last ones are the same in each row: they tell what the figures are of. */
export const COLUMNS = [ 'row_number', 'row_count', 'metric', 'variant', 'value', 'part_of', 'partnership', 'wiki', 'selection', 'first_day', 'last_day', 'made_at', 'run_at' ] as const;
export type ResultColumn = typeof COLUMNS[ number ];

/** One row of an answer. */
export interface Asked {
	metric: string;
	/** '' where there are no variants. */
	variant: string;
	/** Column of `summed` with its value, and with what it is a part of. */
	value: string;
	of?: string;
}

/** What an answer repeats of the question, so that it is taken for nothing else. */
export interface Subject {
	partnership: { name: string };
	wiki: { id: string };
	selection: Selection | FilesSelection;
	/** Days, both included. */
	window: { from?: string; to?: string };
}

/** A selection as the answer repeats it: a text by which two are the same or not. */
export function selectionKey( selection: Selection | FilesSelection ): string {
	if ( 'categories' in selection ) {
		const { categories, depth } = selection;
		return JSON.stringify( { categories, depth } );
	}
	const { event, partner, wiki, namespace, from, to } = selection;
	return JSON.stringify( { event, partner, wiki, namespace, from, to } );
}

/** The end of a statement: a row for each figure, from the one row of its table `summed`. */
export function answerOf( { partnership, wiki, selection, window, madeAt }: Subject & { madeAt: number }, asked: Asked[] ): string {
	const by = ( column: ( one: Asked ) => string | undefined ): string => `CASE number${ asked.map( ( one, index ) => ` WHEN ${ index + 1 } THEN ${ column( one ) ?? 'NULL' }` ).join( '' ) } END`;
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
