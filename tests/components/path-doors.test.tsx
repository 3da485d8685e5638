import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinPath } from '../../src/features/onboarding/join/definition';
import { pathOpening } from '../../src/features/onboarding/open-path';
import { openRun } from '../../src/features/onboarding/runner';
import { usePath } from '../../src/features/onboarding/use-path';
import { locksOf, storeOn, type Device } from '../unit/features/onboarding/paths';

const PATH = joinPath( 'Lake', [ 'The museum' ] );

let place: HTMLElement;
let device: Device;
let handOver: ( ( word: string ) => void ) | undefined;
beforeEach( () => {
	place = document.body.appendChild( document.createElement( 'main' ) );
	device = { disk: {}, wiki: {} };
	handOver = undefined;
} );
afterEach( () => {
	render( null, place );
	place.remove();
} );

function Path( { kind }: { kind: 'nobody' | 'account' } ) {
	const open = pathOpening( PATH, { locks: locksOf(), stores: { open: () => ( { ...storeOn( device, 'a' ), handOver: () => new Promise( ( resolve ) => {
		handOver = resolve;
	} ) } ) } } );
	const { run, doors } = usePath( open, 'Lake', {
		person: { kind },
		ports: { doors: ( path, word ) => ( { create: `/create?${ path }&${ word }`, logIn: '' } ) }
	}, ( reason ) => {
		throw reason;
	} );
	return run ? <a href={ doors?.create }>{ run.place?.key }</a> : null;
}

async function open( kind: 'nobody' | 'account' = 'nobody' ): Promise<void> {
	await act( () => render( <Path kind={ kind } />, place ) );
	await expect.poll( () => place.querySelector( 'a' )?.textContent ).toBeTruthy();
}
const href = () => place.querySelector( 'a' )!.getAttribute( 'href' );

describe( 'the wiki’s forms for accounts', () => {
	it( 'can be gone to at once where nothing was typed, and with the word when there is one', async () => {
		await open();
		expect( href() ).toBe( '/create?Lake&' );
		await expect.poll( () => handOver ).toBeTruthy();
		await act( () => handOver!( 'tern' ) );
		await expect.poll( href ).toBe( '/create?Lake&tern' );
	} );

	it( 'wait for the word where something was typed', async () => {
		const before = await openRun( PATH, { store: storeOn( device, 'b' ), locks: locksOf() } );
		before.next();
		before.answer( 'work', 'employed' );
		await before.flush();
		before.close();
		await open();
		expect( href() ).toBeNull();
		await expect.poll( () => handOver ).toBeTruthy();
		await act( () => handOver!( 'tern' ) );
		await expect.poll( href ).toBe( '/create?Lake&tern' );
	} );

	it( 'are for nobody who has an account', async () => {
		await open( 'account' );
		expect( href() ).toBeNull();
	} );
} );
