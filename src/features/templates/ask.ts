import { partnershipTitle } from '../../domain/partnership/config';
import { markSource } from '../../domain/partnership/mark-writing';
import { escapeText } from '../../domain/wikitext';
import type { Messages, Page, Saved } from '../../wiki/ports';
import { SIGNATURE, verbatim, withSection } from '../talk-section';
import { changed, type Intent, type MarkPorts, type Preview, type Target } from './mark';
import type { FormTemplate } from './mark-form';

/** A request for an edit that the reader may not make: a section on a page where she may write. */
export interface Request {
	/** The talk page, as it stood when it was read. */
	page: Page;
	section: string;
	summary: string;
}

/** Where somebody can be asked to edit the page, or undefined where that cannot be edited either. */
export async function readAskPage( { pages }: MarkPorts, target: Target ): Promise<Page | undefined> {
	const title = pages.talkTitle( target.page.title );
	if ( !target.obstacles.length || title === undefined || title === target.page.title ) {
		return undefined;
	}
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ title ] ), pages.obstacles( title ) ] );
	return obstacles.length ? undefined : page;
}

/** Where else one can ask: the talk page of the partnership, or of the page that lists them. */
export function elsewhere( { pages, config }: MarkPorts, partnership: string | undefined ): string {
	const title = partnership === undefined ? config.home : partnershipTitle( config, partnership );
	return pages.talkTitle( title ) ?? title;
}

/** The section in the wiki's language, with the exact wikitext that would be saved. */
export function requestFor( { config }: MarkPorts, page: Page, target: Target, intent: Intent, template: FormTemplate, { inContentLanguage: text }: Messages ): Request {
	const { partnership } = intent.mark;
	const before = markSource( target.page.wikitext, partnership, config );
	const after = markSource( changed( target.page.wikitext, target.placement, intent, template, config ), partnership, config );
	const kind = after === undefined ? 'remove' : before === undefined ? 'add' : 'change';
	const words = escapeText( partnership );
	const heading = text( `partnerkit-mark-ask-heading-${ kind }`, words );
	const section = [
		`== ${ heading } ==`,
		...config.editRequest ? [ `{{${ config.editRequest }}}` ] : [],
		text( `partnerkit-mark-ask-text-${ kind }`, `[[:${ target.page.title }]]`, words ),
		...[ before, after ].filter( ( source ): source is string => source !== undefined ).map( verbatim ),
		SIGNATURE
	].join( '\n' );
	return { page, section, summary: text( 'partnerkit-mark-ask-summary', heading ) };
}

export async function previewRequest( { rendering }: MarkPorts, { page, section }: Request ): Promise<Preview> {
	const [ diff, rendered ] = await Promise.all( [
		rendering.compare( page.revisionId, withSection( page.wikitext, section ) ),
		rendering.preview( page.title, section )
	] );
	return { diff, rendered };
}

/** Adds the section in one edit, once. */
export function saveRequest( { edits }: MarkPorts, { page, section, summary }: Request ): Promise<Saved> {
	return edits.save( { title: page.title, summary, tags: [], transform: ( wikitext ) => withSection( wikitext, section ) } );
}
