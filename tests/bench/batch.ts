import { Mwn } from 'mwn';
import { botPassword } from '../../build/local-wiki/bot-password';
import { ORGANISER } from '../../build/local-wiki/instance';
import { BatchDesk, forgetBatches, resting, until } from '../support/batches';
import { makeEdits } from '../support/edits';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki } from '../support/wiki';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { applyChange, type Change } from '../../src/domain/batch/change';
import { printTable } from './measure';

/** Edits a second of mwn's, sent bare one at a time, that a batch reaches at least. */
const TARGET_SHARE = 0.9;

/** Pages of a round, and rounds: each way takes its turn, so that a busy moment of the machine meets both. */
const PAGES = 50;
const ROUNDS = 4;

const TEXT = '{{WikiProject banner shell|1=\n{{WikiProject Weaving}}\n}}\n\n== Looms ==\nWhat about them? ~~~~\n'.replace( '~~~~', '[[User:A|A]]' );
const change: Change = { act: 'put', mark: { partnership: 'Archive', event: '', partner: '', identifier: 'A 1', date: '2026-01-02' } };

/** A batch, with what it reads and keeps besides, beside the same edits sent bare by mwn, on the same wiki. What falls short is told. */
export async function besideBareEdits(): Promise<string[]> {
	const wiki = await testWiki( 'bench-batch' );
	try {
		const titles = ( name: string ): string[] => Array.from( { length: PAGES }, ( _, index ) => `Talk:${ name } ${ index }` );
		const names = Array.from( { length: ROUNDS + 1 }, ( _, round ) => [ `Batch ${ round }`, `Bare ${ round }` ] );
		makeEdits( wiki, names.flat().flatMap( titles ).map( ( title ) => ( { title, text: TEXT, user: 'Somebody', time: '2026-01-01T00:00:00Z' } ) ) );
		const ours = await batchWay( wiki.apiUrl );
		const bare = await mwnWay( wiki.apiUrl, botPassword( wiki ) );
		const times: Array<[ number, number ]> = [];
		for ( const [ first, second ] of names ) {
			times.push( [ await ours( titles( first ) ), await bare( titles( second ) ) ] );
		}
		// The first round is to warm up.
		const measured = times.slice( 1 );
		const sum = ( which: 0 | 1 ): number => measured.reduce( ( total, pair ) => total + pair[ which ], 0 );
		const share = sum( 1 ) / sum( 0 );
		console.log( `\nSaving ${ PAGES * ROUNDS } edits one at a time, in ${ ROUNDS } rounds by turns\n` );
		printTable( [
			[ 'by', 'ms an edit', 'edits a second' ],
			...( [ [ 'Partnerkit, a batch', 0 ], [ 'mwn, bare', 1 ] ] as const ).map( ( [ name, which ] ) => [ name, ( sum( which ) / PAGES / ROUNDS ).toFixed( 1 ), ( PAGES * ROUNDS * 1000 / sum( which ) ).toFixed( 1 ) ] )
		] );
		console.log( `\nA batch is ${ share.toFixed( 2 ) } times as fast.` );
		return share >= TARGET_SHARE ? [] : [ `a batch is ${ share.toFixed( 2 ) } times as fast as bare edits, not ${ TARGET_SHARE }` ];
	} finally {
		await wiki.stop();
	}
}

/** Tried out beforehand; what is measured reads each page, keeps each step, and saves. */
async function batchWay( apiUrl: string ): Promise<( titles: string[] ) => Promise<number>> {
	const account = await NodeMediaWiki.logIn( apiUrl, ORGANISER );
	return async ( titles ) => {
		forgetBatches();
		const desk = new BatchDesk( account );
		const session = await desk.open( await desk.create( { kind: 'repair', title: 'Bench', summary: 'Bench', minor: false, tag: undefined, items: titles.map( ( title ) => ( { title, change, placement: 'talk' } ) ) } ) );
		session.go();
		await until( session, resting( 'tried' ) );
		const start = performance.now();
		session.save( session.book.batch );
		await until( session, resting( 'done' ) );
		const spent = performance.now() - start;
		if ( session.book.items.some( ( { state } ) => state.at !== 'saved' ) ) {
			throw new Error( 'Not everything was saved.' );
		}
		return spent;
	};
}

/** The texts are at hand: nothing is read, nothing is kept, nothing is asserted. */
async function mwnWay( apiUrl: string, { user, password }: { user: string; password: string } ): Promise<( titles: string[] ) => Promise<number>> {
	const bot = await Mwn.init( { apiUrl, username: user, password, silent: true, userAgent: 'partnerkit-bench' } );
	const text = applyChange( TEXT, change, 'talk', DEFAULT_CONFIG );
	return async ( titles ) => {
		const start = performance.now();
		for ( const title of titles ) {
			await bot.save( title, text, 'Bench' );
		}
		return performance.now() - start;
	};
}
