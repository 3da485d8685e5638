/** How the tests of a suite ended. */
export interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

export function sum( tallies: Tally[] ): Tally {
	return tallies.reduce( ( a, b ) => ( { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped } ), NOTHING );
}

export function inWords( { passed, failed, skipped }: Tally ): string {
	return `${ passed } passed, ${ failed } failed${ skipped ? `, ${ skipped } skipped` : '' }`;
}
