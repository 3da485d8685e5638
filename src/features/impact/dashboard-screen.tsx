import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { replaced } from '../../domain/impact/combine';
import { unknownIn } from '../../domain/impact/unknown';
import { partnershipTitle } from '../../domain/partnership/config';
import { PlanNotice } from '../../ui/beyond/plan-notice';
import { Button } from '../../ui/button';
import { Dashboard } from '../../ui/dashboard/dashboard';
import type { DashboardView } from '../../ui/dashboard/view';
import { Notice } from '../../ui/notice';
import { WikiError, type Messages, type Pages } from '../../wiki/ports';
import { awaited } from './awaited';
import type { MoreProps } from './more-props';
import { reasonOf } from './parts';
import { useAsked, type Address } from './use-asked';
import { useBeside } from './use-beside';
import { useDashboard, type Wanted } from './use-dashboard';
import { useMore } from './use-more';

export type { Wanted } from './use-dashboard';

export interface DashboardScreenProps {
	/** Finds out whose figures are wanted here; undefined where this is no partnership's page after all. */
	open(): Promise<Wanted | undefined>;
	pages: Pages;
	messages: Messages;
	address: Address;
	/** What the wiki calls a namespace; '' for the one without a name. */
	namespaceName( namespace: number ): string;
	isFromRight: boolean;
	/** Addresses of screens about a partnership: the form for its record, taking part, one's edits, its live board, a report about it. */
	recordUrl( name: string ): string;
	joinUrl( name: string ): string;
	tasksUrl( name: string ): string;
	editsUrl( name: string ): string;
	liveUrl( name: string ): string;
	inviteUrl( name: string ): string;
	prepareUrl( name: string ): string;
	reportUrl( name: string ): string;
	/** Fetches what comes below the figures; undefined where there is nothing. */
	loadMore?(): Promise<ComponentType<MoreProps>>;
	/** Milliseconds since 1970. */
	now(): number;
}

/** The dashboard of a partnership, for what the address asks for. */
export function DashboardScreen( props: DashboardScreenProps ) {
	const { open, pages, messages, address, now: clock } = props;
	const { asked, ignored, ask, link } = useAsked( address, clock );
	const { state: { wanted, view, missing, error, isChanging, question }, read, cancel, revisions } = useDashboard( open, asked );
	const [ opensSql, setOpensSql ] = useState( false );
	// What comes below does not change with each step of a reading.
	const { done, figures: extra, onFigures } = useBeside( view && ( view.phase === 'done' || opensSql && view.phase === 'cancelled' ) ? view : undefined, clock );
	const more = useMore( done !== undefined, props.loadMore );
	const now = useNow( clock, view );
	const places = view && wanted && wanted !== 'nothing' && props.loadMore && !more.hasFailed ? awaited( view, wanted.ports ) : [];
	const unknown = view ? unknownIn( asked.selection, view.choices ) : [];

	if ( wanted === 'nothing' ) {
		return null;
	}
	const title = ( subpage?: string ): string => wanted ? partnershipTitle( wanted.ports.config, wanted.name, subpage ) : '';
	return <Dashboard
		t={ messages.text } number={ messages.number } day={ messages.day } isFromRight={ props.isFromRight } now={ now }
		view={ view } missing={ missing } error={ error === undefined ? undefined : explain( error, messages ) } isChanging={ isChanging }
		asked={ asked } ignored={ [ ...ignored, ...unknown ] } link={ link } namespaceName={ props.namespaceName } extra={ replaced( places, extra ) }
		url={ ( page ) => pages.url( page ) } homeTitle={ wanted && !wanted.isAtHome ? title() : undefined } participantsTitle={ title( 'Participants' ) }
		recordUrl={ wanted && props.recordUrl( wanted.name ) } joinUrl={ wanted && props.joinUrl( wanted.name ) } tasksUrl={ wanted && props.tasksUrl( wanted.name ) } editsUrl={ wanted && props.editsUrl( wanted.name ) }
		liveUrl={ wanted && props.liveUrl( wanted.name ) } inviteUrl={ wanted && props.inviteUrl( wanted.name ) } prepareUrl={ wanted && props.prepareUrl( wanted.name ) } reportUrl={ wanted && props.reportUrl( wanted.name ) }
		onAsk={ ask } onCancel={ cancel } onRead={ read }
		question={ question && <PlanNotice
			plan={ question.plan } t={ messages.text } number={ messages.number } onRead={ () => question.answer( true ) }
			onSql={ () => {
				setOpensSql( true );
				question.answer( false );
			} }
		/> }
	>
		{ more.More && done && wanted && <more.More result={ done } ports={ wanted.ports } messages={ messages } opensSql={ opensSql } extra={ extra } revisions={ revisions } onFigures={ onFigures } /> }
		{ more.hasFailed && <Notice kind="warning">
			<p>{ messages.text( 'partnerkit-dashboard-more-failed' ) }</p>
			<Button onClick={ more.retry }>{ messages.text( 'partnerkit-retry' ) }</Button>
		</Notice> }
	</Dashboard>;
}

/** Milliseconds after which “5 minutes ago” is looked at again. */
const MINUTE = 60_000;

function useNow( clock: () => number, view: DashboardView | undefined ): number {
	const [ , setTick ] = useState( 0 );
	useEffect( () => {
		const timer = setInterval( () => setTick( ( tick ) => tick + 1 ), MINUTE );
		return () => clearInterval( timer );
	}, [] );
	return Math.max( clock(), view?.readAt ?? 0 );
}

function explain( error: unknown, messages: Messages ): string {
	return error instanceof WikiError && [ 'network', 'timeout' ].includes( error.code ) ?
		messages.text( 'partnerkit-dashboard-error-network' ) :
		messages.text( 'partnerkit-dashboard-error', reasonOf( error ) );
}
