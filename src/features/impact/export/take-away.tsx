import { useState } from 'preact/hooks';
import { csvText } from '../../../domain/csv-text';
import { wholeCoverage } from '../../../domain/impact/combine';
import { isWhole } from '../../../domain/impact/coverage';
import { figuresJson } from '../../../domain/impact/export/json';
import { TABLES, tableOf, type TableName } from '../../../domain/impact/export/tables';
import { gapsOf } from '../../../domain/impact/export/words';
import { figuresTable, notesList, scopeText } from '../../../domain/impact/report/generated';
import { partnershipTitle } from '../../../domain/partnership/config';
import { copyText } from '../../../ui/copy-text';
import { pngOf, standaloneSvg } from '../../../ui/export/standalone-svg';
import { TakeAwayView, type TakeAwayViewProps } from '../../../ui/export/take-away-view';
import type { Messages, Rendering } from '../../../wiki/ports';
import { useWhileShown } from '../../while-shown';
import type { MoreProps } from '../more-props';
import { reportWords, type ContentLanguage } from '../report/report-words';
import { figureWords } from './figure-words';
import { permalinkOf } from './permalink';

export interface TakeAwayProps extends Pick<MoreProps, 'result' | 'ports'> {
	/** Its own texts. */
	messages: Messages;
	/** Code of the reader's language. */
	language: string;
	content: ContentLanguage;
	rendering: Rendering;
	/** Full address of the dashboard of a partnership. */
	dashboardUrl( name: string ): string;
	reportUrl( name: string ): string;
	saveFile( name: string, type: 'text/csv' | 'application/json' | 'image/svg+xml', text: string ): void;
	saveBlob( name: string, blob: Blob ): void;
	explain( error: unknown ): string;
}

/** The chart that a dashboard shows. */
const CHART = '[data-partnerkit="dashboard"] svg.partnerkit-chart';

/** Takes figures away from a dashboard: each file tells what it counts, what of, from when, and what is missing. */
export function TakeAway( { result, ports, messages, language, content, rendering, dashboardUrl, reportUrl, saveFile, saveBlob, explain }: TakeAwayProps ) {
	const [ withPeople, setWithPeople ] = useState( false );
	const [ told, setTold ] = useState<Pick<TakeAwayViewProps, 'news' | 'wikitext' | 'rendered'>>( {} );
	const fail = ( reason: unknown ): void => setTold( ( before ) => ( { ...before, news: { kind: 'error', text: explain( reason ) } } ) );
	const whileShown = useWhileShown( fail );
	const { text, number, day } = messages;
	const { name } = result.partnership;
	const words = figureWords( { language, text, number, day }, result );
	const origin = { permalink: permalinkOf( dashboardUrl( name ), result ), host: ports.wiki.host };
	const fileName = ( what: string ): string => [ name, what, result.readAt === undefined ? '' : new Date( result.readAt ).toISOString().slice( 0, 10 ) ].filter( Boolean ).join( ' ' );
	const chart = (): SVGSVGElement | null => document.querySelector<SVGSVGElement>( CHART );

	const onWikitext = (): void => {
		const inContent = reportWords( messages, content, result );
		const wikitext = `${ figuresTable( result.figures, { result, permalink: origin.permalink, words: inContent } ) }\n\n${ notesList( inContent ) }`;
		setTold( { wikitext } );
		whileShown( copyText( wikitext ), ( done ) => setTold( ( before ) => ( { ...before, news: done ? { kind: 'success', text: text( 'partnerkit-take-copied' ) } : undefined } ) ) );
		whileShown( rendering.preview( partnershipTitle( ports.config, name, 'Reports' ), wikitext ), ( rendered ) => setTold( ( before ) => ( { ...before, rendered } ) ) );
	};
	const onChart = ( kind: 'svg' | 'png' ): void => {
		const drawing = chart();
		if ( !drawing ) {
			setTold( { news: { kind: 'error', text: text( 'partnerkit-take-no-chart' ) } } );
			return;
		}
		const title = drawing.querySelector( 'title' )?.textContent || name;
		const gaps = gapsOf( result.coverage, words );
		const inReaders = reportWords( { ...messages, inContentLanguage: text }, { code: language, number, day, time: ( time ) => new Date( time ).toISOString() }, result );
		const description = [
			name, scopeText( result, inReaders ), words.definition( result.figures.find( ( { metric } ) => metric === 'edits' ) || result.figures[ 0 ] ),
			...gaps.length ? [ inReaders.text( 'missing', gaps.join( ' · ' ) ) ] : [], origin.permalink
		].join( '. ' );
		const svg = standaloneSvg( drawing, title, description );
		if ( kind === 'svg' ) {
			saveFile( `${ fileName( 'chart' ) }.svg`, 'image/svg+xml', svg );
		} else {
			pngOf( svg, drawing ).then( ( blob ) => saveBlob( `${ fileName( 'chart' ) }.png`, blob ), () => setTold( { news: { kind: 'error', text: text( 'partnerkit-take-no-png' ) } } ) );
		}
	};
	const counts = result.figures.some( ( figure ) => figure.metric === 'edits' && 'value' in figure && figure.value > 0 );
	const has: Record<TableName, number> = { figures: result.figures.length, pages: result.pages.length, series: counts ? result.series.steps.length : 0, events: result.events.length, people: result.people.length };
	return <TakeAwayView
		t={ text } tables={ TABLES.filter( ( table ) => has[ table ] > 0 ) } isPart={ result.readAt === undefined || !wholeCoverage( result ).every( isWhole ) }
		hasChart={ has.series > 0 } withPeople={ withPeople } { ...told } reportUrl={ reportUrl( name ) }
		onPeople={ setWithPeople } onWikitext={ onWikitext } onChart={ onChart } onPrint={ () => window.print() }
		onTable={ ( table ) => saveFile( `${ fileName( table ) }.csv`, 'text/csv', csvText( tableOf( table, result, words, origin ) ) ) }
		onJson={ () => saveFile( `${ fileName( 'figures' ) }.json`, 'application/json', JSON.stringify( figuresJson( result, words, origin, withPeople ), null, '\t' ) ) }
	/>;
}
