import { describe, expect, it } from 'vitest';
import { openRun } from '../../../../src/features/onboarding/runner';
import { visit } from '../../domain/wizard/wizards';
import { device, locksOf, open, storeOn, toSign } from './paths';

describe( 'a wizard that is run', () => {
	it( 'goes on where it was left, with each keystroke', async () => {
		const here = device();
		let run = await open( here );
		run.next();
		run.answer( '', 'group' );
		run.next();
		for ( const name of [ 'T', 'Th', 'The', 'The N' ] ) {
			run.answer( 'name', name );
			expect( run.keeping ).toBe( 'saving' );
			await run.flush();
			expect( run.keeping ).toBe( 'kept' );
			run = await open( here );
			expect( [ run.place!.key, run.value( 'name' ) ] ).toEqual( [ 'group', name ] );
		}
	} );

	it( 'keeps what is typed while the disk is at work', async () => {
		const here = device();
		const run = await open( here );
		run.next();
		run.answer( '', 'group' );
		run.answer( '', 'alone' );
		await run.flush();
		expect( ( await open( here ) ).value() ).toBe( 'alone' );
	} );

	it( 'tells what is missing once somebody wants to go on', async () => {
		const run = await open( device() );
		run.next();
		expect( run.problems ).toEqual( [] );
		run.next();
		expect( run.problems ).toEqual( [ { field: '', what: 'missing' } ] );
		run.answer( '', 'alone' );
		expect( run.problems ).toEqual( [] );
	} );

	it( 'is not turned over by another tab, which has its words all the same', async () => {
		const here = device();
		const store = storeOn( here, 'one' );
		const run = await openRun( visit, { store, locks: locksOf() } );
		run.next();
		await run.flush();
		const other = await open( here );
		other.answer( '', 'alone' );
		other.next();
		await other.flush();
		store.listeners.forEach( ( listener ) => listener( other.state ) );
		expect( [ run.place!.key, run.value() ] ).toEqual( [ 'who', 'alone' ] );
		run.back();
		await run.flush();
		// Whoever moved last is where one comes back to.
		expect( ( await open( here ) ).place!.key ).toBe( 'hello' );
	} );

	it( 'begins anew in all tabs', async () => {
		const here = device();
		const store = storeOn( here, 'one' );
		const run = await toSign( await openRun( visit, { store, locks: locksOf() } ) );
		const other = await open( here );
		other.beginAnew();
		await other.flush();
		store.listeners.forEach( ( listener ) => listener( other.state ) );
		expect( run.place!.key ).toBe( 'hello' );
		expect( ( await open( here ) ).place!.key ).toBe( 'hello' );
	} );
} );
