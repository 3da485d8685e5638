import { CONTENT_PAGE, GONE_PAGE, REDIRECT_PAGE, type CountedColumns } from './counted-columns';

/** Whether a page of this kind is improved where it is edited, unless it is created. */
export function isImprovable( kind: number ): boolean {
	return ( kind & ( CONTENT_PAGE | GONE_PAGE ) ) === CONTENT_PAGE;
}

/** Whether a page of this kind is created where its first revision is among the edits. */
export function isCreatable( kind: number ): boolean {
	return ( kind & ( CONTENT_PAGE | REDIRECT_PAGE | GONE_PAGE ) ) === CONTENT_PAGE;
}

/** For each page a bit, 32 of them in a number. */
export type PageBits = Int32Array;

export function noPages( { pageKinds }: CountedColumns ): PageBits {
	return new Int32Array( pageKinds.length + 31 >>> 5 );
}

/** How many pages are in both. */
export function countPages( some: PageBits, others: PageBits ): number {
	let count = 0;
	for ( let at = 0; at < some.length; at++ ) {
		// Of 32 bits at once: of two neighbours, then of four, of eight, of all.
		const one = some[ at ] & others[ at ];
		const two = one - ( one >>> 1 & 0x55555555 );
		const four = ( two & 0x33333333 ) + ( two >>> 2 & 0x33333333 );
		count += Math.imul( four + ( four >>> 4 ) & 0x0F0F0F0F, 0x01010101 ) >>> 24;
	}
	return count;
}

interface Kinds {
	improvable: PageBits;
	creatable: PageBits;
}

/** By columns, which never change. */
const known = new WeakMap<CountedColumns, Kinds>();

export function pagesByKind( columns: CountedColumns ): Kinds {
	const kinds = known.get( columns ) || { improvable: pagesThat( isImprovable, columns ), creatable: pagesThat( isCreatable, columns ) };
	known.set( columns, kinds );
	return kinds;
}

function pagesThat( fits: ( kind: number ) => boolean, columns: CountedColumns ): PageBits {
	const bits = noPages( columns );
	columns.pageKinds.forEach( ( kind, page ) => {
		bits[ page >>> 5 ] |= ( fits( kind ) ? 1 : 0 ) << page;
	} );
	return bits;
}
