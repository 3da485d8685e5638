import type { NewEditorDefinition } from '../../domain/impact/newcomers';
import { createFilter } from '../../domain/impact/selected';
import type { Plan } from '../../domain/impact/plan';
import type { Selection } from '../../domain/impact/selection';
import type { Wiki } from '../../domain/partnership/attribution';
import { sourcesOf } from '../../domain/partnership/attribution-context';
import { createLedger } from '../../domain/partnership/ledger';
import { accountsOf } from '../../domain/partnership/participant';
import type { DashboardView, Missing } from '../../ui/dashboard/view';
import { WikiError } from '../../wiki/ports';
import { planReading } from './beyond/plan-reading';
import { readLaterEdits, readRegistrations, type CareerReading } from './careers';
import { readContributions } from './contributions';
import type { DashboardPorts } from './dashboard-ports';
import { viewOf } from './dashboard-view';
import { createFolds, type Folds } from './folds';
import { findGone } from './gone';
import { gapsOf, loadDashboard, saveDashboard } from './kept-dashboard';
import type { Material } from './material';
import { createParts, isCancelled } from './parts';
import { readRecords, type Records } from './records';
import type { RevisionOnPage } from './texts/reading';
import { createWikiReadings, type WikiReadings } from './wiki-readings';

/** The dashboard of one partnership: read once and again, looked at in many ways. */
export interface DashboardSession {
	/**
	 * Shows what is kept of an earlier reading, at once, then reads the partnership and the contributions that count for
	 * it. Without an earlier reading figures grow while it reads. What fails marks the figures that rest on it.
	 *
	 * @return What is missing, where there is no such partnership
	 * @throws WikiError where the partnership's own pages cannot be read
	 */
	read( signal: AbortSignal ): Promise<Missing | undefined>;
	/**
	 * Looks at a part of what was read, from the next view on. Contributions are not read for it; what new editors did
	 * later is, where another definition asks for it.
	 */
	select( selection: Selection, definition?: NewEditorDefinition ): void;
	/** The counted revisions of the selection, by the database names of their wikis. */
	revisions(): Map<string, RevisionOnPage[]>;
	/** Asks whether a long reading is to begin; without it, every reading begins. */
	onPlan( ask: ( plan: Plan ) => Promise<boolean> ): void;
	/** Whom to tell when there is more to see, and at the end. */
	onChange( listener: ( view: DashboardView ) => void ): void;
}

/** Milliseconds between two states of a dashboard that is being read. */
const BETWEEN = 250;

/** From so many participants on, it is found out before what reading costs. */
const MANY = 200;

/** Before so much is read, in parts of the whole and in milliseconds, the time left is a wild guess. */
const ENOUGH_TO_GUESS = { progress: 0.15, elapsed: 1500 };

/**
 * @param name
 * @param given With the wiki's configuration as it was the last time, where that is kept
 * @param renew Gives them with the configuration as it is now, before each reading; undefined: it is that already
 */
export function createDashboard( name: string, given: DashboardPorts, renew?: () => Promise<DashboardPorts> ): DashboardSession {
	const { now, pause, store, isTemporary } = given;
	let ports = given;
	let listener: ( view: DashboardView ) => void = () => {};
	let ask: ( ( plan: Plan ) => Promise<boolean> ) | undefined;
	let selection: Selection = {};
	let definition: NewEditorDefinition = 'em';
	/** What is looked at: the last reading until the next is over. */
	let shown: Material | undefined;
	let wikis: WikiReadings | undefined;
	let folds: Folds | undefined;
	let folded: Material | undefined;
	let phase: DashboardView[ 'phase' ] = 'reading';
	let progress = 0;
	let began = 0;
	let shownAt = -Infinity;
	let isDue = false;
	let isDrawing = false;
	let drawing = Promise.resolve();
	let runs = 0;

	/** Folds what has come and shows it, in pieces; what comes meanwhile is shown after it. */
	const show = (): Promise<void> => {
		isDue = true;
		drawing = isDrawing ? drawing : draw();
		return drawing;
	};
	const draw = async (): Promise<void> => {
		isDrawing = true;
		try {
			while ( isDue && shown ) {
				isDue = false;
				await drawOnce( shown );
			}
		} finally {
			isDrawing = false;
		}
	};
	const drawOnce = async ( material: Material ): Promise<void> => {
		if ( !folds || folded !== material || folds.selection !== selection ) {
			folds = createFolds( material, selection, { isTemporary, now: now() }, folded === material ? folds : undefined );
			folded = material;
		}
		const isWanted = (): boolean => folds!.selection === selection && folded === shown;
		await folds.bringUp( pause );
		await pause();
		if ( isWanted() ) {
			shownAt = now();
			const view = viewOf( { material, folds, definition, ports, hasBegun: hasBegun( material.records, ports.wiki, now() ), progress: { phase, progress, secondsLeft: secondsLeft() } } );
			// Whoever listens has work with it.
			await pause();
			if ( isWanted() ) {
				listener( view );
			}
		}
	};
	const showSometimes = (): void => {
		if ( now() - shownAt >= BETWEEN && !isDrawing ) {
			show();
		}
	};
	const secondsLeft = (): number | undefined => {
		const elapsed = now() - began;
		return phase === 'reading' && progress > ENOUGH_TO_GUESS.progress && elapsed > ENOUGH_TO_GUESS.elapsed ? Math.ceil( elapsed / progress * ( 1 - progress ) / 1000 ) : undefined;
	};
	const careerReading = ( { records, ledger, careers }: Material, signal: AbortSignal ): CareerReading =>
		( { records, ledger, careers: careers!, readings: wikis!.all(), isTemporary, now: now(), signal } );

	/** One wiki after the other, the partnership's own first; then what the wikis tell of the editors. */
	const readWikis = async ( material: Material, before: Material | undefined, signal: AbortSignal ): Promise<void> => {
		const { records, ledger, coverage } = material;
		await wikis!.each( coverage, signal, async ( { ports: there, found }, done, share ) => {
			const { isHome, host } = there.wiki;
			await readContributions( there, records, {
				ledger, found, pause, keepAs: name, parts: createParts( coverage, signal, showSometimes, isHome ? undefined : host ), signal,
				onProgress( part ) {
					progress = done + share * part;
					showSometimes();
				}
			} );
		} );
		const parts = createParts( coverage, signal, () => {} );
		material.careers = new Map( before?.careers || [] );
		await readRegistrations( parts, careerReading( material, signal ) );
		await readLaterEdits( parts, definition, careerReading( material, signal ) );
		if ( before?.readAt !== undefined ) {
			Object.assign( material, await findGone( parts, before, ledger, wikis!.all(), signal ) );
		}
	};

	/** Reading what a few people did begins at once: it can be stopped. */
	const isReadingWanted = async ( records: Records, signal: AbortSignal ): Promise<boolean> => {
		if ( !ask || accountsOf( records.participants ).length < MANY ) {
			return true;
		}
		const plan = await planReading( ports, records, signal );
		return !plan.isLong || ask( plan );
	};

	const readAnew = async ( before: Material | undefined, signal: AbortSignal ): Promise<Missing | undefined> => {
		ports = renew ? await renew() : ports;
		const records = await readRecords( ports, name );
		if ( typeof records === 'string' ) {
			return records;
		}
		wikis = createWikiReadings( ports, records );
		const material: Material = { records, ledger: createLedger(), wikis, coverage: [] };
		shown = shown || material;
		await show();
		if ( !before && !await isReadingWanted( records, signal ) ) {
			throw new WikiError( 'cancelled' );
		}
		if ( hasBegun( records, ports.wiki, began ) ) {
			await readWikis( material, before, signal );
		}
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		material.readAt = now();
		shown = material;
		phase = 'done';
		await show();
		if ( !before || gapsOf( material ) <= gapsOf( before ) ) {
			await saveDashboard( store, name, material );
		}
		return undefined;
	};

	return {
		async read( signal ) {
			const run = ++runs;
			began = now();
			phase = 'reading';
			progress = 0;
			const before = shown?.readAt === undefined ? await loadDashboard( store, name, ports ) : shown;
			shown = before;
			await show();
			try {
				return await readAnew( before, signal );
			} catch ( error ) {
				// A reading that was given up for another one has nothing to say.
				if ( run === runs ) {
					phase = 'cancelled';
					await show();
				}
				if ( !isCancelled( error ) ) {
					throw error;
				}
				return undefined;
			}
		},
		select( next, nextDefinition = definition ) {
			selection = { ...next };
			const isOther = nextDefinition !== definition;
			definition = nextDefinition;
			show();
			if ( isOther && shown && wikis && phase === 'done' && shown.careers ) {
				const material = shown;
				const { signal } = new AbortController();
				material.coverage = material.coverage.filter( ( { part } ) => part !== 'later-edits' );
				readLaterEdits( createParts( material.coverage, signal, () => {} ), definition, careerReading( material, signal ) ).then( show, () => {} );
			}
		},
		revisions: () => shown ? revisionsOf( shown, selection ) : new Map(),
		onPlan( next ) {
			ask = next;
		},
		onChange( next ) {
			listener = next;
		}
	};
}

function revisionsOf( { ledger, records }: Material, selection: Selection ): Map<string, RevisionOnPage[]> {
	const { revisions } = ledger;
	const isSelected = createFilter( ledger, selection, records.partnership.name );
	const found = new Map<string, RevisionOnPage[]>();
	for ( let row = 0; row < revisions.length; row++ ) {
		if ( isSelected( row ) ) {
			const { wiki, pageId } = revisions.page( revisions.pageNumber( row ) );
			found.set( wiki, found.get( wiki ) || [] );
			found.get( wiki )!.push( { revisionId: revisions.revisionId( row ), pageId } );
		}
	}
	return found;
}

function hasBegun( records: Records, wiki: Wiki, now: number ): boolean {
	return sourcesOf( records, wiki ).some( ( { from } ) => from <= now );
}
