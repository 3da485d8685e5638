import { useEffect, useRef, useState } from 'preact/hooks';
import { findBlocks } from '../../../domain/impact/report/markers';
import type { Answer } from '../../../domain/impact/report/refresh';
import type { ReportPart } from '../../../domain/impact/report/report';
import { isSameSelection, selectionOf } from '../../../domain/impact/report/selected';
import type { Result } from '../../../domain/impact/result';
import type { Selection } from '../../../domain/impact/selection';
import type { Config } from '../../../domain/partnership/config';
import { dayOf } from '../../../domain/partnership/dates';
import type { Missing } from '../../../ui/dashboard/view';
import type { Tab } from '../../../ui/registry/written-page';
import { useWhileShown, type While } from '../../while-shown';
import { createDashboard, type DashboardSession } from '../dashboard';
import type { DashboardPorts } from '../dashboard-ports';
import { firstParts, readDraft } from './draft';
import { readEarlier, type Earlier } from './earlier';
import type { RevisionOnPage } from '../texts/reading';
import type { ReportScreenProps } from './ports';
import { readTarget, reportTitle, type Target } from './target';

/** Milliseconds without typing after which the page of a new period is read. */
const SETTLED = 400;

/** A report while it is put together. */
export interface ReportState {
	config?: Config;
	dashboard?: DashboardPorts;
	missing?: Missing;
	/** What was read of the figures; there once the reading is over. */
	result?: Result;
	isReading: boolean;
	/** 0 to 1, and the seconds that are left where that can be told. */
	progress: number;
	secondsLeft?: number;
	/** What part of the figures is wanted. */
	selection: Selection;
	earlier: Earlier[];
	/** Key of the one that is compared with, '' for none. */
	comparedWith: string;
	period: string;
	parts?: ReportPart[];
	/** The part that was taken away last, and its place. */
	removed?: { part: ReportPart; index: number };
	isResumed: boolean;
	/** The page of the period; undefined until it is read. */
	target?: Target;
	answers: Record<string, Answer | undefined>;
	/** Whether a refreshed page gets another snapshot. */
	freezes: boolean;
	tab: Tab;
	summary?: string;
	stage: 'open' | 'saving' | 'saved';
	error?: string;
}

export interface Report extends ReportState {
	/** Title of the page; undefined where there can be none. */
	title?: string;
	draftKey: string;
	whileShown: While;
	set( next: Partial<ReportState> ): void;
	read(): void;
	cancel(): void;
	select( selection: Selection ): void;
	/** The counted revisions of the selection, by the database names of their wikis. */
	revisions(): Map<string, RevisionOnPage[]>;
	/** Reads the page again. */
	look(): void;
}

const START: ReportState = { isReading: true, progress: 0, selection: {}, earlier: [], comparedWith: '', period: '', isResumed: false, answers: {}, freezes: true, tab: 'page', stage: 'open' };

export function useReport( { ports, about, open, messages, explain, now }: ReportScreenProps ): Report {
	const [ state, setState ] = useState( START );
	const [ looks, setLooks ] = useState( 0 );
	const current = useRef<AbortController>( undefined );
	const figures = useRef<DashboardSession>( undefined );
	const set = ( next: Partial<ReportState> ): void => setState( ( before ) => ( { ...before, ...next } ) );
	const whileShown = useWhileShown( ( reason ) => setState( ( before ) => ( { ...before, error: explain( reason ), isReading: false, stage: before.stage === 'saving' ? 'open' : before.stage } ) ) );
	const draftKey = `report:${ about }`;
	const { config, period, parts, isResumed } = state;
	const title = config && reportTitle( ports, config, about, period );

	const read = (): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		set( { isReading: true, progress: 0, secondsLeft: undefined, error: undefined } );
		whileShown( open(), ( opened ) => {
			set( opened );
			whileShown( readEarlier( ports, opened.config, about ), ( earlier ) => set( { earlier, comparedWith: earlier.length ? earlier[ 0 ].key : '' } ) );
			const session = figures.current = createDashboard( about, opened.dashboard );
			session.select( state.selection );
			session.onChange( ( view ) => {
				if ( current.current === controller ) {
					if ( view.phase === 'reading' ) {
						set( { progress: view.progress, secondsLeft: view.secondsLeft } );
					} else {
						take( view );
					}
				}
			} );
			whileShown( session.read( controller.signal ), ( missing ) => missing && set( { missing, isReading: false } ) );
		} );
	};
	const select = ( selection: Selection ): void => {
		set( { selection } );
		figures.current?.select( selection );
	};
	const take = ( found: Result ): void => {
		const draft = readDraft( ports.drafts.load( draftKey ) );
		setState( ( before ) => ( {
			...before, result: { ...found, readAt: found.readAt ?? now() }, isReading: false,
			...before.parts ? {} : draft ? { ...draft, isResumed: true } : { parts: firstParts( found, messages ), period: periodOf( found, now() ) }
		} ) );
	};

	useEffect( () => {
		read();
		return () => current.current?.abort();
	}, [] );
	useEffect( () => {
		set( { target: undefined, answers: {} } );
		if ( title === undefined ) {
			return undefined;
		}
		let isLatest = true;
		const timer = setTimeout( () => whileShown( readTarget( ports, title ), ( target ) => {
			if ( isLatest ) {
				set( { target } );
				// What is made new is of what it was made of.
				const [ block ] = findBlocks( target.page.wikitext ).blocks;
				if ( block && !isSameSelection( selectionOf( block.settings ), state.selection ) ) {
					select( selectionOf( block.settings ) );
				}
			}
		} ), SETTLED );
		return () => {
			isLatest = false;
			clearTimeout( timer );
		};
	}, [ title, looks ] );
	const first = useRef<ReportPart[]>( undefined );
	useEffect( () => {
		first.current = first.current || parts;
		if ( parts && ( parts !== first.current || isResumed ) && state.stage === 'open' ) {
			ports.drafts.save( draftKey, { period, parts } );
		}
	}, [ parts, period ] );

	return { ...state, title, draftKey, whileShown, set, read, select, revisions: () => figures.current?.revisions() || new Map(), cancel: () => current.current?.abort(), look: () => setLooks( looks + 1 ) };
}

/** What a report is called, to begin with: the year of its last figures. */
function periodOf( { window: { to } }: Result, now: number ): string {
	const today = dayOf( now );
	return ( to && to < today ? to : today ).slice( 0, 4 );
}
