import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { root } from '../../build/local-wiki/paths';
import type { messageText } from '../../src/wiki/message-text';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import type { TestWiki } from '../support/wiki';
import { messagesOf } from '../support/words';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ gadgetWiki( 'message-text' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

/** What people write, and what the wiki's own reader of messages understands. */
const ODD = {
	'partnerkit-odd-exact': '{{PLURAL:$1|0=none|1=one alone|$1 thing|$1 things}}', 'partnerkit-odd-gender': '{{GENDER:$1|he|she}} {{PLURAL:$2|a|b}}', 'partnerkit-odd-link': '[https://example.org {{PLURAL:$1|a|b}}]',
	'partnerkit-odd-marks': '<b>{{PLURAL:$1|a|b}}</b> & {{PLURAL:$1|c|d}}', 'partnerkit-odd-spaces': '{{PLURAL:$1| a | b }}', 'partnerkit-odd-empty': '{{PLURAL:$1||s}}', 'partnerkit-odd-one': '{{PLURAL:$1|a}}', 'partnerkit-odd-nested': '{{PLURAL:$1|{{PLURAL:$2|a|b}}|c}}'
};

const languages = [ 'en', 'fr', 'ar' ];
const gadgets = readdirSync( join( root, 'gadgets' ) ).filter( ( name ) => existsSync( join( root, 'gadgets', name, 'i18n' ) ) );

describe( 'A text with plurals', () => {
	it.each( languages )( 'is what the wiki makes of it, for every message in %s, and there is none that the wiki cannot read', async ( language ) => {
		const { outputFiles: [ { text } ] } = await esbuild.build( { entryPoints: [ join( root, 'src/wiki/message-text.ts' ) ], bundle: true, write: false, format: 'iife', globalName: 'ours', target: 'es2016' } );
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await session.visit( 'Special:BlankPage', { uselang: language } );
		await session.page.evaluate( `${ text };window.ours = ours;` );
		const messages: Record<string, string> = Object.assign( {}, ...gadgets.map( ( gadget ) => messagesOf( gadget, language ) ), ODD );
		const { compared, different } = await session.page.evaluate( async ( all ) => {
			await mw.loader.using( [ 'mediawiki.jqueryMsg', 'mediawiki.language' ] );
			mw.messages.set( all );
			const { ours } = window as unknown as { ours: { messageText: typeof messageText } };
			const numbers = [ 0, 1, 2, 3, 5, 10, 11, 21, 99, 100, 101, 1000, 12345, 1e6 ].map( ( one ) => [ String( one ), String( mw.language.convertNumber( one ) ) ] ).reduce( ( list, both ) => list.concat( both ) ).concat( '\u2068Asha $1 {{PLURAL:$1|a|b}} <i>\u2069', '' );
			const wrong: string[] = [];
			let count = 0;
			Object.keys( all ).concat( 'partnerkit-no-such-message' ).forEach( ( key ) => numbers.forEach( ( number, index ) => {
				const parameters = [ 0, 1, 2, 3 ].map( ( more ) => numbers[ ( index + more * 3 ) % numbers.length ] );
				const expected = mw.message( key, ...parameters ).text();
				const found = ours.messageText( mw, key, parameters );
				count++;
				if ( found !== expected ) {
					wrong.push( `${ key } of ${ number }: “${ found }”, not “${ expected }”` );
				}
			} ) );
			return { compared: count, different: wrong };
		}, messages );
		expect( different ).toEqual( [] );
		expect( compared ).toBeGreaterThan( 10_000 );
		session.expectQuiet();
		await session.end();
	} );
} );
