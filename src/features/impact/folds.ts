import { createEventTallies } from '../../domain/impact/event-tallies';
import { createPace, type Pace } from '../../domain/impact/goals';
import { createPeople, type People } from '../../domain/impact/people';
import { openWindow, selectedWindow, windowBefore } from '../../domain/impact/period';
import { createFilter } from '../../domain/impact/selected';
import type { Selection } from '../../domain/impact/selection';
import { createSteps, unitOf } from '../../domain/impact/series';
import { createTally, type Tally } from '../../domain/impact/tally';
import { dayOf, type Day, type Window } from '../../domain/partnership/dates';
import type { Ledger } from '../../domain/partnership/ledger';
import { createFolding, type Folding } from './folding';
import type { Material } from './material';

export interface FoldOptions {
	isTemporary( user: string ): boolean;
	/** Milliseconds since 1970. */
	now: number;
}

/** What is added up of everything. */
type Whole = Folding<{ tally: Tally; people: People; pace: Pace }>;

/** All that is added up for a selection of what was read, and for the whole of it. */
export type Folds = ReturnType<typeof createFolds>;

/** @param known Folds of another selection of the same, of which the whole is not folded again */
export function createFolds( { records, ledger, gone, wikis }: Material, selection: Selection, { isTemporary, now }: FoldOptions, known?: { whole: Whole } ) {
	const { partnership: { name } } = records;
	const today = dayOf( now );
	const open = openWindow( records.partnership, records.events, selection );
	const window = selectedWindow( open, selection );
	const before = windowBefore( window, open, today );
	const isWhole = Object.values( selection ).every( ( one ) => one === undefined );
	const tally = () => createTally( ledger.revisions, { isContent: wikis.isContent, isTemporary } );
	const fold = <Made extends Record<string, { take( row: number ): void }>>( of: Selection, make: () => Made, from: Ledger = ledger ): Folding<Made> =>
		createFolding( from, createFilter( from, of, name ), make );

	const whole: Whole = known?.whole || fold( {}, () => ( { tally: tally(), people: createPeople( ledger.revisions ), pace: createPace( ledger.revisions, now ) } ) );
	const selected = isWhole ? whole : fold( selection, () => ( { tally: tally(), people: createPeople( ledger.revisions ) } ) );
	const events = fold( { ...selection, event: undefined }, () => ( { events: createEventTallies( ledger, name ) } ) );
	const earlier = before && fold( { ...selection, ...before }, () => ( { tally: tally() } ) );
	const lost = gone && fold( selection, () => ( { tally: createTally( gone.revisions, { isContent: wikis.isContent, isTemporary } ) } ), gone );
	let days: { from: Day; to: Day } | undefined;
	let steps: ReturnType<typeof series> | undefined;

	/** Its steps begin with the first edit, where nothing else tells when. */
	function series( span: { from: Day; to: Day } ) {
		const unit = unitOf( span.from, span.to );
		return {
			unit,
			steps: fold( selection, () => ( { steps: createSteps( ledger.revisions, unit, span.from, span.to ) } ) ),
			before: before && fold( { ...selection, ...before }, () => ( { steps: createSteps( ledger.revisions, unit, before.from, before.to ) } ) )
		};
	}
	function* all(): Generator<Folding<unknown> | undefined> {
		yield* [ whole, selected, events, earlier, lost ];
		const span = spanOf( window, selected.folds.tally.since(), today );
		if ( span && !( days && span.from === days.from && span.to === days.to ) ) {
			steps = series( span );
		}
		days = span;
		yield* [ steps?.steps, steps?.before ];
	}

	return {
		selection, window, today, whole, selected, events, earlier, lost, before,
		series: () => days && steps,
		/** Folds what has come since, with a pause now and then. */
		async bringUp( pause: () => Promise<void> ): Promise<void> {
			for ( const folding of all() ) {
				while ( folding && folding.advance() ) {
					await pause();
				}
			}
		}
	};
}

/** The days to be told one after the other: none that has not come. */
function spanOf( { start, end }: Window, since: number, today: Day ): { from: Day; to: Day } | undefined {
	const from = start ?? ( since < Infinity ? dayOf( since ) : undefined );
	const to = end === undefined || end > today ? today : end;
	return from === undefined || from > to ? undefined : { from, to };
}
