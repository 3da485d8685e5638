/** What a set-up step tells while it works: one line a step, in the present tense. */
export type Log = ( line: string ) => void;

/** A failure whose message is meant for the person at the terminal: what happened, and the next step. */
export class SetupError extends Error {
	override name = 'SetupError';
}
