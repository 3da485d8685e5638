import { describe, expect, it } from 'vitest';
import { createAttribution, type AttributionContext, type Proof } from '../../../../src/domain/partnership/attribution';
import { context, contribution, decision, event, mark, participant, partnership, scope } from './cases';

type Edit = Parameters<typeof contribution>[ 0 ];

const attribute = ( edit: Edit, given: Partial<AttributionContext> = {} ) => createAttribution( context( given ) )( contribution( edit ) );
const evidence = ( proof: Proof, edit: Edit, given: Partial<AttributionContext> = {} ) => attribute( edit, given ).proofs.find( ( one ) => one.proof === proof );

const asha = [ participant( 'Asha' ) ];
const tagged = { tags: [ 'partnership' ] };
const atKigoma = '2026-05-02T12:00:00Z';

describe( 'An edit counts', () => {
	it.each<[ string, Proof, Edit, Partial<AttributionContext> ]>( [
		[ 'by tag and hashtag, whoever made it', 'tag', { ...tagged, comment: '#Lake2026' }, {} ],
		[ 'by the tag and the hashtag of an event', 'tag', { ...tagged, comment: '#kigoma2026', at: atKigoma }, { events: [ event() ] } ],
		[ 'by the tag alone, where its author takes part in nothing else', 'tag', tagged, { participants: asha } ],
		[ 'by the tag alone, with the hashtag of nobody', 'tag', { ...tagged, comment: '#1lib1ref' }, { participants: asha } ],
		[ 'by hashtag, whoever made it', 'hashtag', { comment: 'a source #LAKE2026.' }, {} ],
		[ 'by mark', 'template', {}, { participants: asha, marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) } ],
		[ 'by a mark that writes the name otherwise', 'template', {}, { participants: asha, marks: new Map( [ [ 'Lake', [ mark( { partnership: 'lake_Archives' } ) ] ] ] ) } ],
		[ 'by roster', 'roster', {}, { participants: asha, partnership: partnership( { counting: 'all' } ) } ],
		[ 'by the roster of an event', 'roster', { at: atKigoma }, { participants: [ participant( 'Asha', { event: 'kigoma' } ) ], events: [ event( { counting: 'all' } ) ] } ],
		[ 'by worklist', 'roster', {}, { participants: asha, partnership: partnership( { counting: 'worklist' } ), worklists: new Map( [ [ '', new Set( [ 'Lake' ] ) ] ] ) } ],
		[ 'by the worklist of an event', 'roster', { at: atKigoma }, { participants: asha, events: [ event( { counting: 'worklist', worklist: 'Project:List' } ) ], worklists: new Map( [ [ 'Project:List', new Set( [ 'Lake' ] ) ] ] ) } ],
		[ 'by decision', 'decision', {}, { decisions: [ decision() ] } ],
		[ 'by the strongest of its proofs', 'tag', { ...tagged, comment: '#Lake2026' }, { participants: asha, partnership: partnership( { counting: 'all' } ), marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) } ],
		[ 'of somebody whose name is a word of the language', 'roster', { user: 'Constructor' }, { participants: [ participant( 'Constructor' ) ], partnership: partnership( { counting: 'all' } ) } ],
		[ 'on the first second', 'hashtag', { comment: '#Lake2026', at: '2026-03-01T00:00:00Z' }, {} ],
		[ 'on the last second', 'hashtag', { comment: '#Lake2026', at: '2026-12-31T23:59:59Z' }, {} ],
		[ 'where no end is told', 'hashtag', { comment: '#Lake2026', at: '2099-01-01T00:00:00Z' }, { partnership: partnership( { end: undefined } ) } ],
		[ 'on a wiki named by its host', 'hashtag', { comment: '#Lake2026' }, { partnership: partnership( { wikis: [ 'Wiki.Example' ] } ) } ],
		[ 'on a wiki named by its address', 'hashtag', { comment: '#Lake2026' }, { partnership: partnership( { wikis: [ 'other', 'https://wiki.example/' ] } ) } ],
		[ 'on the wiki of an event', 'hashtag', { comment: '#Kigoma2026', at: atKigoma }, { partnership: partnership( { wikis: [ 'other' ] } ), events: [ event( { wikis: [ 'wiki' ] } ) ] } ],
		[ 'on the last day of its author', 'roster', { at: '2026-06-10T23:59:59Z' }, { participants: [ participant( 'Asha', { left: '2026-06-10' } ) ], partnership: partnership( { counting: 'all' } ) } ],
		[ 'before its author joined', 'roster', {}, { participants: [ participant( 'Asha', { joined: '2026-07-01' } ) ], partnership: partnership( { counting: 'all' } ) } ],
		[ 'on the day of the mark', 'template', { at: '2026-06-10T00:00:00Z' }, { participants: asha, marks: new Map( [ [ 'Lake', [ mark( { date: '2026-06-10' } ) ] ] ] ) } ]
	] )( '%s', ( _, proof, edit, given ) => {
		expect( attribute( edit, given ) ).toMatchObject( { counted: true, proof } );
	} );
} );

describe( 'An edit does not count', () => {
	it.each<[ string, Edit, Partial<AttributionContext> ]>( [
		[ 'without any proof', {}, { participants: asha } ],
		[ 'by the tag of somebody who is not listed', tagged, {} ],
		[ 'by the tag of somebody who has left', tagged, { participants: [ participant( 'Asha', { left: '2026-06-09' } ) ] } ],
		[ 'by a tag with the hashtag of another partnership', { ...tagged, comment: '#River' }, { participants: asha, others: [ scope( { partnership: partnership( { name: 'River', hashtag: 'River' } ) } ) ] } ],
		[ 'by another tag', { tags: [ 'partnerships' ] }, { participants: asha } ],
		[ 'by a hashtag in an address', { comment: 'https://example.org/#Lake2026' }, { participants: asha } ],
		[ 'by a mark, of somebody who is not listed', {}, { marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) } ],
		[ 'by a mark for another partnership', {}, { participants: asha, marks: new Map( [ [ 'Lake', [ mark( { partnership: 'River' } ) ] ] ] ) } ],
		[ 'on the day before the mark', { at: '2026-06-09T23:59:59Z' }, { participants: asha, marks: new Map( [ [ 'Lake', [ mark( { date: '2026-06-10' } ) ] ] ] ) } ],
		[ 'by roster, of somebody who came for another event', { at: atKigoma }, { participants: [ participant( 'Asha', { event: 'other' } ) ], events: [ event( { counting: 'all' } ) ] } ],
		[ 'by roster, the day after its author left', { at: '2026-06-11T00:00:00Z' }, { participants: [ participant( 'Asha', { left: '2026-06-10' } ) ], partnership: partnership( { counting: 'all' } ) } ],
		[ 'the page of somebody who has a task on the worklist', { title: 'User:Asha', namespace: 2 }, { participants: asha, partnership: partnership( { counting: 'worklist' } ), worklists: new Map( [ [ '', new Set( [ 'User:Asha' ] ) ] ] ) } ],
		[ 'off the worklist', {}, { participants: asha, partnership: partnership( { counting: 'worklist' } ), worklists: new Map( [ [ '', new Set( [ 'River' ] ) ] ] ) } ],
		[ 'a second too early', { comment: '#Lake2026', at: '2026-02-28T23:59:59Z' }, {} ],
		[ 'a second too late', { comment: '#Lake2026', at: '2027-01-01T00:00:00Z' }, {} ],
		[ 'by the hashtag of an event that is over', { comment: '#Kigoma2026', at: '2026-05-04T00:00:00Z' }, { events: [ event() ] } ],
		[ 'by a decision, too late', { at: '2027-01-01T00:00:00Z' }, { decisions: [ decision() ] } ],
		[ 'by a decision on another wiki', {}, { decisions: [ decision( { wiki: 'other.example' } ) ] } ],
		[ 'by a decision on another edit', {}, { decisions: [ decision( { revisionId: 2 } ) ] } ],
		[ 'on another wiki', { comment: '#Lake2026' }, { partnership: partnership( { wikis: [ 'other.example' ] } ) } ],
		[ 'elsewhere than on the wiki of the partnership', { comment: '#Lake2026' }, { wiki: { id: 'other', host: 'other.example', isHome: false } } ]
	] )( '%s', ( _, edit, given ) => {
		const attribution = attribute( edit, given );
		expect( attribution ).toMatchObject( { counted: false, partners: [] } );
		expect( attribution.proof ).toBeUndefined();
	} );
} );

describe( 'A tag without hashtag', () => {
	const rival = ( given = {} ) => scope( { partnership: partnership( { name: 'River', hashtag: 'River', ...given } ), participants: asha } );

	it( 'asks the author who takes part in several partnerships', () => {
		expect( attribute( tagged, { participants: asha, others: [ rival() ] } ) ).toMatchObject( { counted: false, unresolved: [ 'Lake Archives', 'River' ] } );
	} );

	it( 'counts where the other partnership is over', () => {
		expect( attribute( tagged, { participants: asha, others: [ rival( { end: '2026-06-09' } ) ] } ).counted ).toBe( true );
	} );

	it( 'counts where the other partnership is of other wikis', () => {
		expect( attribute( tagged, { participants: asha, others: [ rival( { wikis: [ 'other.example' ] } ) ] } ).counted ).toBe( true );
	} );

	it( 'counts where a hashtag decides between them', () => {
		expect( attribute( { ...tagged, comment: '#Lake2026' }, { participants: asha, others: [ rival() ] } ).counted ).toBe( true );
	} );

	it( 'counts by a weaker proof, and nobody is asked', () => {
		const attribution = attribute( tagged, { participants: asha, others: [ rival() ], partnership: partnership( { counting: 'all' } ) } );
		expect( attribution ).toMatchObject( { counted: true, proof: 'roster' } );
		expect( attribution.unresolved ).toBeUndefined();
	} );

	it( 'is for the event for which its author came', () => {
		const given = { events: [ event() ], participants: [ participant( 'Asha', { event: 'kigoma' } ) ] };
		expect( attribute( { ...tagged, at: atKigoma }, given ).event ).toBe( 'kigoma' );
		expect( attribute( { ...tagged, at: atKigoma }, { ...given, participants: asha } ).event ).toBeUndefined();
	} );
} );

describe( 'Leaving out', () => {
	const everything: Partial<AttributionContext> = { participants: asha, partnership: partnership( { counting: 'all' } ), marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) };

	it( 'beats every proof, and a decision to count', () => {
		const excluded = decision( { decision: 'exclude', reason: 'not about the lake' } );
		const attribution = attribute( { ...tagged, comment: '#Lake2026' }, { ...everything, decisions: [ decision(), excluded, decision() ] } );
		expect( attribution ).toMatchObject( { counted: false, excludedBy: excluded, partners: [] } );
		expect( attribution.proofs.map( ( { state } ) => state ) ).toEqual( [ 'holds', 'holds', 'holds', 'holds', 'holds' ] );
	} );

	it( 'is about one wiki', () => {
		expect( attribute( {}, { ...everything, decisions: [ decision( { decision: 'exclude', wiki: 'other.example' } ) ] } ).counted ).toBe( true );
		expect( attribute( {}, { ...everything, decisions: [ decision( { decision: 'exclude', wiki: 'wiki.example' } ) ] } ).counted ).toBe( false );
	} );
} );

describe( 'Credit', () => {
	const partner = ( name: string, wikidata = '' ) => ( { name, wikidata, type: '', country: '', size: '', role: '', url: '' } );
	const record = partnership( { partners: [ partner( 'Library', 'Q1' ), partner( 'Archive', 'Q2' ) ] } );
	const credited = ( edit: Edit, given: Partial<AttributionContext> ) => attribute( edit, { partnership: record, ...given } ).partners;

	it( 'is the partnership’s as a whole by default', () => {
		expect( credited( { comment: '#Lake2026' }, { participants: asha } ) ).toEqual( [] );
	} );

	it( 'goes to the author’s partner and to that of the mark, by name or by item', () => {
		const participants = [ participant( 'Asha', { partner: 'archive' } ) ];
		expect( credited( { comment: '#Lake2026' }, { participants, marks: new Map( [ [ 'Lake', [ mark( { partner: 'q1' } ) ] ] ] ) } ) ).toEqual( [ 'Library', 'Archive' ] );
	} );

	it( 'follows the event', () => {
		const participants = [ participant( 'Asha', { partner: 'Library', event: 'kigoma' } ), participant( 'Asha', { partner: 'Archive', event: 'ujiji' } ) ];
		const events = [ event(), event( { id: 'ujiji', hashtag: 'Ujiji' } ) ];
		expect( credited( { comment: '#Kigoma2026', at: atKigoma }, { participants, events } ) ).toEqual( [ 'Library' ] );
		expect( credited( { comment: '#Ujiji', at: atKigoma }, { participants, events } ) ).toEqual( [ 'Archive' ] );
	} );

	it( 'keeps a partner that the record does not know', () => {
		expect( credited( { comment: '#Lake2026' }, { participants: [ participant( 'Asha', { partner: 'Museum' } ) ] } ) ).toEqual( [ 'Museum' ] );
	} );
} );

describe( 'The explanation', () => {
	it.each<[ string, Proof, object, Edit, Partial<AttributionContext> ]>( [
		[ 'names a slip', 'hashtag', { state: 'nearly', reason: 'slip', found: '#Lake206', hashtag: 'Lake2026' }, { comment: '#Lake206' }, {} ],
		[ 'tells that the edit came late', 'hashtag', { state: 'nearly', reason: 'outside-window', events: [ 'kigoma' ] }, { comment: '#Kigoma2026' }, { events: [ event() ] } ],
		[ 'tells that the wiki is another', 'hashtag', { state: 'nearly', reason: 'outside-wikis' }, { comment: '#Lake2026' }, { partnership: partnership( { wikis: [ 'other' ] } ) } ],
		[ 'tells from when on the mark counts', 'template', { state: 'nearly', reason: 'before-mark', day: '2026-06-11' }, {}, { participants: asha, marks: new Map( [ [ 'Lake', [ mark( { date: '2026-06-12' } ), mark( { date: '2026-06-11' } ) ] ] ] ) } ],
		[ 'tells that the author has left', 'template', { state: 'nearly', reason: 'left', day: '2026-06-09' }, {}, { participants: [ participant( 'Asha', { left: '2026-06-09' } ) ], marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) } ],
		[ 'tells that the author is not listed', 'template', { state: 'missing', reason: 'not-listed' }, {}, { marks: new Map( [ [ 'Lake', [ mark() ] ] ] ) } ],
		[ 'tells that the page is not on the worklist', 'roster', { state: 'nearly', reason: 'not-on-worklist' }, {}, { participants: asha, partnership: partnership( { counting: 'worklist' } ) } ],
		[ 'tells that the tag is for another partnership', 'tag', { state: 'missing', reason: 'names-other', partnerships: [ 'River' ] }, { ...tagged, comment: '#River' }, { others: [ scope( { partnership: partnership( { name: 'River', hashtag: 'River' } ) } ) ] } ],
		[ 'tells that there is nothing', 'roster', { state: 'missing', reason: 'none' }, {}, { participants: asha } ]
	] )( '%s', ( _, proof, expected, edit, given ) => {
		expect( evidence( proof, edit, given ) ).toMatchObject( expected );
	} );

	it( 'has every proof in its order', () => {
		expect( attribute( {} ).proofs.map( ( { proof } ) => proof ) ).toEqual( [ 'decision', 'tag', 'hashtag', 'template', 'roster' ] );
	} );
} );
