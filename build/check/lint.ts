import { relative } from 'node:path';
import { local, root } from '../local-wiki/paths';
import type { Check } from './check';
import { runPackage } from './program';

interface FileResult {
	filePath: string;
	messages: Array<{ ruleId: string | null; severity: 1 | 2; message: string; line?: number; column?: number }>;
}

export const lint: Check = {
	name: 'lint',
	async run() {
		const { output, errors } = await runPackage( 'eslint/bin/eslint.js', [
			'--ext', '.ts,.tsx,.mjs,.cjs', '--format', 'json',
			'--cache', '--cache-strategy', 'content', '--cache-location', `${ local }/eslint/`, '.'
		] );
		const files = readResults( output, errors );
		const texts = ( severity: number ): string[] => files.flatMap( ( file ) => file.messages
			.filter( ( message ) => message.severity === severity )
			.map( ( { line = 1, column = 1, message, ruleId } ) => `${ relative( root, file.filePath ) }:${ line }:${ column } ${ message } (${ ruleId ?? 'eslint' })` ) );
		return { failures: texts( 2 ), notes: texts( 1 ) };
	}
};

function readResults( output: string, errors: string ): FileResult[] {
	try {
		return JSON.parse( output ) as FileResult[];
	} catch {
		throw new Error( `ESLint did not finish: ${ errors || output }` );
	}
}
