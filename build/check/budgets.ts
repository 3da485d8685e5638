import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildGadgets } from '../gadgets/build';
import { readGadgets, type GadgetFolder } from '../gadgets/definition';
import { prefix } from '../gadgets/page';
import { root } from '../local-wiki/paths';
import { fileOfTitle } from '../pages/wiki-page';
import type { Check } from './check';
import { addedToPageView, delivered, gzipped, registered } from './delivered';

interface Budget {
	/** What the number is. */
	comment: string;
	gzipBytesOfJavaScript: number;
}

/** build/budgets.json. */
export interface Budgets {
	pageView: Budget & { requests: number };
	/** Gadgets that are loaded when somebody reaches for them. */
	gadgets: Record<string, Budget>;
	/** What is fetched together. Not measured before all of it is there. */
	paths: Record<string, Budget & { gadgets: string[] }>;
}

export interface Measured {
	what: string;
	bytes: number;
	/** Undefined: nobody has set one. */
	budget?: number;
}

export const budgets: Check = {
	name: 'budgets',
	async run() {
		const gadgets = readGadgets();
		const rows = measure( gadgets, await builtScripts( gadgets ), JSON.parse( readFileSync( join( root, 'build/budgets.json' ), 'utf8' ) ) as Budgets );
		const isOver = rows.some( ( row ) => row.budget === undefined || row.bytes > row.budget );
		return { failures: isOver ? [ table( rows ) ] : [], notes: isOver ? [] : [ table( rows ) ] };
	}
};

/** The script page of each gadget, by its name, built anew into a folder of its own. */
async function builtScripts( gadgets: GadgetFolder[] ): Promise<Map<string, string>> {
	const to = mkdtempSync( join( tmpdir(), 'partnerkit-' ) );
	try {
		await buildGadgets( { to } );
		return new Map( gadgets.map( ( { name } ) => {
			const file = join( to, 'gadgets', fileOfTitle( `${ prefix }${ name }.js` ) );
			return [ name, existsSync( file ) ? readFileSync( file, 'utf8' ) : '' ];
		} ) );
	} finally {
		rmSync( to, { recursive: true } );
	}
}

/** Bytes after gzip of each thing that has a budget or needs one. */
export function measure( gadgets: GadgetFolder[], scripts: Map<string, string>, { pageView, gadgets: limits, paths }: Budgets ): Measured[] {
	const script = ( name: string ): string => delivered( name, scripts.get( name )! );
	const always = gadgets.filter( isOnPages ).map( ( gadget ) => script( gadget.name ) );
	const registry = gadgets.map( ( gadget ) => registered( gadget, scripts.get( gadget.name )!, gadgets ) );
	const whole = Object.entries( paths ).filter( ( [ , path ] ) => path.gadgets.every( ( name ) => scripts.has( name ) ) );
	const inPaths = whole.flatMap( ( [ , path ] ) => path.gadgets );
	return [
		{ what: 'page view: loader and entries', bytes: addedToPageView( always, registry ), budget: pageView.gzipBytesOfJavaScript },
		...gadgets.filter( ( { name, hidden, default: isOn } ) => hidden && !isOn && ( name in limits || !inPaths.includes( name ) ) )
			.map( ( { name } ) => ( { what: name, bytes: gzipped( script( name ) ), budget: limits[ name ]?.gzipBytesOfJavaScript } ) ),
		...whole.map( ( [ name, path ] ) => ( { what: `path ${ name }`, bytes: path.gadgets.reduce( ( sum, one ) => sum + gzipped( script( one ) ), 0 ), budget: path.gzipBytesOfJavaScript } ) )
	];
}

/** Whether somebody who has everything on gets it with a page. What the wiki serves on special pages alone is none of that. */
function isOnPages( { hidden, default: isOn, namespaces }: GadgetFolder ): boolean {
	return ( !hidden || isOn ) && ( !namespaces.length || namespaces.some( ( namespace ) => namespace >= 0 ) );
}

export function table( rows: Measured[] ): string {
	const cells = [ [ 'gzip of JavaScript', 'bytes', 'budget', 'share' ], ...rows.map( ( { what, bytes, budget } ) => [
		what, String( bytes ), budget === undefined ? 'none in build/budgets.json' : String( budget ), budget === undefined ? '' : `${ Math.round( 100 * bytes / budget ) } %${ bytes > budget ? '  over' : '' }`
	] ) ];
	const widths = cells[ 0 ].map( ( _, column ) => Math.max( ...cells.map( ( row ) => row[ column ].length ) ) );
	return cells.map( ( row ) => row.map( ( cell, column ) => column ? cell.padStart( widths[ column ] ) : cell.padEnd( widths[ 0 ] ) ).join( '  ' ).trimEnd() ).join( '\n' );
}
