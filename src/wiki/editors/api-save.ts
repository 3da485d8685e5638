import type { SavedEdit, SaveLine, SaveMark, SaveNote } from '../ports';

export type Parameters = Record<string, unknown>;

/** An editor that saves through the API. */
export interface ApiEditor {
	/** The line in it, where it is open and this request is its save. */
	lineFor( parameters: Parameters ): SaveLine | undefined;
	/** The summary that the wiki would make of the request. */
	summary( parameters: Parameters ): string;
	title( parameters: Parameters ): string;
}

type Post = typeof mw.Api.prototype.postWithToken;

/**
 * Adds to what editors send, in the moment in which they send it. They all save by `postWithToken` of the wiki's own
 * API client, with parameters that are the same in every version, while each has other places for an addition inside,
 * or none. Only requests of an editor in which the line stands are touched.
 *
 * @param mediawiki
 * @param editors
 * @param onSaved
 */
export function watchApi( mediawiki: typeof mw, editors: ApiEditor[], onSaved: ( edit: SavedEdit, note: SaveNote | undefined, leaves: boolean ) => void ): void {
	const { prototype } = mediawiki.Api;
	const post: Post = prototype.postWithToken;
	prototype.postWithToken = function ( this: mw.Api, type: string, parameters: Parameters, ...rest: unknown[] ) {
		const send = ( sent: Parameters ): Sent => ( post as unknown as ( ...given: unknown[] ) => Sent ).call( this, type, sent, ...rest );
		const editor = editors.find( ( one ) => one.lineFor( parameters ) );
		return ( editor ? sendMarked( parameters, editor, send ) : send( parameters ) ) as ReturnType<Post>;
	} as Post;

	function sendMarked( parameters: Parameters, editor: ApiEditor, send: ( parameters: Parameters ) => Sent ): Sent {
		const line = editor.lineFor( parameters )!;
		const own = editor.summary( parameters );
		const { added, tag, note } = markSafely( line, own );
		const at = Date.now();
		const marked = added ? { ...parameters, summary: own + added } : parameters;
		const result = $.Deferred<unknown>();
		let current = send( tag ? { ...marked, tags: withTag( parameters.tags, tag ) } : marked );
		const taken = ( tagRefused: boolean ) => ( ...answer: unknown[] ): void => {
			result.resolve( ...answer );
			const revisionId = newRevision( answer[ 0 ], String( parameters.action ) );
			if ( revisionId ) {
				line.close();
				onSaved( { title: editor.title( parameters ), revisionId, age: Date.now() - at, tagRefused }, note, parameters.action === 'edit' || Boolean( parameters.nocontent ) );
			}
		};
		current.then( taken( false ), ( ...failure: unknown[] ) => {
			if ( tag && isTagRefusal( failure[ 0 ] ) ) {
				line.withoutTag();
				current = send( marked );
				current.then( taken( true ), ( ...again: unknown[] ) => result.reject( ...again ) );
			} else {
				result.reject( ...failure );
			}
		} );
		return result.promise( { abort: () => current.abort?.() } );
	}
}

/** Whatever is wrong with the mark, the person's own save goes on without it. */
function markSafely( line: SaveLine, own: string ): SaveMark {
	try {
		return line.mark( own );
	} catch ( error ) {
		setTimeout( () => {
			throw error;
		} );
		return { added: '', tag: '' };
	}
}

type Sent = JQuery.Promise<unknown> & { abort?(): void };

function withTag( tags: unknown, tag: string ): string {
	return [ ...Array.isArray( tags ) ? tags : [ tags ], tag ].filter( Boolean ).join( '|' );
}

/** 0 where nothing was saved: a captcha is asked for, or nothing was changed. */
function newRevision( answer: unknown, action: string ): number {
	const { newrevid } = Object( ( Object( answer ) as Parameters )[ action ] ) as Parameters;
	return Number( newrevid ) || 0;
}

function isTagRefusal( code: unknown ): boolean {
	return code === 'badtags' || String( code ).startsWith( 'tags-apply' );
}
