import { SetupError } from '../local-wiki/log';

/** Tells a failure in the words meant for people, or with all details where it is one of the program itself. */
export function report( error: unknown ): void {
	console.error( error instanceof SetupError ? `\n${ error.message }` : error );
	process.exitCode = 1;
}
