import { describe, expect, it, vi } from 'vitest';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { withDecisions } from '../../../../src/domain/partnership/decision-writing';
import { unregistered } from '../../../../src/domain/partnership/record';
import { findOutcome, type OutcomePorts } from '../../../../src/features/tracking/saving/outcome';
import type { Contribution, Edit, SaveNote } from '../../../../src/wiki/ports';

const NOW = Date.UTC( 2026, 10, 25, 12 );
const MINUTE = 60_000;
const working = { partnership: 'Lake Archives', event: '', label: 'Lake Archives', hashtag: 'Lake', since: NOW, until: NOW, ends: 'day' as const, lastEdit: NOW };
const note: SaveNote = { working, counts: true, ended: false, isNamed: true, tagAfter: '', ledger: false };
const sent = { title: 'Ferry', revisionId: 0, age: MINUTE, tagRefused: false };

const contribution = ( revisionId: number, rest: Partial<Contribution> = {} ): Contribution => ( {
	revisionId, pageId: 1, namespace: 0, title: 'Ferry', user: 'Asha', time: NOW - MINUTE / 2, comment: 'Dates #Lake', tags: [ 'partnership' ], sizeDiff: 1, isNew: false, ...rest
} );

function portsWith( edits: Contribution[], { ledger = '', isCut = false, tagged = 'changed' as 'changed' | 'failed' } = {} ) {
	const written: string[] = [];
	const ports = {
		user: 'Asha', ownEdits: { latest: async () => ( { edits, now: NOW, isCut } ) },
		rules: { find: async () => ( { config: DEFAULT_CONFIG, tag: 'partnership', partnership: unregistered( 'Lake Archives' ), affiliations: [] } ) },
		pages: { read: async () => [ { wikitext: ledger } ] }, clock: { now: () => NOW },
		messages: { inContentLanguage: ( key: string, ...parameters: string[] ) => [ key, ...parameters ].join( ' ' ) },
		decisions: async () => ( { withDecisions } ),
		edits: { save: async ( edit: Edit ) => written.push( `${ edit.title }: ${ edit.transform( ledger, {} as never ) }` ) },
		revisionTags: { change: vi.fn( async () => [ { revisionId: 1, outcome: tagged } ] ) }
	};
	return { ports: ports as unknown as OutcomePorts, written, change: ports.revisionTags.change };
}

describe( 'what became of an edit', () => {
	it( 'that a form sent is found by its page and its age, whatever this machine thinks of the time', async () => {
		const { ports, written } = portsWith( [ contribution( 9, { title: 'Other' } ), contribution( 8 ), contribution( 7, { time: NOW - 10 * MINUTE } ) ] );
		expect( await findOutcome( ports, sent, note ) ).toEqual( { revisionId: 8, counts: 'marked', tagRefused: false, today: 3 } );
		expect( written ).toEqual( [] );
	} );

	it( 'is nothing where the form was left: an older edit is another one', async () => {
		const { ports } = portsWith( [ contribution( 7, { time: NOW - 10 * MINUTE } ) ] );
		expect( await findOutcome( ports, sent, note ) ).toBeUndefined();
	} );

	it( 'without the tag that was refused is noted on the ledger', async () => {
		const { ports, written } = portsWith( [ contribution( 8, { tags: [] } ) ] );
		expect( await findOutcome( ports, { ...sent, tagRefused: true }, note ) ).toMatchObject( { counts: 'noted', tagRefused: true } );
		expect( written ).toEqual( [ 'Project:Partnerships/Lake Archives/Ledger: * {{Partnership decision|rev=8|decision=count|by=Asha|reason=partnerkit-saved-reason-tag partnership|date=2026-11-25}}' ] );
	} );

	it( 'with neither tag nor hashtag is noted on the ledger, and is in no count of hashtags', async () => {
		const { ports, written } = portsWith( [ contribution( 8, { tags: [], comment: 'x' } ) ] );
		expect( await findOutcome( ports, sent, { ...note, isNamed: false, ledger: true } ) ).toEqual( { revisionId: 8, counts: 'noted', tagRefused: false, today: undefined } );
		expect( written ).toHaveLength( 1 );
	} );

	it( 'whose editor takes no tag gets it now', async () => {
		const { ports, written, change } = portsWith( [ contribution( 8, { tags: [] } ) ] );
		await findOutcome( ports, sent, { ...note, tagAfter: 'partnership' } );
		expect( change ).toHaveBeenCalledWith( expect.objectContaining( { revisionIds: [ 8 ], tag: 'partnership', act: 'add' } ) );
		expect( written ).toEqual( [] );
	} );

	it( 'is on the ledger where it does not get it, and has no hashtag either', async () => {
		const { ports, written } = portsWith( [ contribution( 8, { tags: [], comment: 'x' } ) ], { tagged: 'failed' } );
		expect( await findOutcome( ports, sent, { ...note, isNamed: false, tagAfter: 'partnership' } ) ).toMatchObject( { counts: 'noted' } );
		expect( written ).toHaveLength( 1 );
	} );

	it( 'counts the edits of today that nobody has left out', async () => {
		const { ports } = portsWith( [ contribution( 8 ), contribution( 7, { time: NOW - 60 * MINUTE } ), contribution( 6, { comment: 'none' } ), contribution( 5, { time: NOW - 48 * 60 * MINUTE } ) ], {
			ledger: '* {{Partnership decision|rev=7|decision=exclude|by=Asha}}'
		} );
		expect( await findOutcome( ports, sent, note ) ).toMatchObject( { today: 1 } );
	} );

	it( 'does not count where the wiki told of a part alone', async () => {
		const { ports } = portsWith( [ contribution( 8 ) ], { isCut: true } );
		expect( await findOutcome( ports, sent, note ) ).toMatchObject( { today: undefined } );
	} );

	it( 'that was left out asks for no more', async () => {
		const { ports, written } = portsWith( [ contribution( 8, { tags: [], comment: 'x' } ) ] );
		expect( await findOutcome( ports, sent, { ...note, counts: false } ) ).toEqual( { revisionId: 8, counts: 'no', tagRefused: false } );
		expect( written ).toEqual( [] );
	} );
} );
