import { SetupError } from '../local-wiki/log';
import { PAGE_PREFIX } from '../pages/definition';
import { DEFINITION_TITLE } from './definition-section';
import { Refused } from './failures';
import { MANIFEST_TITLE, writeManifest, type Manifest, type ManifestEntry } from './manifest';
import { isEmpty, pageCount, type PageStep, type Plan } from './plan';
import type { WikiClient } from './wiki-client';
import { changeTag, deletePage, savePage } from './writes';

/** One page, or the change tag, has been dealt with. */
export interface Progress {
	/** How many are, of how many. */
	done: number;
	total: number;
	title: string;
	did: 'created' | 'updated' | 'restored' | 'deleted' | 'left';
	/** Why it was left. */
	problem?: string;
}

export interface Outcome {
	/** Pages and tags that were saved or deleted. */
	saved: number;
	failures: { title: string; problem: string }[];
}

export interface ApplyOptions {
	/** Told after each page; what it throws ends the run, which a second one finishes. */
	onProgress?: ( progress: Progress ) => void;
}

const DID = { create: 'created', update: 'updated', restore: 'restored', delete: 'deleted', deactivate: 'deleted' } as const;
const SUMMARIES = {
	create: 'page made by its deploy command', update: 'brought up to date by its deploy command',
	restore: 'uninstalled by its deploy command, earlier text restored', delete: 'uninstalled by its deploy command'
};
/** Refusals that every other page would meet as well. */
const ALL_PAGES = [ 'blocked', 'autoblocked' ];

/**
 * Does what the plan says and nothing else, page by page. The manifest is written first, with what is about to be done,
 * and last, with what was done: after an interruption at any point a second run knows which pages are ours.
 *
 * @throws SetupError before the first write, when the plan has obstacles; later, when the wiki fails for all pages
 */
export async function applyPlan( wiki: WikiClient, plan: Plan, { onProgress }: ApplyOptions = {} ): Promise<Outcome> {
	if ( plan.obstacles.length > 0 ) {
		throw new SetupError( `Nothing was written:\n${ plan.obstacles.join( '\n' ) }` );
	}
	const run = new Run( wiki, plan, onProgress );
	return isEmpty( plan ) ? run.outcome : run.all();
}

class Run {
	readonly outcome: Outcome = { saved: 0, failures: [] };
	private readonly revisions = new Map<string, number>();
	private readonly failed = new Set<string>();
	private tagFailed = false;
	private readonly total: number;
	private manifestRevision: number;
	private manifestText: string;

	constructor( private readonly wiki: WikiClient, private readonly plan: Plan, private readonly onProgress?: ( progress: Progress ) => void ) {
		this.total = pageCount( plan ) + ( plan.tag ? 1 : 0 );
		this.manifestRevision = plan.manifest.baseRevision;
		this.manifestText = writeManifest( plan.manifest.now );
	}

	async all(): Promise<Outcome> {
		const { wiki, plan } = this;
		try {
			if ( plan.steps.length > 0 ) {
				await this.saveManifest( announced( plan ) );
			}
			for ( const step of plan.steps ) {
				await this.attempt( step.title, DID[ step.kind ], async () => this.page( step ), () => this.failed.add( step.title ) );
			}
			if ( plan.tag ) {
				const { tag } = plan;
				await this.attempt( `change tag “${ tag.name }”`, DID[ tag.operation ],
					() => changeTag( wiki, tag, `${ plan.source }: marks edits made for a partnership` ), () => ( this.tagFailed = true ) );
			}
			if ( plan.manifest.changes ) {
				await this.attempt( MANIFEST_TITLE, this.manifestVerb(), () => this.saveManifest( this.finalManifest() ) );
			}
		} catch ( error ) {
			throw error instanceof SetupError ? new SetupError( `${ error.message }\n${ this.state() }` ) : error;
		}
		return this.outcome;
	}

	private async attempt( title: string, did: Progress[ 'did' ], action: () => Promise<void>, onFailure?: () => void ): Promise<void> {
		let problem: string | undefined;
		try {
			await action();
			this.outcome.saved++;
		} catch ( error ) {
			if ( !( error instanceof Refused ) ) {
				throw error;
			}
			if ( ALL_PAGES.includes( error.code ) ) {
				throw new SetupError( `The wiki refuses all edits of ${ this.wiki.session.account }: ${ error.message }.` );
			}
			problem = error.message;
			this.outcome.failures.push( { title, problem } );
			onFailure?.();
		}
		this.onProgress?.( {
			done: this.outcome.saved + this.outcome.failures.length, total: this.total,
			title, did: problem === undefined ? did : 'left', problem
		} );
	}

	private async page( step: PageStep ): Promise<void> {
		const because = this.heldBack( step );
		if ( because ) {
			throw new Refused( 'held back', because );
		}
		const summary = `${ this.plan.source }: ${ SUMMARIES[ step.kind ] }`;
		if ( step.kind === 'delete' ) {
			await deletePage( this.wiki, step.title, step.baseRevision, summary );
		} else {
			this.revisions.set( step.title, await savePage( this.wiki, { title: step.title, text: step.after, baseRevision: step.baseRevision, summary } ) );
		}
	}

	/** A gadget is announced only when its pages are there, and its pages go only when it is announced no more. */
	private heldBack( { title }: PageStep ): string | undefined {
		if ( this.plan.task === 'uninstall' ) {
			return this.failed.has( DEFINITION_TITLE ) && title.startsWith( PAGE_PREFIX ) ? 'the wiki still defines the gadget' : undefined;
		}
		const missing = title === DEFINITION_TITLE && this.plan.steps.find( ( step ) => step.kind === 'create' && step.title.startsWith( PAGE_PREFIX ) && this.failed.has( step.title ) );
		return missing ? `${ missing.title } could not be made` : undefined;
	}

	private async saveManifest( manifest: Manifest | undefined ): Promise<void> {
		const summary = `${ this.plan.source }: ${ manifest ? 'what its deploy command put here' : SUMMARIES.delete }`;
		if ( !manifest ) {
			return deletePage( this.wiki, MANIFEST_TITLE, this.manifestRevision, summary );
		}
		const text = writeManifest( manifest );
		if ( text === this.manifestText && this.manifestRevision > 0 ) {
			return;
		}
		try {
			this.manifestRevision = await savePage( this.wiki, { title: MANIFEST_TITLE, text, baseRevision: this.manifestRevision, summary } );
			this.manifestText = text;
		} catch ( error ) {
			if ( error instanceof Refused ) {
				throw new SetupError( `${ MANIFEST_TITLE }, the wiki's record of what is put there, could not be saved: ${ error.message }. ` +
					'Is somebody else deploying at the same time? Then let them finish.' );
			}
			throw error;
		}
	}

	private finalManifest(): Manifest | undefined {
		const { now, then } = this.plan.manifest;
		const pages = new Map( then?.pages );
		for ( const { title, entry } of this.plan.steps ) {
			const known = this.failed.has( title ) ? now.pages.get( title ) : entry && { ...entry, revision: this.revisions.get( title )! };
			if ( known ) {
				pages.set( title, known );
			} else {
				pages.delete( title );
			}
		}
		return then || pages.size > 0 ? { pages, tag: this.tagFailed ? now.tag : then?.tag } : undefined;
	}

	private manifestVerb(): Progress[ 'did' ] {
		return this.plan.manifest.then === undefined && this.failed.size === 0 ? 'deleted' : this.plan.manifest.baseRevision === 0 ? 'created' : 'updated';
	}

	private state(): string {
		return this.outcome.saved === 0 ? 'No page was changed. Run the same command again when this is solved.' :
			`${ this.outcome.saved } of ${ this.total } changes were made, each one wholly; the others were not begun. Run the same command again: it goes on from there.`;
	}
}

/** The manifest before the first page: what stands there now, and what is about to replace it. */
function announced( { task, steps, manifest: { now, then } }: Plan ): Manifest {
	const pages = new Map( task === 'deploy' ? then?.pages : now.pages );
	for ( const { title, entry, baseRevision } of steps ) {
		const planned: ManifestEntry | undefined = task === 'deploy' ? entry && { ...entry, revision: baseRevision } : now.pages.get( title );
		if ( planned ) {
			pages.set( title, { ...planned, pending: true } );
		}
	}
	return { pages, tag: now.tag };
}
