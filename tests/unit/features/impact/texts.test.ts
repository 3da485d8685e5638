import { describe, expect, it } from 'vitest';
import { textFigures } from '../../../../src/domain/impact/texts/figures';
import type { TextDifference, TextRules } from '../../../../src/domain/impact/texts/difference';
import { readTexts, requestsFor, type RevisionOnPage } from '../../../../src/features/impact/texts/reading';
import { createWordCounter } from '../../../../src/features/impact/texts/word-counter';
import { DEFAULT_CONFIG } from '../../../../src/domain/partnership/config';
import { WikiError, type RevisionText } from '../../../../src/wiki/ports';

const rules: TextRules = { citations: [], words: DEFAULT_CONFIG.words, silent: [], countWords: createWordCounter( 'en' )! };

/** Pages with so many revisions each, of which every other is counted: each adds a word and a reference. */
function wikiWith( pages: number, revisions: number ) {
	const texts = new Map<number, RevisionText>();
	const counted: RevisionOnPage[] = [];
	for ( let revision = 0; revision < revisions; revision++ ) {
		for ( let page = 1; page <= pages; page++ ) {
			const revisionId = revision * pages + page;
			texts.set( revisionId, { parentId: revision ? revisionId - pages : 0, wikitext: 'word<ref>a</ref> '.repeat( revision + 1 ) } );
			if ( revision % 2 === 0 ) {
				counted.push( { revisionId, pageId: page } );
			}
		}
	}
	return { texts, counted };
}

function reading( texts: Map<number, RevisionText>, { failAt = Infinity } = {} ) {
	const state = { requests: 0, asked: [] as number[], progress: [] as number[], into: new Map<number, TextDifference>(), lost: new Set<number>() };
	const read = ( counted: RevisionOnPage[] ) => readTexts( {
		async read( ids ) {
			expect( ids.length ).toBeLessThanOrEqual( 50 );
			if ( ++state.requests === failAt ) {
				throw new WikiError( 'network' );
			}
			state.asked.push( ...ids );
			return new Map( ids.filter( ( id ) => texts.has( id ) ).map( ( id ) => [ id, texts.get( id )! ] ) );
		}
	}, counted, { rules, into: state.into, lost: state.lost, onProgress: ( done ) => state.progress.push( done ), signal: new AbortController().signal, pause: () => Promise.resolve(), now: () => 0 } );
	return { ...state, state, read };
}

describe( 'Texts of counted revisions', () => {
	it( 'are compared with those below them, each asked for once, in as many requests as was said', async () => {
		const { texts, counted } = wikiWith( 30, 9 );
		const { state, read, into, progress } = reading( texts );
		await read( counted );
		expect( into.size ).toBe( 150 );
		expect( [ ...into.values() ] ).toEqual( Array( 150 ).fill( { words: 1, references: 1 } ) );
		const { least, most } = requestsFor( counted.length );
		expect( state.requests ).toBeGreaterThanOrEqual( least );
		expect( state.requests ).toBeLessThanOrEqual( most );
		expect( new Set( state.asked ).size ).toBe( state.asked.length );
		expect( progress ).toEqual( [ 0, 50, 100, 150 ] );
	} );

	it( 'are not asked for twice where the network was cut', async () => {
		const { texts, counted } = wikiWith( 30, 9 );
		const first = reading( texts, { failAt: 4 } );
		await expect( first.read( counted ) ).rejects.toThrow( 'network' );
		const before = first.into.size;
		expect( before ).toBeGreaterThan( 0 );
		await first.read( counted );
		expect( first.into.size ).toBe( 150 );
		expect( first.progress.filter( ( done ) => done === before ).length ).toBeGreaterThan( 0 );
		// The batch in which it was cut is begun anew.
		expect( first.state.requests ).toBeLessThanOrEqual( requestsFor( 150 ).most + 2 );
	} );

	it( 'that are gone or hidden, or stand on such, are told and not counted', async () => {
		const { texts, counted } = wikiWith( 4, 3 );
		texts.delete( 9 );
		texts.set( 6, { parentId: 2 } );
		const { read, into, lost } = reading( texts );
		await read( counted );
		expect( [ ...lost ].sort() ).toEqual( [ 10, 9 ] );
		expect( into.size ).toBe( counted.length - 2 );
	} );

	it( 'give figures that say what part they are of', () => {
		const sum = { references: 3, words: -2, read: 8, lost: 0 };
		expect( textFigures( { references: 0, words: 0, read: 0, lost: 0 }, 10, false ) ).toMatchObject( [ { state: 'unknown', reason: 'not-asked' }, { state: 'unknown', reason: 'not-asked' } ] );
		// Somebody asked, and nothing came.
		expect( textFigures( { references: 0, words: 0, read: 0, lost: 0 }, 10, false, [ 'network' ] ) ).toMatchObject( Array( 2 ).fill( { state: 'unknown', reason: 'not-read', coverage: [ { failed: [ 'network' ] } ] } ) );
		expect( textFigures( sum, 10, false ) ).toMatchObject( [ { value: 3, coverage: [ { fetched: 8, expected: 10, truncated: true } ] }, { value: -2 } ] );
		expect( textFigures( { ...sum, lost: 2 }, 10, true ) ).toMatchObject( [ { value: 3, coverage: [ { fetched: 8, expected: 10, truncated: false } ] }, { state: 'unknown', reason: 'not-read' } ] );
		expect( textFigures( { ...sum, references: 0, words: 0, read: 0 }, 0, false ) ).toMatchObject( [ { value: 0 }, { value: 0 } ] );
	} );
} );

describe( 'Words', () => {
	it( 'of a line are the same however long it is', () => {
		const count = createWordCounter( 'en' )!;
		expect( count( 'It was a dark, dark night.' ) ).toBe( 6 );
		expect( count( 'It was a dark, dark night. '.repeat( 1000 ) ) ).toBe( 6000 );
		expect( count( '— … 🙂' ) ).toBe( 0 );
		// Codes of wikis' languages are not all codes of languages.
		expect( createWordCounter( 'be-tarask' )!( 'два словы' ) ).toBe( 2 );
		expect( createWordCounter( 'not a code' )!( 'two words' ) ).toBe( 2 );
	} );
} );
