import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from '../support/axe';
import { launchBrowser, Session } from '../support/browser';
import { demoWiki } from '../support/demo';
import { history } from '../support/history';
import { savePages } from '../support/pages';
import type { TestWiki } from '../support/wiki';
import { EVERYTHING, MARKS_WITH_EVERYTHING, OLDER, templatePage } from './form-templates';
import { MarkDialogDriver } from './mark-dialog-driver';

const PARTNERSHIP = 'British Library';
const DIALOG = '[data-partnerkit="mark"]';
const CONFIG = 'MediaWiki:Partnerkit-config.json';

let wiki: TestWiki;
let browser: Browser;

beforeAll( async () => {
	[ wiki, browser ] = await Promise.all( [ demoWiki( 'form' ), launchBrowser() ] );
} );

afterAll( async () => {
	await browser?.close();
	await wiki?.stop();
} );

async function as( user: string, act: ( session: Session, dialog: MarkDialogDriver ) => Promise<void>, options = {} ): Promise<void> {
	const session = await Session.start( browser, wiki, { user, ...options } );
	await act( session, new MarkDialogDriver( session ) );
	session.expectQuiet();
	await session.end();
}

describe( 'a template that the wiki had before', () => {
	it( 'is read, shown, changed in its own names and taken away, with the fields that it has and no other', async () => {
		const before = '{{Talk header}}\n\n== Hello ==';
		await savePages( wiki, { ...OLDER, 'Talk:Tollerby': `{{Talk header}}\n{{GLAM project|project=${ PARTNERSHIP }|institution=${ PARTNERSHIP }|since=2025-01-07}}\n\n== Hello ==` } );
		await as( 'Editor', async ( session, dialog ) => {
			await session.visit( 'Tollerby' );
			await dialog.open();
			expect( await dialog.chosen() ).toBe( PARTNERSHIP );
			expect( await dialog.value( 'Date' ) ).toBe( '2025-01-07' );
			expect( await session.page.locator( `${ DIALOG } .partnerkit-form select` ).inputValue() ).toBe( PARTNERSHIP );
			expect( await session.page.locator( DIALOG ).getByLabel( /Event|Identifier/ ).count() ).toBe( 0 );
			expect( await dialog.text() ).toContain( 'These fields come from Template:GLAM project' );
			await dialog.fill( 'Date', '2025-02-03' );
			await dialog.toCheck();
			await dialog.save( 'Save to talk page' );
			expect( ( await history( wiki, 'Talk:Tollerby' ) )[ 0 ].content ).toBe( `{{Talk header}}\n{{GLAM project|project=${ PARTNERSHIP }|institution=${ PARTNERSHIP }|since=2025-02-03}}\n\n== Hello ==` );
			await dialog.open();
			await dialog.press( 'Take the mark away …' );
			await dialog.toCheck();
			await dialog.save( 'Take the mark away' );
			expect( ( await history( wiki, 'Talk:Tollerby' ) )[ 0 ].content ).toBe( before );
		} );
	} );
} );

describe( 'a template with a parameter of each kind', () => {
	it( 'gets a field for each, and what is typed is written in its order and layout', async () => {
		await savePages( wiki, MARKS_WITH_EVERYTHING );
		await as( 'Editor', async ( session, dialog ) => {
			const field = ( label: string ) => session.page.locator( DIALOG ).getByLabel( label );
			await session.visit( 'Juniper Flats' );
			await dialog.open();
			await dialog.choose( PARTNERSHIP );
			expect( await field( 'Old name' ).count() ).toBe( 0 );
			expect( await field( 'Colour' ).count() ).toBe( 0 );
			await dialog.press( 'Show 4 more fields' );
			expect( await dialog.value( 'Year' ) ).toBe( '{{subst:CURRENTYEAR}}' );
			await session.page.locator( '.partnerkit-lookup .oo-ui-textInputWidget' ).nth( 3 ).waitFor();
			await field( 'Related page' ).fill( 'Cedar' );
			await session.page.getByRole( 'option', { name: 'Cedar Bluff Landing' } ).click();
			await field( 'Who asked' ).fill( 'Newcomer' );
			await field( 'Picture' ).fill( 'Tollerby from the square.png' );
			await field( 'Infobox' ).fill( 'Infobox lake' );
			await dialog.fill( 'Source', 'a|b {{subst:PAGENAME}} ~~~~' );
			await dialog.fill( 'Note', 'See [[Lake]] {{' );
			await dialog.fill( 'Amount', 'many' );
			await field( 'Shown' ).selectOption( 'yes' );
			await dialog.fill( 'Website', 'https://example.org/a|b' );
			await dialog.fill( 'Colour', 'red' );
			await dialog.fill( 'Remark', 'one\n* two' );
			expect( await dialog.text() ).toContain( 'This is usually a number.' );
			await dialog.toCheck();
			await dialog.save( 'Save to talk page' );
			const [ { content } ] = await history( wiki, 'Talk:Juniper Flats' );
			expect( content ).toContain( [
				'{{Everything', `| partnership = ${ PARTNERSHIP }`, `| partner = ${ PARTNERSHIP }`, `| date = ${ new Date().toISOString().slice( 0, 10 ) }`,
				'| source = a&#124;b &#123;&#123;subst:PAGENAME&#125;&#125; &#126;&#126;&#126;&#126;', '| page = Cedar Bluff Landing', '| user = Newcomer', '| file = Tollerby from the square.png', '| infobox = Infobox lake',
				'| note = See &#91;&#91;Lake&#93;&#93; &#123;&#123;', '| amount = many', '| shown = yes', '| website = https://example.org/a%7Cb', '| colour = red', '| remark = one', '&#42; two', `| year = ${ new Date().getUTCFullYear() }`, '}}'
			].join( '\n' ) );
			await dialog.open();
			expect( await dialog.value( 'Remark' ) ).toBe( 'one\n* two' );
			expect( await dialog.value( 'Source' ) ).toBe( 'a|b {{subst:PAGENAME}} ~~~~' );
			expect( await dialog.value( 'Note' ) ).toBe( 'See [[Lake]] {{' );
		} );
	} );

	it( 'shows what stands under another name of a parameter, a deprecated value and a date in words, and leaves each where it is', async () => {
		await savePages( wiki, { ...MARKS_WITH_EVERYTHING, 'Talk:Ansel River': `{{Everything|partnership=${ PARTNERSHIP }|how-many=3|old=x|date=in spring|strange=y}}` } );
		await as( 'Editor', async ( session, dialog ) => {
			await session.visit( 'Ansel River' );
			await dialog.open();
			expect( [ await dialog.value( 'Amount' ), await dialog.value( 'Old name' ), await dialog.value( 'Date' ), await dialog.value( 'strange' ) ] ).toEqual( [ '3', 'x', 'in spring', 'y' ] );
			expect( await dialog.text() ).toContain( 'Use Source instead.' );
			await dialog.fill( 'Amount', '4' );
			await dialog.toCheck();
			await dialog.save( 'Save to talk page' );
			expect( ( await history( wiki, 'Talk:Ansel River' ) )[ 0 ].content ).toBe( `{{Everything|partnership=${ PARTNERSHIP }|how-many=4|old=x|date=in spring|strange=y}}` );
		} );
	} );

	it( 'that changes while the form is open loses nothing that was typed, and nothing wrong is written', async () => {
		await savePages( wiki, MARKS_WITH_EVERYTHING );
		await as( 'Editor', async ( session, dialog ) => {
			await session.visit( 'Gull Narrows' );
			await dialog.open();
			await dialog.choose( PARTNERSHIP );
			await dialog.fill( 'Source', 'my source' );
			await dialog.fill( 'Amount', '12' );
			await dialog.toCheck();
			const before = await history( wiki, 'Talk:Gull Narrows' );
			const { source, amount: _, ...rest } = EVERYTHING.params;
			const changed = { ...EVERYTHING, params: { ...rest, origin: { ...source, label: 'Origin', aliases: [ 'source' ] } } as unknown as typeof EVERYTHING.params, paramOrder: EVERYTHING.paramOrder.filter( ( name ) => name !== 'amount' ).map( ( name ) => name === 'source' ? 'origin' : name ) };
			await savePages( wiki, { 'Template:Everything': templatePage( changed ) } );
			await dialog.press( 'Save to talk page' );
			await session.page.getByText( 'have just been changed by somebody' ).waitFor();
			expect( await history( wiki, 'Talk:Gull Narrows' ) ).toEqual( before );
			expect( [ await dialog.value( 'Origin' ), await dialog.value( 'amount' ) ] ).toEqual( [ 'my source', '12' ] );
			expect( await dialog.text() ).toContain( 'does not have this field' );
			await dialog.toCheck();
			await dialog.save( 'Save to talk page' );
			const [ { content } ] = await history( wiki, 'Talk:Gull Narrows' );
			expect( content ).toContain( '| origin = my source' );
			expect( content ).not.toContain( 'amount' );
		} );
		await savePages( wiki, { 'Template:Everything': MARKS_WITH_EVERYTHING[ 'Template:Everything' ] } );
	} );
} );

describe( 'a page that is protected', () => {
	it( 'is asked for on its talk page, with the exact wikitext, once', async () => {
		await savePages( wiki, { [ CONFIG ]: JSON.stringify( { markOn: 'page', editRequest: 'Edit protected', summaries: { add: 'Marque $1 ($2)' } } ), 'Template:Edit protected': 'Please edit.', Bazooka: 'A tube.' }, [ 'Bazooka' ] );
		await as( 'Editor', async ( session, dialog ) => {
			const before = await history( wiki, 'Talk:Bazooka' );
			await session.visit( 'Bazooka' );
			await dialog.open();
			await dialog.choose( PARTNERSHIP );
			await dialog.fill( 'Identifier', '</pre> <b>' );
			await dialog.toCheck();
			expect( await dialog.text() ).toContain( 'What will be written on Talk:Bazooka' );
			await expectAccessible( session.page, DIALOG );
			await dialog.save( 'Ask for this edit' );
			const [ asked, ...rest ] = await history( wiki, 'Talk:Bazooka' );
			expect( rest ).toEqual( before );
			expect( asked.content ).toMatch( /\n?== Please mark this page for British Library ==\n\{\{Edit protected\}\}\nI cannot edit \[\[:Bazooka\]\]/ );
			expect( asked.content ).toContain( '<pre>{{Partnership contribution|partnership=British Library|date=' );
			expect( asked.content ).toContain( 'identifier=&amp;#60;/pre&amp;#62; &amp;#60;b&amp;#62;}}</pre>' );
			expect( asked.content ).toMatch( /\[\[User:Editor\|Editor\]\]/ );
			expect( ( await history( wiki, 'Bazooka' ) )[ 0 ].content ).toBe( 'A tube.' );
		} );
	} );

	it( 'names another place where its talk page is protected too', async () => {
		await savePages( wiki, { 'Talk:Lake Chisale': 'Closed.', 'Lake Chisale': 'A lake.' }, [ 'Lake Chisale', 'Talk:Lake Chisale' ] );
		await as( 'Editor', async ( session, dialog ) => {
			await session.visit( 'Lake Chisale' );
			await dialog.open();
			await dialog.choose( PARTNERSHIP );
			expect( await session.page.getByRole( 'link', { name: `Project talk:Partnerships/${ PARTNERSHIP }` } ).count() ).toBe( 1 );
			expect( await dialog.canSave( 'Save to page' ) ).toBe( false );
		} );
	} );
} );

describe( 'a wiki that marks the page itself', () => {
	it( 'puts the mark below the hatnotes with its own summary, and never a second one beside an old one on the talk page', async () => {
		await savePages( wiki, { [ CONFIG ]: JSON.stringify( { markOn: 'page', summaries: { add: 'Marque $1 ($2)' } } ), 'Canton of Etaples': '{{Short description|x}}\n{{About|y}}\nA canton.', 'Damphu drum': 'A drum.', 'Talk:Damphu drum': `{{Partnership contribution|partnership=${ PARTNERSHIP }}}`, 'Old drum': '#REDIRECT [[Canton of Etaples]]' } );
		await as( 'Editor', async ( session, dialog ) => {
			await session.visit( 'Old drum', { redirect: 'no' } );
			await dialog.open();
			expect( await dialog.text() ).toContain( 'Old drum is a redirect. The mark goes on Canton of Etaples' );
			await dialog.choose( PARTNERSHIP );
			await dialog.toCheck();
			await dialog.save( 'Save to page' );
			const [ { content, comment } ] = await history( wiki, 'Canton of Etaples' );
			expect( content ).toMatch( /^\{\{Short description\|x\}\}\n\{\{About\|y\}\}\n\{\{Partnership contribution\|partnership=British Library\|[^\n]*\}\}\nA canton\.$/ );
			expect( comment ).toMatch( /^Marque British Library \(\)/ );
			await session.visit( 'Damphu drum' );
			await dialog.open();
			expect( await dialog.chosen() ).toBe( PARTNERSHIP );
			await dialog.fill( 'Identifier', '7' );
			await dialog.toCheck();
			await dialog.save( 'Save to talk page' );
			expect( ( await history( wiki, 'Damphu drum' ) )[ 0 ].content ).toBe( 'A drum.' );
			expect( ( await history( wiki, 'Talk:Damphu drum' ) )[ 0 ].content ).toBe( `{{Partnership contribution|partnership=${ PARTNERSHIP }|identifier=7}}` );
		} );
		await savePages( wiki, { [ CONFIG ]: '{}' } );
	} );
} );

describe( 'the tools', () => {
	it.each( [ [ 'Editor', 4 ], [ 'Organiser', 5 ] ] )( 'are what %s finds on a page of a partnership, %i of them', async ( user, count ) => {
		await as( user, async ( session ) => {
			await session.visit( `Project:Partnerships/${ PARTNERSHIP }` );
			await session.page.locator( '#partnerkit-templates a' ).click();
			await session.page.locator( `${ DIALOG } .partnerkit-tools` ).waitFor();
			expect( await session.page.locator( `${ DIALOG } .partnerkit-tools a` ).count() ).toBe( count );
			expect( await session.page.getByRole( 'link', { name: 'Mark many pages' } ).getAttribute( 'href' ) ).toMatch( /partnerkit=batch(?::|%3A)British/ );
			await expectAccessible( session.page, DIALOG );
		} );
	} );

	it( 'are there on special pages too, which nobody marks', async () => {
		await as( 'Newcomer', async ( session ) => {
			await session.visit( 'Special:RecentChanges' );
			await session.page.locator( '#partnerkit-templates a' ).click();
			await session.page.locator( `${ DIALOG } .partnerkit-tools` ).waitFor();
			expect( await session.page.locator( `${ DIALOG } .partnerkit-tools a` ).count() ).toBe( 3 );
		} );
	} );
} );
