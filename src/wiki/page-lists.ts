import type { Answer, Api, Query } from './api';
import type { CategoryTree, ListReading, PageLists, TitleList } from './ports';

/** Namespaces, the same on every wiki. */
const FILE = 6;
const TEMPLATE = 10;
const CATEGORY = 14;

/** Categories that are looked at: what has more below it is better asked for in parts. */
const CATEGORIES = 1000;

interface Titled { title: string }

interface CategoryPage extends Titled { categoryinfo?: { pages: number; files: number } }

export function createPageLists( mediawiki: typeof mw, api: Api ): PageLists {
	const titleIn = ( namespace: number, text: string ): string => mediawiki.Title.newFromText( text, namespace )?.getPrefixedText() ?? text;
	return {
		async categoryTree( category, depth, signal ) {
			const root = titleIn( CATEGORY, category );
			const tree: CategoryTree = { levels: [], categories: [], again: [], isCut: false };
			let level = await sizesOf( { titles: root }, signal );
			for ( let below = 0; level.length && !tree.isCut; below++ ) {
				level = level.filter( ( { title } ) => {
					const isNew = !tree.categories.includes( title );
					( isNew ? tree.categories : tree.again ).push( title );
					return isNew;
				} );
				if ( !level.length ) {
					break;
				}
				tree.levels.push( {
					categories: level.length,
					pages: level.reduce( ( sum, { categoryinfo } ) => sum + ( categoryinfo ? categoryinfo.pages : 0 ), 0 ),
					files: level.reduce( ( sum, { categoryinfo } ) => sum + ( categoryinfo ? categoryinfo.files : 0 ), 0 )
				} );
				if ( below >= depth ) {
					break;
				}
				const next: CategoryPage[] = [];
				for ( const { title } of level ) {
					tree.isCut = tree.isCut || tree.categories.length + next.length >= CATEGORIES;
					if ( !tree.isCut ) {
						next.push( ...await sizesOf( { generator: 'categorymembers', gcmtitle: title, gcmtype: 'subcat', gcmlimit: 'max' }, signal ) );
					}
				}
				// Two categories of a level may share one below.
				level = next.filter( ( { title }, index ) => next.findIndex( ( other ) => other.title === title ) === index );
			}
			return tree;
		},

		async inCategories( categories, reading ) {
			const found = new Set<string>();
			let isCut = false;
			for ( const category of categories ) {
				isCut = isCut || await collect( { list: 'categorymembers', cmtitle: category, cmtype: [ 'page', 'file' ], cmprop: 'title', cmlimit: 'max' }, titlesOf( 'categorymembers' ), found, reading );
			}
			return { titles: [ ...found ], isCut };
		},

		search: ( query, reading ) => list( { list: 'search', srsearch: query, srnamespace: [ 0, FILE ], srinfo: '', srprop: '', srlimit: 'max' }, titlesOf( 'search' ), reading ),

		withFile: ( file, reading ) => list( { prop: 'fileusage', titles: titleIn( FILE, file ), fuprop: 'title', fulimit: 'max' }, usersOfFile, reading ),

		withTemplate: ( template, reading ) => list( { list: 'embeddedin', eititle: titleIn( TEMPLATE, template ), eilimit: 'max' }, titlesOf( 'embeddedin' ), reading ),

		uploadsOf: ( user, reading ) => list( { list: 'allimages', aisort: 'timestamp', aiuser: user, aiprop: '', ailimit: 'max' }, titlesOf( 'allimages' ), reading )
	};

	async function sizesOf( query: Query, signal?: AbortSignal ): Promise<CategoryPage[]> {
		const found = new Map<string, CategoryPage>();
		await api.each( { ...query, prop: 'categoryinfo' }, ( answer ) => {
			titled<CategoryPage>( answer, 'pages' ).forEach( ( page ) => found.set( page.title, { ...found.get( page.title ), ...page } ) );
		}, signal );
		return [ ...found.values() ];
	}

	async function list( query: Query, read: ( answer: Answer ) => string[], reading: ListReading ): Promise<TitleList> {
		const found = new Set<string>();
		const isCut = await collect( query, read, found, reading );
		return { titles: [ ...found ], isCut };
	}

	/** Tells whether there are more than are wanted. */
	async function collect( query: Query, read: ( answer: Answer ) => string[], found: Set<string>, { limit, onProgress, signal }: ListReading ): Promise<boolean> {
		let isCut = false;
		await api.each( query, ( answer ) => {
			read( answer ).forEach( ( title ) => {
				isCut = isCut || found.size >= limit && !found.has( title );
				if ( !isCut ) {
					found.add( title );
				}
			} );
			onProgress?.( found.size );
			return !isCut;
		}, signal );
		return isCut;
	}
}

function titled<Page extends Titled>( { query }: Answer, name: string ): Page[] {
	const list = ( Object( query ) as Record<string, unknown> )[ name ];
	return Array.isArray( list ) ? list.filter( ( page ) => typeof Object( page ).title === 'string' ) : [];
}

function titlesOf( name: string ): ( answer: Answer ) => string[] {
	return ( answer ) => titled( answer, name ).map( ( { title } ) => title );
}

function usersOfFile( answer: Answer ): string[] {
	return titled<Titled & { fileusage?: Titled[] }>( answer, 'pages' ).flatMap( ( { fileusage = [] } ) => fileusage.map( ( { title } ) => title ) );
}
