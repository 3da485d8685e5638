import type { Contribution, TagLogEntry } from './ports';

/*
 * Rows of the API's lists. What an answer lacks or gives in another type becomes empty, 0 or NaN, as the kind of
 * field allows.
 */

export type Row = Record<string, unknown>;

/** A row of `list=usercontribs`. */
export function contributionFrom( row: Row ): Contribution {
	return { ...common( row ), sizeDiff: sizeOf( row.sizediff ), isNew: row.new === true };
}

/** A row of `list=recentchanges`. */
export function changeFrom( row: Row ): Contribution {
	return { ...common( row ), sizeDiff: sizeOf( row.newlen ) - sizeOf( row.oldlen ), isNew: row.type === 'new' };
}

/** A row of `prop=revisions` of a page, without the difference in bytes, which it does not tell. */
export function revisionFrom( page: Row, row: Row ): Omit<Contribution, 'sizeDiff'> & { parentId: number; size: number } {
	const parentId = idOf( row.parentid );
	return { ...common( { ...page, ...row } ), isNew: parentId === 0, parentId, size: sizeOf( row.size ) };
}

/** An entry of the log of changed tags. */
export function tagChangeFrom( row: Row ): TagLogEntry {
	const params = objectAt( row.params );
	return { time: timeOf( row.timestamp ), revisionId: idOf( params.revid ), added: texts( params.tagsAdded ), removed: texts( params.tagsRemoved ) };
}

function common( row: Row ): Omit<Contribution, 'sizeDiff' | 'isNew'> {
	return {
		revisionId: idOf( row.revid ), pageId: idOf( row.pageid ), namespace: Number( row.ns ), title: text( row.title ),
		user: text( row.user ), time: timeOf( row.timestamp ), comment: text( row.comment ),
		tags: texts( row.tags )
	};
}

/** The rows under a path of names; none where it leads nowhere. */
export function list( answer: Row, ...path: string[] ): Row[] {
	const rows = path.reduce<unknown>( ( value, key ) => objectAt( value )[ key ], answer );
	return Array.isArray( rows ) ? rows.map( objectAt ) : [];
}

export function objectAt( value: unknown ): Row {
	return typeof value === 'object' && value !== null ? value as Row : {};
}

export function text( value: unknown ): string {
	return typeof value === 'string' ? value : '';
}

function texts( value: unknown ): string[] {
	return Array.isArray( value ) ? value.map( text ) : [];
}

/** 0 where it is none. */
export function idOf( value: unknown ): number {
	return Number.isSafeInteger( value ) ? value as number : 0;
}

/** Milliseconds since 1970; NaN where it is none. */
export function timeOf( value: unknown ): number {
	return Date.parse( text( value ) );
}

function sizeOf( value: unknown ): number {
	return Number.isFinite( value ) ? value as number : NaN;
}
