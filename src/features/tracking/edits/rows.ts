import type { Contribution } from '../../../domain/impact/contribution';
import type { Attribution } from '../../../domain/partnership/attribution';
import { attributionIn, type Wish } from '../../../domain/tracking/edit-plan';
import { placed } from '../../../ui/text';
import type { Show } from '../../../ui/tracking/edits/filters';
import type { EditRowView, PageGroupView } from '../../../ui/tracking/edits/view';
import type { Messages, Pages } from '../../../wiki/ports';
import { obstacleFor, replyLink } from './answer';
import type { Ground } from './ground';
import type { Opened } from './props';
import { bytesText, chipOf, summaryText, timeText } from './words';

/** An edit with what was decided about it. */
export interface Judged {
	contribution: Contribution;
	attribution: Attribution;
}

export interface RowWords {
	opened: Opened;
	ground: Ground;
	pages: Pages;
	messages: Messages;
	now: number;
	/** Whether edits of several accounts are listed. */
	showsUsers: boolean;
	onWish( wish: Wish, contribution: Contribution ): void;
	onOpen( revisionId: number ): void;
}

export function judged( contributions: Contribution[], { context }: Ground ): Judged[] {
	return contributions.map( ( contribution ) => ( { contribution, attribution: attributionIn( context )( contribution ) } ) );
}

export function isShown( { attribution: { counted } }: Judged, show: Show ): boolean {
	return show === 'all' || counted === ( show === 'counted' );
}

/** The first so many edits, by page, the page first that was edited last; the numbers are of all of a page's edits. */
export function groupsOf( edits: Judged[], most: number, words: RowWords ): PageGroupView[] {
	const { pages, messages: { text } } = words;
	const groups = new Map<string, Judged[]>();
	edits.forEach( ( edit ) => {
		const key = `${ edit.contribution.pageId } ${ edit.contribution.title }`;
		const group = groups.get( key ) ?? [];
		group.push( edit );
		groups.set( key, group );
	} );
	let room = most;
	return [ ...groups ].map( ( [ key, all ] ) => {
		const shown = all.slice( 0, Math.max( room, 0 ) );
		room -= shown.length;
		const { title } = all[ 0 ].contribution;
		const counted = all.filter( ( { attribution } ) => attribution.counted ).length;
		return {
			key, title, url: pages.url( title ), rows: shown.map( ( edit ) => rowView( edit, words ) ),
			text: text( 'partnerkit-edits-group-text', text( 'partnerkit-edits-group', all.length ), text( counted ? 'partnerkit-edits-group-counted' : 'partnerkit-edits-group-none', counted ) )
		};
	} ).filter( ( { rows } ) => rows.length > 0 );
}

function rowView( { contribution, attribution }: Judged, words: RowWords ): EditRowView {
	const { opened, ground, pages, messages, now, showsUsers } = words;
	const { revisionId, time, sizeDiff, comment, user } = contribution;
	const { excludedBy } = attribution;
	const reply = excludedBy && replyLink( excludedBy.by, opened.me, pages );
	return {
		revisionId, time: timeText( time, now, messages ), iso: new Date( time ).toISOString(), url: pages.url( `Special:Diff/${ revisionId }` ),
		bytes: bytesText( sizeDiff, messages ), bytesKind: sizeDiff > 0 ? 'more' : sizeDiff < 0 ? 'less' : 'same',
		summary: summaryText( comment, messages ), user: showsUsers ? user : undefined,
		chip: chipOf( attribution, contribution, ground, opened.me, messages ),
		note: reply && excludedBy.reason ? messages.text( 'partnerkit-edits-wrote', placed( excludedBy.by ), placed( excludedBy.reason ) ) : undefined,
		reply: reply ? { label: messages.text( 'partnerkit-edits-reply' ), url: reply } : undefined,
		act: actOf( { contribution, attribution }, words )
	};
}

function actOf( { contribution, attribution }: Judged, { ground, opened, messages: { text }, onWish, onOpen }: RowWords ): EditRowView[ 'act' ] {
	const partnership = ground.context.partnership.name;
	if ( attribution.counted ) {
		return { id: 'exclude', kind: 'quiet', label: text( 'partnerkit-edits-row-exclude' ), onClick: () => onWish( { act: 'exclude', partnership }, contribution ) };
	}
	if ( attribution.unresolved ) {
		return { id: 'choose', kind: 'normal', label: text( 'partnerkit-edits-row-choose' ), onClick: () => onOpen( contribution.revisionId ) };
	}
	return obstacleFor( { contribution, opened, ground } ) ? undefined :
		{ id: 'count', kind: 'normal', label: text( 'partnerkit-edits-row-count' ), onClick: () => onWish( { act: 'count', partnership }, contribution ) };
}
