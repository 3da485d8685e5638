import { describe, expect, it, vi } from 'vitest';
import { begin } from '../../../../src/domain/wizard/machine';
import type { WizardState } from '../../../../src/domain/wizard/state';
import { openRun } from '../../../../src/features/onboarding/runner';
import type { WikiError } from '../../../../src/wiki/ports';
import { visit } from '../../domain/wizard/wizards';
import { device, locksOf, open, storeOn, toSign, wikiWithPage, type Device } from './paths';

describe( 'a write', () => {
	it( 'is made, and gone on from', async () => {
		const { work, summaries } = wikiWithPage();
		const run = await toSign( await open( device() ) );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.place!.key, run.error ] ).toEqual( [ [ 'Joins' ], 'bye', undefined ] );
		run.back();
		expect( run.isDone() ).toBe( true );
		await run.confirm( work( 'Joins' ) );
		expect( summaries ).toEqual( [ 'Joins' ] );
	} );

	it( 'is noted here and on the wiki before it is sent', async () => {
		const here = device();
		const run = await toSign( await open( here ) );
		await run.confirm( { trace: { title0: 'List' }, find: async () => undefined, async write() {
			expect( here.disk.state ).toContain( '"trace":{"title0":"List"}' );
			expect( here.wiki.state ).toContain( '"trace":{"title0":"List"}' );
			return '1';
		} } );
		expect( run.isDone() || run.place!.key === 'bye' ).toBe( true );
	} );

	it( 'is not sent before the disk and the wiki have the note of it', async () => {
		for ( const slow of [ 'save', 'tell' ] as const ) {
			const here = device();
			await toSign( await open( here ) );
			const { work, summaries } = wikiWithPage();
			const store = storeOn( here, 'slow' );
			let release = (): void => {};
			const waits = new Promise<void>( ( resolve ) => {
				release = resolve;
			} );
			const run = await openRun( visit, { locks: locksOf(), store: { ...store, [ slow ]: async ( state: WizardState ) => {
				await waits;
				return store[ slow ]( state );
			} } } );
			const confirmed = run.confirm( work( 'Joins' ) );
			await new Promise( ( resolve ) => setTimeout( resolve, 5 ) );
			expect( [ slow, summaries ] ).toEqual( [ slow, [] ] );
			release();
			await confirmed;
			expect( summaries ).toEqual( [ 'Joins' ] );
		}
	} );

	it( 'that another tab has settled is not looked for', async () => {
		const here = device();
		const { work, cutNext } = wikiWithPage();
		const run = await toSign( await open( here ) );
		cutNext( 'after' );
		await run.confirm( work( 'Joins' ) );
		await ( await open( here ) ).confirm( work( 'Joins' ) );
		const whole = work( 'Joins' );
		const find = vi.fn( whole.find );
		await run.look( { ...whole, find } );
		expect( [ find.mock.calls.length, run.place!.key ] ).toEqual( [ 0, 'bye' ] );
	} );

	it.each( [ 'before', 'after' ] as const )( 'cut off %s it arrived is made once, after a restart too', async ( mode ) => {
		for ( const restarts of [ true, false ] ) {
			const here = device();
			const { work, summaries, cutNext } = wikiWithPage();
			let run = await toSign( await open( here ) );
			cutNext( mode );
			await run.confirm( work( 'Joins' ) );
			expect( [ run.place!.key, run.isPending(), ( run.error as WikiError ).code ] ).toEqual( [ 'sign', true, 'network' ] );
			run = restarts ? await open( here ) : run;
			expect( run.isPending() ).toBe( true );
			await run.look( work( 'Joins' ) );
			expect( [ run.isPending(), run.place!.key ] ).toEqual( [ false, mode === 'after' ? 'bye' : 'sign' ] );
			await run.confirm( work( 'Joins' ) );
			expect( [ summaries, run.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye' ] );
		}
	} );

	it( 'killed at any moment is made once', async () => {
		const atDeath = new Set<number>();
		for ( let moment = 0; moment < 8; moment++ ) {
			const here = device();
			const { work, summaries } = wikiWithPage();
			await toSign( await open( here ) );
			// What is under way when the tab dies comes to its end; nobody hears of it, and nothing comes after it.
			let steps = 0;
			const never = new Promise<never>( () => {} );
			const mortal = <Value>( step: () => Promise<Value> ): Promise<Value> => steps++ < moment ? step() : steps === moment + 1 ? step().then( () => never ) : never;
			const store = storeOn( here, 'mortal' );
			const run = await openRun( visit, { locks: locksOf(), store: { ...store, save: ( state ) => mortal( () => store.save( state ) ), tell: ( state ) => mortal( () => store.tell( state ) ) } } );
			const whole = work( 'Joins' );
			void run.confirm( { ...whole, write: ( earlier ) => mortal( () => whole.write( earlier ) ) } );
			await new Promise( ( resolve ) => setTimeout( resolve, 5 ) );
			atDeath.add( summaries.length );
			const again = await open( here );
			if ( again.place!.key === 'sign' ) {
				await again.confirm( work( 'Joins' ) );
			}
			expect( [ moment, summaries, again.place!.key ] ).toEqual( [ moment, [ 'Joins' ], 'bye' ] );
		}
		expect( atDeath ).toEqual( new Set( [ 0, 1 ] ) );
	} );

	it( 'of two edits makes only the one that is missing', async () => {
		const here = device();
		const { work, summaries, edits, cutNext } = wikiWithPage();
		let run = await toSign( await open( here ) );
		const save = edits.save;
		edits.save = ( edit ) => {
			if ( edit.summary === 'Discloses' ) {
				cutNext( 'before' );
			}
			return save( edit );
		};
		await run.confirm( work( 'Joins', 'Discloses' ) );
		expect( [ summaries, run.isPending() ] ).toEqual( [ [ 'Joins' ], true ] );
		edits.save = save;
		run = await open( here );
		await run.confirm( work( 'Joins', 'Discloses' ) );
		expect( [ summaries, run.place!.key ] ).toEqual( [ [ 'Joins', 'Discloses' ], 'bye' ] );
	} );

	it( 'that is refused can be tried again, and leaves nothing to look for', async () => {
		const { work, summaries, cutNext } = wikiWithPage();
		const run = await toSign( await open( device() ) );
		cutNext( 'refused' );
		await run.confirm( work( 'Joins' ) );
		expect( [ run.isPending(), ( run.error as WikiError ).code, run.place!.key ] ).toEqual( [ false, 'protectedpage', 'sign' ] );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.error, run.place!.key ] ).toEqual( [ [ 'Joins' ], undefined, 'bye' ] );
	} );

	it( 'that two tabs confirm is made once', async () => {
		const here = device();
		const locks = locksOf();
		const { work, summaries } = wikiWithPage();
		const one = await toSign( await open( here, locks ) );
		const other = await open( here, locks );
		await Promise.all( [ one.confirm( work( 'Joins' ) ), other.confirm( work( 'Joins' ) ) ] );
		expect( [ summaries, one.place!.key, other.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye', 'bye' ] );
	} );

	it( 'made on another device is not made here', async () => {
		const phone = device();
		const desk: Device = { disk: {}, wiki: phone.wiki };
		const { work, summaries } = wikiWithPage();
		const run = await toSign( await open( phone ) );
		const there = await open( desk );
		expect( there.place!.key ).toBe( 'sign' );
		await run.confirm( work( 'Joins' ) );
		await there.confirm( work( 'Joins' ) );
		expect( [ summaries, there.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye' ] );
	} );

	it( 'begun on another device that went silent is looked for', async () => {
		const phone = device();
		const desk: Device = { disk: {}, wiki: phone.wiki };
		const { work, summaries } = wikiWithPage();
		const run = await toSign( await open( phone ) );
		const there = await open( desk );
		const whole = work( 'Joins' );
		void run.confirm( { ...whole, async write( earlier ) {
			await whole.write( earlier );
			return new Promise( () => {} );
		} } );
		await vi.waitFor( () => expect( summaries ).toEqual( [ 'Joins' ] ) );
		await there.confirm( work( 'Joins' ) );
		expect( [ summaries, there.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye' ] );
	} );

	it( 'is not made over something that is missing here: it is asked for', async () => {
		const desk = device();
		const state = ( await toSign( await open( device() ) ) ).state;
		desk.disk.state = JSON.stringify( { ...begin( visit ), ...state, answers: { who: state.answers.who } } );
		const { work, summaries } = wikiWithPage();
		const run = await open( desk );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.place!.key, run.problems ] ).toEqual( [ [], 'topics', [ { field: '', what: 'few' } ] ] );
	} );

	it( 'is not made over a question that was not there before: it is asked', async () => {
		const here = device();
		await toSign( await open( here ) );
		const rules = { id: 'rules', kind: 'choice' as const, options: [ 'yes' ], next: 'topics' };
		const changed = { ...visit, version: 2, steps: [ ...visit.steps.map( ( step ) => step.id === 'who' ? { ...step, next: 'rules' } : step ), rules ] };
		const { work, summaries } = wikiWithPage();
		const run = await openRun( changed, { store: storeOn( here, 'new' ), locks: locksOf() } );
		expect( run.place!.key ).toBe( 'sign' );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.place!.key, run.problems ] ).toEqual( [ [], 'rules', [ { field: '', what: 'missing' } ] ] );
	} );

	it( 'is made without the wiki having heard where somebody is', async () => {
		const { work, summaries } = wikiWithPage();
		const run = await toSign( await open( { ...device(), isOnline: false } ) );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye' ] );
	} );
} );
