import type { Contribution } from '../../../domain/impact/contribution';
import type { Attribution, AttributionContext, Evidence } from '../../../domain/partnership/attribution';
import { isOpen, sourcesOf } from '../../../domain/partnership/attribution-context';
import { userName } from '../../../domain/partnership/participant';
import { dayOf } from '../../../domain/partnership/dates';
import { placed } from '../../../ui/text';
import type { ChipView } from '../../../ui/tracking/edits/view';
import type { Messages } from '../../../wiki/ports';
import type { Ground } from './ground';

const DAY = 24 * 60 * 60 * 1000;

/** The proof that an answer begins with: what decides, or what comes nearest. What is open at no time comes first, since no proof could count it. */
export function telling( { proofs, proof, counted }: Attribution, { time }: Contribution, context: AttributionContext ): Evidence | undefined {
	if ( counted ) {
		return proofs.find( ( one ) => one.proof === proof );
	}
	const sources = sourcesOf( context, context.wiki );
	if ( !sources.some( ( source ) => isOpen( source, time ) ) ) {
		const reason = sources.some( ( { isOnWiki } ) => isOnWiki ) ? 'outside-window' : 'outside-wikis';
		return proofs.find( ( one ) => one.reason === reason && one.proof !== 'roster' ) || { proof: 'roster', state: 'nearly', reason, events: [] };
	}
	// Events at which everything counts are no reason for what was done at another time.
	const near = proofs.filter( ( { state, reason, proof: kind } ) => state === 'nearly' && !( kind === 'roster' && reason.startsWith( 'outside' ) ) );
	return near[ 0 ] || proofs.find( ( { state, reason } ) => state === 'missing' && reason !== 'none' );
}

/** Why an edit counts or not, in a word or two. */
export function chipOf( attribution: Attribution, contribution: Contribution, { context }: Ground, me: string, { text }: Messages ): ChipView {
	const { user } = contribution;
	const { counted, excludedBy, unresolved } = attribution;
	const { reason = 'none', decision } = telling( attribution, contribution, context ) || {};
	if ( counted ) {
		const own = decision && userName( decision.by ) === userName( me );
		return { kind: 'counted', text: text( `partnerkit-edits-chip-${ own ? 'decided-own' : reason }`, placed( decision?.by ?? '' ) ) };
	}
	if ( excludedBy ) {
		const by = userName( excludedBy.by );
		const key = by === userName( me ) ? 'out-own' : by === userName( user ) ? 'out-author' : by === '' ? 'out' : 'out-other';
		return { kind: 'not-counted', text: text( `partnerkit-edits-chip-${ key }`, placed( by ) ) };
	}
	return unresolved ? { kind: 'choice', text: text( 'partnerkit-edits-chip-unresolved' ) } : { kind: 'not-counted', text: text( `partnerkit-edits-chip-${ reason }` ) };
}

/** Day and time in UTC, as the rules count them: “Today, 12:31”. */
export function timeText( time: number, now: number, messages: Messages ): string {
	const day = dayOf( time );
	const key = day === dayOf( now ) ? 'partnerkit-edits-today' : day === dayOf( now - DAY ) ? 'partnerkit-edits-yesterday' : undefined;
	return key ? messages.text( key, clock( time, messages ) ) : messages.text( 'partnerkit-edits-day', messages.day( day ), clock( time, messages ) );
}

/** `12:31`, or `12:31:05`, in UTC, in the digits of the reader's language. */
export function clock( time: number, { number }: Messages, seconds = false ): string {
	return new Date( time ).toISOString().slice( 11, seconds ? 19 : 16 ).replace( /\d/g, ( digit ) => number( Number( digit ) ) );
}

export function bytesText( sizeDiff: number, { number }: Messages ): string {
	return Number.isNaN( sizeDiff ) ? '' : `(${ sizeDiff > 0 ? '+' : sizeDiff < 0 ? '−' : '' }${ number( Math.abs( sizeDiff ) ) })`;
}

/** A summary as histories show it: the section before what somebody wrote. */
export function summaryText( comment: string, { text }: Messages ): string {
	const shown = comment.replace( /\/\*\s*(.*?)\s*\*\/\s*/g, '→$1: ' ).replace( /\[\[:?(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1' ).replace( /:\s*$/, '' ).trim();
	return shown === '' ? text( 'partnerkit-edits-no-summary' ) : shown;
}
