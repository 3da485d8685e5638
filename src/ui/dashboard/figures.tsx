import { useEffect, useRef } from 'preact/hooks';
import { dayOf } from '../../domain/partnership/dates';
import { combined } from '../../domain/impact/combine';
import { EVERYTHING } from '../../domain/impact/permalink';
import { Button } from '../button';
import { Notice } from '../notice';
import type { DashboardProps } from './dashboard-props';
import { EventTable } from './event-table';
import { FigureGrid } from './figure-grid';
import { Filters } from './filters';
import { Goals } from './goals';
import { Head } from './head';
import { PageTable } from './page-table';
import { PeopleTable } from './people-table';
import { ReadingLine } from './reading-line';
import { Receipt } from './receipt';
import { Survival } from './survival';
import { Timeline } from './timeline';
import { Unresolved, WhatToDo } from './what-to-do';
import type { DashboardView } from './view';

type FiguresProps = DashboardProps & { view: DashboardView };

/** All that is told of a partnership that was found. */
export function Figures( props: FiguresProps ) {
	const { view, asked, now, reportUrl, children, onAsk } = props;
	const words = wordsOf( props );
	const below = useRef<HTMLDivElement>( null );
	return <>
		<div class="partnerkit-dashboard__top">
			<Head { ...words } view={ view } />
			{ Boolean( children ) && <p class="partnerkit-dashboard__acts">
				<Button onClick={ () => below.current?.scrollIntoView() }>{ words.t( 'partnerkit-dashboard-take-figures' ) }</Button>
				{ ' ' }<a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive cdx-button--weight-primary" href={ reportUrl }>{ words.t( 'partnerkit-dashboard-report' ) }</a>
			</p> }
		</div>
		<Filters { ...words } view={ view } asked={ asked } namespaceName={ props.namespaceName } today={ dayOf( now ) } onAsk={ onAsk } />
		<Ignored { ...props } />
		<BeforeFigures { ...props } />
		{ !props.question && <All { ...props } /> }
		<div ref={ below }>{ children }</div>
		<Receipt { ...words } view={ view } />
	</>;
}

/** The figures, and what is to be said of them. */
function All( props: FiguresProps ) {
	const { view, asked, extra, now, url, participantsTitle, onAsk, onRead } = props;
	const words = wordsOf( props );
	const isReading = view.phase === 'reading' && view.readAt === undefined;
	return <>
		<WhatToDo { ...words } view={ view } isPart={ isPart( props ) } participantsUrl={ url( participantsTitle ) } recordUrl={ props.recordUrl } today={ dayOf( now ) } onRead={ onRead } onShowAll={ () => onAsk( { ...asked, selection: EVERYTHING.selection } ) } />
		<FigureGrid { ...words } figures={ combined( view.figures, extra ) } before={ asked.compare && view.before?.figures || [] } start={ view.partnership.start } isReading={ isReading } isOpen={ asked.more } onOpen={ ( more ) => onAsk( { ...asked, more } ) } />
		<Unresolved { ...words } view={ view } editsUrl={ props.editsUrl } />
		<Parts { ...props } />
	</>;
}

/** What is asked before reading, or else how far the reading is, which has the focus once it was answered. */
function BeforeFigures( props: FiguresProps ) {
	const { view, question, now, link, onCancel, onRead } = props;
	const box = useRef<HTMLDivElement>( null );
	const wasAsked = useRef( false );
	const isAsked = Boolean( question );
	useEffect( () => {
		if ( wasAsked.current && !isAsked ) {
			box.current?.querySelector( 'button' )?.focus();
		}
		wasAsked.current = isAsked;
	}, [ isAsked ] );
	return <div ref={ box }>{ question || <ReadingLine { ...wordsOf( props ) } view={ view } now={ now } link={ link } onCancel={ onCancel } onRead={ onRead } /> }</div>;
}

/** Charts and tables. What there is nothing of is left out, or says what to do. */
function Parts( props: FiguresProps ) {
	const { view: { series, goals, events, pages, people, figures, phase }, asked, now, url, recordUrl, onRead } = props;
	const words = wordsOf( props );
	const counts = figures.some( ( figure ) => figure.metric === 'edits' && 'value' in figure && figure.value > 0 );
	const hasMain = series.steps.length > 0 && counts || pages.length > 0 || phase === 'reading';
	return <div class={ `partnerkit-dashboard__parts${ hasMain ? '' : ' partnerkit-dashboard__parts--aside' }` }>
		{ series.steps.length > 0 && counts ? <Timeline { ...words } series={ asked.compare ? series : { ...series, before: undefined } } events={ events } onRead={ onRead } /> : phase === 'reading' && <div class="partnerkit-timeline partnerkit-timeline--awaited" /> }
		<div class="partnerkit-dashboard__side">
			<Goals { ...words } goals={ goals } recordUrl={ recordUrl } />
			<Survival { ...words } figures={ figures } />
		</div>
		{ pages.length > 0 && <PageTable { ...words } pages={ pages } url={ url } /> }
		{ events.length > 0 ? <EventTable { ...words } events={ events } today={ dayOf( now ) } /> :
			<p class="partnerkit-subtle">{ words.t( 'partnerkit-events-none' ) }</p> }
		{ people.length > 0 && <PeopleTable { ...words } people={ people } url={ url } /> }
	</div>;
}

/** What in the address is of no use. */
function Ignored( { ignored, t }: FiguresProps ) {
	return ignored.length ? <Notice kind="warning">{ t( 'partnerkit-dashboard-ignored', ignored.map( ( name ) => `\u2068${ name }\u2069` ).join( t( 'partnerkit-dashboard-comma' ) ) ) }</Notice> : null;
}

function isPart( { asked: { selection } }: FiguresProps ): boolean {
	return Object.values( selection ).some( ( value ) => value !== undefined );
}

function wordsOf( { t, number, day, isFromRight }: FiguresProps ) {
	return { t, number, day, isFromRight };
}
