import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Fails with what axe finds wrong inside an element of ours; the rest of the page is the wiki's. */
export async function expectAccessible( page: Page, selector: string ): Promise<void> {
	await page.evaluate( axe.source );
	// A button below the pointer has a colour of the wiki's own, and comes to it by way of others.
	await page.mouse.move( 0, 0 );
	await page.evaluate( () => Promise.allSettled( document.getAnimations().filter( ( one ) => one instanceof CSSTransition ).map( ( one ) => one.finished ) ) );
	const violations = await page.evaluate( async ( within ) => {
		const { violations: found } = await ( window as unknown as { axe: { run( context: string, options: object ): Promise<{ violations: Array<{ id: string; help: string; nodes: Array<{ html: string; failureSummary: string }> }> }> } } ).axe
			.run( within, { resultTypes: [ 'violations' ] } );
		return found.map( ( one ) => `${ one.id }: ${ one.help }\n${ one.nodes.map( ( node ) => `  ${ node.html }\n  ${ node.failureSummary }` ).join( '\n' ) }` );
	}, selector );
	expect( violations ).toEqual( [] );
}
