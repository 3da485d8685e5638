import { dayOf, windowBounds, type Window } from '../partnership/dates';
import type { NoValue, Value } from './figure';

/** Who is a new editor: by Event Metrics, by the Programs and Events Dashboard, and by a longer time before the start. */
export const DEFINITIONS = [ 'em', 'ped', '60d' ] as const;
export type NewEditorDefinition = typeof DEFINITIONS[ number ];

/** Which new editors are taken to have stayed, by the definition of a new editor. */
export const RETENTIONS: Record<NewEditorDefinition, string> = { em: 'em-7d', ped: 'ped-7d', '60d': 'survivor-60' };

/** What the wiki tells of an account, as far as it was asked. Times in milliseconds since 1970. */
export interface Career {
	/** 0: before such times were noted. */
	registered?: number;
	/** Of its latest edit, and of its latest one to an article; 0: none. */
	lastEdit?: number;
	lastArticleEdit?: number;
	/** Edits in the days 60 to 90 after it was registered, counted up to {@link SURVIVOR_EDITS}. */
	laterEdits?: number;
	/** When its later edits were looked for. */
	lookedAt?: number;
}

const DAY = 24 * 60 * 60 * 1000;

/** Days before the start in which an account may have been registered. */
const DAYS_BEFORE: Record<NewEditorDefinition, number> = { em: 14, ped: 0, '60d': 60 };

/** Days after the end from which on an edit shows that somebody has stayed. */
const DAYS_AFTER = 7;

const SURVIVOR_DAYS = { from: 60, to: 90 };
export const SURVIVOR_EDITS = 5;

/** Whether an account is a new editor's; undefined where it is not known. */
export function isNewEditor( { registered }: Career, window: Window, definition: NewEditorDefinition ): boolean | undefined {
	const { from, to } = windowBounds( window );
	return registered === undefined || window.start === undefined ? undefined : registered >= from - DAYS_BEFORE[ definition ] * DAY && registered < to;
}

/** The time in which edits tell whether the account has survived. */
export function survivorTime( registered: number ): { from: number; to: number } {
	return { from: registered + SURVIVOR_DAYS.from * DAY, to: registered + SURVIVOR_DAYS.to * DAY };
}

/** From when on an edit of a new editor tells that she has stayed; Infinity where there is no end. */
export function stayedFrom( window: Window ): number {
	return windowBounds( window ).to + DAYS_AFTER * DAY;
}

/**
 * How many of new editors have stayed, or until when that has to wait.
 *
 * @param careers Of the new editors
 * @param window
 * @param definition
 * @param now Milliseconds since 1970
 * @return undefined where what is needed was not read
 */
export function retained( careers: Career[], window: Window, definition: NewEditorDefinition, now: number ): NoValue | Value | undefined {
	const of = careers.length;
	const until = definition === '60d' ? Math.max( 0, ...careers.map( ( { registered = 0 } ) => survivorTime( registered ).to ) ) : stayedFrom( window );
	if ( until === Infinity ) {
		return { state: 'pending', reason: 'no-end', of };
	}
	if ( now < until ) {
		return { state: 'pending', reason: 'window-open', until: dayOf( until ), of };
	}
	const least = definition === '60d' ? SURVIVOR_EDITS : until;
	const known = careers.map( ( career ) => career[ NEEDED[ definition ] ] );
	return known.includes( undefined ) ? undefined : { value: known.filter( ( one ) => one! >= least ).length, of };
}

/** What has to be known of a new editor. */
export const NEEDED: Record<NewEditorDefinition, 'lastEdit' | 'lastArticleEdit' | 'laterEdits'> = { em: 'lastEdit', ped: 'lastArticleEdit', '60d': 'laterEdits' };
