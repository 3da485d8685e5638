import type { Answer, Api, Query } from './api';
import { WikiError } from './error';
import type { Saved } from './ports';
import { inWords, toCaptcha, type ApiCaptcha } from './refusal';

/** How often an edit whose answer was lost is looked for and sent again. */
const RETRIES = 3;

/** Milliseconds before the first look after a lost answer; the wiki may still be at work on the request. */
const PAUSE = 1500;

/** Longest wait, in seconds, that is made without asking: in bulk, and while somebody looks on. */
const LONGEST_WAIT = 30;
const LONGEST_PATIENCE = 10;

/** A request that changes a page, on top of one of its revisions. */
export interface Sending {
	title: string;
	/** The revision that it stands on; 0 where there is no page. */
	base: number;
	/** What it is known by in the history. */
	summary: string;
	parameters: Query;
	onSend?( base: number ): Promise<void>;
	onWait?( milliseconds: number, error: WikiError ): void;
}

export interface EditSending {
	/** Sends it until it has arrived, and no more often. */
	send( sending: Sending ): Promise<Saved>;
	find( title: string, base: number, summary: string ): Promise<Saved | undefined>;
	/** The next that is sent carries this answer to the wiki's question. */
	answer( captcha: string, word: string ): void;
}

interface EditAnswer { edit?: { result?: string; nochange?: boolean; newrevid?: number; oldrevid?: number; title?: string; code?: string; info?: string; captcha?: ApiCaptcha } }

interface HistoryAnswer { query?: { pages?: Array<{ title: string; revisions?: Array<{ revid: number; parentid?: number; comment?: string }> }> } }

/**
 * Sends edits. After a lost answer the page's history is asked whether the edit arrived before it is sent once more,
 * so that an edit is made exactly once.
 */
export function createEditSending( mediawiki: typeof mw, api: Api, wait: ( milliseconds: number ) => Promise<void> = sleep ): EditSending {
	const user = (): string | undefined => mediawiki.config.get( 'wgUserName' ) || undefined;
	let answered: Query = {};
	return { send, find, answer };

	function answer( captchaid: string, captchaword: string ): void {
		answered = { captchaid, captchaword };
	}

	async function send( sending: Sending ): Promise<Saved> {
		const given = answered;
		answered = {};
		for ( let attempt = 0, lost = false; ; attempt++ ) {
			await sending.onSend?.( sending.base );
			try {
				const saved = await post( sending, given );
				// An edit that arrived after all leaves nothing to change to the one that was sent after it.
				return saved.outcome === 'unchanged' && lost && await found( sending ) || saved;
			} catch ( error ) {
				if ( !( error instanceof WikiError ) || attempt === RETRIES || !( error.outcomeUnknown || mayWait( error, sending.onWait ? LONGEST_WAIT : LONGEST_PATIENCE ) ) ) {
					throw error;
				}
				lost = lost || error.outcomeUnknown;
				const milliseconds = error.retryAfter ? error.retryAfter * 1000 : PAUSE * ( attempt + 1 );
				sending.onWait?.( milliseconds, error );
				await wait( milliseconds );
				const arrived = lost && await found( sending );
				if ( arrived ) {
					return arrived;
				}
			}
		}
	}

	async function post( { title, base, summary, parameters, onWait }: Sending, given: Query ): Promise<Saved> {
		const { edit: result } = await api.post( {
			action: 'edit', title, summary, assertuser: user(), ...base ? { baserevid: base, nocreate: true } : { createonly: true }, ...parameters, ...given, errorformat: onWait ? undefined : 'html'
		} ).catch( async ( error: unknown ) => {
			// In bulk they go into a log.
			throw onWait ? error : await inWords( api, error );
		} ) as EditAnswer & Answer;
		if ( !result || result.result !== 'Success' ) {
			throw new WikiError( result?.code ?? ( result?.captcha ? 'captcha' : 'edit-refused' ), result?.info ?? '', undefined, { captcha: result?.captcha && toCaptcha( result.captcha ) } );
		}
		return result.nochange || !result.newrevid ?
			{ outcome: 'unchanged', title } :
			{ outcome: 'saved', revisionId: result.newrevid, title: result.title ?? title, parentId: result.oldrevid };
	}

	function found( { title, base, summary }: Sending ): Promise<Saved | undefined> {
		return find( title, base, summary );
	}

	/** Looks for an edit among what came after the revision that it was made on. */
	async function find( title: string, base: number, summary: string ): Promise<Saved | undefined> {
		const { query } = await api.get( {
			prop: 'revisions', titles: title, redirects: true, rvprop: [ 'ids', 'user', 'comment' ], rvlimit: 50,
			rvuser: user(), rvdir: 'newer', rvstartid: base || undefined
		} ) as HistoryAnswer;
		const page = query?.pages?.[ 0 ];
		const after = ( page?.revisions || [] ).find( ( revision ) => revision.revid > base && revision.comment === summary );
		return page && after && { outcome: 'saved', revisionId: after.revid, title: page.title ?? title, parentId: after.parentid, found: true };
	}
}

/** Refusals that pass by themselves. */
function mayWait( error: WikiError, seconds: number ): boolean {
	return [ 'maxlag', 'ratelimited' ].includes( error.code ) && ( error.retryAfter ?? 0 ) <= seconds;
}

function sleep( milliseconds: number ): Promise<void> {
	return new Promise( ( resolve ) => {
		setTimeout( resolve, milliseconds );
	} );
}
