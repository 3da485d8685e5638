/** A category of a tree, as it was met first. */
export interface CategoryNode {
	title: string;
	/** Steps below the categories that the tree begins with. */
	depth: number;
	/** Files in the category itself. */
	files: number;
	/** Whether there is no page and nothing in it. */
	isMissing?: boolean;
}

/** Categories below some others, as far as they were read. */
export interface CategoryTree {
	/** In the order in which they were met: those above before those below. */
	nodes: CategoryNode[];
	/** Each step from a category to one below it, also to one that was met before. */
	links: Array<{ from: string; to: string }>;
	/** There are more than were looked at, deeper or beside. */
	isCut: boolean;
}

export interface Level {
	depth: number;
	categories: number;
	/** Files down to this depth. One that is in several categories is counted several times. */
	filesSoFar: number;
}

export function levels( { nodes }: CategoryTree ): Level[] {
	const found: Level[] = [];
	nodes.forEach( ( { depth, files } ) => {
		found[ depth ] = found[ depth ] || { depth, categories: 0, filesSoFar: 0 };
		found[ depth ].categories++;
		found[ depth ].filesSoFar += files;
	} );
	found.forEach( ( level, index ) => {
		level.filesSoFar += index ? found[ index - 1 ].filesSoFar : 0;
	} );
	return found;
}

/** Titles down to a depth. */
export function categoriesTo( { nodes }: CategoryTree, depth: number ): string[] {
	return nodes.filter( ( node ) => node.depth <= depth ).map( ( { title } ) => title );
}

/** Circles: lists of categories of which each is in the one before, and the first in the last. */
export function circles( { nodes, links }: CategoryTree ): string[][] {
	const below = new Map<string, string[]>();
	nodes.forEach( ( { title } ) => below.set( title, [] ) );
	links.forEach( ( { from, to } ) => below.get( from )?.push( to ) );
	const done = new Set<string>();
	const found: string[][] = [];
	nodes.forEach( ( { title } ) => visit( title ) );
	return found;

	/** Without recursion: a chain of categories may be very long. */
	function visit( start: string ): void {
		const path: Array<{ title: string; next: number }> = [];
		const at = new Map<string, number>();
		const enter = ( title: string ): void => {
			at.set( title, path.length );
			path.push( { title, next: 0 } );
		};
		if ( !done.has( start ) ) {
			enter( start );
		}
		while ( path.length ) {
			const here = path[ path.length - 1 ];
			const to = ( below.get( here.title ) || [] )[ here.next++ ];
			if ( to === undefined ) {
				done.add( here.title );
				at.delete( here.title );
				path.pop();
			} else if ( at.has( to ) ) {
				found.push( path.slice( at.get( to ) ).map( ( { title } ) => title ) );
			} else if ( !done.has( to ) ) {
				enter( to );
			}
		}
	}
}

/** A category that may have led away from the partner's files. */
export interface Overshoot {
	title: string;
	depth: number;
	files: number;
	/** It alone has most of the files; or its name has no word in common with any above it. */
	why: 'most' | 'name';
}

/** Fewer files than this and a large share of them says nothing. */
const FEW = 20;

export function overshoots( { nodes, links }: CategoryTree ): Overshoot[] {
	const all = nodes.reduce( ( sum, { files } ) => sum + files, 0 );
	const above = new Map<string, string>();
	links.forEach( ( { from, to } ) => above.set( to, above.get( to ) ?? from ) );
	const depths = new Map( nodes.map( ( { title, depth } ) => [ title, depth ] ) );
	const known = ( title: string ): Set<string> => {
		const words = new Set<string>();
		let at: string | undefined = above.get( title );
		for ( let depth = depths.get( title ) || 0; at !== undefined && depth > 0; depth-- ) {
			wordsOf( at ).forEach( ( word ) => words.add( word ) );
			at = above.get( at );
		}
		return words;
	};
	const found: Overshoot[] = [];
	nodes.filter( ( { depth } ) => depth > 0 ).forEach( ( { title, depth, files } ) => {
		const words = known( title );
		const isElsewhere = !wordsOf( title ).some( ( word ) => words.has( word ) );
		const why = all >= FEW && files > all / 2 ? 'most' : isElsewhere ? 'name' : undefined;
		if ( why ) {
			found.push( { title, depth, files, why } );
		}
	} );
	return found;
}

/** Words of a title that say what it is about: without the namespace and short ones. In scripts without spaces, signs. */
function wordsOf( title: string ): string[] {
	const name = title.slice( title.indexOf( ':' ) + 1 ).toLowerCase();
	return [ ...name.match( /[\u3040-\u30FF\u3400-\u9FFF]|[^\s\d_!-/:-@[-`{-~\u2010-\u2027\u3000-\u303F\u3040-\u30FF\u3400-\u9FFF]{4,}/g ) || [] ];
}
