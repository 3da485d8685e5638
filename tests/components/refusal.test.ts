import { describe, expect, it } from 'vitest';
import type { Api } from '../../src/wiki/api';
import { WikiError } from '../../src/wiki/error';
import { inWords, toCaptcha } from '../../src/wiki/refusal';

const api = ( answer: object ): Api => ( { get: async () => answer } ) as unknown as Api;

describe( 'a captcha', () => {
	it( 'with a question is asked, without what could run', () => {
		const { id, question } = toCaptcha( { id: '7', question: 'Two and <b>two</b>?<script>alert( 1 )</script><img src="x" onerror="alert( 1 )">' } );
		expect( [ id, question!.textContent, question!.querySelectorAll( 'script, [onerror]' ).length ] ).toEqual( [ '7', 'Two and two?', 0 ] );
	} );

	it( 'with a picture is shown where the wiki itself has it', () => {
		expect( toCaptcha( { id: '7', url: '/index.php?title=Special:Captcha/image&wpCaptchaId=7' } ).picture ).toBe( `${ location.origin }/index.php?title=Special:Captcha/image&wpCaptchaId=7` );
		expect( toCaptcha( { id: '7', url: 'https://elsewhere.example/7.png' } ) ).toEqual( {} );
	} );

	it( 'without either cannot be answered here', () => {
		expect( toCaptcha( {} ) ).toEqual( {} );
		expect( toCaptcha( { id: '7' } ) ).toEqual( {} );
		expect( toCaptcha( { question: 'Two and two?' } ) ).toEqual( {} );
	} );
} );

describe( 'a refusal', () => {
	it( 'is told as text, and with its links', async () => {
		const told = await inWords( api( {} ), new WikiError( 'abusefilter-warning', '', undefined, { html: '<p>Ask <a href="/wiki/Help" onclick="x()">here</a>.</p><script>x()</script>' } ) ) as WikiError;
		expect( told.more.words!.querySelector( 'a' )!.outerHTML ).toMatch( /^<a href="http:[^"]*\/wiki\/Help" target="_blank" rel="noopener noreferrer">here<\/a>$/ );
		expect( told.more.words!.querySelector( 'script' ) ).toBe( null );
		expect( told.text ).toMatch( /^Ask here\./ );
	} );

	it( 'of a wiki that is read-only has its reason', async () => {
		const told = await inWords( api( {} ), new WikiError( 'readonly', '', undefined, { html: 'Read-only.', data: { readonlyreason: 'Moving <b>house</b>' } } ) ) as WikiError;
		expect( told.more.words!.textContent ).toBe( 'Read-only.Moving <b>house</b>' );
	} );

	it( 'by a limit knows how long that is, also where the wiki says it nowhere else', async () => {
		const limits = { query: { userinfo: { ratelimits: { edit: { user: { hits: 8, seconds: 60 }, newbie: { hits: 8, seconds: 90 } } } } } };
		expect( await inWords( api( limits ), new WikiError( 'ratelimited' ) ) ).toMatchObject( { retryAfter: 90 } );
		expect( await inWords( api( limits ), new WikiError( 'ratelimited', '', 7 ) ) ).toMatchObject( { retryAfter: 7 } );
		expect( await inWords( api( {} ), new WikiError( 'ratelimited' ) ) ).toMatchObject( { retryAfter: undefined } );
	} );
} );
