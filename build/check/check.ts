import { SetupError } from '../local-wiki/log';

/** What a check found; it passes when there is no failure. Each text stands for itself, with the place it is about. */
export interface Finding {
	failures: string[];
	/** Worth a look, and no reason to stop. */
	notes: string[];
}

export interface Check {
	name: string;
	/** Throws where it cannot tell: that counts as a failure too. */
	run(): Promise<Finding>;
}

export interface Outcome extends Finding {
	name: string;
	seconds: number;
}

export async function outcomeOf( check: Check ): Promise<Outcome> {
	const start = performance.now();
	const finding = await check.run().catch( ( error ) => ( { failures: [ describe( error ) ], notes: [] } ) );
	return { name: check.name, seconds: ( performance.now() - start ) / 1000, ...finding };
}

function describe( error: unknown ): string {
	return error instanceof SetupError ? error.message : error instanceof Error ? error.stack ?? error.message : String( error );
}
