import type { CategoryNode, CategoryTree } from '../domain/impact/files/category-tree';
import type { Api, Query } from './api';
import { list, objectAt, text } from './contribution-rows';
import { WikiError } from './error';
import type { TreeReading } from './ports-impact';

type Found = Omit<CategoryNode, 'depth'> & { hasBelow: boolean };

const MULTIPLE = 50;

/**
 * Categories and what is below them: one request for each that has some below, those at the top together. Each category
 * is looked into once, so circles end.
 *
 * @param roots Full titles
 */
export async function readTree( api: Api, roots: string[], { depth, limit, onProgress, signal }: TreeReading ): Promise<CategoryTree> {
	const tree: CategoryTree = { nodes: [], links: [], isCut: false };
	const met = new Set<string>();
	let level: Found[] = [];
	for ( let from = 0; from < roots.length; from += MULTIPLE ) {
		level.push( ...await found( api, { titles: roots.slice( from, from + MULTIPLE ) }, limit, signal ) );
	}
	for ( let below = 0; level.length; below++ ) {
		const fresh = level.filter( ( { title } ) => !met.has( title ) && met.add( title ) );
		const taken = fresh.slice( 0, limit - tree.nodes.length );
		tree.isCut = tree.isCut || taken.length < fresh.length;
		tree.nodes.push( ...taken.map( ( { hasBelow: _, ...node } ) => ( { ...node, depth: below } ) ) );
		onProgress?.( tree.nodes.length );
		const open = taken.filter( ( { hasBelow } ) => hasBelow );
		level = [];
		if ( below === depth || tree.nodes.length >= limit ) {
			tree.isCut = tree.isCut || open.length > 0;
			break;
		}
		for ( const { title } of open ) {
			const room = limit - tree.nodes.length;
			const children = await found( api, { generator: 'categorymembers', gcmtitle: title, gcmtype: 'subcat', gcmlimit: 'max' }, room, signal );
			tree.links.push( ...children.map( ( child ) => ( { from: title, to: child.title } ) ) );
			level.push( ...children );
			if ( level.length > room ) {
				tree.isCut = true;
				break;
			}
		}
	}
	return tree;
}

async function found( api: Api, query: Query, limit: number, signal?: AbortSignal ): Promise<Found[]> {
	const nodes = new Map<string, Found>();
	await api.each( { ...query, prop: 'categoryinfo' }, ( answer ) => {
		if ( signal?.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		list( answer, 'query', 'pages' ).forEach( ( page ) => {
			const title = text( page.title );
			const info = objectAt( page.categoryinfo );
			const before = nodes.get( title );
			if ( title !== '' && ( !before || page.categoryinfo ) ) {
				nodes.set( title, { title, files: count( info.files ), isMissing: Boolean( page.missing ) && !page.categoryinfo || undefined, hasBelow: count( info.subcats ) > 0 } );
			}
		} );
		return nodes.size <= limit;
	}, signal );
	return [ ...nodes.values() ];
}

function count( value: unknown ): number {
	return Number.isSafeInteger( value ) && Number( value ) > 0 ? Number( value ) : 0;
}
