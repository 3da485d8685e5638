import type { Usage } from '../domain/impact/files/usage';
import type { Answer, Api, Query } from './api';
import { readTree } from './category-nodes';
import { list, objectAt, text, timeOf, type Row } from './contribution-rows';
import { WikiError } from './error';
import type { PartnerFiles, Thumbnail, TitlesFailure } from './ports-impact';

/** A wiki that has files, and what reads it. */
export interface FilesHome {
	api: Api;
	host: string;
	isHere: boolean;
	/** The category's full title there. */
	categoryTitle( name: string ): string;
	url( title: string ): string;
	isContent( namespace: number ): boolean;
}

const MULTIPLE = 50;
const ROWS = 500;

/** A server that goes on for longer than this many answers to one question will never end. */
const MOST_ANSWERS = 400;

export function createPartnerFiles( home: FilesHome ): PartnerFiles {
	const { api, host, isHere, url } = home;
	let known: { database: string; isGlobal: boolean } | undefined;
	const about: PartnerFiles[ 'about' ] = async ( signal ) => ( known = known ?? await readAbout( home, signal ) );

	return {
		host, isHere, url, about,
		isGlobal: () => known !== undefined && known.isGlobal,
		tree: ( categories, reading ) => readTree( api, categories.map( home.categoryTitle ), reading ),

		async files( categories, { limit, onProgress, signal } ) {
			const titles = new Set<string>();
			const failures: TitlesFailure[] = [];
			let isCut = false;
			for ( const category of categories.filter( () => !isCut ) ) {
				isCut = isCut || titles.size >= limit;
				if ( !isCut ) {
					await attempt( [ category ], failures, () => each( api, { list: 'categorymembers', cmtitle: category, cmtype: 'file', cmprop: 'title', cmlimit: ROWS }, ( answer ) => {
						list( answer, 'query', 'categorymembers' ).forEach( ( row ) => {
							isCut = isCut || titles.size >= limit && !titles.has( text( row.title ) );
							if ( !isCut && text( row.title ) ) {
								titles.add( text( row.title ) );
							}
						} );
						onProgress?.( titles.size );
						return !isCut;
					}, signal ) );
				}
			}
			return { titles: [ ...titles ], isCut, failures };
		},

		async usages( files, onUsages, signal ) {
			const failures: TitlesFailure[] = [];
			for ( const [ titles, done ] of groups( files ) ) {
				await attempt( titles, failures, async () => {
					const found: Usage[] = [];
					const { isGlobal } = await about( signal );
					await each( api, isGlobal ? GLOBAL( titles ) : LOCAL( titles ), ( answer ) => {
						list( answer, 'query', 'pages' ).forEach( ( page ) => found.push( ...isGlobal ? globalUsages( page ) : localUsages( page, home ) ) );
					}, signal );
					onUsages( found, done );
				} );
			}
			return failures;
		},

		async thumbnails( files, width, signal ) {
			const found = new Map<string, Thumbnail>();
			for ( const [ titles ] of groups( files ) ) {
				const query = { prop: 'imageinfo', titles, iiprop: [ 'url', 'size', 'timestamp' ], iiurlwidth: width };
				await each( api, query, ( answer ) => list( answer, 'query', 'pages' ).forEach( ( page ) => {
					const [ info ] = list( page, 'imageinfo' );
					if ( info ) {
						found.set( text( page.title ), thumbnailFrom( info ) );
					}
				} ), signal );
			}
			return found;
		}
	};
}

const GLOBAL = ( titles: string[] ): Query => ( { prop: 'globalusage', titles, guprop: [ 'pageid', 'namespace', 'url' ], gulimit: ROWS } );
const LOCAL = ( titles: string[] ): Query => ( { prop: 'fileusage', titles, fuprop: [ 'pageid', 'title', 'redirect' ], fulimit: ROWS } );

/** A wiki that does not know of the use of its files elsewhere warns that it does not know the word. */
async function readAbout( { api, host }: FilesHome, signal?: AbortSignal ): Promise<{ database: string; isGlobal: boolean }> {
	const answer = await api.get( { meta: 'siteinfo', siprop: [ 'general', 'extensions' ] }, signal );
	return {
		database: text( objectAt( objectAt( answer.query ).general ).wikiid ) || host,
		isGlobal: list( answer, 'query', 'extensions' ).some( ( { name } ) => /^Global ?Usage$/i.test( text( name ) ) )
	};
}

function localUsages( page: Row, { host, isContent }: FilesHome ): Usage[] {
	return list( page, 'fileusage' ).filter( ( { redirect } ) => !redirect ).map( ( row ) => ( {
		file: text( page.title ), wiki: host, title: text( row.title ), namespace: Number( row.ns ), isContent: isContent( Number( row.ns ) )
	} ) );
}

/** Which namespaces are content elsewhere is not told: only the first is taken to be. */
function globalUsages( page: Row ): Usage[] {
	return list( page, 'globalusage' ).map( ( row ) => {
		const address = text( row.url ).replace( /^\/\//, 'https://' );
		const [ , host = text( row.wiki ) ] = /^https?:\/\/([^/]+)/.exec( address ) || [];
		return { file: text( page.title ), wiki: host, title: text( row.title ).replace( /_/g, ' ' ), namespace: Number( row.ns ), isContent: Number( row.ns ) === 0, url: address };
	} );
}

function thumbnailFrom( info: Row ): Thumbnail {
	const number = ( value: unknown ): number => Number.isFinite( value ) ? Number( value ) : 0;
	return {
		picture: text( info.thumburl ) || undefined, width: number( info.thumbwidth ), height: number( info.thumbheight ), original: text( info.url ), uploaded: timeOf( info.timestamp )
	};
}

/** Groups of what one request takes, each with how many there are up to its end. */
function groups( titles: string[] ): Array<[ string[], number ]> {
	const found: Array<[ string[], number ]> = [];
	for ( let from = 0; from < titles.length; from += MULTIPLE ) {
		found.push( [ titles.slice( from, from + MULTIPLE ), Math.min( from + MULTIPLE, titles.length ) ] );
	}
	return found;
}

/** Follows an answer to its end. */
async function each( api: Api, query: Query, onAnswer: ( answer: Answer ) => boolean | void, signal?: AbortSignal ): Promise<void> {
	let answers = 0;
	await api.each( query, ( answer ) => {
		if ( signal?.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		if ( ++answers > MOST_ANSWERS || !objectAt( answer ).query && answer.continue ) {
			throw new WikiError( 'endless' );
		}
		return onAnswer( answer );
	}, signal );
}

/** What fails is noted, and does not keep the rest from being read. */
async function attempt( titles: string[], failures: TitlesFailure[], work: () => Promise<void> ): Promise<void> {
	try {
		await work();
	} catch ( error ) {
		if ( !( error instanceof WikiError ) || error.code === 'cancelled' ) {
			throw error;
		}
		failures.push( { titles, error } );
	}
}
