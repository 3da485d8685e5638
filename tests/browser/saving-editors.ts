import type { Session } from '../support/browser';
import { SaveLineDriver } from './save-line-driver';

export interface Act {
	/** What is written into the page, so that no edit is like another. */
	text: string;
	/** What the person writes as a summary. */
	summary: string;
	/** Before the save: the line is there. */
	before( line: SaveLineDriver ): Promise<void>;
}

/** An editor of the wiki's: writes, lets the test look at the line, and saves. Gives the title of the page that was saved. */
export type Editor = ( session: Session, act: Act ) => Promise<string>;

/** The smallest picture there is. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Writes into the wikitext form, and does not save yet. */
export async function writeInForm( session: Session, title: string, query: Record<string, string>, { text, summary }: Pick<Act, 'text' | 'summary'> ): Promise<void> {
	const { page } = session;
	await session.visit( title, { action: 'edit', ...query } );
	const box = page.locator( '#wpTextbox1' );
	await box.fill( `${ await box.inputValue() }\n${ text }` );
	const own = page.locator( '#wpSummary' );
	await own.fill( `${ await own.inputValue() }${ summary }` );
}

async function inForm( session: Session, title: string, query: Record<string, string>, act: Act ): Promise<string> {
	await writeInForm( session, title, query, act );
	await act.before( new SaveLineDriver( session ) );
	await session.page.click( '#wpSave' );
	await session.page.waitForURL( ( url ) => !url.search.includes( 'action=' ) );
	return title;
}

async function inVisualEditor( session: Session, title: string, veaction: string, { text, summary, before }: Act ): Promise<string> {
	const { page } = session;
	await session.visit( title, { veaction } );
	const surface = page.locator( '.ve-ce-documentNode[contenteditable="true"], .ve-ce-rootNode [contenteditable="true"]' ).first();
	await surface.waitFor();
	await page.waitForFunction( () => ( window as unknown as { ve?: { init?: { target?: { active?: boolean; getSurface?(): unknown } } } } ).ve?.init?.target?.active );
	await page.evaluate( ( words ) => {
		const { ve } = window as unknown as { ve: { init: { target: { getSurface(): { getModel(): { getDocument(): { getDocumentRange(): { end: number } }; getLinearFragment( range: unknown ): { insertContent( words: string ): void } } } } }; Range: new ( at: number ) => unknown } };
		const model = ve.init.target.getSurface().getModel();
		model.getLinearFragment( new ve.Range( 1 ) ).insertContent( words );
	}, `${ text } ` );
	await page.locator( 'a.ve-ui-toolbar-saveButton' ).click();
	await page.locator( '.ve-ui-mwSaveDialog-summary textarea' ).first().fill( summary );
	// Away from the summaries that it proposes.
	await page.locator( '.ve-ui-mwSaveDialog .oo-ui-processDialog-title' ).click();
	await before( new SaveLineDriver( session ) );
	await page.locator( '.ve-ui-mwSaveDialog .oo-ui-processDialog-actions-primary a[role="button"]' ).click();
	await page.locator( '.ve-ui-mwSaveDialog-savePanel' ).waitFor( { state: 'hidden' } );
	return title;
}

/** Milliseconds between two keys. */
const BY_HAND = 50;

async function inReplyWidget( session: Session, title: string, { text, summary, before }: Act ): Promise<string> {
	const { page } = session;
	const widget = page.locator( '.ext-discussiontools-ui-replyWidget' );
	const box = widget.locator( '[contenteditable="true"], textarea:visible' ).first();
	await box.click();
	// It has the focus some milliseconds before VisualEditor knows, which loses what is typed until then; nobody is so fast.
	await widget.locator( '.ve-ce-surface-focused' ).waitFor();
	await page.waitForTimeout( BY_HAND );
	await page.keyboard.type( text, { delay: BY_HAND } );
	const own = widget.locator( '.ext-discussiontools-ui-replyWidget-editSummary input' );
	// Whether the summary is shown, the wiki remembers.
	if ( !await own.isVisible() ) {
		await widget.locator( '.ext-discussiontools-ui-replyWidget-advancedToggle a' ).click();
	}
	await own.fill( `${ await own.inputValue() } ${ summary }` );
	await before( new SaveLineDriver( session ) );
	await widget.locator( '.ext-discussiontools-ui-replyWidget-actions a[role="button"]' ).last().click();
	await widget.waitFor( { state: 'detached' } );
	return title;
}

export const EDITORS: Record<string, Editor> = {
	'the wikitext editor': ( session, act ) => inForm( session, 'Gull Narrows', {}, act ),
	'the wikitext editor, one section': ( session, act ) => inForm( session, 'Gull Narrows', { section: '1' }, act ),
	'the wikitext editor, a new section': ( session, act ) => inForm( session, 'Project:Sandbox', { section: 'new' }, act ),
	'the visual editor': ( session, act ) => inVisualEditor( session, 'Cedar Bluff Landing', 'edit', act ),
	'the visual editor, wikitext': ( session, act ) => inVisualEditor( session, 'Cedar Bluff Landing', 'editsource', act ),
	async 'a reply'( session, act ) {
		await session.visit( 'Talk:Gull Narrows' );
		await session.page.getByRole( 'button', { name: 'Reply' } ).first().click();
		return inReplyWidget( session, 'Talk:Gull Narrows', act );
	},
	async 'a new topic'( session, act ) {
		await session.visit( 'Talk:Gull Narrows', { action: 'edit', section: 'new' } );
		await session.page.locator( '.ext-discussiontools-ui-newTopic-sectionTitle input' ).fill( `On ${ act.text }` );
		return inReplyWidget( session, 'Talk:Gull Narrows', act );
	},
	async 'an upload'( session, { text, summary, before } ) {
		const { page } = session;
		await session.visit( 'Special:Upload' );
		const name = `${ text }.png`;
		// No two files with the same content: the wiki would ask.
		await page.setInputFiles( '#wpUploadFile', { name, mimeType: 'image/png', buffer: Buffer.concat( [ Buffer.from( PIXEL, 'base64' ), Buffer.from( text ) ] ) } );
		await page.fill( '#wpDestFile', name );
		await page.fill( '#wpUploadDescription', summary );
		await before( new SaveLineDriver( session ) );
		await page.click( 'input[name="wpUpload"]' );
		await page.waitForURL( ( url ) => !url.href.includes( 'Special:Upload' ) );
		return `File:${ name }`;
	}
};
