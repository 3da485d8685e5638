import type { Config } from '../partnership/config';
import { findMark } from '../partnership/marks';
import { applyChange } from './change';
import type { Item, ItemState } from './item';

/** What of a page decides whether it can be changed. */
export interface TriedPage {
	title: string;
	exists: boolean;
	wikitext: string;
	problem?: 'invalid' | 'elsewhere';
	contentModel: string;
	/** Whether there is a page that a talk page is about. */
	hasSubject: boolean;
	/** Why it cannot be edited, in the wiki's words. */
	obstacles: string[];
}

export type Verdict = Extract<ItemState, { at: 'cannot' | 'right' | 'waiting' }>;

/** What saving an item would do to its page as it stands. */
export function judge( { change, placement }: Pick<Item, 'change' | 'placement'>, page: TriedPage, config: Config ): Verdict {
	if ( page.problem ) {
		return { at: 'cannot', reason: page.problem, says: '' };
	}
	const mayBeMade = change.act === 'put' && placement === 'talk' && page.hasSubject;
	if ( !page.exists && !mayBeMade ) {
		return { at: 'cannot', reason: 'missing', says: '' };
	}
	if ( page.contentModel !== 'wikitext' ) {
		return { at: 'cannot', reason: 'model', says: page.contentModel };
	}
	const text = applyChange( page.wikitext, change, placement, config );
	if ( text === page.wikitext ) {
		return { at: 'right' };
	}
	if ( page.obstacles.length ) {
		return { at: 'cannot', reason: 'protected', says: page.obstacles[ 0 ] };
	}
	if ( change.act !== 'put' ) {
		return { at: 'waiting', will: 'update' };
	}
	if ( !findMark( text, change.mark.partnership, config ) ) {
		return { at: 'cannot', reason: 'swallowed', says: '' };
	}
	return { at: 'waiting', will: findMark( page.wikitext, change.mark.partnership, config ) ? 'update' : 'add' };
}
