import type { PartCoverage } from '../../src/domain/impact/coverage';
import type { CountedMetric } from '../../src/domain/impact/figure';
import { createRevisions, type Revisions } from '../../src/domain/impact/revisions';
import type { Selection } from '../../src/domain/impact/selection';
import { createTally } from '../../src/domain/impact/tally';
import { DEFAULT_CONFIG } from '../../src/domain/partnership/config';
import { windowBounds } from '../../src/domain/partnership/dates';
import { createLedger, type Ledger } from '../../src/domain/partnership/ledger';
import { readContributions, type ContributionPorts, type Found } from '../../src/features/impact/contributions';
import { createParts } from '../../src/features/impact/parts';
import { readRecords, type Records } from '../../src/features/impact/records';
import { createApi } from '../../src/wiki/api';
import { createContributions } from '../../src/wiki/contributions';
import { createPages } from '../../src/wiki/pages';
import { NodeMediaWiki } from './node-mediawiki';
import type { TestWiki } from './wiki';

/** A partnership as the dashboard reads it. */
export interface FigureReading {
	ports: ContributionPorts;
	records: Records;
	ledger: Ledger;
	coverage: PartCoverage[];
	/** The counted revisions that are selected. */
	revisions( selection: Selection ): Revisions;
	value( metric: CountedMetric, selection: Selection ): number;
}

/** Where contributions are read, by somebody who sees what everybody sees. */
export async function readingPorts( { apiUrl, database, port }: Pick<TestWiki, 'apiUrl' | 'database' | 'port'>, reader: string ): Promise<ContributionPorts> {
	const { mediawiki } = await NodeMediaWiki.logIn( apiUrl, reader );
	const api = createApi( mediawiki );
	const home = { pages: createPages( mediawiki, api ), contributions: createContributions( api ), config: DEFAULT_CONFIG };
	return { ...home, home, wiki: { id: database, host: `127.0.0.1:${ port }`, isHome: true }, isContent: ( namespace ) => namespace === 0 };
}

export async function readFigures( ports: ContributionPorts, name: string ): Promise<FigureReading> {
	const records = await readRecords( ports, name );
	if ( typeof records === 'string' ) {
		throw new Error( `${ name }: ${ records }` );
	}
	const ledger = createLedger();
	const coverage: PartCoverage[] = [];
	const found: Found = { excluded: () => 0, unresolved: () => 0, unlisted: () => [] };
	const { signal } = new AbortController();
	await readContributions( ports, records, { ledger, found, signal, parts: createParts( coverage, signal, () => {} ), onProgress: () => {} } );
	const redirects = new Set( [ ...found.redirects! ].map( ( page ) => ledger.revisions.page( page ).pageId ) );
	const revisions = ( selection: Selection ): Revisions => selected( ledger, name, selection );
	return {
		ports, records, ledger, coverage, revisions,
		value( metric, selection ) {
			const chosen = revisions( selection );
			const tally = createTally( chosen, { isContent: ports.isContent, isTemporary: () => false } );
			tally.update();
			const pages = Array.from( { length: chosen.pageCount }, ( _, page ) => page );
			return tally.value( metric, new Set( pages.filter( ( page ) => redirects.has( chosen.page( page ).pageId ) ) ) );
		}
	};
}

function selected( { revisions, creditsOf }: Ledger, partnership: string, { event, partner, namespace, from, to }: Selection ): Revisions {
	const chosen = createRevisions();
	for ( let row = 0; row < revisions.length; row++ ) {
		const { wiki, ...page } = revisions.page( revisions.pageNumber( row ) );
		const credit = creditsOf( wiki, revisions.revisionId( row ) ).find( ( one ) => one.partnership === partnership );
		const time = revisions.time( row );
		const { from: since, to: until } = windowBounds( { start: from, end: to } );
		if ( credit && ( event === undefined || credit.events.includes( event ) ) && ( partner === undefined || credit.partners.includes( partner ) ) &&
			( namespace === undefined || page.namespace === namespace ) && time >= since && time < until ) {
			chosen.add( wiki, {
				...page, revisionId: revisions.revisionId( row ), time, user: revisions.users.textOf( revisions.user( row ) ), sizeDiff: revisions.sizeDiff( row ),
				isNew: revisions.isNew( row ), comment: '', tags: []
			} );
		}
	}
	return chosen;
}
