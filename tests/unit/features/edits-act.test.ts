import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/domain/partnership/config';
import { readDecisions } from '../../../src/domain/partnership/decision';
import type { Job } from '../../../src/domain/tracking/job';
import { doJob, type Doing } from '../../../src/features/tracking/edits/act';
import type { Ground } from '../../../src/features/tracking/edits/ground';
import type { EditsPorts, Opened } from '../../../src/features/tracking/edits/props';
import { WikiError, type Edit, type TagChange, type TagOutcome } from '../../../src/wiki/ports';
import { context, decision, partnership } from '../domain/partnership/cases';

const TITLE = 'Project:Partnerships/Lake/Ledger';
const never = new AbortController().signal;

/** A wiki with a ledger page, which may refuse. */
function wiki( { text = '', refuse, outcome }: { text?: string; refuse?: WikiError; outcome?( id: number ): TagOutcome } = {} ) {
	const state = { text, summaries: [] as string[], tagged: [] as TagChange[] };
	const ports = {
		edits: {
			async save( { title, transform, summary, tags }: Edit ) {
				if ( refuse ) {
					throw refuse;
				}
				expect( [ title, tags ] ).toEqual( [ TITLE, [] ] );
				state.summaries.push( summary );
				state.text = transform( state.text, {} as never ) ?? state.text;
			}
		},
		revisionTags: {
			change: async ( change: TagChange ) => {
				state.tagged.push( change );
				return change.revisionIds.map( outcome ?? ( ( revisionId ): TagOutcome => ( { revisionId, outcome: 'changed' } ) ) );
			}
		}
	};
	const ground = { context: context( { partnership: partnership( { name: 'Lake', label: 'Lake' } ), decisions: readDecisions( text, DEFAULT_CONFIG ) } ) };
	const doing: Doing = {
		ports: ports as unknown as EditsPorts, opened: { config: DEFAULT_CONFIG, me: 'Asha' } as Opened, reason: 'forgotten', grounds: new Map( [ [ 'Lake', ground as Ground ] ] ),
		messages: { inContentLanguage: ( ...parts: unknown[] ) => parts.join( ' ' ) } as unknown as Doing[ 'messages' ]
	};
	return { state, doing, run: ( job: Partial<Job>, signal = never ) => doJob( doing, { add: [], remove: [], ledgers: [], ...job }, () => {}, signal ) };
}

const put = ( ...ids: number[] ) => [ { partnership: 'Lake', put: ids.map( ( revisionId ) => decision( { revisionId, by: 'Asha' } ) ), drop: [] } ];

describe( 'What was asked for', () => {
	it( 'is written in one edit of the ledger page for all lines, and one change of tags, each with who and why', async () => {
		const { state, run } = wiki();
		const { done, failed } = await run( { add: [ 7, 8 ], ledgers: put( 1, 2 ) } );
		expect( failed.size ).toBe( 0 );
		expect( done ).toMatchObject( { add: [ 7, 8 ], ledgers: [ { put: [ { revisionId: 1 }, { revisionId: 2 } ] } ] } );
		expect( state.summaries ).toEqual( [ 'partnerkit-edits-summary-count Asha 2 [[Project:Partnerships/Lake|Lake]] — forgotten' ] );
		expect( state.tagged ).toMatchObject( [ { revisionIds: [ 7, 8 ], act: 'add', reason: 'partnerkit-edits-log-add Asha Lake — forgotten' } ] );
	} );

	it( 'leaves alone what somebody else has decided since, and writes the rest', async () => {
		const { state, run } = wiki();
		state.text = '* {{Partnership decision|rev=1|decision=exclude|by=Neema}}';
		const { done, failed } = await run( { ledgers: put( 1, 2 ) } );
		expect( [ ...failed ] ).toEqual( [ [ 1, 'overtaken' ] ] );
		expect( done.ledgers[ 0 ].put ).toMatchObject( [ { revisionId: 2 } ] );
		expect( readDecisions( state.text, DEFAULT_CONFIG ) ).toMatchObject( [ { revisionId: 1, by: 'Neema' }, { revisionId: 2, by: 'Asha' } ] );
	} );

	it( 'is done where it arrived before, although its answer was lost', async () => {
		const { state, run } = wiki();
		state.text = '* {{Partnership decision|rev=1|decision=count|by=Asha|reason=forgotten}}';
		expect( ( await run( { ledgers: put( 1 ) } ) ).failed.size ).toBe( 0 );
	} );

	it( 'takes no tag off an edit whose line could not be written', async () => {
		const { state, run } = wiki( { refuse: new WikiError( 'protectedpage' ) } );
		const { done, failed } = await run( { remove: [ 1, 9 ], ledgers: put( 1 ) } );
		expect( failed.get( 1 ) ).toMatchObject( { code: 'protectedpage' } );
		expect( state.tagged.map( ( { revisionIds } ) => revisionIds ) ).toEqual( [ [ 9 ] ] );
		expect( done ).toEqual( { add: [], remove: [ 9 ], ledgers: [] } );
	} );

	it( 'is told of each edit that could not be tagged', async () => {
		const { run } = wiki( { outcome: ( revisionId ) => revisionId === 2 ? { revisionId, outcome: 'failed', error: new WikiError( 'ratelimited' ) } : { revisionId, outcome: 'unchanged' } } );
		const { done, failed } = await run( { add: [ 1, 2 ] } );
		expect( done.add ).toEqual( [ 1 ] );
		expect( failed.get( 2 ) ).toMatchObject( { code: 'ratelimited' } );
	} );

	it( 'is not begun after a cancellation', async () => {
		const cancel = new AbortController();
		cancel.abort();
		const { state, run } = wiki();
		expect( [ ...( await run( { ledgers: put( 1, 2 ) }, cancel.signal ) ).failed.values() ] ).toEqual( [ 'unsent', 'unsent' ] );
		expect( state.text ).toBe( '' );
	} );
} );
