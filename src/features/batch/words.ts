import type { Batch } from '../../domain/batch/batch';
import type { Item, SavedState } from '../../domain/batch/item';
import { escapeText } from '../../domain/wikitext';
import { explain } from '../explain';
import { WikiError, type Messages, type Pages } from '../../wiki/ports';
import type { LogRow } from '../../ui/batch/log-table';
import { timeOf } from './book';

const MINUTE = 60_000;

/** About how long; undefined where it is not known. */
export function durationLeft( milliseconds: number | undefined, { text, number }: Messages ): string {
	if ( milliseconds === undefined ) {
		return '';
	}
	const minutes = Math.round( milliseconds / MINUTE );
	const hours = Math.round( minutes / 60 );
	return minutes < 1 ? text( 'partnerkit-batch-left-seconds' ) :
		minutes < 90 ? text( 'partnerkit-batch-left-minutes', number( minutes ), minutes ) :
			text( 'partnerkit-batch-left-hours', number( hours ), hours );
}

/** How fast it goes. */
export function paceText( pace: number, { text, number }: Messages ): string {
	const seconds = Math.round( pace / 1000 );
	const aMinute = Math.floor( MINUTE / Math.max( pace, 1 ) );
	return pace === 0 ? text( 'partnerkit-batch-pace-none' ) :
		seconds >= 2 ? text( 'partnerkit-batch-pace-seconds', number( seconds ), seconds ) :
			text( 'partnerkit-batch-pace-minute', number( aMinute ), aMinute );
}

/** Hours, minutes and seconds in UTC. */
export function clock( time: number ): string {
	return new Date( time ).toISOString().slice( 11, 19 );
}

/** Where its errors are said as for a batch; all others are told as everywhere. */
const OWN_WORDS: Record<string, string> = {
	'storage-full': 'storage-full', 'storage-refused': 'storage-refused', captcha: 'captcha', blocked: 'blocked', autoblocked: 'blocked',
	assertuserfailed: 'loggedout', assertnameduserfailed: 'loggedout', permissiondenied: 'rights'
};

/** What stopped a batch, what is safe, and what to do now. */
export function stopText( { code, says }: { code: string; says: string }, { text }: Messages ): string {
	const own = Object.prototype.hasOwnProperty.call( OWN_WORDS, code ) ? OWN_WORDS[ code ] : 'other';
	const what = text( `partnerkit-batch-stopped-${ own }`, code );
	return says === '' ? what : `${ what } ${ text( 'partnerkit-error-says', says ) }`;
}

export function errorText( error: unknown, messages: Messages ): string {
	return error instanceof WikiError && error.code.startsWith( 'storage' ) ? stopText( { code: error.code, says: '' }, messages ) : explain( error, messages );
}

/** What it waits for. */
export function waitText( code: string, { text }: Messages ): string {
	const known = [ 'network', 'maxlag', 'ratelimited', 'readonly' ].includes( code ) ? code : 'server';
	return text( `partnerkit-batch-wait-${ known }` );
}

/** What happened to a page, as a line of the log. */
export function rowOf( item: Item, pages: Pages, messages: Messages, act: { undo( index: number ): void; again( index: number ): void } ): LogRow {
	const { text } = messages;
	const { state, index } = item;
	const title = item.page ?? item.title;
	const row = {
		key: String( index ), time: timeOf( item ) ?? 0, page: { title, url: pages.url( title ) }, more: '', bytes: undefined as number | undefined,
		links: [ { label: text( 'partnerkit-batch-link-history' ), url: pages.url( title, { action: 'history' } ) } ], acts: [] as LogRow[ 'acts' ]
	};
	const diff = ( revision: number ): LogRow[ 'links' ] => revision ? [ { label: text( 'partnerkit-batch-link-diff' ), url: pages.url( title, { diff: String( revision ) } ) } ] : [];
	switch ( state.at ) {
		case 'saved':
			return {
				...row, kind: 'good', what: text( 'partnerkit-batch-did-save' ), more: noteText( state, messages ), bytes: state.bytes, links: diff( state.revision ),
				acts: [ { label: text( 'partnerkit-batch-undo-one' ), onClick: () => act.undo( index ) } ]
			};
		case 'skipped':
			return { ...row, kind: 'plain', what: text( 'partnerkit-batch-did-skip' ), more: text( `partnerkit-batch-skipped-${ state.why }` ), bytes: state.why === 'cancelled' ? undefined : 0 };
		case 'failed':
			return {
				...row, kind: 'bad', what: text( 'partnerkit-batch-did-fail' ), more: failureText( state, messages ), bytes: 0,
				acts: [ { label: text( 'partnerkit-batch-again' ), onClick: () => act.again( index ) } ]
			};
		case 'undone':
			return { ...row, kind: 'plain', what: text( `partnerkit-batch-did-${ state.how }` ), bytes: state.saved.bytes === undefined ? undefined : -state.saved.bytes, links: diff( state.revision ) };
		case 'left':
			return {
				...row, kind: 'bad', what: text( 'partnerkit-batch-did-leave' ), more: `${ text( `partnerkit-batch-left-${ state.why }` ) } ${ state.says }`.trim(), bytes: 0,
				acts: state.why === 'refused' ? [ { label: text( 'partnerkit-batch-again' ), onClick: () => act.undo( index ) } ] : []
			};
		default:
			return { ...row, kind: 'plain', what: '' };
	}
}

function noteText( { note }: SavedState, { text }: Messages ): string {
	return note === '' ? '' : text( `partnerkit-batch-note-${ note }` );
}

const CANNOT = [ 'invalid', 'elsewhere', 'missing', 'protected', 'duplicate', 'model', 'swallowed' ];

function failureText( { code, says }: { code: string; says: string }, { text }: Messages ): string {
	const why = CANNOT.includes( code ) ? text( `partnerkit-batch-cannot-${ code }` ) :
		code.startsWith( 'abusefilter' ) ? text( 'partnerkit-batch-failed-filter' ) : says === '' ? text( 'partnerkit-batch-failed-code', code ) : '';
	return [ why, says ].filter( Boolean ).join( ' ' );
}

/** Whether somebody has to look at it. */
export function needsYou( { state }: Item ): boolean {
	return state.at === 'failed' || state.at === 'left' || state.at === 'skipped' && state.why === 'gone';
}

/** The log as a table for a wiki page, oldest first. */
export function logAsWikitext( batch: Batch, items: Item[], pages: Pages, messages: Messages ): string {
	const nothing = { undo: () => {}, again: () => {} };
	const rows = items.map( ( item ) => {
		const { time, what, more, page } = rowOf( item, pages, messages, nothing );
		return `|-\n| ${ new Date( time ).toISOString() } || [[:${ page!.title }]] || ${ escapeText( `${ what } ${ more }`.trim() ) }\n`;
	} );
	return `{| class="wikitable"\n|+ ${ escapeText( batch.title ) }\n${ rows.join( '' ) }|}\n`;
}
