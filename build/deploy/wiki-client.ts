import { SetupError } from '../local-wiki/log';
import type { Answer, PageAnswer, RevisionAnswer } from './answer';
import { Connection, type ConnectionOptions, type Session } from './connection';
import { printable } from './failures';

export interface PageName {
	/** As asked for, with the English namespace. */
	title: string;
	/** As the wiki writes it, with its own name of the namespace. */
	localTitle: string;
}

/** A page as it stands on the wiki. */
export interface PageState extends PageName {
	namespace: number;
	/** 0 where there is no page. */
	revision: number;
	text: string;
	/** Who saved that revision, and when (ISO 8601); empty where hidden. */
	user: string;
	timestamp: string;
}

export interface RevisionState {
	revision: number;
	parent: number;
	user: string;
	comment: string;
	/** undefined where it is hidden. */
	text?: string;
}

export type TagState = 'absent' | 'active' | 'inactive';

const BATCH = 50;

/** What deploying reads from a wiki. */
export class WikiClient {
	private constructor( readonly connection: Connection, readonly session: Session ) {}

	/** @throws SetupError when there is no wiki at the address, or it does not let the account in */
	static async connect( options: ConnectionOptions ): Promise<WikiClient> {
		const { connection, session } = await Connection.open( options );
		return new WikiClient( connection, session );
	}

	get apiUrl(): string {
		return this.connection.options.apiUrl;
	}

	/**
	 * The current text of pages, by title, in the order asked for.
	 *
	 * @throws SetupError for a title that no page can have, two titles of one page, or a text that is hidden
	 */
	async readPages( titles: string[] ): Promise<Map<string, PageState>> {
		const found = new Map<string, PageState>();
		for ( const batch of batches( [ ...new Set( titles ) ] ) ) {
			for ( const page of await this.readBatch( batch ) ) {
				found.set( page.title, page );
			}
		}
		const byLocal = new Map<string, string>();
		for ( const { title, localTitle } of found.values() ) {
			if ( byLocal.has( localTitle ) ) {
				throw new SetupError( `“${ byLocal.get( localTitle ) }” and “${ title }” are one page on this wiki. Nothing was written.` );
			}
			byLocal.set( localTitle, title );
		}
		return new Map( titles.map( ( title ) => [ title, found.get( title )! ] ) );
	}

	/** The number of the current revision, 0 where there is no page. */
	async currentRevision( title: string ): Promise<number> {
		const answer = await this.connection.read( { titles: [ title ], prop: 'info' } );
		return Number( pagesOf( answer )[ 0 ]?.lastrevid ?? 0 );
	}

	/** The newest revisions of a page, newest first; with `oldest`, only its first. */
	async history( title: string, oldest = false ): Promise<RevisionState[]> {
		const answer = await this.connection.read( {
			titles: [ title ], prop: 'revisions', rvprop: `ids|user|comment${ oldest ? '' : '|content' }`, rvslots: 'main',
			rvlimit: oldest ? 1 : 10, rvdir: oldest ? 'newer' : 'older'
		} );
		return ( pagesOf( answer )[ 0 ]?.revisions ?? [] ).map( ( revision ) => ( {
			revision: Number( revision.revid ), parent: Number( revision.parentid ), user: revision.user ?? '',
			comment: revision.comment ?? '', text: contentOf( revision )
		} ) );
	}

	/** Texts of old revisions; one that is hidden, deleted, or of another page is left out. */
	async readRevisions( wanted: ( PageName & { revision: number } )[] ): Promise<Map<string, string>> {
		const texts = new Map<string, string>();
		for ( const batch of batches( wanted ) ) {
			for await ( const answer of this.connection.readAll( {
				revids: batch.map( ( { revision } ) => revision ), prop: 'revisions', rvprop: 'ids|content', rvslots: 'main'
			} ) ) {
				for ( const page of answer.query?.pages ?? [] ) {
					for ( const revision of page.revisions ?? [] ) {
						const asked = batch.find( ( one ) => one.revision === revision.revid && one.localTitle === page.title );
						const text = contentOf( revision );
						if ( asked && text !== undefined ) {
							texts.set( asked.title, text );
						}
					}
				}
			}
		}
		return texts;
	}

	/** The wiki's own reason, by title, for each page on which the account may not do this. */
	async refusals( pages: PageName[], action: 'edit' | 'create' | 'delete' ): Promise<Map<string, string>> {
		const refused = new Map<string, string>();
		for ( const batch of batches( pages ) ) {
			for await ( const answer of this.connection.readAll( {
				titles: batch.map( ( { localTitle } ) => localTitle ), prop: 'info', intestactions: action, intestactionsdetail: 'full'
			} ) ) {
				for ( const page of pagesOf( answer ) ) {
					const reason = page.actions?.[ action ]?.[ 0 ];
					const asked = batch.find( ( { localTitle } ) => localTitle === page.title );
					if ( reason && asked ) {
						refused.set( asked.title, printable( String( reason.text ?? reason.code ) ) );
					}
				}
			}
		}
		return refused;
	}

	/** Titles, as the wiki writes them, of the pages below a page. */
	async subpages( page: PageState ): Promise<string[]> {
		const name = page.namespace === 0 ? page.localTitle : page.localTitle.slice( page.localTitle.indexOf( ':' ) + 1 );
		const answer = await this.connection.read( { list: 'allpages', apnamespace: page.namespace, apprefix: `${ name }/`, aplimit: 50 } );
		return ( answer.query?.allpages ?? [] ).map( ( found ) => found.title );
	}

	/** Whether a change tag can be put on edits, and on how many revisions it stands. */
	async tag( name: string ): Promise<{ state: TagState; hits: number }> {
		for await ( const answer of this.connection.readAll( { list: 'tags', tgprop: 'active|hitcount', tglimit: 'max' } ) ) {
			const tag = ( answer.query?.tags ?? [] ).find( ( one ) => one.name === name );
			if ( tag ) {
				return { state: tag.active ? 'active' : 'inactive', hits: Number( tag.hitcount ) || await this.recentHits( name ) };
			}
		}
		return { state: 'absent', hits: 0 };
	}

	/** The hit count of a tag is cached by the wiki for some minutes. */
	private async recentHits( tag: string ): Promise<number> {
		const answer = await this.connection.read( { list: 'recentchanges', rctag: tag, rclimit: 1 } );
		return ( answer.query?.recentchanges ?? [] ).length;
	}

	private async readBatch( titles: string[] ): Promise<PageState[]> {
		const pages = new Map<string, PageAnswer>();
		const localTitles = new Map<string, string>();
		for await ( const answer of this.connection.readAll( {
			titles, prop: 'revisions', rvprop: 'ids|user|timestamp|content', rvslots: 'main'
		} ) ) {
			answer.query?.normalized?.forEach( ( { from, to } ) => localTitles.set( from, to ) );
			// A long answer comes in parts: a page without its text is in another one, too.
			pagesOf( answer ).filter( ( page ) => page.missing || page.revisions ).forEach( ( page ) => pages.set( page.title, page ) );
		}
		return titles.map( ( title ) => pageState( title, pages.get( localTitles.get( title ) ?? title ) ) );
	}
}

function pageState( title: string, page: PageAnswer | undefined ): PageState {
	if ( !page ) {
		throw new SetupError( `The wiki did not answer for the page “${ title }”. Nothing was written. Run the same command again; if it stays so, the wiki or a proxy before it is broken.` );
	}
	const state = { title, localTitle: page.title, namespace: Number( page.ns ), revision: 0, text: '', user: '', timestamp: '' };
	const revision = page.revisions?.[ 0 ];
	if ( !revision ) {
		return state;
	}
	const text = contentOf( revision );
	if ( text === undefined || !Number.isSafeInteger( revision.revid ) ) {
		throw new SetupError( `The text of “${ title }” is hidden on this wiki, or is no text. Nothing was written. Ask an administrator to look at that page.` );
	}
	return { ...state, text, revision: Number( revision.revid ), user: revision.user ?? '', timestamp: revision.timestamp ?? '' };
}

function contentOf( revision: RevisionAnswer ): string | undefined {
	const content = revision.slots?.main?.content;
	return typeof content === 'string' ? content : undefined;
}

function pagesOf( answer: Answer ): PageAnswer[] {
	const { pages, interwiki } = answer.query ?? {};
	if ( interwiki ) {
		throw new SetupError( `“${ interwiki[ 0 ]?.title }” is a page of another wiki, by its prefix. Nothing was written.` );
	}
	if ( !Array.isArray( pages ) ) {
		throw new SetupError( 'The wiki\'s answer holds no pages. Nothing was written by this step; the wiki or a proxy before it is broken.' );
	}
	const invalid = pages.find( ( page ) => page.invalid );
	if ( invalid ) {
		throw new SetupError( `No page of this wiki can be called “${ invalid.title }”: ${ invalid.invalidreason }. Nothing was written.` );
	}
	return pages;
}

function batches<T>( items: T[] ): T[][] {
	return Array.from( { length: Math.ceil( items.length / BATCH ) }, ( _, index ) => items.slice( index * BATCH, ( index + 1 ) * BATCH ) );
}
