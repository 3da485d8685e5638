import { partnershipTitle } from '../../../domain/partnership/config';
import { readDecisions, type Decision } from '../../../domain/partnership/decision';
import { decisionKey, withDecisions, withoutDecisions, type Decided } from '../../../domain/partnership/decision-writing';
import type { Job, LedgerChange } from '../../../domain/tracking/job';
import { WikiError, type DiffLine, type Messages } from '../../../wiki/ports';
import { ledgerTitle, type Ground } from './ground';
import type { EditsPorts, Opened } from './props';

/** What will be written on one ledger page. */
export interface LedgerPreview {
	partnership: string;
	title: string;
	summary: string;
	diff: DiffLine[];
	/** Why the page cannot be edited, in the wiki's words. */
	obstacles: string[];
}

/** What became of a job. */
export interface Outcome {
	/** The part that is written. */
	done: Job;
	/** Revisions of which something is not, each with the reason. */
	failed: Map<number, Failure>;
}

export type Failure = WikiError | 'overtaken' | 'unsent';

export interface Doing {
	ports: EditsPorts;
	opened: Opened;
	messages: Messages;
	/** What is known of each partnership that is written about. */
	grounds: Map<string, Ground>;
	reason: string;
}

/** What each ledger page will be, from the wiki itself. */
export function previewLedgers( { ports, opened, grounds, ...words }: Doing, job: Job ): Promise<LedgerPreview[]> {
	return Promise.all( job.ledgers.map( async ( change ) => {
		const title = ledgerTitle( opened, change.partnership );
		const [ [ page ], obstacles ] = await Promise.all( [ ports.pages.read( [ title ] ), ports.pages.obstacles( title ) ] );
		const text = written( page.wikitext, change, opened, grounds.get( change.partnership )! );
		return {
			partnership: change.partnership, title: page.title, obstacles,
			summary: summaryOf( { opened, grounds, ...words }, change ),
			diff: text === page.wikitext ? [] : await ports.rendering.compare( page.revisionId, text )
		};
	} ) );
}

/**
 * Writes a job: ledger pages first, one edit each, then tags. An edit whose line could not be written keeps its tag as
 * it is, and what others decided since the plan was made stays.
 */
export async function doJob( doing: Doing, job: Job, onProgress: ( share: number ) => void, signal: AbortSignal ): Promise<Outcome> {
	const failed = new Map<number, Failure>();
	const done: Job = { add: [], remove: [], ledgers: [] };
	const total = job.ledgers.length + job.add.length + job.remove.length;
	let steps = 0;
	for ( const change of job.ledgers ) {
		const fail = ( ids: number[], failure: Failure ): void => ids.forEach( ( id ) => failed.set( id, failure ) );
		const ids = [ ...change.put, ...change.drop ].map( ( { revisionId } ) => revisionId );
		try {
			const saved = signal.aborted ? undefined : await saveLedger( doing, change );
			fail( saved ? saved.overtaken : ids, saved ? 'overtaken' : 'unsent' );
			done.ledgers.push( ...saved ? [ saved.change ] : [] );
		} catch ( error ) {
			fail( ids, error instanceof WikiError ? error : new WikiError( 'bug', String( error ) ) );
		}
		onProgress( ++steps / total );
	}
	for ( const act of [ 'add', 'remove' ] as const ) {
		const revisionIds = job[ act ].filter( ( id ) => !failed.has( id ) );
		const outcomes = revisionIds.length ? await doing.ports.revisionTags.change( {
			revisionIds, act, tag: doing.opened.config.tag, reason: logReason( doing, act ), signal, onProgress: ( sent ) => onProgress( ( steps + sent ) / total )
		} ) : [];
		outcomes.forEach( ( { revisionId, outcome, error } ) => {
			if ( error || outcome === 'unsent' ) {
				failed.set( revisionId, error || 'unsent' );
			} else {
				done[ act ].push( revisionId );
			}
		} );
		steps += revisionIds.length;
	}
	return { failed, done };
}

/** Gives what was written, and the revisions about which somebody else has decided in the meantime: theirs stays. */
async function saveLedger( doing: Doing, change: LedgerChange ): Promise<{ change: LedgerChange; overtaken: number[] }> {
	const { ports, opened, grounds } = doing;
	const ground = grounds.get( change.partnership )!;
	const { wiki } = ground.context;
	const known = standing( ground.context.decisions, ground );
	const wanted = standing( change.put, ground );
	let now = known;
	const isFree = ( one: Decided ): boolean => {
		const key = decisionKey( one, wiki );
		return [ known.get( key ), wanted.get( key ) ].includes( now.get( key ) );
	};
	const free = (): LedgerChange => ( { ...change, put: change.put.filter( isFree ), drop: change.drop.filter( isFree ) } );
	await ports.edits.save( {
		title: ledgerTitle( opened, change.partnership ), tags: [], summary: summaryOf( doing, change ),
		transform( wikitext ) {
			now = standing( readDecisions( wikitext, opened.config ), ground );
			return written( wikitext, free(), opened, ground );
		}
	} );
	return { change: free(), overtaken: [ ...change.put, ...change.drop ].filter( ( one ) => !isFree( one ) ).map( ( { revisionId } ) => revisionId ) };
}

/** What is decided about each edit, and by whom, in one word. */
function standing( decisions: Decision[], { context }: Ground ): Map<string, string> {
	return new Map( decisions.map( ( one ) => [ decisionKey( one, context.wiki ), `${ one.decision } ${ one.by }` ] ) );
}

function written( wikitext: string, { put, drop }: LedgerChange, { config }: Opened, { context }: Ground ): string {
	return withDecisions( withoutDecisions( wikitext, drop, config, context.wiki ), put, config, context.wiki );
}

/** In the wiki's language: who, what of how many edits, for what, and why. */
function summaryOf( { opened, messages, reason, grounds }: Omit<Doing, 'ports'>, { partnership, put, drop }: LedgerChange ): string {
	const { label } = grounds.get( partnership )!.context.partnership;
	const link = `[[${ partnershipTitle( opened.config, partnership ) }|${ label }]]`;
	const parts = ( [ 'count', 'exclude' ] as const ).map( ( verdict ) => [ verdict, put.filter( ( { decision } ) => decision === verdict ).length ] as const )
		.filter( ( [ , count ] ) => count > 0 ).map( ( [ verdict, count ] ) => messages.inContentLanguage( `partnerkit-edits-summary-${ verdict }`, opened.me, count, link ) );
	const back = drop.length ? [ messages.inContentLanguage( 'partnerkit-edits-summary-drop', opened.me, drop.length, link ) ] : [];
	return withReason( [ ...parts, ...back ].join( ' · ' ), reason );
}

function logReason( { opened, messages, reason, grounds }: Doing, act: 'add' | 'remove' ): string {
	const [ ground ] = grounds.values();
	return withReason( messages.inContentLanguage( `partnerkit-edits-log-${ act }`, opened.me, ground.context.partnership.label ), reason );
}

function withReason( text: string, reason: string ): string {
	return reason === '' ? text : `${ text } — ${ reason }`;
}
