import { isWhole, type Part, type PartCoverage } from '../../domain/impact/coverage';
import type { Figure, NoValue } from '../../domain/impact/figure';
import { figuresOf } from '../../domain/impact/figures';
import { goalProgress, perWeek } from '../../domain/impact/goals';
import { isNewEditor, type NewEditorDefinition } from '../../domain/impact/newcomers';
import type { Choices, GoalProgress, Series } from '../../domain/impact/result';
import { FILE_NAMESPACE, type PageStates, type PageTally, type Tally } from '../../domain/impact/tally';
import { windowBounds, type Window } from '../../domain/partnership/dates';
import { GROUPINGS } from '../../domain/partnership/ledger';
import { accountsOf } from '../../domain/partnership/participant';
import type { DashboardView } from '../../ui/dashboard/view';
import type { DashboardPorts } from './dashboard-ports';
import type { Folds } from './folds';
import type { Material } from './material';
import { pageRows } from './page-rows';

/** What a view is made from. */
export interface Seen {
	material: Material;
	folds: Folds;
	definition: NewEditorDefinition;
	/** Whether the partnership, or something of it, has begun. */
	hasBegun: boolean;
	progress: Pick<DashboardView, 'phase' | 'progress' | 'secondsLeft'>;
	ports: DashboardPorts;
}

export function viewOf( seen: Seen ): DashboardView {
	const { material, folds, progress, ports, definition } = seen;
	const { records, ledger, wikis, careers, readAt } = material;
	const coverage = [ ...material.coverage ];
	const isReading = progress.phase === 'reading' && readAt === undefined;
	const states = wikis.states( isReading );
	const { tally, people } = folds.selected.folds;
	const figures = ( of: Tally, window: Window, deleted?: number ): Figure[] => figuresOf( {
		tally: of, states, deleted, coverage, isReading, without: without( seen ),
		newcomers: { definition, window, careers, now: ports.now() }
	} );
	const ofSelection = figures( tally, folds.window, deletedOf( folds, states ) );
	return {
		...progress, readAt,
		partnership: records.partnership,
		tag: ports.config.tag,
		wikis: wikis.count(),
		selection: folds.selection,
		choices: choicesOf( material, folds ),
		window: { from: folds.window.start, to: folds.window.end },
		participants: accountsOf( records.participants ).length,
		figures: ofSelection,
		before: folds.before && folds.earlier && { ...folds.before, figures: figures( folds.earlier.folds.tally, { start: folds.before.from, end: folds.before.to } ).filter( ( { metric } ) => metric !== 'deleted' ) },
		series: seriesOf( folds, coverage ),
		goals: goalsOf( seen, () => folds.selected === folds.whole ? ofSelection : figures( folds.whole.folds.tally, records.partnership ), states ),
		pages: pageRows( ledger.revisions, tally, wikis.url, states ),
		events: folds.events.folds.events.rows( records.events, ( page ) => isCreatedPage( seen, page, states ) ),
		people: people.rows( ports.isTemporary, ( user ) => ports.isTemporary( user ) ? false : isNewEditor( careers?.get( user ) || {}, folds.window, definition ) ),
		coverage,
		byWiki: wikis.views( ledger.totals( GROUPINGS.wiki ) ),
		unlisted: wikis.unlisted(),
		excluded: wikis.excluded(),
		unresolved: wikis.unresolved(),
		recentSince: wikis.recentSince()
	};
}

/** Why there are no values, where there are none. */
function without( { hasBegun, material: { ledger, coverage, readAt }, progress }: Seen ): NoValue | undefined {
	if ( !hasBegun ) {
		return { state: 'pending', reason: 'not-begun' };
	}
	if ( ledger.revisions.length ) {
		return undefined;
	}
	if ( progress.phase === 'reading' && readAt === undefined ) {
		return { state: 'pending', reason: 'reading' };
	}
	// Somebody would rather not have it read.
	if ( !coverage.length ) {
		return { state: 'unknown', reason: 'not-asked' };
	}
	// Nothing found is 0 only where nothing is missing.
	return coverage.every( isWhole ) ? undefined : { state: 'unknown', reason: 'not-read' };
}

/** Those of the selection that are remembered, and those on pages that went since. */
function deletedOf( { lost, selected }: Folds, states?: PageStates ): number | undefined {
	const { tally } = selected.folds;
	const onGone = states?.gone.size ? tally.pages().filter( ( { page } ) => states.gone.has( page ) ).reduce( ( sum, { edits } ) => sum + edits, 0 ) : 0;
	return lost && lost.folds.tally.value( 'edits', { redirects: new Set(), gone: new Set() } ) + onGone;
}

function choicesOf( { records, ledger, wikis }: Material, { whole }: Folds ): Choices {
	const namespaces = new Set( whole.folds.tally.pages().map( ( { page } ) => ledger.revisions.page( page ).namespace ) );
	return {
		events: records.events.map( ( { id, name } ) => ( { id, name } ) ),
		partners: records.partnership.partners.map( ( { name } ) => name ).filter( ( name ) => name !== '' ),
		wikis: wikis.hosts(),
		namespaces: [ ...namespaces ].sort( ( one, other ) => one - other )
	};
}

/** Parts without which no edit is missing. */
const BESIDE: Part[] = [ 'redirects', 'registrations', 'later-edits', 'memory', 'others' ];

function seriesOf( folds: Folds, coverage: PartCoverage[] ): Series {
	const series = folds.series();
	const gaps = coverage.filter( ( part ) => !isWhole( part ) && !BESIDE.includes( part.part ) );
	const missing = [ ...new Set( gaps.flatMap( ( { part, wiki, failed } ) => part === 'wikis' && failed.length ? failed : [ wiki ?? '' ] ) ) ];
	return series ?
		{ unit: series.unit, steps: series.steps.folds.steps.steps( folds.today, missing ), before: series.before?.folds.steps.steps( folds.today, missing ) } :
		{ unit: 'week', steps: [] };
}

function goalsOf( { material, folds, ports }: Seen, figures: () => Figure[], states?: PageStates ): GoalProgress[] {
	const { goals } = material.records.partnership;
	if ( !goals.length ) {
		return [];
	}
	const { tally, people, pace } = folds.whole.folds;
	const now = ports.now();
	const pages = tally.pages();
	const namespaceOf = ( { page }: PageTally ): number => material.ledger.revisions.page( page ).namespace;
	const isCreated = ( { page, isCreated: isNew }: PageTally ): boolean => isNew && !states?.redirects.has( page ) && !states?.gone.has( page );
	const isContent = ( page: PageTally ): boolean => material.wikis.isContent( namespaceOf( page ), material.ledger.revisions.page( page.page ).wiki );
	const since = ( list: PageTally[] ): number[] => perWeek( list.map( ( page ) => page.since ), now );
	const source = {
		figures: figures(), since: tally.since(), now,
		until: Math.max( ...[ material.records.partnership, ...material.records.events ].map( ( window ) => windowBounds( window ).to ) ),
		growth( metric: string ): number[] | undefined {
			switch ( metric ) {
				case 'edits': case 'bytes-added': return pace.weeks( metric );
				case 'editors': return perWeek( people.firsts(), now );
				case 'pages-edited': return since( pages );
				case 'pages-created': return since( pages.filter( ( page ) => isCreated( page ) && isContent( page ) ) );
				case 'pages-improved': return since( pages.filter( ( page ) => !isCreated( page ) && isContent( page ) ) );
				case 'files-uploaded': return since( pages.filter( ( page ) => isCreated( page ) && namespaceOf( page ) === FILE_NAMESPACE ) );
				default: return undefined;
			}
		}
	};
	return goals.map( ( goal ) => goalProgress( goal, source ) );
}

function isCreatedPage( { material: { ledger, wikis } }: Seen, page: number, states?: PageStates ): boolean {
	const { namespace, wiki } = ledger.revisions.page( page );
	return wikis.isContent( namespace, wiki ) && !states?.redirects.has( page ) && !states?.gone.has( page );
}
