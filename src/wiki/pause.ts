/** Milliseconds after which long work lets others have their turn. */
const TURN = 20;

/** To be awaited between the pieces of a long work: the page answers in between. */
export function createPause(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if ( performance.now() - began > TURN ) {
			await new Promise( ( resolve ) => setTimeout( resolve ) );
			began = performance.now();
		}
	};
}
