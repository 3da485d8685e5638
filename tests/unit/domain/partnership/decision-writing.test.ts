import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG, type Config } from '../../../../src/domain/partnership/config';
import { readConfig } from '../../../../src/domain/partnership/config-read';
import { readDecisions, type Decision } from '../../../../src/domain/partnership/decision';
import { withDecisions, withoutDecisions } from '../../../../src/domain/partnership/decision-writing';
import { HOSTILE } from '../../../support/hostile';
import { decision } from './cases';

const mapped: Config = readConfig( JSON.stringify( { templates: { decision: { title: 'Décision', parameters: { rev: 'modif', decision: 'avis', by: 'par', reason: 'motif', date: 'jour' }, values: { decision: { exclude: 'non', count: 'oui' } } } } } ) ).config;
const home = { id: 'wiki', host: 'wiki.example', isHome: true };

const add = ( text: string, decisions: Decision[], config = DEFAULT_CONFIG ) => withDecisions( text, decisions, config, home );
const one = ( given: Partial<Decision> = {} ) => decision( { date: '2026-05-02', reason: 'forgotten', ...given } );

describe( 'A Ledger page', () => {
	it( 'begins with a line a decision', () => {
		expect( add( '', [ one(), one( { revisionId: 2, decision: 'exclude', wiki: 'sw.example' } ) ] ) ).toBe( [
			'* {{Partnership decision|rev=1|decision=count|by=Organiser|reason=forgotten|date=2026-05-02}}',
			'* {{Partnership decision|rev=2|wiki=sw.example|decision=exclude|by=Organiser|reason=forgotten|date=2026-05-02}}'
		].join( '\n' ) );
	} );

	it( 'goes on below its last line, with what stands around it as it was', () => {
		const text = 'Words.\n\n:* {{Partnership decision|rev=7|decision=count}} — thanks!\n\n[[Category:Ledgers]]\n';
		expect( add( text, [ one() ] ) ).toBe(
			'Words.\n\n:* {{Partnership decision|rev=7|decision=count}} — thanks!\n:* {{Partnership decision|rev=1|decision=count|by=Organiser|reason=forgotten|date=2026-05-02}}\n\n[[Category:Ledgers]]\n'
		);
	} );

	it( 'has a newer decision in the place of the older one, with what the wiki’s people wrote beside it', () => {
		const text = '* {{Partnership decision | rev = 1 | decision = exclude <!-- hm --> | by = Neema | reason = too early | note = x }} ok\n* {{Partnership decision|rev=1|wiki=https://WIKI.example/|decision=exclude}}\nend';
		expect( add( text, [ one( { by: 'Asha', reason: '' } ) ] ) ).toBe( '* {{Partnership decision | rev = 1 | decision = count | by = Asha | note = x | date = 2026-05-02}} ok\nend' );
	} );

	it( 'keeps decisions about a revision of the same number on another wiki', () => {
		const text = '* {{Partnership decision|rev=1|wiki=sw.example|decision=exclude}}';
		expect( readDecisions( add( text, [ one() ] ), DEFAULT_CONFIG ) ).toMatchObject( [ { wiki: 'sw.example', decision: 'exclude' }, { wiki: '', decision: 'count' } ] );
	} );

	it( 'stays as it is where it says that already', () => {
		const text = add( '', [ one() ] );
		expect( add( text, [ one() ] ) ).toBe( text );
	} );

	it( 'has its lines above what would swallow them', () => {
		expect( readDecisions( add( 'Words <!-- never closed', [ one() ] ), DEFAULT_CONFIG ) ).toHaveLength( 1 );
		expect( readDecisions( add( '<nowiki>\n* {{Partnership decision|rev=1|decision=exclude}}</nowiki>', [ one() ] ), DEFAULT_CONFIG ) ).toMatchObject( [ { decision: 'count' } ] );
	} );

	it( 'loses the lines that are taken back, and nothing else', () => {
		const text = 'Words.\n* {{Partnership decision|rev=7|decision=count}}\n\nEnd';
		expect( withoutDecisions( add( text, [ one() ] ), [ { revisionId: 1, wiki: 'wiki' } ], DEFAULT_CONFIG, home ) ).toBe( text );
	} );

	it( 'is written with the wiki’s own template, its names and its words', () => {
		const text = add( '', [ one( { decision: 'exclude' } ) ], mapped );
		expect( text ).toBe( '* {{Décision|modif=1|avis=non|par=Organiser|motif=forgotten|jour=2026-05-02}}' );
		expect( add( text, [ one( { by: 'Asha' } ) ], mapped ) ).toBe( '* {{Décision|modif=1|avis=oui|par=Asha|motif=forgotten|jour=2026-05-02}}' );
	} );

	it( 'says what was decided, whatever the words of the reason, and whatever stood there', () => {
		const words = fc.oneof( fc.constantFrom( ...HOSTILE ), fc.string( { unit: 'grapheme', maxLength: 30 } ) );
		const aDecision = fc.record( { revisionId: fc.integer( { min: 1, max: 5 } ), wiki: fc.constantFrom( '', 'wiki', 'sw.example' ), decision: fc.constantFrom( 'count' as const, 'exclude' as const ), by: fc.constantFrom( 'Asha', 'A & B = C' ), reason: words } ).map( one );
		const aPage = fc.array( fc.oneof( words, aDecision.map( ( given ) => `\n# ${ add( '', [ given ] ).slice( 2 ) } x` ) ), { maxLength: 5 } ).map( ( parts ) => parts.join( '' ) );
		const lined = ( text: string ) => text.replace( /[\u0000-\u001F\u007F\s]+/g, ' ' ).trim();
		fc.assert( fc.property( aPage, fc.array( aDecision, { minLength: 1, maxLength: 4 } ), fc.constantFrom( DEFAULT_CONFIG, mapped ), ( page, decisions, config ) => {
			const after = readDecisions( add( page, decisions, config ), config );
			const last = new Map( decisions.map( ( given ) => [ `${ given.revisionId } ${ given.wiki === 'wiki' ? '' : given.wiki }`, given ] ) );
			last.forEach( ( given, key ) => {
				const found = after.filter( ( { revisionId, wiki } ) => `${ revisionId } ${ wiki === 'wiki' ? '' : wiki }` === key );
				expect( found ).toMatchObject( [ { decision: given.decision, by: given.by, reason: lined( given.reason ) } ] );
			} );
			expect( add( add( page, decisions, config ), decisions, config ) ).toBe( add( page, decisions, config ) );
		} ), { numRuns: 1000 } );
	} );
} );
