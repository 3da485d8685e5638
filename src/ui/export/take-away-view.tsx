import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { TableName } from '../../domain/impact/export/tables';
import { Checkbox } from '../batch/checkbox';
import { TextArea } from '../batch/text-area';
import { Button } from '../button';
import { Fragment } from '../fragment';
import { Notice } from '../notice';
import type { Translate } from '../text';

export interface TakeAwayViewProps {
	t: Translate;
	/** Tables that have rows. */
	tables: TableName[];
	/** Something is missing from the figures, or they are still being read: each file will say so. */
	isPart: boolean;
	/** There is a chart to take. */
	hasChart: boolean;
	/** Names of people may go into files. */
	withPeople: boolean;
	/** The table as wikitext, once somebody wanted it, and what the wiki makes of it. */
	wikitext?: string;
	rendered?: DocumentFragment;
	/** What happened last. */
	news?: { kind: 'success' | 'error'; text: string };
	/** Where a report is put together. */
	reportUrl: string;
	onPeople( withPeople: boolean ): void;
	onTable( name: TableName ): void;
	onJson(): void;
	onWikitext(): void;
	onChart( kind: 'svg' | 'png' ): void;
	onPrint(): void;
}

/** What can be taken away from a dashboard: a report, files, a table for a wiki page, a picture, paper. */
export function TakeAwayView( props: TakeAwayViewProps ) {
	const { t, tables, isPart, hasChart, withPeople, wikitext, rendered, news, reportUrl, onPeople, onTable, onJson, onWikitext, onChart, onPrint } = props;
	const id = useId();
	return <section class="partnerkit-take-away" aria-labelledby={ id }>
		<h3 id={ id }>{ t( 'partnerkit-take' ) }</h3>
		{ isPart && <p class="partnerkit-small partnerkit-warning">{ t( 'partnerkit-take-part' ) }</p> }
		<Line label={ t( 'partnerkit-take-report' ) }>
			<a class="cdx-button cdx-button--fake-button cdx-button--fake-button--enabled" href={ reportUrl }>{ t( 'partnerkit-take-compose' ) }</a>
			<Button onClick={ onWikitext }>{ t( 'partnerkit-take-wikitext' ) }</Button>
			<Button onClick={ onPrint }>{ t( 'partnerkit-take-print' ) }</Button>
		</Line>
		<Line label={ t( 'partnerkit-take-tables' ) }>
			{ tables.filter( ( name ) => name !== 'people' || withPeople ).map( ( name ) => <Button key={ name } onClick={ () => onTable( name ) }>{ t( `partnerkit-take-csv-${ name }` ) }</Button> ) }
			<Button onClick={ onJson }>{ t( 'partnerkit-take-json' ) }</Button>
		</Line>
		{ tables.includes( 'people' ) && <>
			<Checkbox label={ t( 'partnerkit-take-people' ) } checked={ withPeople } onChange={ onPeople } />
			<p class="partnerkit-small">{ t( 'partnerkit-take-people-help' ) }</p>
		</> }
		{ hasChart && <Line label={ t( 'partnerkit-take-chart' ) }>
			<Button onClick={ () => onChart( 'svg' ) }>{ t( 'partnerkit-take-svg' ) }</Button>
			<Button onClick={ () => onChart( 'png' ) }>{ t( 'partnerkit-take-png' ) }</Button>
		</Line> }
		{ news && <Notice kind={ news.kind }>{ news.text }</Notice> }
		{ wikitext !== undefined && <>
			<TextArea label={ t( 'partnerkit-take-source' ) } help={ t( 'partnerkit-take-source-help' ) } rows={ 8 } value={ wikitext } onInput={ () => {} } />
			{ rendered && <div class="partnerkit-take-away__page" tabIndex={ 0 } role="group" aria-label={ t( 'partnerkit-take-look' ) }><Fragment of={ rendered } /></div> }
		</> }
	</section>;
}

function Line( { label, children }: { label: string; children: ComponentChildren } ) {
	return <div class="partnerkit-take-away__line" role="group" aria-label={ label }>
		<span class="partnerkit-take-away__label" aria-hidden="true">{ label }</span>
		<span class="partnerkit-take-away__buttons">{ children }</span>
	</div>;
}
