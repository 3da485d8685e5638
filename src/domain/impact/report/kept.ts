import { isBeside, type Metric } from '../figure';

/*
 * Figures that are made beside the reading may not be there when a report is made new: nobody asked for them, or what
 * tells them does not answer. Then they stay as they were. When that was is said in the page by each of them.
 */

/** A figure as it stands in a generated part. */
export interface Kept {
	metric: Metric;
	/** Milliseconds since 1970: when it was made. */
	readAt: number;
	/** In a table, the line of its value, and the line of what it counts and lacks. */
	value: string;
	rest: string;
}

const ATTRIBUTES = 'data-figure="([\\w-]+)" data-value="[^"]*" data-read="([^"]+)"';
const CELL = new RegExp( `^\\| ${ ATTRIBUTES } ` );
const IN_TEXT = new RegExp( `^<span ${ ATTRIBUTES }>` );

/** Those of a table that say when they were made, by their names. */
export function keptRows( table: string ): Map<Metric, Kept> {
	const kept = new Map<Metric, Kept>();
	table.split( /\n\|[-}].*/ ).forEach( ( row ) => {
		const lines = row.trim().split( '\n' );
		const value = lines.find( ( line ) => CELL.test( line ) );
		const found = value === undefined ? undefined : read( CELL.exec( value ), value, lines[ lines.length - 1 ] );
		if ( found ) {
			kept.set( found.metric, found );
		}
	} );
	return kept;
}

/** That of a sentence, if it says when it was made. */
export function keptValue( text: string ): Kept | undefined {
	return read( IN_TEXT.exec( text ), text, '' );
}

/** A text without the remark that it is old. */
export function withoutMark( text: string ): string {
	return text.replace( /(?:<br \/>| )<small class="partnership-old">[^<]*<\/small>$/, '' );
}

function read( found: RegExpExecArray | null, value: string, rest: string ): Kept | undefined {
	const readAt = found ? Date.parse( found[ 2 ] ) : NaN;
	return found && isBeside( found[ 1 ] ) && !Number.isNaN( readAt ) ? { metric: found[ 1 ] as Metric, readAt, value, rest } : undefined;
}
