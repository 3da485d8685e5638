/** Milliseconds after which long work lets others have their turn. */
const TURN = 20;

/** To be awaited between the pieces of a long work: the page answers in between. */
export function createPause(): () => Promise<void> {
	let began = performance.now();
	return async () => {
		if ( performance.now() - began > TURN ) {
			await takeTurn();
			began = performance.now();
		}
	};
}

/** Lets all go first that waits for its turn: what the page has to do, and a request on its way out. */
export function takeTurn(): Promise<void> {
	return new Promise( ( resolve ) => setTimeout( resolve ) );
}
