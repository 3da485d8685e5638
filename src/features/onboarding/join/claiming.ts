import { normalizeTitle } from '../../../domain/partnership/titles';
import { CLAIM_TIME, type Task } from '../../../domain/worklist/task';
import { claimed } from '../../../domain/worklist/write';
import type { Config } from '../../../domain/partnership/config';
import { WikiError, type Edits, type Messages, type Page } from '../../../wiki/ports';
import { editWork } from '../edit-work';
import type { Work } from '../runner';
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

/** Why a claim was not saved: somebody else was faster, or the line is gone. */
export const LOST = 'task-lost';

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
	// To the minute: nobody is in a hurry by seconds.
	const until = Math.ceil( ( now + CLAIM_TIME ) / 60_000 ) * 60_000;
	const change = ( wikitext: string ) => claimed( wikitext, offer.task, { user, now }, until, config );
	const tried = change( list.wikitext );
	if ( obstacles.length || !( 'text' in tried ) ) {
		return { is: 'fixed', obstacles, work: nothing };
	}
	const summary = inContentLanguage( 'partnerkit-task-summary-claim', `[[:${ offer.task.title }]]` );
	const transform = ( wikitext: string ): string => {
		const next = change( wikitext );
		if ( 'refused' in next ) {
			throw new WikiError( LOST );
		}
		return next.text;
	};
	return { is: 'free', line: changedLine( list, tried.text ), summary, until, work: editWork( edits, [ { edit: { title: list.title, summary, tags: [], transform }, base: list.revisionId } ] ) };
}

/** The line of the list that is new. */
function changedLine( { wikitext }: Page, after: string ): string {
	const before = wikitext.split( '\n' );
	return after.split( '\n' ).filter( ( line ) => !before.includes( line ) ).join( '\n' );
}
