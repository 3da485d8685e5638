import type { Locator, Page } from 'playwright-core';

/** The file that comes of pressing a button. */
export async function downloaded( page: Page, button: Locator ): Promise<Buffer> {
	const [ download ] = await Promise.all( [ page.waitForEvent( 'download' ), button.click() ] );
	const parts: Buffer[] = [];
	for await ( const chunk of await download.createReadStream() ) {
		parts.push( chunk as Buffer );
	}
	return Buffer.concat( parts );
}
