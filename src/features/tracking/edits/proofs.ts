import { partnershipTitle } from '../../../domain/partnership/config';
import type { Contribution } from '../../../domain/impact/contribution';
import type { Attribution, Evidence } from '../../../domain/partnership/attribution';
import { dayOf, windowBounds, type Window } from '../../../domain/partnership/dates';
import { slipLetters, type SlipLetters } from '../../../domain/tracking/slip';
import { placed } from '../../../ui/text';
import type { ProofView } from '../../../ui/tracking/edits/view';
import type { FoundRevision, Messages, Pages } from '../../../wiki/ports';
import type { Ground } from './ground';
import type { Opened } from './props';
import { clock } from './words';

/** An edit that is asked about, with what decides about it. */
export interface Case {
	contribution: Contribution;
	hidden: FoundRevision[ 'hidden' ];
	attribution: Attribution;
	ground: Ground;
	opened: Opened;
	pages: Pages;
	messages: Messages;
}

const DAY = 24 * 60 * 60 * 1000;

/** Each proof in its order, in words. */
export function proofViews( given: Case ): ProofView[] {
	const { attribution: { proofs, proof, excludedBy }, messages: { text } } = given;
	return proofs.map( ( evidence ) => {
		const state = evidence.state !== 'holds' ? evidence.state : excludedBy ? 'left-out' : evidence.proof === proof ? 'decides' : 'holds';
		const isNotAsked = evidence.proof === 'roster' && evidence.reason === 'none';
		return {
			proof: evidence.proof, state, name: text( `partnerkit-why-proof-${ evidence.proof }` ), stateText: text( `partnerkit-why-state-${ isNotAsked ? 'not-asked' : state }` ),
			text: proofText( evidence, given ), letters: evidence.reason === 'slip' ? letters( evidence, given.messages ) : undefined, link: linkOf( evidence, given )
		};
	} );
}

/** What there is for one proof, in a sentence or two. */
export function proofText( evidence: Evidence, given: Case ): string {
	const { messages: { text, day }, contribution: { user, comment }, hidden, ground: { context }, opened } = given;
	const { proof, reason } = evidence;
	const who = user === '' ? text( 'partnerkit-why-hidden-user' ) : placed( user );
	const key = `partnerkit-why-${ proof }-${ reason }`;
	switch ( reason ) {
		case 'outside-window':
			return `${ text( `partnerkit-why-${ proof }-but` ) } ${ windowText( evidence, given ) }`;
		case 'outside-wikis':
			return `${ evidence.events.length || proof !== 'roster' ? `${ text( `partnerkit-why-${ proof }-but` ) } ` : '' }${ text( 'partnerkit-why-outside-wikis', placed( context.partnership.wikis.join( ', ' ) ) ) }`;
		case 'decided':
			return `${ text( key, placed( evidence.decision!.by ) ) }${ evidence.decision!.reason ? ` ${ text( 'partnerkit-why-wrote', placed( evidence.decision!.reason ) ) }` : '' }`;
		case 'slip':
			return slipText( slipLetters( evidence.found!, evidence.hashtag! ), given.messages );
		case 'tag-and-hashtag': case 'hashtag':
			return text( key, placed( opened.config.tag ), placed( `#${ evidence.hashtag }` ) );
		case 'unresolved': case 'names-other':
			return text( key, placed( opened.config.tag ), placed( evidence.partnerships!.join( ' · ' ) ) );
		case 'before-mark':
			return text( key, day( evidence.day! ) );
		case 'left':
			return text( `partnerkit-why-${ proof }-left`, placed( opened.config.tag ), who, day( evidence.day! ) );
		case 'not-listed':
			return user === '' ? text( 'partnerkit-why-hidden-user-listed' ) : text( key, placed( opened.config.tag ), who );
		case 'none':
			return text( proof === 'hashtag' ? noHashtag( hidden, comment, given ) : key, placed( opened.config.tag ) );
		default:
			return evidence.day ? text( `${ key }-since`, placed( opened.config.tag ), who, day( evidence.day ) ) : text( key, placed( opened.config.tag ), who );
	}
}

/** Why there is no hashtag: it cannot be seen, there is none to be written, or it is not written. */
function noHashtag( hidden: FoundRevision[ 'hidden' ], comment: string, { ground: { context: { partnership, events } } }: Case ): string {
	const isUnknown = hidden.includes( 'comment' );
	const hasNone = [ partnership, ...events ].every( ( { hashtag } ) => hashtag === '' );
	return `partnerkit-why-hashtag-${ isUnknown ? 'hidden' : hasNone ? 'no-hashtag' : comment === '' ? 'no-summary' : 'none' }`;
}

/** When it was saved, and when what it is for was open: to the second, where a second decides. */
export function windowText( { events }: Evidence, { contribution: { time }, ground: { context }, messages }: Case ): string {
	const { text, day } = messages;
	const concerned: Array<Window & { label: string }> = events.length ?
		context.events.filter( ( { id } ) => events.includes( id ) ).map( ( event ) => ( { ...event, label: event.name } ) ) :
		[ { ...context.partnership } ];
	const distance = ( window: Window ): number => {
		const { from, to } = windowBounds( window );
		return time < from ? from - time : time - to;
	};
	const [ nearest ] = [ ...concerned, { ...context.partnership } ].filter( ( one ) => distance( one ) >= 0 ).sort( ( one, other ) => distance( one ) - distance( other ) );
	const { from } = windowBounds( nearest );
	const isEarly = time < from;
	const near = distance( nearest );
	const boundary = day( isEarly ? nearest.start! : nearest.end! );
	const saved = [ day( dayOf( time ) ), clock( time, messages, near < DAY ) ];
	const words = text( `partnerkit-why-${ isEarly ? 'early' : 'late' }`, ...saved, placed( nearest.label ), boundary );
	// Edits are counted in whole seconds; the first one after the end is a second late.
	const seconds = Math.floor( near / 1000 ) + ( isEarly ? 0 : 1 );
	return near < 60_000 ? `${ words } ${ text( `partnerkit-why-seconds-${ isEarly ? 'early' : 'late' }`, seconds ) }` : words;
}

function letters( { found, hashtag }: Evidence, { text }: Messages ): ProofView[ 'letters' ] {
	const slip = slipLetters( found!, hashtag! );
	return { foundLabel: text( 'partnerkit-why-slip-found' ), found: slip.found, wantedLabel: text( 'partnerkit-why-slip-wanted' ), wanted: slip.wanted };
}

function slipText( { kind, missing, extra }: SlipLetters, { text }: Messages ): string {
	const key = kind !== 'letters' ? kind : missing === '' ? 'extra' : extra === '' ? 'missing' : 'other';
	return text( `partnerkit-why-slip-${ key }`, placed( missing ), placed( extra ), [ ...missing ].length, [ ...extra ].length );
}

function linkOf( { reason, proof, events }: Evidence, { contribution, ground: { context }, opened: { config }, pages, messages: { text } }: Case ): ProofView[ 'link' ] {
	const home = ( subpage: string ): string => partnershipTitle( config, context.partnership.name, subpage );
	switch ( reason ) {
		case 'not-listed': case 'left':
			return { label: text( 'partnerkit-why-link-participants' ), url: pages.url( home( 'Participants' ) ) };
		case 'not-on-worklist': case 'on-worklist': {
			const own = context.events.find( ( { id } ) => events.includes( id ) );
			return { label: text( 'partnerkit-why-link-worklist' ), url: pages.url( own?.worklist || home( 'Worklist' ) ) };
		}
		case 'decided':
			return { label: text( 'partnerkit-why-link-ledger' ), url: pages.url( home( 'Ledger' ) ) };
		default:
			return proof === 'template' && [ 'marked', 'before-mark' ].includes( reason ) ? { label: text( 'partnerkit-why-link-banner' ), url: pages.url( pages.talkTitle( contribution.title ) ?? contribution.title ) } : undefined;
	}
}
