import type { Coverage, Part, PartCoverage } from '../../domain/impact/coverage';
import { WikiError } from '../../wiki/ports';

/** The parts of a reading: each may fail without the others. */
export interface Parts {
	/** Reads a part, and notes how whole it is. Gives undefined where it failed; only a cancellation is thrown. */
	read<Result>( part: Part, reading: () => Promise<{ result: Result } & Partial<Coverage> & Pick<PartCoverage, 'since'>> ): Promise<Result | undefined>;
}

/**
 * @param coverage Where the parts of all wikis are noted
 * @param wiki The other wiki that is read; undefined: the one where the partnership's page is
 */
export function createParts( coverage: PartCoverage[], signal: AbortSignal, onFinished: () => void, wiki?: string ): Parts {
	const of = wiki === undefined ? {} : { wiki };
	return {
		async read( part, reading ) {
			try {
				if ( signal.aborted ) {
					throw new WikiError( 'cancelled' );
				}
				const { result, ...rest } = await reading();
				coverage.push( { part, ...of, fetched: 0, failed: [], truncated: false, ...rest } );
				return result;
			} catch ( error ) {
				const truncated = isCancelled( error );
				coverage.push( { part, ...of, fetched: 0, failed: truncated ? [] : [ reasonOf( error ) ], truncated } );
				if ( truncated ) {
					throw error;
				}
				return undefined;
			} finally {
				onFinished();
			}
		}
	};
}

export function isCancelled( error: unknown ): boolean {
	return error instanceof WikiError && error.code === 'cancelled';
}

/** The wiki's own words where it gave any. */
export function reasonOf( error: unknown ): string {
	return error instanceof WikiError ? error.text || error.code : String( error );
}
