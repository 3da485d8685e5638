import type { ChosenPages } from '../../../domain/movement/chosen-pages';
import { dayNumber, type CountedColumns } from '../../../domain/movement/counted-columns';
import { ANSWERED, createReadersColumns, FAILED, UNASKED, VANISHED, type ReadersColumns } from '../../../domain/movement/readers';
import { spanFrom } from '../../../domain/impact/reach/span';
import { dayAfter } from '../../../domain/impact/reach/days';
import { dayOf } from '../../../domain/partnership/dates';
import { WikiError, type Progress } from '../../../wiki/ports';
import { isCancelled, reasonOf } from '../../impact/parts';
import { createReachJob, KEEP_EVERY, type ReachJob } from '../../impact/reach/reach-job';
import type { TargetPage, Targets } from '../../impact/reach/targets';
import { saveReaders, type KeptReaders } from './kept-readers';
import type { ReadersPorts } from './ports';

export interface ReadersReadingOptions {
	/** Names that records have for other wikis. */
	names: string[];
	signal: AbortSignal;
	/** Whether what is answered is kept at once: where an earlier reading is kept, this one has to be over first. */
	isKept: boolean;
	/** Requests about pages; before the first, titles are asked for. */
	onProgress( progress: Progress ): void;
}

/** Titles that are asked for before it is looked whether somebody has cancelled. */
const TITLES_AT_ONCE = 500;

const DAY = 24 * 60 * 60 * 1000;

/** Pages of the columns whose titles are known, as the dashboard's reading of readers takes them. */
interface Known {
	job: ReachJob;
	targets: Targets;
	/** Numbers of pages in the columns, by target. */
	numbers: Map<TargetPage, number>;
}

/**
 * Asks for the views of pages that were not answered yet: their titles, then what the dashboard asks of pages, from the
 * first edit of any partnership on, so that what is known serves every choice of partnerships and days.
 *
 * @param ports
 * @param columns
 * @param all The pages of all partnerships and days
 * @param chosen Those that are asked for
 * @param kept Is filled
 * @param options
 * @throws WikiError where this wiki does not tell titles; `cancelled`. What was answered until then is kept.
 */
export async function readReaders( ports: ReadersPorts, columns: CountedColumns, all: ChosenPages, chosen: ChosenPages, kept: KeptReaders, { names, signal, isKept, onProgress }: ReadersReadingOptions ): Promise<void> {
	try {
		await readTitles( ports, columns, chosen, kept, names, signal );
		const { job, targets, numbers } = await knownPages( ports, columns, all, kept );
		const isChosen = ( page: TargetPage ): boolean => chosen.since[ numbers.get( page )! ] >= 0;
		let done = 0;
		await job.run( ( progress ) => {
			onProgress( progress );
			if ( isKept && ++done % KEEP_EVERY === 0 ) {
				void saveReaders( ports.store, kept );
			}
		}, signal, { created: targets.created.filter( isChosen ), improved: targets.improved.filter( isChosen ) } );
	} finally {
		if ( isKept ) {
			await saveReaders( ports.store, kept );
		}
	}
}

/** What is known of the pages of these columns. */
export async function knownReaders( ports: ReadersPorts, columns: CountedColumns, all: ChosenPages, kept: KeptReaders ): Promise<ReadersColumns> {
	const { job, targets, numbers } = await knownPages( ports, columns, all, kept );
	const into = createReadersColumns( columns.pageIds.length, dayNumber( Date.parse( dayAfter( dayOf( kept.at ), -1 ) ) ) );
	eachPage( columns, all, ( page, wiki, id ) => {
		const title = kept.titles.get( wiki )?.get( id );
		if ( title === '' || title === undefined && kept.closed.has( wiki ) ) {
			into.put( { page, state: title === '' ? VANISHED : FAILED } );
		}
	} );
	for ( const target of [ ...targets.created, ...targets.improved ] ) {
		const { isAnswered, failed, ...told } = job.toldOf( target );
		into.put( { page: numbers.get( target )!, state: isAnswered ? ANSWERED : failed === undefined ? UNASKED : FAILED, ...told } );
		await ports.pause();
	}
	return into.columns();
}

async function readTitles( { openWiki }: ReadersPorts, columns: CountedColumns, chosen: ChosenPages, kept: KeptReaders, names: string[], signal: AbortSignal ): Promise<void> {
	const missing = new Map<string, number[]>();
	eachPage( columns, chosen, ( _, wiki, id ) => {
		if ( !kept.titles.get( wiki )?.has( id ) ) {
			missing.set( wiki, missing.get( wiki ) || [] );
			missing.get( wiki )!.push( id );
		}
	} );
	kept.closed.clear();
	for ( const [ wiki, ids ] of missing ) {
		try {
			const opened = await openWiki( wiki, names );
			if ( !opened ) {
				throw new WikiError( 'unknown-wiki' );
			}
			const titles = kept.titles.get( wiki ) || new Map<number, string>();
			kept.hosts.set( wiki, opened.host );
			kept.titles.set( wiki, titles );
			for ( let at = 0; at < ids.length; at += TITLES_AT_ONCE ) {
				if ( signal.aborted ) {
					throw new WikiError( 'cancelled' );
				}
				const some = ids.slice( at, at + TITLES_AT_ONCE );
				const found = await opened.titles( some, signal );
				some.forEach( ( id ) => titles.set( id, found.get( id )?.title || '' ) );
			}
		} catch ( error ) {
			if ( isCancelled( error ) ) {
				throw error;
			}
			// The pages of other wikis are worth counting without these.
			kept.closed.set( wiki, reasonOf( error ) );
		}
	}
}

async function knownPages( ports: ReadersPorts, columns: CountedColumns, all: ChosenPages, kept: KeptReaders ): Promise<Known> {
	const targets: Targets = { created: [], improved: [] };
	const numbers = new Map<TargetPage, number>();
	eachPage( columns, all, ( page, wiki, pageId ) => {
		const name = kept.titles.get( wiki )?.get( pageId );
		if ( name ) {
			const since = all.since[ page ] * DAY;
			const target = { wiki: kept.hosts.get( wiki )!, name, pageId, since, span: spanFrom( [ since ], {}, kept.at ) };
			numbers.set( target, page );
			targets[ all.isCreated[ page ] ? 'created' : 'improved' ].push( target );
		}
	} );
	const job = await createReachJob( targets, {}, { ...ports, sources: await ports.sources(), now: () => kept.at }, kept.memory );
	return { job, targets, numbers };
}

function eachPage( { wikis, pageWikis, pageIds }: CountedColumns, { since }: ChosenPages, visit: ( page: number, wiki: string, id: number ) => void ): void {
	for ( let page = 0; page < since.length; page++ ) {
		if ( since[ page ] >= 0 ) {
			visit( page, wikis[ pageWikis[ page ] ], pageIds[ page ] );
		}
	}
}
