import { readDefinitionLine, type DefinitionLine, type DefinitionSection } from '../pages/definition';

const MODULE_PREFIX = 'ext.gadget.';

/**
 * Titles in the order in which they can be saved without anything ever needing a page that is not there yet: what no
 * gadget names (templates) first, then hidden gadgets, which others load, then the others; each after its dependencies.
 */
export function inOrder( titles: string[], definition: DefinitionSection | undefined ): string[] {
	const gadgets = dependenciesFirst( ( definition?.lines ?? [] ).flatMap( ( line ) => readDefinitionLine( line ) ?? [] ) );
	const rank = new Map( gadgets.flatMap( ( gadget, index ) => gadget.pages.map( ( page ): [ string, number ] => [ page, index ] ) ) );
	return [ ...titles ].sort( ( a, b ) => ( rank.get( a ) ?? -1 ) - ( rank.get( b ) ?? -1 ) );
}

function dependenciesFirst( gadgets: DefinitionLine[] ): DefinitionLine[] {
	const byModule = new Map( gadgets.map( ( gadget ) => [ MODULE_PREFIX + gadget.name, gadget ] ) );
	const sorted = new Set<DefinitionLine>();
	const underway = new Set<DefinitionLine>();
	const add = ( gadget: DefinitionLine ) => {
		if ( underway.has( gadget ) ) {
			return;
		}
		underway.add( gadget );
		gadget.dependencies.forEach( ( module ) => byModule.has( module ) && add( byModule.get( module )! ) );
		sorted.add( gadget );
	};
	gadgets.filter( ( gadget ) => gadget.hidden ).forEach( add );
	gadgets.forEach( add );
	return [ ...sorted ];
}
