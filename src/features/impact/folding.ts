import type { Ledger } from '../../domain/partnership/ledger';

/** Rows of a ledger that are folded as they come; anew where something changes of one that was folded. */
export interface Folding<Folds> {
	readonly folds: Folds;
	/** Folds a piece. Gives false where there was nothing to fold. */
	advance(): boolean;
}

/** Rows that are folded at a time: some milliseconds. */
const PIECE = 4000;

/**
 * @param ledger
 * @param filter Says of a row whether it is folded
 * @param make Makes what rows are folded into
 */
export function createFolding<Folds extends Record<string, { take( row: number ): void }>>( ledger: Ledger, filter: ( row: number ) => boolean, make: () => Folds ): Folding<Folds> {
	let folds = make();
	let takers = Object.values( folds );
	let read = 0;
	let { changes } = ledger;
	return {
		get folds() {
			return folds;
		},
		advance() {
			if ( ledger.changes !== changes ) {
				folds = make();
				takers = Object.values( folds );
				read = 0;
				changes = ledger.changes;
			}
			const end = Math.min( read + PIECE, ledger.revisions.length );
			const isMore = read < end;
			for ( ; read < end; read++ ) {
				if ( filter( read ) ) {
					takers.forEach( ( one ) => one.take( read ) );
				}
			}
			return isMore;
		}
	};
}
