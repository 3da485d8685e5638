import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Asked } from '../../src/domain/impact/permalink';
import { knownIn, unknownIn } from '../../src/domain/impact/unknown';
import type { MoreProps } from '../../src/features/impact/more-props';
import { useAsked } from '../../src/features/impact/use-asked';
import { useMore } from '../../src/features/impact/use-more';
import { createAddress } from '../../src/wiki/address';

afterEach( () => {
	render( null, document.body );
	history.replaceState( null, '', '/wiki/Page?x=1' );
} );

const NOW = Date.parse( '2026-11-23T12:00:00Z' );

describe( 'What the address asks for', () => {
	let current: ReturnType<typeof useAsked>;
	const Harness = () => {
		current = useAsked( createAddress( window ), () => NOW );
		return null;
	};
	const open = ( hash: string ): void => {
		history.replaceState( null, '', `/wiki/Page?x=1${ hash }` );
		act( () => render( <Harness />, document.body ) );
	};
	const ask = ( change: Partial<Asked> ) => act( () => current.ask( { ...current.asked, ...change } ) );

	it( 'is what is looked at, without what is broken in it', () => {
		open( '#figures?event=kigoma&namespace=two' );
		expect( current.asked.selection.event ).toBe( 'kigoma' );
		expect( current.ignored ).toEqual( [ 'namespace' ] );
	} );

	it( 'follows what is chosen, and the way back', async () => {
		open( '' );
		ask( { selection: { event: 'kigoma' } } );
		expect( location.href ).toContain( '/wiki/Page?x=1#figures?event=kigoma' );
		expect( current.link() ).toBe( location.href );
		ask( { compare: true } );
		expect( location.hash ).toBe( '#figures?event=kigoma&compare=1' );
		history.back();
		await vi.waitFor( () => expect( current.asked ).toMatchObject( { selection: { event: 'kigoma' }, compare: false } ) );
		history.back();
		await vi.waitFor( () => expect( current.asked.selection ).toEqual( {} ) );
	} );

	it( 'leaves no sign of itself where everything is looked at again', () => {
		open( '#figures?event=kigoma' );
		ask( { selection: {} } );
		expect( location.href.endsWith( '/wiki/Page?x=1' ) ).toBe( true );
	} );
} );

describe( 'Names that a partnership does not have', () => {
	const choices = { events: [ { id: 'kigoma', name: 'Kigoma' } ], partners: [ 'Lake Library' ], wikis: [ { id: 'enwiki', host: 'en.example' } ], namespaces: [] };

	it( 'are known, and left out', () => {
		const selection = { event: 'kigoma', partner: 'River Library', wiki: 'dewiki', namespace: 4, from: '2026-01-01' };
		expect( unknownIn( selection, choices ) ).toEqual( [ 'River Library', 'dewiki' ] );
		expect( knownIn( selection, choices ) ).toEqual( { event: 'kigoma', partner: undefined, wiki: undefined, namespace: 4, from: '2026-01-01' } );
	} );
} );

describe( 'What comes below the figures', () => {
	let current: ReturnType<typeof useMore>;
	const Part = ( _: MoreProps ) => null;
	const Harness = ( { isWanted, load }: { isWanted: boolean; load: Parameters<typeof useMore>[ 1 ] } ) => {
		current = useMore( isWanted, load );
		return null;
	};
	const show = ( isWanted: boolean, load: Parameters<typeof useMore>[ 1 ] ) => act( () => render( <Harness isWanted={ isWanted } load={ load } />, document.body ) );

	it( 'is fetched once the figures are there, and once', async () => {
		const load = vi.fn( async () => Part );
		show( false, load );
		expect( load ).not.toHaveBeenCalled();
		show( true, load );
		await vi.waitFor( () => expect( current.More ).toBe( Part ) );
		show( true, load );
		expect( load ).toHaveBeenCalledOnce();
	} );

	it( 'can be tried again where it did not come', async () => {
		const load = vi.fn( async () => Part ).mockRejectedValueOnce( new Error( 'http' ) );
		show( true, load );
		await vi.waitFor( () => expect( current.hasFailed ).toBe( true ) );
		act( () => current.retry() );
		await vi.waitFor( () => expect( current ).toMatchObject( { More: Part } ) );
		expect( current.hasFailed ).toBeUndefined();
	} );

	it( 'is nothing where the wiki has nothing', () => {
		show( true, undefined );
		expect( [ current.More, current.hasFailed ] ).toEqual( [ undefined, undefined ] );
	} );
} );
