import { afterEach, describe, expect, test } from 'vitest';
import { WikiClient } from '../../../build/deploy';
import { savePage } from '../../../build/deploy/writes';
import { answering, scripted, type Proxy } from '../../support/proxy';

const JSON_TYPE = { 'content-type': 'application/json' };
const SITE = { general: { sitename: 'Sample', generator: 'MediaWiki 1.43.0' } };
const SESSION = { query: { ...SITE, usergroups: [ { name: 'user', rights: [ 'edit' ] } ], userinfo: { name: 'Organiser', rights: [ 'edit' ], groups: [ 'user' ] } } };

let server: Proxy | undefined;

afterEach( async () => {
	await server?.close();
	server = undefined;
} );

describe( 'no password is sent to, and a clear message comes for', () => {
	test.each<[ string, number, Record<string, string>, string, RegExp ]>( [
		[ 'a web page', 200, { 'content-type': 'text/html' }, '<!DOCTYPE html><title>Hello</title>', /a web page \(HTML\)/ ],
		[ 'truncated JSON', 200, JSON_TYPE, '{"query":{"gen', /no JSON/ ],
		[ 'JSON of something else', 200, JSON_TYPE, '{"hello":"world"}', /not that of a MediaWiki/ ],
		[ 'null', 200, JSON_TYPE, 'null', /no answer|no JSON/ ],
		[ 'a list', 200, JSON_TYPE, '[]', /no JSON object/ ],
		[ 'nothing', 200, {}, '', /no JSON/ ],
		[ 'a page that is not found', 404, {}, 'Not found', /HTTP status 404/ ],
		[ 'a server in trouble', 500, {}, 'Oops', /HTTP status 500/ ],
		[ 'a redirect to another origin', 302, { location: 'https://evil.example/api.php' }, '', /redirects to https:\/\/evil\.example/ ],
		[ 'an API that is switched off', 200, JSON_TYPE, '{"error":{"code":"no-\\u001b[2J","info":"off \\u202e"}}', /off \\u\{202e\} \(no-\\u\{1b\}\[2J\)/ ]
	] )( '%s', async ( _what, status, headers, body, message ) => {
		server = await answering( status, headers, body );
		await expect( WikiClient.connect( { apiUrl: `${ server.url }/api.php`, user: 'Organiser@deploy', password: 'secret' } ) ).rejects.toThrow( message );
		expect( server.bodies.join() ).not.toContain( 'secret' );
	} );
} );

describe( 'with OAuth, on a wiki that is up', () => {
	const waits: number[] = [];

	async function connected( answers: ( body: string ) => { status?: number; headers?: Record<string, string>; body: unknown } | undefined ): Promise<WikiClient> {
		waits.length = 0;
		server = await scripted( ( body ) => {
			const answer = answers( body );
			return { status: answer?.status ?? 200, headers: { ...JSON_TYPE, ...answer?.headers }, body: JSON.stringify( answer?.body ?? usual( body ) ) };
		} );
		return WikiClient.connect( { apiUrl: `${ server.url }/api.php`, oauthToken: 'token', wait: async ( milliseconds ) => waits.push( milliseconds ) } );
	}

	function usual( body: string ): unknown {
		return body.includes( 'meta=tokens' ) ? { query: { tokens: { csrftoken: 'abc+\\' } } } :
			body.includes( 'prop=info' ) ? { query: { pages: [ { title: 'A', missing: true } ] } } :
				body.includes( 'action=edit' ) ? { edit: { result: 'Success', newrevid: 9, oldrevid: 0 } } : SESSION;
	}

	const write = { title: 'A', text: 'a', baseRevision: 0, summary: 's' };

	test( 'a lagging wiki is given the time that it asks for', async () => {
		let lags = 2;
		const wiki = await connected( ( body ) => body.includes( 'action=edit' ) && lags-- > 0 ?
			{ headers: { 'retry-after': '12' }, body: { error: { code: 'maxlag', info: 'Waiting for db1: 7 seconds lagged' } } } : undefined );
		expect( await savePage( wiki, write ) ).toBe( 9 );
		expect( waits ).toEqual( [ 12000, 12000 ] );
	} );

	test( 'a token that has expired is renewed once', async () => {
		let expired = true;
		const wiki = await connected( ( body ) => {
			const bad = body.includes( 'action=edit' ) && expired;
			expired &&= !bad;
			return bad ? { body: { error: { code: 'badtoken', info: 'Invalid CSRF token.' } } } : undefined;
		} );
		expect( await savePage( wiki, write ) ).toBe( 9 );
		expect( server!.bodies.filter( ( body ) => body.includes( 'action=edit' ) ) ).toHaveLength( 2 );
	} );

	test( 'a lost session ends the run', async () => {
		const wiki = await connected( ( body ) => body.includes( 'action=edit' ) ? { body: { error: { code: 'assertnameduserfailed', info: 'Not Organiser' } } } : undefined );
		await expect( savePage( wiki, write ) ).rejects.toThrow( 'ended the session of Organiser' );
		expect( server!.bodies.filter( ( body ) => body.includes( 'action=edit' ) )[ 0 ] ).toMatch( /createonly=1&.*assertuser=Organiser&.*token=abc/ );
	} );

	test( 'a wiki that stays read-only is not waited for without end', async () => {
		const wiki = await connected( ( body ) => body.includes( 'action=edit' ) ? { body: { error: { code: 'readonly', info: 'moving' } } } : undefined );
		await expect( savePage( wiki, write ) ).rejects.toThrow( /read-only at present, and this has not passed within 300 s.*later/ );
		expect( waits ).toHaveLength( 30 );
	} );

	test( 'an answer that never ends is given up', async () => {
		const wiki = await connected( ( body ) => body.includes( 'list=tags' ) ? { body: { continue: { tgcontinue: 'x', continue: '-||' }, query: { tags: [] } } } : undefined );
		await expect( wiki.tag( 'sample' ) ).rejects.toThrow( 'does not come to the end' );
	} );

	test.each<[ string, unknown, RegExp ]>( [
		[ 'no pages', { query: {} }, /holds no pages/ ],
		[ 'pages in the old format', { query: { pages: { 1: { title: 'A' } } } }, /holds no pages/ ],
		[ 'another page', { query: { pages: [ { title: 'B', missing: true } ] } }, /did not answer for the page “A”/ ],
		[ 'a revision without a text', { query: { pages: [ { title: 'A', revisions: [ { revid: 3, slots: { main: { texthidden: true } } } ] } ] } }, /is hidden/ ],
		[ 'an interwiki link', { query: { interwiki: [ { title: 'A' } ], pages: [] } }, /page of another wiki/ ],
		[ 'an invalid title', { query: { pages: [ { title: 'A', invalid: true, invalidreason: 'It is bad' } ] } }, /No page of this wiki can be called “A”/ ]
	] )( '%s instead of a page is refused', async ( _what, body, message ) => {
		const wiki = await connected( ( request ) => request.includes( 'prop=revisions' ) ? { body } : undefined );
		await expect( wiki.readPages( [ 'A' ] ) ).rejects.toThrow( message );
	} );
} );
