import { expect } from 'vitest';
import { join } from '../../../../src/domain/wizard/join';
import { inShort } from '../../../../src/domain/wizard/read-state';
import type { WizardState } from '../../../../src/domain/wizard/state';
import { editWork } from '../../../../src/features/onboarding/edit-work';
import { openRun, type Run, type Work } from '../../../../src/features/onboarding/runner';
import { WikiError, type Edits, type Locks, type Saved, type WizardStore } from '../../../../src/wiki/ports';
import { visit } from '../../domain/wizard/wizards';

/** A browser's disk and a wiki's option, as two maps of JSON: what is not written there is gone with the tab. */
export interface Device { disk: { state?: string }; wiki: { state?: string }; isOnline?: boolean }

let time = 0;
export function storeOn( device: Device, by: string ): WizardStore & { listeners: Array<( state: WizardState ) => void> } {
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
export function locksOf(): Locks {
	let last: Promise<unknown> = Promise.resolve();
	return { hold( _, work ) {
		const mine = last.then( work );
		last = mine.catch( () => {} );
		return mine;
	} };
}

/** A page of a wiki, with edits that may be cut off before or after they arrive. */
export function wikiWithPage() {
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
export const open = ( device: Device, locks = locksOf() ): Promise<Run> => openRun( visit, { store: storeOn( device, `t${ ++tabs }` ), locks } );
export const device = (): Device => ( { disk: {}, wiki: {} } );

/** To the step at which somebody joins. */
export async function toSign( run: Run ): Promise<Run> {
	run.next();
	run.answer( '', 'alone' );
	run.next();
	run.answer( '', [ 'maps' ] );
	run.next();
	await run.flush();
	expect( run.place!.key ).toBe( 'sign' );
	return run;
}
