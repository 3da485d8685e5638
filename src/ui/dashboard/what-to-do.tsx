import { Button } from '../button';
import { Notice } from '../notice';
import { isolate } from './isolate';
import type { DashboardView, Words } from './view';

export interface WhatToDoProps extends Words {
	view: DashboardView;
	/** A part of what counts was chosen. */
	isPart: boolean;
	participantsUrl: string;
	/** Where the record can be changed. */
	recordUrl?: string;
	/** Where it is told why an edit counts. */
	editsUrl?: string;
	/** The day today, in UTC. */
	today: string;
	onRead(): void;
	/** Takes back what was chosen. */
	onShowAll(): void;
}

/** Where there is little to see: why, and what to do about it. */
export function WhatToDo( { view, isPart, participantsUrl, recordUrl, today, t, day, onRead, onShowAll }: WhatToDoProps ) {
	const { partnership: { hashtag, start }, participants, figures, phase, byWiki, events } = view;
	const hasNotBegun = figures.some( ( figure ) => 'reason' in figure && figure.reason === 'not-begun' );
	const hasNone = phase === 'done' && figures.some( ( figure ) => figure.metric === 'edits' && 'value' in figure && figure.value === 0 );
	const record = recordUrl && <a href={ recordUrl }>{ t( 'partnerkit-dashboard-record' ) }</a>;
	const [ next ] = events.filter( ( event ) => ( event.start || '' ) > today ).sort( ( one, other ) => one.start! < other.start! ? -1 : 1 );
	const list = <a href={ participantsUrl }>{ t( 'partnerkit-dashboard-participants-link' ) }</a>;
	return <>
		{ byWiki.map( ( { name, problem } ) => problem && <Notice key={ name } kind="warning">
			<p>{ t( `partnerkit-dashboard-wiki-${ problem }`, isolate( name ) ) }</p>
			{ problem === 'down' && phase !== 'reading' && <Button onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button> }
		</Notice> ) }
		{ hasNotBegun && <Notice kind="notice">{ start ? t( 'partnerkit-dashboard-not-begun', day( start ) ) : t( 'partnerkit-dashboard-not-begun-event' ) }</Notice> }
		{ !participants && <Notice kind="notice">{ t( 'partnerkit-dashboard-no-participants' ) } { list }</Notice> }
		{ hasNone && isPart && <Notice kind="notice">
			<p>{ t( 'partnerkit-dashboard-none-here' ) }</p>
			<Button onClick={ onShowAll }>{ t( 'partnerkit-dashboard-show-all' ) }</Button>
		</Notice> }
		{ hasNone && !isPart && participants > 0 && !hasNotBegun && <Notice kind="notice">
			<p>{ hashtag ? t( 'partnerkit-dashboard-no-edits', isolate( `#${ hashtag }` ) ) : <>{ t( 'partnerkit-dashboard-no-edits-no-hashtag' ) } { record }</> }</p>
			{ next && <p>{ t( 'partnerkit-dashboard-next-event', isolate( next.name ), day( next.start! ) ) }</p> }
		</Notice> }
		{ phase !== 'reading' && !start && <Notice kind="notice">{ t( 'partnerkit-dashboard-no-start' ) } { record }</Notice> }
	</>;
}

/** Edits that wait for a word of their authors. Below the figures: it is known late, and moves nothing there. */
export function Unresolved( { view: { unresolved }, editsUrl, t, number }: Pick<WhatToDoProps, 'view' | 'editsUrl' | 't' | 'number'> ) {
	return unresolved > 0 ? <Notice kind="warning">{ t( 'partnerkit-dashboard-unresolved', number( unresolved ), unresolved ) } { editsUrl && <a href={ editsUrl }>{ t( 'partnerkit-dashboard-why' ) }</a> }</Notice> : null;
}
