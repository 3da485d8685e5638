import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { choicesIn, isFiltered, writeFilters, type MovementFilters } from '../../../domain/movement/filters';
import { Button } from '../../button';
import { ClosedRegistries } from './closed-registries';
import { ConcentrationTotal } from './concentration-total';
import { FilterFields } from './filter-fields';
import type { Looked } from './looked';
import { MemberTable } from './member-table';
import { Needs, type NeedUrls } from './needs';
import { PortfolioReading } from './reading-line';
import { SavedViews, type SavedViewsProps } from './saved-views';
import { Totals } from './totals';
import { useLooked } from './use-looked';
import type { PortfolioView } from './view';
import type { PortfolioWords } from './words';

export interface PortfolioProps {
	words: PortfolioWords;
	view: PortfolioView;
	filters: MovementFilters;
	views: Pick<SavedViewsProps, 'views' | 'link' | 'onOpen' | 'onSave' | 'onForget'>;
	/** The day today, in UTC, and the time. */
	today: string;
	now: number;
	urls: NeedUrls & { home: string; register: string };
	/** The title of the page with the list. */
	homeTitle: string;
	/** Whether it stands on that page. */
	isAtHome: boolean;
	/** Screens beside this one. */
	others: Array<{ id: 'reached' | 'coalitions' | 'playbooks'; url: string }>;
	onFilter( filters: MovementFilters ): void;
	onCopyLink(): void;
	/** What became of copying. */
	copied?: 'copied' | 'failed';
	onExport( looked: Looked ): void;
	/** Who reads the pages of what is looked at. */
	readers( looked: Looked ): ComponentChildren;
	onCancel(): void;
	onRead(): void;
}

/** Screens that help where much rests on few partners. */
const HELPS = [ 'reached', 'playbooks' ];

/** All partnerships of a wiki at once: what they come to, who needs somebody, each of them. */
export function Portfolio( props: PortfolioProps ) {
	const { words, view, filters, today, urls, others } = props;
	const { t } = words;
	const { members, columns } = view;
	const facts = useMemo( () => members.map( ( member ) => member.facts ), [ members ] );
	// Registries that could not be read have no partnerships to choose.
	const choices = useMemo( () => choicesIn( facts, view.registries.filter( ( { problem } ) => !problem ).map( ( { wiki } ) => wiki ) ), [ facts, view.registries ] );
	const { all, looked } = useLooked( { ...props, choices } );
	const { chosen, totals } = looked;
	// Filters change nothing of who needs somebody, how fresh it is, and what there is besides.
	const needs = useMemo( () => <Needs words={ words } seen={ all } requests={ view.requests } urls={ urls } />, [ words, all, view.requests, urls.requests ] );
	const reading = useMemo( () => <PortfolioReading { ...words } view={ view } now={ props.now } onCancel={ props.onCancel } onRead={ props.onRead } />, [ words, view, props.now ] );
	const beside = useMemo( () => <nav class="partnerkit-portfolio__others" aria-label={ t( 'partnerkit-portfolio-others' ) }>
		{ others.map( ( { id, url } ) => <p key={ id }><a href={ url }>{ t( `partnerkit-${ id }-title` ) }</a><span class="partnerkit-small partnerkit-subtle">{ t( `partnerkit-portfolio-other-${ id }` ) }</span></p> ) }
	</nav>, [ words, others ] );
	if ( !members.length ) {
		return <section class="partnerkit-portfolio" data-partnerkit="portfolio" aria-busy={ view.phase === 'reading' }>
			<p>{ t( 'partnerkit-portfolio-none' ) }</p>
			<p><a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive cdx-button--weight-primary" href={ urls.register }>{ t( 'partnerkit-portfolio-register' ) }</a></p>
		</section>;
	}
	return <section class="partnerkit-portfolio" data-partnerkit="portfolio" aria-busy={ view.phase === 'reading' }>
		<Top { ...props } onExport={ () => props.onExport( looked ) } />
		<div class="partnerkit-portfolio__above">
			<Totals { ...words } members={ chosen.map( ( { member } ) => member ) } partners={ looked.partners } countries={ looked.countries } totals={ totals } hasStates={ Boolean( columns?.hasStates ) }>
				{ props.readers( looked ) }
				{ looked.concentration && <ConcentrationTotal { ...words } concentration={ looked.concentration } helps={ others.filter( ( { id } ) => HELPS.includes( id ) ) } /> }
			</Totals>
			{ needs }
		</div>
		<FilterFields words={ words } count={ facts.length } choices={ choices } registries={ view.registries } filters={ filters } today={ today } onFilter={ props.onFilter } />
		<SavedViews { ...props.views } t={ t } hash={ writeFilters( filters ) } isFiltered={ isFiltered( filters ) } />
		<ClosedRegistries words={ words } view={ view } onRead={ props.onRead } />
		{ reading }
		{ chosen.length ?
			<>
				<MemberTable words={ words } seen={ chosen } today={ today } />
				{ totals && totals.sum > totals.edits && <p class="partnerkit-small partnerkit-subtle">{ t( 'partnerkit-portfolio-rows-line' ) }</p> }
			</> :
			<div class="partnerkit-portfolio__nothing" role="status">
				<p>{ t( 'partnerkit-portfolio-nothing' ) }</p>
				<Button onClick={ () => props.views.onOpen( '' ) }>{ t( 'partnerkit-portfolio-filter-none' ) }</Button>
			</div> }
		{ beside }
	</section>;
}

function Top( { words: { t }, view, urls, homeTitle, isAtHome, copied, onCopyLink, onExport }: Omit<PortfolioProps, 'onExport'> & { onExport(): void } ) {
	return <div class="partnerkit-portfolio__top">
		{ !isAtHome && <p>{ t( view.registries.length ? 'partnerkit-portfolio-lead-several' : 'partnerkit-portfolio-lead' ) } <a href={ urls.home }><bdi>{ homeTitle }</bdi></a></p> }
		<div class="partnerkit-portfolio__acts">
			<span role="status" class="partnerkit-small">{ copied && t( `partnerkit-portfolio-link-${ copied }` ) }</span>
			<Button kind="quiet" onClick={ onCopyLink }>{ t( 'partnerkit-portfolio-copy-link' ) }</Button>
			<Button onClick={ onExport }>{ t( 'partnerkit-portfolio-export' ) }</Button>
			<a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled cdx-button--action-progressive cdx-button--weight-primary" href={ urls.register }>{ t( 'partnerkit-portfolio-register' ) }</a>
		</div>
	</div>;
}
