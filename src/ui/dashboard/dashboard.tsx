import { useId } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import { FigureCard } from './figure-card';
import { Head } from './head';
import { PageTable } from './page-table';
import { ReadingLine } from './reading-line';
import { Receipt } from './receipt';
import { WhatToDo } from './what-to-do';
import type { DashboardView, Missing, Words } from './view';

export interface DashboardProps extends Words {
	/** undefined until the partnership's own pages are read. */
	view?: DashboardView;
	/** Why there is no partnership to show. */
	missing?: Missing;
	/** What happened, what is safe and what to do, where nothing could be read. */
	error?: string;
	/** Milliseconds since 1970. */
	now: number;
	url( title: string ): string;
	/** Titles of the partnership's own page, where that is another one than this, and of its list of participants. */
	homeTitle?: string;
	participantsTitle: string;
	/** Where the partnership's record can be changed; undefined until it is known whose. */
	recordUrl?: string;
	/** Where one takes part in it. */
	joinUrl?: string;
	/** Where it is told why an edit counts or does not. */
	editsUrl?: string;
	/** Where its live board is. */
	liveUrl?: string;
	onCancel(): void;
	/** Reads everything again. */
	onRead(): void;
}

/** The figures of one partnership, each with what it counts and what is missing from it. */
export function Dashboard( props: DashboardProps ) {
	const { view, missing, error, t, url, homeTitle, recordUrl, joinUrl, editsUrl, liveUrl, onRead } = props;
	const id = useId();
	const isBusy = !missing && !error && ( !view || view.phase === 'reading' );
	return <section class="partnerkit-dashboard" data-partnerkit="dashboard" aria-busy={ isBusy } aria-labelledby={ id }>
		<h2 id={ id }>{ t( 'partnerkit-dashboard-title' ) }</h2>
		{ recordUrl && !missing && <p>
			{ homeTitle && <><a href={ url( homeTitle ) }>{ t( 'partnerkit-dashboard-home' ) }</a> · </> }
			<a href={ joinUrl }>{ t( 'partnerkit-dashboard-take-part' ) }</a> · <a href={ recordUrl }>{ t( 'partnerkit-dashboard-record' ) }</a>
			{ editsUrl && <> · <a href={ editsUrl }>{ t( 'partnerkit-dashboard-why' ) }</a></> }
			{ liveUrl && <> · <a href={ liveUrl }>{ t( 'partnerkit-dashboard-live' ) }</a></> }
		</p> }
		{ missing && <Notice kind="warning">{ t( `partnerkit-dashboard-${ missing }` ) }</Notice> }
		{ error && <Notice kind="error">
			<p>{ error }</p>
			<Button onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button>
		</Notice> }
		{ isBusy && !view && <p class="partnerkit-subtle">{ t( 'partnerkit-dashboard-opening' ) }</p> }
		{ view && !missing && <Figures { ...props } view={ view } /> }
	</section>;
}

function Figures( { view, t, number, day, now, url, participantsTitle, onCancel, onRead }: DashboardProps & { view: DashboardView } ) {
	const words = { t, number, day };
	return <>
		<Head { ...words } view={ view } />
		<ReadingLine { ...words } view={ view } now={ now } onCancel={ onCancel } onRead={ onRead } />
		<WhatToDo { ...words } view={ view } participantsUrl={ url( participantsTitle ) } onRead={ onRead } />
		<div class="partnerkit-figures">
			{ view.figures.map( ( figure ) => <FigureCard key={ figure.metric } { ...words } figure={ figure } start={ view.partnership.start } isReading={ view.phase === 'reading' } /> ) }
		</div>
		{ view.pages.length > 0 && <PageTable { ...words } pages={ view.pages } url={ url } /> }
		<Receipt { ...words } view={ view } />
	</>;
}
