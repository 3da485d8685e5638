import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORGANISER } from '../../build/local-wiki/instance';
import { launchBrowser, Session } from '../support/browser';
import { gadgetWiki } from '../support/demo';
import { makeEdits } from '../support/edits';
import type { TestWiki } from '../support/wiki';
import { EXPECTED, makeMovement, NAME } from './dashboard-movement';

/** How this wiki has called it all for years: templates, parameters, values. */
const OLDER = {
	partnership: { title: 'Partenariat', parameters: { name: 'nom', status: 'statut', partners: 'institutions', start: 'début', end: 'fin', hashtag: 'mot-dièse', counting: 'décompte', wikis: 'projets' }, values: { status: { active: 'en cours' }, counting: { worklist: 'liste', all: 'tout' } } },
	partner: { title: 'Institution partenaire', parameters: { name: 'nom', role: 'rôle', url: 'site' } },
	participant: { title: 'Membre', parameters: { user: 'compte', event: 'atelier', left: 'départ' } },
	event: { title: 'Atelier', parameters: { id: 'code', name: 'titre', start: 'début', end: 'fin', hashtag: 'mot-dièse', counting: 'décompte' }, values: { counting: { all: 'tout' } } },
	contribution: { title: 'Article du partenariat', parameters: { partnership: 'projet', date: 'depuis' }, values: { partnership: { [ NAME ]: 'Les archives' } } },
	decision: { title: 'Avis', parameters: { rev: 'modif', decision: 'avis', by: 'par' }, values: { decision: { count: 'oui', exclude: 'non' } } }
};

/** A record in the wiki's own templates, without any of Partnerkit's. */
function inOlderWords( record: string ): string {
	const kinds: Record<string, keyof typeof OLDER> = { Partnership: 'partnership', 'Partnership partner': 'partner', 'Partnership participant': 'participant', 'Partnership event': 'event', 'Partnership contribution': 'contribution', 'Partnership decision': 'decision' };
	return record.split( /(?=\{\{)/ ).map( ( call ) => {
		const found = /^\{\{(Partnership(?: \w+)?)/.exec( call );
		const mapping = found && OLDER[ kinds[ found[ 1 ] ] ] as { title: string; parameters: Record<string, string>; values?: Record<string, Record<string, string>> };
		return mapping ? call.replace( found[ 1 ], mapping.title ).replace( /\|(\s*)(\w+)(\s*=\s*)([^|{}\n]*)/g, ( _, before, name, equals, value ) =>
			`|${ before }${ mapping.parameters[ name ] ?? name }${ equals }${ mapping.values?.[ name ]?.[ value.trim() ] ?? value }` ) : call;
	} ).join( '' );
}

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ gadgetWiki( 'dashboard-older' ), launchBrowser() ] );
	makeEdits( wiki, [
		...Object.values( OLDER ).map( ( { title } ) => ( { title: `Template:${ title }`, text: 'A box.', user: ORGANISER, time: '2020-01-01T00:00:00Z' } ) ),
		{ title: 'MediaWiki:Partnerkit-config.json', text: JSON.stringify( { templates: OLDER } ), user: ORGANISER, time: '2020-01-01T00:00:00Z' }
	] );
	makeMovement( wiki, inOlderWords );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

describe( 'The dashboard of a partnership that is kept in templates of the wiki’s own', () => {
	it( 'counts what it counts in Partnerkit’s', async () => {
		const session = await Session.start( browser, wiki, { user: ORGANISER } );
		await session.visit( `Special:BlankPage/Partnerkit/${ NAME }` );
		await session.page.locator( '[data-partnerkit="dashboard"][aria-busy="false"]' ).waitFor();
		const source = await session.page.evaluate( async ( title ) => ( await new mw.Api().get( { action: 'query', titles: title, prop: 'revisions', rvprop: 'content', rvslots: 'main', formatversion: 2 } ) ).query.pages[ 0 ].revisions[ 0 ].slots.main.content, `Project:Partnerships/${ NAME }` );
		expect( source ).toContain( '{{Partenariat' );
		expect( source ).not.toContain( 'Partnership' );
		// What is counted only when somebody asks for it comes with the rest of the screen.
		await session.page.locator( '[data-figure="words-net"]' ).waitFor( { state: 'attached' } );
		expect( await session.page.evaluate( () => Object.fromEntries( [ ...document.querySelectorAll( '[data-figure]' ) ].map( ( figure ) => [
			figure.getAttribute( 'data-figure' ), figure.hasAttribute( 'data-value' ) ? Number( figure.getAttribute( 'data-value' ) ) : figure.getAttribute( 'data-state' )
		] ) ) ) ).toEqual( { ...EXPECTED, 'references-net': 'unknown', 'words-net': 'unknown' } );
		session.expectQuiet();
		await session.end();
	} );
} );
