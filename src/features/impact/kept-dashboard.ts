import { isWhole, type PartCoverage } from '../../domain/impact/coverage';
import type { Career } from '../../domain/impact/newcomers';
import { createLedger, GROUPINGS, type KeptLedger } from '../../domain/partnership/ledger';
import type { WikiView } from '../../ui/dashboard/view';
import type { ReadingStore } from '../../wiki/ports';
import type { DashboardPorts } from './dashboard-ports';
import type { Material } from './material';
import type { Records } from './records';
import type { WikiFacts } from './wiki-readings';

/** Goes up when what is kept changes its shape: what has another one is not understood. */
const SHAPE = 1;

/** What is kept of a reading, so that it can be shown again before anything is asked for. */
interface KeptDashboard {
	shape: number;
	records: Records;
	ledger: KeptLedger;
	gone?: KeptLedger;
	goneSince?: string;
	careers?: Array<[ string, Career ]>;
	coverage: PartCoverage[];
	readAt: number;
	wikis: KeptWikis;
}

interface KeptWikis {
	count: number;
	views: WikiView[];
	hosts: Array<{ id: string; host: string }>;
	/** Of the other wikis: namespaces of content, and what addresses begin with. */
	others: Array<{ id: string; content: number[]; url: string }>;
	redirects?: number[];
	missing?: number[];
	excluded: number;
	unresolved: number;
	unlisted: string[];
	recentSince?: string;
}

const PART = 'dashboard';

const nameOf = ( name: string ): string => `dashboard ${ name }`;

/** The last reading of the partnership; undefined where none is kept, or none that is understood. */
export async function loadDashboard( store: ReadingStore, name: string, ports: Pick<DashboardPorts, 'isContent' | 'wiki'> ): Promise<Material | undefined> {
	const [ found ] = ( await store.load( nameOf( name ) ) ).filter( ( { part } ) => part === PART );
	const kept = found && found.value as KeptDashboard;
	return kept && kept.shape === SHAPE ? {
		records: kept.records, coverage: kept.coverage, readAt: kept.readAt,
		ledger: createLedger( kept.ledger ), gone: kept.gone && createLedger( kept.gone ), goneSince: kept.goneSince,
		careers: kept.careers && new Map( kept.careers ), wikis: factsOf( kept.wikis, ports )
	} : undefined;
}

/** Keeps a reading in the place of the last one. */
export async function saveDashboard( store: ReadingStore, name: string, material: Material ): Promise<void> {
	const { records, ledger, gone, goneSince, careers, coverage, readAt } = material;
	const kept: KeptDashboard = {
		shape: SHAPE, records, coverage, readAt: readAt!, goneSince,
		ledger: ledger.keep(), gone: gone && gone.keep(), careers: careers && [ ...careers ], wikis: keptWikis( material )
	};
	await store.save( nameOf( name ), PART, kept );
}

/** How many parts could not be read: less is not kept in the place of more. */
export function gapsOf( { coverage }: Material ): number {
	return coverage.filter( ( part ) => !isWhole( part ) ).length;
}

function factsOf( kept: KeptWikis, { isContent, wiki: home }: Pick<DashboardPorts, 'isContent' | 'wiki'> ): WikiFacts {
	const other = ( wiki: string ) => kept.others.find( ( { id } ) => id === wiki );
	return {
		count: () => kept.count,
		views: () => kept.views,
		hosts: () => kept.hosts,
		isContent: ( namespace, wiki ) => wiki === home.id ? isContent( namespace ) : Boolean( other( wiki )?.content.includes( namespace ) ),
		url( title, wiki ) {
			const there = other( wiki );
			return there && there.url + encodeURIComponent( title.replace( / /g, '_' ) );
		},
		states: () => kept.redirects && { redirects: new Set( kept.redirects ), gone: new Set( kept.missing ) },
		excluded: () => kept.excluded,
		unresolved: () => kept.unresolved,
		unlisted: () => kept.unlisted,
		recentSince: () => kept.recentSince
	};
}

/** A title of one letter, whose address shows what those of others begin with. */
const SHORT = 'X';

function keptWikis( { ledger, wikis }: Material ): KeptWikis {
	const states = wikis.states( false );
	const namespaces = new Set( Array.from( { length: ledger.revisions.pageCount }, ( _, page ) => ledger.revisions.page( page ).namespace ) );
	return {
		count: wikis.count(), views: wikis.views( ledger.totals( GROUPINGS.wiki ) ), hosts: wikis.hosts(),
		others: wikis.hosts().filter( ( { id } ) => wikis.url( SHORT, id ) !== undefined ).map( ( { id } ) => ( {
			id, content: [ ...namespaces ].filter( ( namespace ) => wikis.isContent( namespace, id ) ), url: wikis.url( SHORT, id )!.slice( 0, -SHORT.length )
		} ) ),
		redirects: states && [ ...states.redirects ], missing: states && [ ...states.gone ],
		excluded: wikis.excluded(), unresolved: wikis.unresolved(), unlisted: wikis.unlisted(), recentSince: wikis.recentSince()
	};
}
