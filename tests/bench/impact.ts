import { from as tableFrom, op } from 'arquero';
import { createRevisions, REVERTED } from '../../src/domain/impact/revisions';
import { createTally, type TalliedMetric } from '../../src/domain/impact/tally';
import { dashboardOf } from '../support/dashboard';
import { NodeMediaWiki } from '../support/node-mediawiki';
import { testWiki } from '../support/wiki';
import { CONTRIBUTIONS, each, megabytes, timed } from './contributions';
import { printTable } from './measure';
import { fill, NAME, READER } from './movement';

/** Of the memory that arquero takes. */
const TARGET_MEMORY = 1 / 3;
/** Times as long as the bare requests. */
const TARGET_READING = 1.05;

const METRICS: TalliedMetric[] = [ 'edits', 'editors', 'bytes-added', 'bytes-removed', 'pages-edited', 'pages-created', 'reverted' ];

/** Rounds on the real wiki. */
const ROUNDS = 16;

/** Figures of a million contributions beside arquero, and a whole reading beside its bare requests. What falls short is told. */
export async function impactBeside(): Promise<string[]> {
	return [ ...besideArquero(), ...await besideBareRequests() ];
}

interface Folded { name: string; megabytes: number; folding: number; figures: number[] }

function besideArquero(): string[] {
	const ours = folded( 'ours, in columns', () => {
		const revisions = createRevisions();
		eachEdit( ( edit ) => revisions.add( 'wiki', edit ) );
		return () => {
			const tally = createTally( revisions, { isContent: ( namespace ) => namespace === 0, isTemporary: () => false } );
			for ( let row = 0; row < revisions.length; row++ ) {
				tally.take( row );
			}
			return { tally, figures: METRICS.map( ( metric ) => tally.value( metric, { redirects: new Set(), gone: new Set() } ) ) };
		};
	} );
	const arquero = folded( 'arquero', () => {
		const rows: object[] = [];
		eachEdit( ( { revisionId, pageId, namespace, title, user, time, sizeDiff, isNew, tags } ) => rows.push( { revisionId, pageId, namespace, title, user, time, sizeDiff, isNew, isReverted: tags.includes( REVERTED ) } ) );
		const table = tableFrom( rows );
		return () => {
			const sums = table.rollup( {
				edits: op.count(), editors: op.distinct( 'user' ), pages: op.distinct( 'pageId' ),
				added: ( row: Row ) => op.sum( row.sizeDiff > 0 ? row.sizeDiff : 0 ), removed: ( row: Row ) => op.sum( row.sizeDiff < 0 ? row.sizeDiff : 0 ),
				reverted: ( row: Row ) => op.sum( row.isReverted ? 1 : 0 )
			} ).object() as Record<string, number>;
			// Pages, as they are shown below the figures, are a table of their own.
			const pages = table.groupby( 'pageId' ).rollup( {
				edits: op.count(), bytes: op.sum( 'sizeDiff' ), since: op.min( 'time' ), isCreated: ( row: Row ) => op.max( row.isNew && row.namespace === 0 ? 1 : 0 )
			} );
			const created = pages.rollup( { created: op.sum( 'isCreated' ) } ).object() as { created: number };
			return { tally: [ table, pages ], figures: [ sums.edits, sums.editors, sums.added, sums.removed, sums.pages, created.created, sums.reverted ] };
		};
	} );
	console.log( `\nFigures of ${ CONTRIBUTIONS.toLocaleString( 'en' ) } contributions, and what is counted on each page\n` );
	printTable( [
		[ 'folded by', 'MB', 'of arquero\'s', 'folded, ms', 'times as long' ],
		...[ ours, arquero ].map( ( one ) => [ one.name, one.megabytes.toFixed( 1 ), ( one.megabytes / arquero.megabytes ).toFixed( 2 ), one.folding.toFixed( 0 ), ( one.folding / ours.folding ).toFixed( 1 ) ] )
	] );
	return [
		...String( ours.figures ) === String( arquero.figures ) ? [] : [ `figures differ: ${ ours.figures } and ${ arquero.figures }` ],
		...ours.folding < arquero.folding ? [] : [ `folding takes ${ ours.folding.toFixed( 0 ) } ms, arquero ${ arquero.folding.toFixed( 0 ) }` ],
		...ours.megabytes <= arquero.megabytes * TARGET_MEMORY ? [] : [ `folding takes ${ ours.megabytes.toFixed( 1 ) } MB, more than a third of arquero's ${ arquero.megabytes.toFixed( 1 ) }` ]
	];
}

interface Row { sizeDiff: number; isReverted: boolean; isNew: boolean; namespace: number }

function eachEdit( take: ( edit: Parameters<Parameters<typeof each>[ 0 ]>[ 0 ] ) => void ): void {
	let index = 0;
	each( ( edit ) => take( { ...edit, tags: index++ % 20 ? edit.tags : [ REVERTED ] } ) );
}

/** What holding and folding leave in memory, and how long folding takes: the second time, when it is compiled. */
function folded( name: string, make: () => () => { tally: unknown; figures: number[] } ): Folded {
	const before = megabytes();
	const fold = make();
	fold();
	const [ kept, folding ] = timed( fold );
	const after = megabytes();
	return { name, megabytes: after - before, folding, figures: kept.figures };
}

async function besideBareRequests(): Promise<string[]> {
	const wiki = await testWiki( 'bench-impact' );
	try {
		const accounts = fill( wiki );
		const account = await NodeMediaWiki.logIn( wiki.apiUrl, READER );
		const { signal } = new AbortController();
		const readings: number[] = [];
		const bare: number[] = [];
		const groups = Math.ceil( accounts / 50 );
		let again = 0;
		let all = 0;
		let requests: Array<Record<string, string>> = [];
		const repeat = async ( isTurn: boolean ): Promise<void> => {
			if ( isTurn && requests.length ) {
				bare.push( await spent( () => account.repeat( requests ) ) );
			}
		};
		for ( let round = 0; round <= ROUNDS; round++ ) {
			const dashboard = dashboardOf( NAME, wiki, account );
			// By turns one is before the other.
			await repeat( round % 2 === 1 );
			account.requests.length = 0;
			readings.push( await spent( () => dashboard.read( signal ) ) );
			requests = [ ...account.requests ];
			await repeat( round % 2 === 0 );
			account.requests.length = 0;
			await dashboard.read( signal );
			again = account.requests.filter( ( { list = '' } ) => list.split( '|' ).includes( 'usercontribs' ) ).length;
			all = account.requests.length;
		}
		// The first round warms up.
		const ratios = readings.map( ( time, round ) => time / bare[ round ] ).slice( 1 ).sort( ( one, other ) => one - other );
		const ratio = ratios[ ROUNDS >> 1 ];
		const milliseconds = ( times: number[] ): string => times.slice( 1 ).sort( ( one, other ) => one - other )[ ROUNDS >> 1 ].toFixed( 0 );
		console.log( `\nReading a dashboard with 10,000 edits of ${ accounts } people on a real wiki: the median of ${ ROUNDS } rounds, each beside the same ${ requests.length } requests bare, in the same order: ${ milliseconds( readings ) } and ${ milliseconds( bare ) } ms\n` );
		printTable( [
			[ '', 'times the bare requests', 'at most' ], [ 'whole reading', ratio.toFixed( 3 ), String( TARGET_READING ) ],
			[ '', 'requests for contributions', 'at most' ], [ 'again, nothing new', String( again ), String( groups ) ], [ '', 'of requests in all', '' ], [ '', String( all ), '' ]
		] );
		return [
			...ratio <= TARGET_READING ? [] : [ `a whole reading takes ${ ratio.toFixed( 3 ) } times as long as its bare requests, not ${ TARGET_READING }` ],
			...again <= groups ? [] : [ `reading again takes ${ again } requests for contributions, not ${ groups }` ]
		];
	} finally {
		await wiki.stop();
	}
}

async function spent( work: () => Promise<unknown> ): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}
