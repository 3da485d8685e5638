import { describe, expect, it } from 'vitest';
import type { Api, Answer, Query } from '../../../src/wiki/api';
import { createEdits } from '../../../src/wiki/edits';
import { WikiError } from '../../../src/wiki/error';
import type { Pages } from '../../../src/wiki/ports';

/** A wiki with one page, whose answers to edits are scripted: each takes the text or refuses it. */
class ScriptedWiki {
	text = 'before';
	revision = 10;
	readonly comments = new Map<number, string>();
	readonly posts: Query[] = [];
	readonly waits: number[] = [];

	constructor( private readonly script: Array<( wiki: ScriptedWiki, query: Query ) => Answer> ) {}

	store( query: Query ): Answer {
		this.text = String( query.text );
		this.comments.set( ++this.revision, String( query.summary ) );
		return { edit: { result: 'Success', newrevid: this.revision, title: 'Talk:A' } };
	}

	edits() {
		const api: Partial<Api> = {
			post: async ( query ) => {
				this.posts.push( query );
				return ( this.script.shift() ?? ( ( wiki, given ) => wiki.store( given ) ) )( this, query );
			},
			get: async () => ( { query: { pages: [ { revisions: [ ...this.comments ].map( ( [ revid, comment ] ) => ( { revid, comment } ) ) } ] } } )
		};
		const pages: Partial<Pages> = {
			read: async () => [ { title: 'Talk:A', pageId: 1, namespace: 1, exists: true, revisionId: this.revision, wikitext: this.text } ]
		};
		const mediawiki = { config: { get: () => 'Editor' } } as unknown as typeof mw;
		return createEdits( mediawiki, api as Api, pages as Pages, async ( milliseconds ) => {
			this.waits.push( milliseconds );
		} );
	}
}

const edit = { title: 'Talk:A', transform: ( text: string ) => `${ text } + mark`, summary: 'Marked', tags: [ 'partnership' ] };
const refuse = ( code: string, retryAfter?: number ) => (): Answer => {
	throw new WikiError( code, 'no', retryAfter );
};

describe( 'an edit', () => {
	it( 'names the revision it stands on, the account, the summary and the tag', async () => {
		const wiki = new ScriptedWiki( [] );
		expect( await wiki.edits().save( edit ) ).toEqual( { outcome: 'saved', revisionId: 11, title: 'Talk:A' } );
		expect( wiki.posts ).toEqual( [ expect.objectContaining( { action: 'edit', baserevid: 10, nocreate: true, assertuser: 'Editor', summary: 'Marked', tags: [ 'partnership' ], text: 'before + mark' } ) ] );
	} );

	it( 'is not made when there is nothing to change', async () => {
		const wiki = new ScriptedWiki( [] );
		expect( await wiki.edits().save( { ...edit, transform: ( text ) => text } ) ).toEqual( { outcome: 'unchanged', title: 'Talk:A' } );
		expect( await wiki.edits().save( { ...edit, transform: () => undefined } ) ).toEqual( { outcome: 'unchanged', title: 'Talk:A' } );
		expect( wiki.posts ).toEqual( [] );
	} );

	it( 'is made again on what somebody else wrote meanwhile', async () => {
		const wiki = new ScriptedWiki( [ ( it_ ) => {
			it_.text = 'theirs';
			it_.revision++;
			throw new WikiError( 'editconflict' );
		} ] );
		await wiki.edits().save( edit );
		expect( wiki.text ).toBe( 'theirs + mark' );
		expect( wiki.posts.map( ( post ) => post.baserevid ) ).toEqual( [ 10, 11 ] );
	} );

	it( 'gives up after conflicts without end', async () => {
		const wiki = new ScriptedWiki( Array.from( { length: 20 }, () => refuse( 'editconflict' ) ) );
		await expect( wiki.edits().save( edit ) ).rejects.toMatchObject( { code: 'editconflict' } );
		expect( wiki.posts.length ).toBeLessThan( 10 );
	} );

	it.each( [ 'network', 'timeout', 'http', 'internal_api_error_DBQueryError' ] )( 'is found in the history when only its answer was lost (%s)', async ( code ) => {
		const wiki = new ScriptedWiki( [ ( it_, query ) => {
			it_.store( query );
			throw new WikiError( code );
		} ] );
		expect( await wiki.edits().save( edit ) ).toMatchObject( { outcome: 'saved', revisionId: 11, title: 'Talk:A', found: true } );
		expect( wiki.posts ).toHaveLength( 1 );
	} );

	it( 'is sent again when it did not arrive', async () => {
		const wiki = new ScriptedWiki( [ refuse( 'network' ), refuse( 'http' ) ] );
		expect( await wiki.edits().save( edit ) ).toMatchObject( { outcome: 'saved' } );
		expect( wiki.posts ).toHaveLength( 3 );
		expect( wiki.text ).toBe( 'before + mark' );
	} );

	it( 'is told as failed when the wiki stays away', async () => {
		const wiki = new ScriptedWiki( Array.from( { length: 20 }, () => refuse( 'network' ) ) );
		await expect( wiki.edits().save( edit ) ).rejects.toMatchObject( { code: 'network' } );
		expect( wiki.text ).toBe( 'before' );
	} );

	it( 'waits as long as the wiki asks, if that is bearable', async () => {
		const wiki = new ScriptedWiki( [ refuse( 'ratelimited', 7 ) ] );
		await wiki.edits().save( edit );
		expect( wiki.waits ).toEqual( [ 7000 ] );
		const far = new ScriptedWiki( [ refuse( 'ratelimited', 600 ) ] );
		await expect( far.edits().save( edit ) ).rejects.toMatchObject( { code: 'ratelimited', retryAfter: 600 } );
	} );

	it.each( [ 'assertuserfailed', 'protectedpage', 'blocked', 'abusefilter-disallowed', 'readonly', 'tags-apply-no-permission' ] )( 'is not tried again after %s', async ( code ) => {
		const wiki = new ScriptedWiki( [ refuse( code ) ] );
		await expect( wiki.edits().save( edit ) ).rejects.toMatchObject( { code } );
		expect( wiki.posts ).toHaveLength( 1 );
	} );

	it.each( [
		[ 'a captcha', { edit: { result: 'Failure', captcha: { type: 'simple' } } }, 'captcha' ],
		[ 'a refusal without an error', { edit: { result: 'Failure', code: 'spamblacklist', info: 'x' } }, 'spamblacklist' ],
		[ 'an answer that says nothing', {}, 'edit-refused' ]
	] )( 'counts %s as refused', async ( _, answer, code ) => {
		const wiki = new ScriptedWiki( [ () => answer ] );
		await expect( wiki.edits().save( edit ) ).rejects.toMatchObject( { code } );
	} );

	it( 'carries the answer to a captcha once, and again where its own answer was lost', async () => {
		const wiki = new ScriptedWiki( [ refuse( 'network' ) ] );
		const edits = wiki.edits();
		edits.answer( '7', 'rose' );
		await edits.save( edit );
		await edits.save( { ...edit, summary: 'Marked again' } );
		expect( wiki.posts.map( ( { captchaid, captchaword } ) => [ captchaid, captchaword ] ) ).toEqual( [ [ '7', 'rose' ], [ '7', 'rose' ], [ undefined, undefined ] ] );
	} );

	it( 'counts as unchanged when the wiki says so', async () => {
		const wiki = new ScriptedWiki( [ () => ( { edit: { result: 'Success', nochange: true } } ) ] );
		expect( await wiki.edits().save( edit ) ).toMatchObject( { outcome: 'unchanged' } );
	} );
} );
