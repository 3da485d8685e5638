import type { Drafts } from '../../../wiki/ports';

/** A wizard as it was typed in this browser. */
export interface Kept {
	text: string;
	/** The revision that it was made from; 0 where there was none. */
	base: number;
	/** Milliseconds since 1970. */
	at: number;
}

/** Key of the list of those that are kept, so that they can be found without knowing their names. */
const ALL = 'wizards';

export function readKept( drafts: Drafts, id: string ): Kept | undefined {
	const { text, base, at } = Object( drafts.load( keyOf( id ) ) ) as Partial<Record<keyof Kept, unknown>>;
	return typeof text === 'string' ? { text, base: Number( base ) || 0, at: Number( at ) || 0 } : undefined;
}

/** Tells whether the browser has kept it. */
export function keep( drafts: Drafts, id: string, kept: Kept ): boolean {
	drafts.save( keyOf( id ), kept );
	const ids = noted( drafts );
	if ( !ids.includes( id ) ) {
		drafts.save( ALL, [ ...ids, id ] );
	}
	return readKept( drafts, id )?.text === kept.text;
}

export function forget( drafts: Drafts, id: string ): void {
	drafts.clear( keyOf( id ) );
	drafts.save( ALL, noted( drafts ).filter( ( one ) => one !== id ) );
}

/** The wizards of which there is a draft. */
export function keptIds( drafts: Drafts ): string[] {
	return noted( drafts ).filter( ( id ) => readKept( drafts, id ) !== undefined );
}

/** Those that were kept once; the browser may have let some of them go. */
function noted( drafts: Drafts ): string[] {
	const ids = drafts.load( ALL );
	return Array.isArray( ids ) ? ids.filter( ( id ): id is string => typeof id === 'string' ) : [];
}

function keyOf( id: string ): string {
	return `wizard-${ id }`;
}
