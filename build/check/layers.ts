import { join } from 'node:path';
import { root } from '../local-wiki/paths';
import type { Check } from './check';
import { runPackage } from './program';

interface Violation {
	from: string;
	to: string;
	rule: { name: string };
	comment?: string;
	cycle?: Array<{ name: string }>;
}

export const layers: Check = {
	name: 'layers',
	run: async () => ( { failures: await layerViolations( root, [ 'src', 'gadgets', 'build', 'tests' ] ), notes: [] } )
};

/**
 * Imports that .dependency-cruiser.cjs forbids, in the folders of a tree laid out as this one.
 *
 * @throws Error when the imports could not be read
 */
export async function layerViolations( tree: string, folders: string[] ): Promise<string[]> {
	const { output, errors } = await runPackage(
		'dependency-cruiser/bin/dependency-cruise.mjs',
		[ '--config', join( root, '.dependency-cruiser.cjs' ), '--output-type', 'json', ...folders ],
		tree
	);
	try {
		return ( JSON.parse( output ).summary.violations as Violation[] ).map( describe );
	} catch {
		throw new Error( `The imports were not read: ${ errors || output }` );
	}
}

function describe( { from, to, rule, comment, cycle }: Violation ): string {
	const path = cycle ? [ from, ...cycle.map( ( module ) => module.name ) ] : [ from, to ];
	return `${ path.join( ' → ' ) } (${ rule.name })${ comment ? ` ${ comment }` : '' }`;
}
