import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until what a browser keeps of paths on its disk says so: it is there after a crash. */
export async function expectKept( page: Page, text: string ): Promise<void> {
	await expect.poll( () => page.evaluate( () => new Promise<string>( ( resolve ) => {
		const opening = indexedDB.open( `partnerkit-paths-${ mw.config.get( 'wgDBname' ) }` );
		opening.onsuccess = () => {
			const all = opening.result.transaction( 'paths' ).objectStore( 'paths' ).getAll();
			all.onsuccess = () => {
				opening.result.close();
				resolve( JSON.stringify( all.result ) );
			};
		};
	} ) ) ).toContain( text );
}
