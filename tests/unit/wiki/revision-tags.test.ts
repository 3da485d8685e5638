import { describe, expect, it } from 'vitest';
import type { Answer, Api, Query } from '../../../src/wiki/api';
import { createRevisionTags } from '../../../src/wiki/revision-tags';
import { WikiError } from '../../../src/wiki/error';

const ids = Array.from( { length: 120 }, ( _, index ) => index + 1 );
const change = { revisionIds: ids, tag: 'partnership', act: 'add' as const, reason: 'Forgotten' };

/** A wiki whose answers are scripted; without a script each revision gets the tag. */
function scripted( script: Array<( query: Query ) => Answer> = [] ) {
	const posts: Query[] = [];
	const waits: number[] = [];
	const api: Partial<Api> = {
		post: async ( query ) => {
			posts.push( query );
			return ( script.shift() ?? ( () => ( { tag: ( query.revid as number[] ).map( ( revid ) => ( { revid, status: 'success', actionlogid: 1 } ) ) } ) ) )( query );
		},
		get: async () => ( {} )
	};
	const mediawiki = { config: { get: () => 'Asha' } } as unknown as typeof mw;
	return { posts, waits, tags: createRevisionTags( mediawiki, api as Api, async ( milliseconds ) => {
		waits.push( milliseconds );
	} ) };
}

describe( 'Tags of revisions', () => {
	it( 'are changed fifty a request, as the account that it is about, with the reason', async () => {
		const { tags, posts } = scripted();
		const progress: number[] = [];
		const outcomes = await tags.change( { ...change, onProgress: ( done ) => progress.push( done ) } );
		expect( posts.map( ( { revid } ) => ( revid as number[] ).length ) ).toEqual( [ 50, 50, 20 ] );
		expect( posts[ 0 ] ).toMatchObject( { action: 'tag', add: 'partnership', reason: 'Forgotten', assertuser: 'Asha' } );
		expect( outcomes.map( ( { revisionId, outcome } ) => [ revisionId, outcome ] ) ).toEqual( ids.map( ( id ) => [ id, 'changed' ] ) );
		expect( progress ).toEqual( [ 50, 100, 120 ] );
	} );

	it( 'tell of each revision what became of it', async () => {
		const { tags } = scripted( [ () => ( { tag: [
			{ revid: 1, status: 'success', noop: true },
			{ revid: 2, status: 'skipped' },
			{ revid: 3, status: 'failure', errors: [ { code: 'tags-update-blocked', text: 'You are blocked' } ] },
			{ revid: 4, status: 'error', code: 'nosuchrevid', text: 'There is no revision with ID 4.' }
		] } ) ] );
		expect( ( await tags.change( { ...change, revisionIds: [ 1, 2, 3, 4, 5 ] } ) ).map( ( { outcome, error } ) => [ outcome, error?.code, error?.text ] ) ).toEqual( [
			[ 'unchanged', undefined, undefined ], [ 'failed', 'ratelimited', '' ], [ 'failed', 'tags-update-blocked', 'You are blocked' ],
			[ 'failed', 'nosuchrevid', 'There is no revision with ID 4.' ], [ 'failed', 'http', '' ]
		] );
	} );

	it( 'are sent again when the answer was lost, and go on after a group that was refused', async () => {
		const lose = () => {
			throw new WikiError( 'network' );
		};
		const refuse = () => {
			throw new WikiError( 'permissiondenied', 'No' );
		};
		const { tags, posts, waits } = scripted( [ lose, refuse ] );
		const outcomes = await tags.change( change );
		expect( posts ).toHaveLength( 4 );
		expect( waits ).toEqual( [ 1500 ] );
		expect( outcomes.filter( ( { outcome } ) => outcome === 'failed' ).map( ( { revisionId } ) => revisionId ) ).toEqual( ids.slice( 0, 50 ) );
	} );

	it( 'are left alone from where the person cancelled', async () => {
		const { tags, posts } = scripted();
		const cancel = new AbortController();
		const outcomes = await tags.change( { ...change, signal: cancel.signal, onProgress: () => cancel.abort() } );
		expect( posts ).toHaveLength( 1 );
		expect( outcomes.map( ( { outcome } ) => outcome ) ).toEqual( ids.map( ( id ) => id <= 50 ? 'changed' : 'unsent' ) );
	} );
} );
