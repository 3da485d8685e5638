import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import type { Preview } from '../../src/features/templates/mark';
import { usePreview } from '../../src/features/templates/mark-sources';
import { useWhileShown } from '../../src/features/while-shown';

const place = document.createElement( 'div' );
afterEach( () => render( null, place ) );

it( 'shows what the last thing typed would do, whichever answer comes first', async () => {
	vi.useFakeTimers();
	const answers: Array<( preview: Preview ) => void> = [];
	let shown: string | undefined;
	const Screen = ( { identifier }: { identifier: string } ) => {
		const { told } = usePreview( identifier, () => new Promise( ( resolve ) => answers.push( resolve ) ), useWhileShown( () => {} ) );
		shown = told?.preview?.diff[ 0 ].parts[ 0 ].text;
		return null;
	};
	const type = async ( identifier: string ) => {
		await act( () => render( <Screen identifier={ identifier } />, place ) );
		await vi.advanceTimersByTimeAsync( 1000 );
	};
	const answer = ( index: number, text: string ) => act( async () => {
		answers[ index ]( { diff: [ { kind: 'added', parts: [ { text, changed: false } ] } ] } );
		await vi.advanceTimersByTimeAsync( 0 );
	} );
	await type( 'first' );
	await type( 'second' );
	await answer( 1, 'second' );
	expect( shown ).toBe( 'second' );
	await answer( 0, 'first' );
	expect( shown ).toBe( 'second' );
	vi.useRealTimers();
} );
