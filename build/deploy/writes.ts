import { SetupError } from '../local-wiki/log';
import type { Answer } from './answer';
import { NoAnswer, printable, Refused } from './failures';
import { sha1 } from './page-text';
import type { TagStep } from './plan';
import type { WikiClient } from './wiki-client';

export interface PageWrite {
	title: string;
	text: string;
	/** The revision to be replaced; 0 to make a page where there is none. */
	baseRevision: number;
	summary: string;
}

const TRIES = 3;
const CONFLICT = 'editconflict';

/**
 * Saves a page exactly once, or not at all.
 *
 * @return The number of the revision that now holds the text
 * @throws Refused when the wiki did not save it; the page is as it was
 * @throws SetupError when nothing more can be done at present
 */
export async function savePage( wiki: WikiClient, write: PageWrite ): Promise<number> {
	await requireRevision( wiki, write.title, write.baseRevision );
	const answer = await once( wiki, {
		action: 'edit', title: write.title, text: write.text, summary: write.summary,
		...write.baseRevision === 0 ? { createonly: true } : { nocreate: true, baserevid: write.baseRevision },
		...wiki.session.rights.has( 'bot' ) && { bot: true }
	}, () => arrived( wiki, write ) );
	return typeof answer === 'number' ? answer : savedRevision( answer, write );
}

/**
 * Deletes a page that is still at that revision.
 *
 * @throws Refused, SetupError As savePage
 */
export async function deletePage( wiki: WikiClient, title: string, revision: number, reason: string ): Promise<void> {
	await requireRevision( wiki, title, revision );
	await once( wiki, { action: 'delete', title, reason }, async () => await wiki.currentRevision( title ) === 0 || undefined );
}

/** @throws Refused, SetupError As savePage */
export async function changeTag( wiki: WikiClient, { operation, name }: TagStep, reason: string ): Promise<void> {
	const wanted = operation === 'create' ? 'active' : operation === 'delete' ? 'absent' : 'inactive';
	await once( wiki, { action: 'managetags', operation, tag: name, reason }, async () => {
		const { state } = await wiki.tag( name );
		// A tag without hits that is deactivated is gone.
		return state === wanted || wanted === 'inactive' && state === 'absent' || undefined;
	} );
}

/**
 * Asks for a change; where no answer comes, looks whether it was made before asking again.
 *
 * @param look What tells that the change was made, or undefined
 */
async function once<T>( wiki: WikiClient, params: Record<string, string | number | boolean>, look: () => Promise<T | undefined> ): Promise<Answer | T> {
	for ( let attempt = 1; ; attempt++ ) {
		try {
			return await wiki.connection.write( params, wiki.session.account );
		} catch ( failure ) {
			if ( !( failure instanceof NoAnswer ) ) {
				// Perhaps only because what was asked before has arrived late.
				const done = attempt > 1 && failure instanceof Refused ? await look() : undefined;
				if ( done === undefined ) {
					throw failure;
				}
				return done;
			}
			await wiki.connection.wait( failure.retryAfter ?? 5 * attempt, `No answer for ${ params.title ?? params.tag }: ${ failure.message }. Looking whether it arrived` );
			const done = await look();
			if ( done !== undefined ) {
				return done;
			}
			if ( attempt === TRIES ) {
				throw wiki.connection.lost( failure );
			}
		}
	}
}

/**
 * The wiki would merge our text with an edit that was made in between, as it does with the edits of people: for a script
 * that is no merge. So the page is looked at right before.
 */
async function requireRevision( wiki: WikiClient, title: string, expected: number ): Promise<void> {
	const current = await wiki.currentRevision( title );
	if ( current !== expected ) {
		throw new Refused( CONFLICT, expected === 0 ? 'somebody else has made this page in the meantime' :
			current === 0 ? 'somebody has deleted this page in the meantime' : 'somebody else has edited this page in the meantime' );
	}
}

/** The revision of this account that holds the text and follows the one it was made from. */
async function arrived( wiki: WikiClient, { title, text, baseRevision }: PageWrite ): Promise<number | undefined> {
	const ours = sha1( title, text );
	const history = await wiki.history( title );
	const found = history.find( ( revision ) => revision.user === wiki.session.account && revision.parent === baseRevision &&
		revision.text !== undefined && sha1( title, revision.text ) === ours );
	if ( !found && ( history[ 0 ]?.revision ?? 0 ) !== baseRevision ) {
		throw new Refused( CONFLICT, 'somebody else has edited this page in the meantime' );
	}
	return found?.revision;
}

function savedRevision( { edit }: Answer, { title, baseRevision }: PageWrite ): number {
	if ( edit?.result !== 'Success' ) {
		throw new Refused( edit?.code ?? ( edit?.captcha ? 'captcha' : 'failure' ), edit?.captcha ?
			'the wiki asks for a captcha, which a program cannot solve: an administrator can give this account the right “skipcaptcha”' :
			edit?.info ?? JSON.stringify( edit ?? {} ) );
	}
	if ( edit.nochange ) {
		return baseRevision;
	}
	if ( typeof edit.newrevid !== 'number' ) {
		throw new SetupError( `The wiki saved ${ printable( title ) } but did not say as which revision.` );
	}
	if ( edit.oldrevid !== baseRevision && baseRevision !== 0 ) {
		throw new Refused( CONFLICT, `somebody else edited this page at the same moment and the wiki merged both into revision ${ edit.newrevid }: look at it` );
	}
	return edit.newrevid;
}
