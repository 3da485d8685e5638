/** Milliseconds of its time that the page keeps for what comes. */
const SPARE = 2;

/** And longest time for which nobody who does something then has to wait, but for a piece that takes longer. */
const SLICE = 6;

/**
 * Does small pieces of work while the page has nothing else to do; where a browser does not tell when that is, none of
 * them. Gives what ends it.
 */
export function inIdleTime( pieces: Array<() => unknown> ): () => void {
	if ( typeof requestIdleCallback !== 'function' ) {
		return () => {};
	}
	let next = 0;
	let handle = 0;
	const go = ( deadline: IdleDeadline ): void => {
		const spare = Math.max( SPARE, deadline.timeRemaining() - SLICE );
		while ( next < pieces.length && deadline.timeRemaining() > spare ) {
			pieces[ next++ ]();
		}
		later();
	};
	const later = (): void => {
		// eslint-disable-next-line compat/compat -- Where there is none, nothing comes here.
		handle = next < pieces.length ? requestIdleCallback( go ) : 0;
	};
	later();
	return () => cancelIdleCallback( handle );
}
