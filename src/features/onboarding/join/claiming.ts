import { normalizeTitle } from '../../../domain/partnership/titles';
import { linesAdded } from '../../../domain/wikitext/lines-added';
import { claimUntil, type Task } from '../../../domain/worklist/task';
import { claimed } from '../../../domain/worklist/write';
import type { Config } from '../../../domain/partnership/config';
import type { Edits, Messages } from '../../../wiki/ports';
import { editWork } from '../edit-work';
import type { Work } from '../runner';
import { orLost } from '../tasks/or-lost';
import type { Offers } from './offers';

/** What becomes of the list when the person takes the task that she has picked. */
export type Claiming =
	/** Another line; until then the task is hers. */
	| { is: 'free'; line: string; summary: string; until: number; work: Work }
	/** It is hers already. */
	| { is: 'own'; work: Work }
	/** Nothing can be written: the list or this line cannot be changed; in the wiki's words, where it has any. */
	| { is: 'fixed'; obstacles: string[]; work: Work }
	/** Somebody else has it or has done it; undefined where it is gone from the list. */
	| { is: 'lost'; task?: Task };

export interface ClaimParts {
	edits: Edits;
	config: Config;
	/** Who, and when, in milliseconds since 1970. */
	user: string;
	now: number;
	inContentLanguage: Messages[ 'inContentLanguage' ];
}

/** Looks what can be written for a page that was picked. */
export function claimingOf( { list, offers, others }: Offers, obstacles: string[], title: string, parts: ClaimParts ): Claiming {
	const { edits, config, user, now, inContentLanguage } = parts;
	const offer = offers.find( ( one ) => one.title === title );
	const nothing = editWork( edits, [] );
	if ( !offer ) {
		return { is: 'lost', task: others.find( ( one ) => normalizeTitle( one.title ) === title ) };
	}
	if ( offer.isOwn ) {
		return { is: 'own', work: nothing };
	}
	const until = claimUntil( now );
	const change = ( wikitext: string ) => claimed( wikitext, offer.task, { user, now }, until, config );
	const tried = change( list.wikitext );
	if ( obstacles.length || !( 'text' in tried ) ) {
		return { is: 'fixed', obstacles, work: nothing };
	}
	const summary = inContentLanguage( 'partnerkit-task-summary-claim', `[[:${ offer.task.title }]]` );
	return { is: 'free', line: linesAdded( list.wikitext, tried.text ), summary, until, work: editWork( edits, [ { edit: { title: list.title, summary, tags: [], transform: orLost( change ) }, base: list.revisionId } ] ) };
}
