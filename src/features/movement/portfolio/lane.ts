/** Work that waits for what was given before it: a wiki is asked for one thing after the other, however many ask. */
export type Lane = <Value>( work: () => Promise<Value> ) => Promise<Value>;

export function createLane(): Lane {
	let last: Promise<unknown> = Promise.resolve();
	return ( work ) => {
		const next = last.then( work );
		last = next.catch( () => {} );
		return next;
	};
}
