import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../../src/domain/impact/figure';
import type { ReportSource } from '../../../../src/domain/impact/report/generated';
import { findBlocks } from '../../../../src/domain/impact/report/markers';
import { answerKey, refresh } from '../../../../src/domain/impact/report/refresh';
import { isSound, partProblem, PART_KINDS, writeReport, type ReportPart } from '../../../../src/domain/impact/report/report';
import { selectionOf } from '../../../../src/domain/impact/report/selected';
import { readSnapshots } from '../../../../src/domain/impact/report/snapshot';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { findTemplates } from '../../../../src/domain/wikitext';
import { HOSTILE } from '../../../support/hostile';
import { resultWith, WORDS } from '../../../support/results';

const part = ( id: string, kind: ReportPart[ 'kind' ], more: Partial<ReportPart> = {} ): ReportPart => ( { id, kind, heading: '', text: '', who: '', consent: '', metrics: [], ...more } );
const source = ( more: Partial<ReportSource> = {} ): ReportSource => ( { result: resultWith(), permalink: 'https://w.example/x', words: WORDS, ...more } );

const PARTS = [
	part( 'p1', 'text', { text: 'We begin.' } ), part( 'p2', 'figures', { heading: 'What came of it' } ), part( 'p3', 'sentence', { text: 'Together we made $1 pages.', metrics: [ 'pages-created' ] } ),
	part( 'p4', 'chart', { metrics: [ 'edits' ] } ), part( 'p5', 'quote', { heading: 'Empty' } ), part( 'p6', 'made' )
];

describe( 'A report', () => {
	const text = writeReport( PARTS, source(), '' );

	it( 'has each figure with what it counts, what is missing, and where it is from', () => {
		expect( text ).toContain( '! scope="row" | Name of edits\n| data-figure="edits" data-value="3184" style="text-align: end;" | 3,184\n| what edits counts<ref group="note">Definition of edits. scope window 2026-03-01 2026-11-22 read 2026-11-22T20:12:00.000Z [https://w.example/x link]</ref>' );
		expect( text ).toMatch( /data-figure="pages-created" data-value="86".*\n.*missing ledger not whole \[https.*<br \/><small>missing ledger not whole<\/small>/ );
		expect( text ).toContain( 'data-state="pending" style="text-align: end;" | — <small>because window-open</small>' );
		expect( text ).toContain( 'Together we made <!-- partnerkit:value id=p3 metric=pages%2Dcreated'.replace( '%2D', '-' ) );
		expect( text ).toContain( '| of 388 1,284' );
		expect( text ).toMatch( /2026-11-16 2026-11-22\n.* 10\n.*<small>not-read sw.example<\/small> <small>so-far<\/small>/ );
		expect( text ).not.toContain( 'Empty' );
		expect( text ).toContain( 'missing ledger not whole\n<!-- /partnerkit:p6 -->' );
		expect( isSound( text, PARTS, source() ) ).toBe( true );
	} );

	it( 'compares with an earlier snapshot, and says where that means something else', () => {
		const [ snapshot ] = readSnapshots( '{{Partnership snapshot|taken=2026-06-01|figures=<td data-figure="pages-created" data-value="61">}}', DEFAULT_CONFIG );
		const compared = writeReport( PARTS, source( { earlier: { snapshot, title: 'Project:Partnerships/Lake/Reports/2026-Q2' } } ), '' );
		expect( compared ).toContain( '! scope="col" | at 2026-06-01' );
		expect( compared ).toContain( '| 86\n| style="text-align: end;" | 61\n' );
		expect( compared ).toContain( '86 (compared 61 2026-06-01)<ref' );
		expect( compared ).toContain( '[[:Project:Partnerships/Lake/Reports/2026-Q2|at 2026-06-01]]. other-definitions' );
		expect( compared ).toContain( '3,184\n| style="text-align: end;" | — <small>none</small>' );
	} );

	it( 'holds names as text, whatever they are', () => {
		for ( const name of HOSTILE ) {
			const written = writeReport( [ ...PARTS, part( 'p7', 'quote', { text: name, who: name, consent: name, heading: name } ) ], source( { result: resultWith( name, { selection: { event: 'x', partner: name } } ) } ), '' );
			expect( isSound( written, PARTS, source() ), name ).toBe( true );
			expect( findTemplates( written ) ).toEqual( [] );
			expect( written.replace( /<!-- .*? -->/g, '' ) ).not.toMatch( /<(?!\/?(?:ref|references|small|br|div|blockquote)\b)|~{3}/ );
		}
	} );

	it( 'is not published as long as a quote lacks consent, a sentence its place, a gallery its files, or a text would take in what follows', () => {
		expect( partProblem( part( 'p', 'quote', { text: 'x', who: 'y' } ) ) ).toBe( 'no-consent' );
		expect( partProblem( part( 'p', 'quote', { text: 'x', consent: 'y' } ) ) ).toBe( 'no-who' );
		expect( partProblem( part( 'p', 'quote' ) ) ).toBeUndefined();
		expect( partProblem( part( 'p', 'sentence', { text: 'x', metrics: [ 'edits' ] } ) ) ).toBe( 'no-place' );
		expect( partProblem( part( 'p', 'gallery', { text: 'File:A.jpg|x\nFile:{{B}}.jpg' } ) ) ).toBe( 'bad-file' );
		expect( partProblem( part( 'p', 'text', { text: 'a <!-- partnerkit:figures -->' } ) ) ).toBe( 'has-markers' );
		expect( PART_KINDS.every( ( kind ) => partProblem( part( 'p', kind ) ) === undefined ) ).toBe( true );
		for ( const open of [ '<!-- oh', '<nowiki>', '<pre>' ] ) {
			const parts = [ part( 'p1', 'text', { text: open } ), part( 'p2', 'figures' ), part( 'p3', 'text', { text: '</nowiki></pre>' } ) ];
			expect( isSound( writeReport( parts, source(), '' ), parts, source() ), open ).toBe( false );
		}
	} );
} );

describe( 'A refresh', () => {
	const text = writeReport( PARTS, source(), '' );
	const later = source( { result: resultWith( 'Lake', { figures: [ { metric: 'edits', value: 4000, coverage: [] }, { metric: 'pages-created', value: 99, coverage: [] } ] } ) } );

	it( 'makes figures new, and keeps what people wrote between them', () => {
		const edited = text.replace( 'We begin.', 'We began, "$1" and all: 3,184.' ).replace( /$/, '\n\nMore by hand.' );
		const { wikitext, blocks, broken } = refresh( edited, later, {} );
		expect( [ blocks.length, broken.length ] ).toEqual( [ 4, 0 ] );
		expect( wikitext ).toContain( 'data-value="4000"' );
		expect( wikitext ).toMatch( /Together we made <!-- [^>]* -->99<ref/ );
		const people = ( page: string ): string => page.replace( /<!-- partnerkit:.*?<!-- \/partnerkit:\w+ -->/gs, '¤' );
		expect( people( wikitext ) ).toBe( people( edited ) );
		expect( refresh( wikitext, later, {} ).wikitext ).toBe( wikitext );
	} );

	it( 'asks about what somebody changed inside a generated part, and keeps it until the answer is about these very words', () => {
		const edited = text.replace( '3,184', '3,184 at least' );
		const first = refresh( edited, later, {} );
		const asked = first.blocks.filter( ( { isAsked } ) => isAsked );
		expect( asked.map( ( { block } ) => block.id ) ).toEqual( [ 'p2' ] );
		expect( first.wikitext ).toContain( '3,184 at least' );
		const answers = { [ answerKey( asked[ 0 ].block ) ]: 'new' as const };
		expect( refresh( edited, later, answers ).wikitext ).not.toContain( '3,184 at least' );
		expect( refresh( edited.replace( 'at least', 'at most' ), later, answers ).wikitext ).toContain( '3,184 at most' );
	} );

	it( 'leaves what is of another part of the partnership as it is', () => {
		const ofEvent = writeReport( PARTS, source( { result: resultWith( 'Lake', { selection: { event: 'x', from: '2026-03-01' } } ) } ), '' );
		expect( refresh( ofEvent, later, {} ).wikitext ).toBe( ofEvent );
		const [ { block } ] = refresh( ofEvent, later, {} ).blocks;
		expect( selectionOf( block.settings ) ).toEqual( { event: 'x', from: '2026-03-01' } );
		const event = source( { result: resultWith( 'Lake', { selection: { event: 'x', from: '2026-03-01' }, figures: [ { metric: 'edits', value: 12, coverage: [] } ] } ) } );
		expect( refresh( ofEvent, event, {} ).wikitext ).toContain( 'data-value="12"' );
	} );

	it( 'keeps a figure that was made beside the reading as it was, with its time, as long as it is not made again', () => {
		const [ readAt, counted ] = [ Date.parse( '2026-11-20T10:00:00Z' ), { part: 'views', fetched: 3, expected: 9, failed: [ 'http-500' ], truncated: false } ];
		const views = ( given: object ) => ( { metric: 'views-created', coverage: [ counted ], ...given } ) as Figure;
		const parts = [ part( 'p1', 'figures' ), part( 'p2', 'sentence', { text: 'Read $1 times.', metrics: [ 'views-created' ] } ), part( 'p3', 'figures', { metrics: [ 'views-created', 'words-net' ] } ), part( 'p4', 'made' ) ];
		const of = ( figures: Figure[] ) => source( { result: resultWith( 'Lake', { figures, coverage: [] } ) } );
		const first = writeReport( parts, of( [ { metric: 'edits', value: 7, coverage: [] }, views( { value: 500, readAt } ) ] ), '' );
		expect( first ).toContain( '| data-figure="views-created" data-value="500" data-read="2026-11-20T10:00:00.000Z" style' );
		expect( first ).toContain( 'read 2026-11-20T10:00:00.000Z missing views not whole [' );
		expect( first ).toContain( 'live] missing views not whole\n' );
		for ( const left of [ [], [ views( { state: 'unknown', reason: 'not-read' } ) ], [ views( { state: 'unknown', reason: 'not-asked' } ) ] ] ) {
			const now = of( [ { metric: 'edits', value: 8, coverage: [] }, ...left ] );
			const { wikitext, blocks } = refresh( first, now, {} );
			expect( blocks.map( ( { kept } ) => kept ) ).toEqual( [ [ 'views-created' ], [ 'views-created' ], [ 'views-created' ], [] ] );
			expect( wikitext ).toContain( 'data-value="8"' );
			expect( wikitext.match( /data-value="500" data-read="2026-11-20T10:00:00.000Z"/g ) ).toHaveLength( 3 );
			expect( wikitext.match( /<small>missing views not whole<\/small><br \/><small class="partnership-old">old 2026-11-20T10:00:00.000Z<\/small>/g ) ).toHaveLength( 2 );
			expect( wikitext ).toContain( '</ref> <small class="partnership-old">old 2026-11-20T10:00:00.000Z</small><!-- /partnerkit:p2 -->' );
			// Once more: it is as old as it was, and says so once.
			expect( refresh( wikitext, now, {} ).wikitext ).toBe( wikitext );
			const again = refresh( wikitext, of( [ { metric: 'edits', value: 8, coverage: [] }, views( { value: 600, coverage: [] } ) ] ), {} );
			expect( again.wikitext ).not.toMatch( /500|partnership-old/ );
			expect( again.wikitext.match( /data-value="600"/g ) ).toHaveLength( 3 );
		}
		// What somebody wrote into it was read by nobody.
		const touched = first.replace( /(data-value="500"[^|]*\| )500/, '$1600' );
		const [ { block } ] = refresh( touched, of( [] ), {} ).blocks;
		expect( refresh( touched, of( [ views( { state: 'unknown', reason: 'not-read' } ) ] ), { [ answerKey( block ) ]: 'new' } ).wikitext ).toContain( 'data-figure="views-created" data-state="unknown" style="text-align: end;" | — <small>because not-read' );
	} );

	it( 'keeps every word of people on any page', () => {
		const words = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string() ).filter( ( given ) => !/<|-->|--$/.test( given ) );
		fc.assert( fc.property( words, words, words, ( before, between, after ) => {
			const [ , first, second ] = /(<!-- partnerkit:figures.*?<!-- \/partnerkit:p2 -->).*(<!-- partnerkit:made.*<!-- \/partnerkit:p6 -->)/s.exec( text )!;
			const page = `${ before }\n${ first }${ between }${ second }${ after }`;
			fc.pre( findBlocks( page ).blocks.length === 2 );
			const { wikitext } = refresh( page, later, {} );
			expect( wikitext.startsWith( `${ before }\n<!-- partnerkit:figures` ) ).toBe( true );
			expect( wikitext ).toContain( `<!-- /partnerkit:p2 -->${ between }<!-- partnerkit:made` );
			expect( wikitext.endsWith( `<!-- /partnerkit:p6 -->${ after }` ) ).toBe( true );
		} ), { seed: Number( process.env.PARTNERKIT_SEED ) || undefined } );
	} );
} );
