import { root } from '../local-wiki/paths';
import type { Check } from './check';
import { runPackage } from './program';

/** Built-ins that every browser of Wikimedia's has; types of newer ones would let them pass unnoticed. */
const BROWSERS = [ '--lib', 'ES2019,DOM,DOM.Iterable' ];

/** The types of JSX bring the page's with them. */
const NO_PAGE = [ '--jsx', 'null', '--jsxImportSource', 'null' ];

/** Folders with a tsconfig.json, and what is checked more strictly here than while editing. */
const PROJECTS: Array<[ folder: string, options: string[] ]> = [
	[ '.', [] ], [ 'src/domain', NO_PAGE ], [ 'src/wiki', BROWSERS ], [ 'src/ui', BROWSERS ], [ 'src/features', BROWSERS ], [ 'gadgets', BROWSERS ]
];

export const types: Check = {
	name: 'types',
	async run() {
		const errors = new Set<string>();
		for ( const [ folder ] of PROJECTS ) {
			( await typeErrors( folder ) ).forEach( ( error ) => errors.add( error ) );
		}
		return { failures: [ ...errors ], notes: [] };
	}
};

/**
 * What the compiler says of a folder of a tree laid out as this one.
 *
 * The compiler is TypeScript's native one: all projects take seconds, where its JavaScript took most of a minute.
 * ESLint still reads the sources with the latter, whose programming interface the native one does not have.
 *
 * @throws Error when the compiler did not finish
 */
export async function typeErrors( folder: string, tree = root ): Promise<string[]> {
	const { code, output, errors } = await runPackage( 'tsc/bin/tsc', [
		'--project', folder, '--noEmit', '--pretty', 'false', ...PROJECTS.find( ( [ name ] ) => name === folder )?.[ 1 ] ?? []
	], tree );
	const found = errorsIn( output );
	if ( code !== 0 && !found.length ) {
		throw new Error( `The compiler of ${ folder } ended with ${ code }: ${ errors }` );
	}
	return found;
}

/** One text an error, with the lines that explain it. */
function errorsIn( output: string ): string[] {
	return output.split( /\n(?=\S)/ ).map( ( error ) => error.trim() ).filter( Boolean );
}
