import { describe, expect, it, vi } from 'vitest';
import { editWork } from '../../../../src/features/onboarding/edit-work';
import { openRun, type Run, type Work } from '../../../../src/features/onboarding/runner';
import { begin } from '../../../../src/domain/wizard/machine';
import { join } from '../../../../src/domain/wizard/join';
import { inShort } from '../../../../src/domain/wizard/read-state';
import type { WizardState } from '../../../../src/domain/wizard/state';
import { WikiError, type Edits, type Locks, type Saved, type WizardStore } from '../../../../src/wiki/ports';
import { visit } from '../../domain/wizard/wizards';

/** A browser's disk and a wiki's option, as two maps of JSON: what is not written there is gone with the tab. */
interface Device { disk: { state?: string }; wiki: { state?: string }; isOnline?: boolean }

let time = 0;
function storeOn( device: Device, by: string ): WizardStore & { listeners: Array<( state: WizardState ) => void> } {
	const read = ( json?: string ): WizardState | undefined => json ? JSON.parse( json ) : undefined;
	const both = ( one: WizardState | undefined, other: WizardState | undefined ) => one && other ? join( one, other ) : one || other;
	const listeners: Array<( state: WizardState ) => void> = [];
	return {
		listeners,
		pen: () => ( { by, now: ++time } ),
		load: async () => both( read( device.disk.state ), read( device.wiki.state ) ),
		async save( state ) {
			await Promise.resolve();
			const kept = both( state, read( device.disk.state ) )!;
			device.disk.state = JSON.stringify( kept );
			return { state: kept, isKept: true };
		},
		async tell( state ) {
			if ( device.isOnline === false ) {
				throw new WikiError( 'network' );
			}
			const told = both( state, read( device.wiki.state ) )!;
			device.wiki.state = JSON.stringify( inShort( told, 10 ) );
			return told;
		},
		watch( listener ) {
			listeners.push( listener );
			return () => {};
		},
		handOver: async () => 'word'
	};
}

/** Locks of one browser: one after the other. */
function locksOf(): Locks {
	let last: Promise<unknown> = Promise.resolve();
	return { hold( _, work ) {
		const mine = last.then( work );
		last = mine.catch( () => {} );
		return mine;
	} };
}

/** A page of a wiki, with edits that may be cut off before or after they arrive. */
function wikiWithPage() {
	const summaries: string[] = [];
	let cut: 'before' | 'after' | 'refused' | undefined;
	const saved = ( at: number ): Saved => ( { outcome: 'saved', revisionId: at + 1, title: 'List' } );
	const edits = {
		async save( { summary } ) {
			const mode = cut;
			cut = undefined;
			if ( mode === 'before' ) {
				throw new WikiError( 'network' );
			}
			if ( mode === 'refused' ) {
				throw new WikiError( 'protectedpage' );
			}
			summaries.push( summary );
			if ( mode === 'after' ) {
				throw new WikiError( 'network' );
			}
			return saved( summaries.length - 1 );
		},
		async find( _title, base, summary ) {
			const at = summaries.findIndex( ( one, index ) => one === summary && index + 1 > base );
			return at < 0 ? undefined : saved( at );
		}
	} as Edits;
	const work = ( ...names: string[] ): Work => editWork( edits, names.map( ( summary ) => ( { edit: { title: 'List', summary, tags: [], transform: () => 'x' }, base: 0 } ) ) );
	return { edits, summaries, work, cutNext( mode: typeof cut ) {
		cut = mode;
	} };
}

let tabs = 0;
const open = ( device: Device, locks = locksOf() ): Promise<Run> => openRun( visit, { store: storeOn( device, `t${ ++tabs }` ), locks } );
const device = (): Device => ( { disk: {}, wiki: {} } );

/** To the step at which somebody joins. */
async function toSign( run: Run ): Promise<Run> {
	run.next();
	run.answer( '', 'alone' );
	run.next();
	run.answer( '', [ 'maps' ] );
	run.next();
	await run.flush();
	expect( run.place!.key ).toBe( 'sign' );
	return run;
}

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

	it( 'is made without the wiki having heard where somebody is', async () => {
		const { work, summaries } = wikiWithPage();
		const run = await toSign( await open( { ...device(), isOnline: false } ) );
		await run.confirm( work( 'Joins' ) );
		expect( [ summaries, run.place!.key ] ).toEqual( [ [ 'Joins' ], 'bye' ] );
	} );
} );
