import { DEFINITION_TITLE, findBlock, withoutBlock } from './definition-section';
import { MANIFEST_TITLE, type ManifestEntry } from './manifest';
import { sha1 } from './page-text';
import { finish, manifestOf, type KeptPage, type PageStep, type Plan, type PlanOptions, type TagStep } from './plan';
import { tagRight } from './rights';
import { SOURCE_NAME } from './summary';
import type { PageState, WikiClient } from './wiki-client';

/** What becomes of one page. */
interface Decision {
	step?: PageStep;
	kept?: KeptPage;
	/** Stays in the manifest, for somebody who may delete it. */
	remains?: ManifestEntry;
}

/**
 * How to take away what the manifest says was put on a wiki: the lines of Gadgets-definition first, then each page back
 * to the text that stood there before, or deleted where there was none.
 *
 * @throws SetupError for a damaged manifest or Gadgets-definition
 */
export async function planUninstall( wiki: WikiClient, options: PlanOptions ): Promise<Plan> {
	const manifest = manifestOf( await wiki.readPages( [ MANIFEST_TITLE ] ) );
	const titles = [ ...manifest.pages.keys() ].filter( ( title ) => title !== DEFINITION_TITLE );
	const states = await wiki.readPages( [ ...titles, DEFINITION_TITLE, MANIFEST_TITLE ] );
	const localTitles = new Set( titles.map( ( title ) => states.get( title )!.localTitle ) );
	const mayDelete = wiki.session.rights.has( 'delete' );
	const decisions = new Map<string, Decision>();
	decisions.set( DEFINITION_TITLE, removeLines( states.get( DEFINITION_TITLE )!, manifest.pages.get( DEFINITION_TITLE ), mayDelete ) );
	const earlier = await wiki.readRevisions( titles.map( ( title ) => ( { ...states.get( title )!, revision: manifest.pages.get( title )!.before } ) )
		.filter( ( { revision } ) => revision > 0 ) );
	for ( const title of titles ) {
		const page = states.get( title )!;
		const entry = manifest.pages.get( title )!;
		decisions.set( title, page.revision === 0 ? {} : entry.before > 0 ?
			restore( page, entry, earlier.get( title ), options ) :
			await remove( wiki, page, entry, localTitles, options ) );
	}
	const all = [ ...decisions.values() ];
	const tag = await planTag( wiki, manifest.tag );
	const remaining = [ ...decisions ].flatMap( ( [ title, { remains } ] ): [ string, ManifestEntry ][] => remains ? [ [ title, remains ] ] : [] );
	const manifestPage = states.get( MANIFEST_TITLE )!;
	const goes = remaining.length === 0 && mayDelete;
	const then = goes ? undefined : { pages: new Map( remaining ) };
	const notes = [ ...tag.notes ];
	if ( manifestPage.revision > 0 && !mayDelete ) {
		notes.push( leftForAdministrators( [ ...remaining.map( ( [ title ] ) => title ), MANIFEST_TITLE ] ) );
	}
	return finish( wiki, states, {
		task: 'uninstall', source: options.source, notes, obstacles: [], tag: tag.step,
		steps: all.flatMap( ( { step } ) => step ?? [] ),
		kept: all.flatMap( ( { kept } ) => kept ?? [] ),
		manifest: {
			baseRevision: manifestPage.revision, now: manifest, then,
			changes: manifestPage.revision > 0 && ( goes || manifest.pages.size !== remaining.length || manifest.tag !== undefined )
		}
	} );
}

function removeLines( now: PageState, entry: ManifestEntry | undefined, mayDelete: boolean ): Decision {
	const title = DEFINITION_TITLE;
	const after = withoutBlock( now.text );
	const empty = now.revision > 0 && after === '' && entry?.before === 0;
	const remains = empty && !mayDelete ? entry : undefined;
	if ( !findBlock( now.text ) && !empty ) {
		return {};
	}
	if ( empty && mayDelete ) {
		return { step: { kind: 'delete', title, before: now.text, after, baseRevision: now.revision } };
	}
	return { remains, step: after === now.text ? undefined : { kind: 'restore', title, before: now.text, after, baseRevision: now.revision, entry: remains } };
}

function restore( page: PageState, entry: ManifestEntry, earlier: string | undefined, options: PlanOptions ): Decision {
	const { title, text, revision } = page;
	if ( earlier === undefined ) {
		return { kept: { title, why: `the revision that stood there before (${ entry.before }) is deleted or hidden, or is not one of this page` } };
	}
	if ( earlier === text ) {
		return {};
	}
	if ( !isOurs( page, entry ) && !options.overwrite ) {
		return { kept: { title, why: changedBy( page ), before: text, after: earlier } };
	}
	return { step: { kind: 'restore', title, before: text, after: earlier, baseRevision: revision, ...!isOurs( page, entry ) && { overwrites: page.user } } };
}

async function remove( wiki: WikiClient, page: PageState, entry: ManifestEntry, ours: Set<string>, options: PlanOptions ): Promise<Decision> {
	const { title, text, revision } = page;
	const untouched = entry.onlyIfMissing && !entry.pending ? entry.revision === revision : isOurs( page, entry );
	if ( !untouched && ( entry.onlyIfMissing || !options.overwrite ) ) {
		return { kept: { title, why: changedBy( page ) } };
	}
	if ( entry.onlyIfMissing ) {
		const below = ( await wiki.subpages( page ) ).filter( ( subpage ) => !ours.has( subpage ) );
		if ( below.length > 0 ) {
			return { kept: { title, why: `there are pages below it, such as ${ below[ 0 ] }` } };
		}
	}
	// The manifest alone must not be able to have a page deleted that has a life of its own.
	const [ first ] = await wiki.history( title, true );
	if ( !first?.comment.startsWith( SOURCE_NAME ) ) {
		return { kept: { title, why: 'its first revision was not made by a deploy' } };
	}
	if ( !wiki.session.rights.has( 'delete' ) ) {
		return { remains: entry };
	}
	return { step: { kind: 'delete', title, before: text, after: '', baseRevision: revision, ...!untouched && { overwrites: page.user } } };
}

async function planTag( wiki: WikiClient, name: string | undefined ): Promise<{ step?: TagStep; notes: string[] }> {
	const { state, hits } = name === undefined ? { state: 'absent', hits: 0 } : await wiki.tag( name );
	if ( name === undefined || state !== 'active' ) {
		return { notes: [] };
	}
	if ( hits > 0 ) {
		return { notes: [ `The change tag “${ name }” stays: edits carry it.` ] };
	}
	const operation = ( [ 'delete', 'deactivate' ] as const ).find( ( one ) => wiki.session.rights.has( tagRight( one ) ) );
	return operation ? { step: { operation, name }, notes: [] } :
		{ notes: [ `The change tag “${ name }” is unused. An administrator can take it away on Special:Tags.` ] };
}

function isOurs( page: PageState, entry: ManifestEntry ): boolean {
	return entry.revision === page.revision || entry.sha1 === sha1( page.title, page.text );
}

function changedBy( page: PageState ): string {
	return `it was changed on the wiki since it was put there, last by ${ page.user || 'somebody' } on ${ page.timestamp.slice( 0, 10 ) }`;
}

function leftForAdministrators( titles: string[] ): string {
	return `This login may not delete pages (right “delete”). Left for an administrator to delete: ${ titles.join( ', ' ) }`;
}
