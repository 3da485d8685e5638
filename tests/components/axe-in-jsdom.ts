import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe finds wrong in an element, but for what has to be seen: colours. */
export async function expectSound( place: HTMLElement ): Promise<void> {
	const { violations } = await axe.run( place, { resultTypes: [ 'violations' ], rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } } );
	expect( violations.map( ( { id, nodes } ) => `${ id }: ${ nodes.map( ( { html } ) => html ).join() }` ) ).toEqual( [] );
}
