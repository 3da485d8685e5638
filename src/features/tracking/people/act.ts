import { withoutChange } from '../../../domain/tracking/undo-lines';
import type { Page, Saved } from '../../../wiki/ports';
import type { PeoplePorts } from './ports';

/** An edit that is a part of what somebody is about to do. */
export interface Step {
	/** The page as it was read. */
	page: Page;
	transform( wikitext: string ): string;
	summary: string;
	/** It is about the person's own page, and no other page that this one may lead to. */
	isOwn?: boolean;
}

/** What somebody is about to do: edits, one after the other. */
export interface Act {
	id: 'join' | 'leave' | 'add' | 'affiliation' | 'ask';
	steps: Step[];
}

export interface DoneStep {
	title: string;
	before: string;
	after: string;
	revisionId: number;
}

/** Makes the edits; those that have nothing to change are left out. */
export async function doAct( { edits }: Pick<PeoplePorts, 'edits'>, { steps }: Act ): Promise<DoneStep[]> {
	const done: DoneStep[] = [];
	for ( const { page, transform, summary, isOwn } of steps ) {
		let before = '';
		let after = '';
		const saved: Saved = await edits.save( {
			title: page.title, summary, tags: [],
			transform( wikitext, now ) {
				if ( isOwn && now.redirectedFrom !== undefined ) {
					return undefined;
				}
				before = wikitext;
				after = transform( wikitext );
				return after;
			}
		} );
		if ( saved.outcome === 'saved' ) {
			done.push( { title: saved.title, before, after, revisionId: saved.revisionId } );
		}
	}
	return done;
}

/** Takes the edits back, the last one first, whatever others have changed elsewhere since. Gives false where one of its lines was changed again. */
export async function undoAct( { edits }: Pick<PeoplePorts, 'edits'>, done: DoneStep[], summary: string ): Promise<boolean> {
	let isWhole = true;
	for ( const { title, before, after } of [ ...done ].reverse() ) {
		await edits.save( {
			title, summary, tags: [],
			transform( wikitext ) {
				const text = withoutChange( wikitext, before, after );
				isWhole = isWhole && text !== undefined;
				return text;
			}
		} );
	}
	return isWhole;
}
