import { useEffect, useMemo, useState } from 'preact/hooks';
import { csvText } from '../../../domain/csv-text';
import { exportTable } from '../../../domain/movement/export-table';
import type { MemberFacts } from '../../../domain/movement/facts';
import { daysOf } from '../../../domain/movement/period';
import { dayOf } from '../../../domain/partnership/dates';
import { Button } from '../../../ui/button';
import { copyText } from '../../../ui/copy-text';
import { Portfolio, type PortfolioProps } from '../../../ui/movement/portfolio/portfolio';
import type { Looked } from '../../../ui/movement/portfolio/looked';
import type { NeedAct } from '../../../ui/movement/portfolio/needs';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { remembered } from '../../../ui/remembered';
import type { Messages, ViewMemory } from '../../../wiki/ports';
import type { ReadersPorts } from '../readers/ports';
import { ReadersPart } from '../readers/readers-part';
import { useReaders } from '../readers/use-readers';
import type { PortfolioSession } from './portfolio';
import { useFilters, type FilterAddress } from './use-filters';
import { usePortfolio } from './use-portfolio';

export interface PortfolioScreenProps extends Pick<PortfolioProps, 'others' | 'isAtHome'> {
	open(): Promise<PortfolioSession>;
	/** What readers are counted with. */
	openReaders(): Promise<ReadersPorts>;
	messages: Messages;
	/** The name of a country by its code, in the reader's language. */
	countryName( code: string ): string;
	isFromRight: boolean;
	address: FilterAddress;
	memory: ViewMemory;
	urls: Pick<PortfolioProps[ 'urls' ], 'register'> & { act( act: NeedAct, name: string ): string };
	pageUrl( title: string ): string;
	saveFile( name: string, type: 'text/csv', text: string ): void;
	explain( error: unknown ): string;
	/** Milliseconds since 1970. */
	now(): number;
}

/** All partnerships of the wiki, for what the address asks for. */
export function PortfolioScreen( { open, openReaders, messages, countryName, isFromRight, address, memory, urls, pageUrl, others, isAtHome, saveFile, explain, now: clock }: PortfolioScreenProps ) {
	const { view, error, read, cancel } = usePortfolio( open );
	const readers = useReaders( openReaders, view, clock );
	const { filters, saved, ask, link, ...views } = useFilters( address, memory );
	const [ copied, setCopied ] = useState<PortfolioProps[ 'copied' ]>();
	const now = Math.max( useClock( clock ), view?.readAt ?? 0 );
	const today = dayOf( now );
	const words = useMemo( () => ( { t: remembered( messages.text ), number: remembered( messages.number ), day: remembered( messages.day ), country: countryName, isFromRight } ), [] );
	const { t } = words;
	const period = daysOf( filters.period, today );

	const exportLooked = ( looked: Looked, readAt: number | undefined ): void => {
		const { chosen, totals, concentration } = looked;
		const rows = exportTable(
			chosen.map( ( { member: { facts, state }, conditions, figures } ) => ( { facts, conditions, figures: figures(), isWhole: state === 'whole' } ) ),
			{ totals, concentration: concentration === 'pending' ? undefined : concentration, period, readAt, permalink: link(), readers: readers.figureOf( looked, period ), countedAt: readers.countedAt }
		);
		saveFile( `${ t( 'partnerkit-portfolio-title' ) } ${ today }.csv`, 'text/csv', csvText( rows ) );
	};
	const failure = error === undefined ? null : <Notice kind="error">
		<p>{ explain( error ) }</p>
		<Button onClick={ read }>{ t( 'partnerkit-retry' ) }</Button>
	</Notice>;
	if ( !view ) {
		return <section class="partnerkit-portfolio" data-partnerkit="portfolio" aria-busy={ error === undefined }>
			{ failure || <Progress label={ t( 'partnerkit-portfolio-progress' ) } /> }
		</section>;
	}
	return <>
		{ failure }
		<Portfolio
			words={ words } view={ view } filters={ filters } today={ today } now={ now } others={ others }
			views={ { views: saved, link: address.withHash, onOpen: views.open, onSave: views.save, onForget: views.forget } }
			urls={ { ...urls, requests: pageUrl( view.requestsTitle ), home: pageUrl( view.homeTitle ), act: ( act, facts ) => actUrl( act, facts, urls ) } } homeTitle={ view.homeTitle } isAtHome={ isAtHome }
			copied={ copied } onCopyLink={ () => copyText( link() ).then( ( done ) => setCopied( done ? 'copied' : 'failed' ) ) }
			onFilter={ ask } onExport={ ( looked ) => exportLooked( looked, view.readAt ) } onCancel={ cancel } onRead={ read }
			readers={ ( looked ) => <ReadersPart words={ words } readers={ readers } looked={ looked } period={ period } now={ now } explain={ explain } /> }
		/>
	</>;
}

/** A screen here, or the same on the other wiki. */
function actUrl( act: NeedAct, { partnership: { name }, keptAt: [ { isHere, screens } ] }: MemberFacts, urls: PortfolioScreenProps[ 'urls' ] ): string {
	const here = urls.act( act, name );
	if ( isHere ) {
		return here;
	}
	const there = new URL( screens );
	there.searchParams.set( 'partnerkit', new URL( here, location.href ).searchParams.get( 'partnerkit' )! );
	return there.href;
}

/** Milliseconds after which “5 minutes ago” is looked at again. */
const MINUTE = 60_000;

function useClock( clock: () => number ): number {
	const [ now, setNow ] = useState( clock );
	useEffect( () => {
		const timer = setInterval( () => setNow( clock() ), MINUTE );
		return () => clearInterval( timer );
	}, [] );
	return now;
}
