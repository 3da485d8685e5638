import { SetupError } from '../local-wiki/log';
import type { DefinitionSection } from '../pages/definition';
import type { WikiPage } from '../pages/wiki-page';
import { DEFINITION_TITLE, findBlock, withBlock } from './definition-section';
import { emptyManifest, MANIFEST_TITLE, readManifest, writeManifest, type Manifest, type ManifestEntry } from './manifest';
import { inOrder } from './order';
import { asSaved, sha1 } from './page-text';
import { missingRights } from './rights';
import type { PageState, WikiClient } from './wiki-client';

/** The change tag that marks the edits of partnerships. */
export const CHANGE_TAG = 'partnership';

/** What a deploy or an uninstall is about to do. Nothing else is written by `applyPlan`. */
export interface Plan {
	task: 'deploy' | 'uninstall';
	/** What edit summaries call what is deployed: name and version. */
	source: string;
	/** In the order in which they are saved. */
	steps: PageStep[];
	tag?: TagStep;
	/** Pages that are left as they are although they differ, and why. */
	kept: KeptPage[];
	/** What the account cannot do and somebody else may be asked for. */
	notes: string[];
	/** Why nothing of this may be done by this account. `applyPlan` refuses to begin. */
	obstacles: string[];
	manifest: ManifestStep;
}

export interface PageStep {
	kind: 'create' | 'update' | 'restore' | 'delete';
	title: string;
	/** Text now on the wiki; empty where there is no page. */
	before: string;
	/** Text to be saved; empty for a deletion. */
	after: string;
	/** The revision that `before` was read from; 0 where there is no page. */
	baseRevision: number;
	/** Whose text is lost from view, where it is not ours: asked for by `overwrite`. */
	overwrites?: string;
	/** The manifest's entry once this is done; its revision is filled in then. */
	entry?: ManifestEntry;
}

export interface TagStep {
	operation: 'create' | 'delete' | 'deactivate';
	name: string;
}

export interface KeptPage {
	title: string;
	why: string;
	/** Both texts, for a diff, where there are two. */
	before?: string;
	after?: string;
}

export interface ManifestStep {
	/** The revision read; 0 where there is none yet. */
	baseRevision: number;
	/** What was read from the wiki. */
	now: Manifest;
	/** What it says when every step is done, but for the new revisions' numbers; undefined: the page goes. */
	then: Manifest | undefined;
	/** Whether anything needs to be saved. */
	changes: boolean;
}

export interface PlanOptions {
	source: string;
	/** Also replace what others wrote or changed. */
	overwrite?: boolean;
	/** Name of a change tag that the wiki is to have. */
	tag?: string;
}

/**
 * Compares a wiki with the pages that are to stand on it.
 *
 * @param definition Lines for Gadgets-definition, or undefined to leave that page alone
 * @throws SetupError for a damaged manifest or Gadgets-definition, or titles that the wiki cannot have
 */
export async function planDeploy(
	wiki: WikiClient, pages: WikiPage[], definition: DefinitionSection | undefined, options: PlanOptions
): Promise<Plan> {
	const order = inOrder( pages.map( ( page ) => page.title ), definition );
	requireDistinct( order );
	const states = await wiki.readPages( [ ...order, DEFINITION_TITLE, MANIFEST_TITLE ] );
	const manifest = manifestOf( states );
	const decisions = order.map( ( title ) => decide( pages.find( ( page ) => page.title === title )!, states.get( title )!, manifest.pages.get( title ), options ) );
	if ( definition ) {
		decisions.push( decideDefinition( definition, states.get( DEFINITION_TITLE )!, manifest.pages.get( DEFINITION_TITLE ), options ) );
	}
	const steps = decisions.flatMap( ( { step } ) => step ?? [] );
	const tag = await planTag( wiki, manifest, options );
	const then: Manifest = { pages: new Map( manifest.pages ), tag: tag.step ? tag.step.name : manifest.tag };
	decisions.forEach( ( { title, entry, forget } ) => entry ? then.pages.set( title, entry ) : forget && then.pages.delete( title ) );
	return finish( wiki, states, {
		task: 'deploy', source: options.source, steps, tag: tag.step, notes: tag.notes, obstacles: [],
		kept: decisions.flatMap( ( { kept } ) => kept ?? [] ),
		manifest: {
			baseRevision: states.get( MANIFEST_TITLE )!.revision, now: manifest, then,
			changes: steps.length > 0 || writeManifest( then ) !== writeManifest( manifest )
		}
	} );
}

/** Whether carrying the plan out would save anything. */
export function isEmpty( plan: Plan ): boolean {
	return plan.steps.length === 0 && !plan.tag && !plan.manifest.changes;
}

/** How many pages are saved or deleted. */
export function pageCount( plan: Plan ): number {
	return plan.steps.length + ( plan.manifest.changes ? 1 : 0 );
}

export function manifestOf( states: Map<string, PageState> ): Manifest {
	const { revision, text } = states.get( MANIFEST_TITLE )!;
	return revision === 0 ? emptyManifest() : readManifest( text );
}

/** Adds what stands in the way of this account: missing rights, protected pages, blocks. */
export async function finish( wiki: WikiClient, states: Map<string, PageState>, plan: Plan ): Promise<Plan> {
	if ( isEmpty( plan ) ) {
		return plan;
	}
	const all = [ ...plan.steps, ...plan.manifest.changes ? [ manifestPage( plan ) ] : [] ];
	plan.obstacles = missingRights( wiki.session, all, plan.tag );
	if ( plan.obstacles.length === 0 ) {
		for ( const action of [ 'edit', 'create', 'delete' ] as const ) {
			const asked = all.filter( ( { kind } ) => action === 'edit' ? kind !== 'delete' : kind === action );
			const refused = await wiki.refusals( asked.map( ( { title } ) => states.get( title )! ), action );
			plan.obstacles.push( ...[ ...refused ].map( ( [ title, why ] ) => `The wiki does not let ${ wiki.session.account } ${ action } ${ title }: ${ why }` ) );
		}
	}
	return plan;
}

/** What the decision on one page comes to. */
interface Decision {
	title: string;
	step?: PageStep;
	kept?: KeptPage;
	entry?: ManifestEntry;
	/** What the manifest says of the page is not so. */
	forget?: boolean;
}

function decide( page: WikiPage, now: PageState, known: ManifestEntry | undefined, options: PlanOptions ): Decision {
	const { title } = page;
	const wanted = asSaved( title, page.content );
	const digest = sha1( title, wanted );
	// Announced by a deploy that was interrupted, and then made by somebody else.
	const forget = known?.pending && known.revision === 0 && now.revision > 0 && sha1( title, now.text ) !== known.sha1;
	const entry = forget ? undefined : known;
	const mark = page.onlyIfMissing && { onlyIfMissing: true as const };
	if ( now.revision === 0 ) {
		const deleted = entry && !entry.pending;
		if ( deleted && ( !options.overwrite || page.onlyIfMissing ) ) {
			return { title, kept: { title, why: 'it was deleted on the wiki since it was put there' } };
		}
		const made: ManifestEntry = { sha1: digest, revision: 0, before: 0, ...mark };
		return { title, entry: made, step: { kind: 'create', title, before: '', after: wanted, baseRevision: 0, entry: made } };
	}
	const settled: ManifestEntry = { sha1: digest, revision: now.revision, before: entry?.before ?? now.revision, ...mark };
	const standsThere = sha1( title, now.text ) === digest || entry?.sha1 === digest && entry.revision === now.revision && !entry.pending;
	if ( page.onlyIfMissing && !( entry && standsThere ) ) {
		return { title, forget };
	}
	if ( standsThere ) {
		return { title, entry: entry && !entry.pending && entry.sha1 === digest ? entry : settled };
	}
	const ours = entry && ( entry.revision === now.revision || entry.sha1 === sha1( title, now.text ) );
	const who = `${ now.user || 'somebody' } on ${ now.timestamp.slice( 0, 10 ) }`;
	if ( !ours && !options.overwrite ) {
		const why = entry ? `it was changed on the wiki since it was put there, last by ${ who }` : `it was written by others, last by ${ who }`;
		return { title, forget, kept: { title, why, before: now.text, after: wanted } };
	}
	return {
		title, entry: settled,
		step: { kind: 'update', title, before: now.text, after: wanted, baseRevision: now.revision, entry: settled, ...!ours && { overwrites: who } }
	};
}

function decideDefinition( definition: DefinitionSection, now: PageState, entry: ManifestEntry | undefined, options: PlanOptions ): Decision {
	const title = DEFINITION_TITLE;
	const after = withBlock( now.text, definition );
	const block = findBlock( now.text );
	const digest = sha1( title, findBlock( after )!.text );
	const settled: ManifestEntry = { sha1: digest, revision: now.revision, before: now.revision && ( entry?.before ?? now.revision ) };
	if ( after === now.text ) {
		return { title, entry: entry && !entry.pending && entry.sha1 === digest ? entry : settled };
	}
	const removed = !block && entry && !entry.pending;
	const changed = block && sha1( title, block.text ) !== entry?.sha1 && !entry?.pending;
	if ( ( removed || changed ) && !options.overwrite ) {
		const why = removed ? 'Partnerkit\'s lines were taken away on the wiki since they were put there' : 'Partnerkit\'s lines were changed on the wiki since they were put there';
		return { title, kept: { title, why, before: now.text, after } };
	}
	return {
		title, entry: settled,
		step: { kind: now.revision === 0 ? 'create' : 'update', title, before: now.text, after, baseRevision: now.revision, entry: settled }
	};
}

async function planTag( wiki: WikiClient, manifest: Manifest, { tag: name, overwrite }: PlanOptions ): Promise<{ step?: TagStep; notes: string[] }> {
	const { state } = name ? await wiki.tag( name ) : { state: 'active' };
	if ( !name || state === 'active' ) {
		return { notes: [] };
	}
	const ask = 'Ask an administrator to create it on Special:Tags, with the reason “marks edits made for a partnership”.';
	if ( state === 'inactive' ) {
		return { notes: [ `The change tag “${ name }” is known here but not active, so edits cannot carry it. Ask an administrator to activate it on Special:Tags.` ] };
	}
	if ( manifest.tag === name && !overwrite ) {
		return { notes: [ `The change tag “${ name }” was deleted on the wiki since it was made. ${ ask }` ] };
	}
	if ( !wiki.session.rights.has( 'managechangetags' ) ) {
		return { notes: [ `The change tag “${ name }” does not exist here, and this login may not create it (right “managechangetags”). ${ ask }` ] };
	}
	return { step: { operation: 'create', name }, notes: [] };
}

function manifestPage( { manifest }: Plan ): PageStep {
	const kind = manifest.then === undefined ? 'delete' : manifest.baseRevision === 0 ? 'create' : 'update';
	return { kind, title: MANIFEST_TITLE, before: '', after: '', baseRevision: manifest.baseRevision };
}

function requireDistinct( titles: string[] ): void {
	const twice = titles.find( ( title, index ) => titles.indexOf( title ) !== index );
	const reserved = titles.find( ( title ) => [ DEFINITION_TITLE, MANIFEST_TITLE ].includes( title ) );
	if ( twice !== undefined || reserved !== undefined ) {
		throw new SetupError( `“${ twice ?? reserved }” is among the pages to deploy ${ twice ? 'twice' : 'but is written by the deploy itself' }. Nothing was written.` );
	}
}
