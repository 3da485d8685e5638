import { isLeftOut, withAllBeside } from '../../../domain/impact/combine';
import { isWhole } from '../../../domain/impact/coverage';
import { BESIDE_METRICS } from '../../../domain/impact/figure';
import { figureKey, figuresHtml, type ReportSource } from '../../../domain/impact/report/generated';
import { refresh, type Refresh } from '../../../domain/impact/report/refresh';
import { isSound, partProblem, writeReport } from '../../../domain/impact/report/report';
import { selectionOf, selectionSettings } from '../../../domain/impact/report/selected';
import { addSnapshot, writeSnapshot } from '../../../domain/impact/report/snapshot';
import { SERIES_METRICS } from '../../../domain/impact/result';
import { dayOf } from '../../../domain/partnership/dates';
import { ReportView, type ReportViewProps } from '../../../ui/report/report-view';
import { isolated } from '../../../ui/text';
import { usePreview } from '../../registry-form/preview';
import { figureWords } from '../export/figure-words';
import { permalinkOf } from '../export/permalink';
import { useBeside } from '../use-beside';
import { firstParts, newPart } from './draft';
import { notesFor } from './notes';
import type { ReportScreenProps } from './ports';
import { reportWords } from './report-words';
import { saveReport } from './target';
import { useReport, type Report } from './use-report';

/** A report of a partnership: put together and published, or one that is there made new. */
export function ReportScreen( props: ReportScreenProps ) {
	const { ports, messages, content, language, about, reader, dashboardUrl, Beside } = props;
	const report = useReport( props );
	const { done, figures: beside, onFigures } = useBeside( report.result, props.now );
	// The page is shown without what is being counted: it does not change with each step.
	const made = beside.filter( ( figure ) => !( 'reason' in figure && figure.reason === 'reading' ) );
	const isCounting = made.length < beside.length;
	const result = report.result && withAllBeside( report.result, made );
	const { config, dashboard, parts, target, period, title, earlier, comparedWith, answers, freezes, tab, stage, selection, whileShown, set } = report;
	const text = messages.text;

	const chosen = earlier.find( ( { key } ) => key === comparedWith );
	const source: ReportSource | undefined = result && { result, permalink: permalinkOf( dashboardUrl( about ), result ), earlier: chosen, words: reportWords( messages, content, result ) };
	const snapshot = source && config ? writeSnapshot( source.result, { by: reader.user || '', previous: chosen ? chosen.title : '', table: figuresHtml( source.result.figures, source ) }, config, source.words ) : '';
	const isThere = Boolean( target && target.page.exists );
	const refreshed: Refresh | undefined = source && isThere ? refresh( target!.page.wikitext, source, answers ) : undefined;
	/** The page's new text, from what it is by then. */
	const write = ( wikitext: string ): string => {
		if ( !isThere ) {
			return writeReport( parts!, source!, snapshot );
		}
		const fresh = refresh( wikitext, source!, answers ).wikitext;
		return freezes ? addSnapshot( fresh, snapshot, config! ) : fresh;
	};
	const writes = source && target && parts ? [ { title: target.page.title, revisionId: target.page.revisionId, text: write( target.page.wikitext ) } ].filter( ( one ) => one.text !== target.page.wikitext ) : [];
	const shown = writes.length || !isThere ? writes : [ { title: target!.page.title, revisionId: target!.page.revisionId, text: target!.page.wikitext } ];
	const { told } = usePreview( ports.rendering, tab, tab === 'changes' ? writes : shown, whileShown );

	const sound = isThere || !writes.length || isSound( writes[ 0 ].text, parts!, source! );
	const fits = sound && ( isThere || Boolean( parts && !parts.some( partProblem ) ) );
	const summary = report.summary ?? messages.inContentLanguage( isThere ? 'partnerkit-report-summary-refresh' : 'partnerkit-report-summary-new', about, period );
	const save = (): void => {
		set( { stage: 'saving', error: undefined } );
		whileShown( saveReport( ports, target!, summary, write ), ( saved ) => {
			if ( saved.outcome === 'taken' ) {
				set( { stage: 'open', error: text( 'partnerkit-report-taken' ) } );
				report.look();
			} else {
				ports.drafts.clear( report.draftKey );
				set( { stage: 'saved' } );
			}
		} );
	};

	const view: ReportViewProps = {
		t: text, number: messages.number, missing: report.missing, error: report.error,
		notes: source ? notesFor( report, { isSound: sound, isCounting }, props ) : [],
		reading: report.isReading ? { progress: report.progress, secondsLeft: report.secondsLeft } : undefined,
		saved: stage === 'saved' && target ? { title: target.page.title, url: ports.pages.url( target.page.title ) } : undefined,
		open: source && parts && {
			period, periodProblem: title === undefined ? text( 'partnerkit-report-period-invalid' ) : undefined,
			earlier: earlier.map( ( one ) => ( { value: one.key, label: text( 'partnerkit-report-snapshot', one.snapshot.taken === undefined ? '—' : messages.day( dayOf( one.snapshot.taken ) ), isolated( one.title.slice( one.title.lastIndexOf( '/' ) + 1 ) ) ) } ) ),
			comparedWith,
			// Without what could be selected, nothing was read that could be parted.
			scope: result!.choices.namespaces.length ? {
				events: result!.choices.events, event: selection.event || '', from: selection.from || '', to: selection.to || '', isReversed: Boolean( selection.from && selection.to && selection.from > selection.to ),
				onSelect: ( part ) => report.select( selectionOf( { ...selectionSettings( selection ), ...part } ) )
			} : undefined,
			parts: target && !isThere ? partList( report, props ) : undefined,
			refresh: refreshed && {
				t: text, number: messages.number, blocks: refreshed.blocks, kept: isCounting ? [] : [ ...new Set( refreshed.blocks.flatMap( ( { kept } ) => kept ) ) ].map( ( metric ) => source!.words.name( { metric, coverage: [], value: 0 } ) ), broken: refreshed.broken, answers, freezes, disabled: stage === 'saving',
				onAnswer: ( key, answer ) => set( { answers: { ...answers, [ key ]: answer } } ), onFreeze: ( next ) => set( { freezes: next } )
			},
			beside: done && dashboard && {
				made: beside.filter( ( figure ) => 'value' in figure ).length, all: BESIDE_METRICS.length,
				content: <Beside result={ done } ports={ dashboard } messages={ messages } extra={ beside } revisions={ report.revisions } onFigures={ onFigures } />
			},
			written: {
				t: text, tab, unchanged: isThere && !writes.length, failed: report.error !== undefined, onTab: ( next ) => set( { tab: next, error: undefined } ),
				pages: shown.map( ( one ) => ( { title: one.title, text: one.text, editUrl: ports.pages.url( one.title, { action: 'edit' } ), ...told?.[ one.title ] } ) )
			},
			summary, isShown: tab === 'changes', isSaving: stage === 'saving',
			maySave: writes.length > 0 && fits && told !== undefined && !target!.obstacles.length && !report.isReading && !isCounting
		},
		onPeriod: ( next ) => set( { period: next, tab: 'page', error: undefined } ), onCompare: ( key ) => set( { comparedWith: key } ),
		onSummary: ( next ) => set( { summary: next } ), onShow: () => set( { tab: 'changes', error: undefined } ), onSave: save,
		onRead: report.read, onCancel: report.cancel,
		onDiscard: () => {
			ports.drafts.clear( report.draftKey );
			set( { parts: firstParts( result!, messages ), removed: undefined, isResumed: false } );
		},
		onGoOn: () => {
			set( { stage: 'open', tab: 'page', summary: undefined, freezes: false } );
			report.look();
		},
		onPrint: () => window.print()
	};
	return <ReportView { ...view } />;

	function partList( { removed }: Report, { messages: { number, day } }: ReportScreenProps ): NonNullable<NonNullable<ReportViewProps[ 'open' ]>[ 'parts' ]> {
		const words = figureWords( { language, text, number, day }, result! );
		const list = parts!;
		return {
			t: text, number, parts: list, removed: removed && removed.part, disabled: stage === 'saving',
			figures: result!.figures.map( ( figure ) => ( { key: figureKey( figure ), name: isLeftOut( figure ) ? text( 'partnerkit-report-left-out', words.name( figure ) ) : `${ words.name( figure ) }${ figure.coverage.every( isWhole ) ? '' : ' *' }` } ) ),
			series: SERIES_METRICS.map( ( metric ) => ( { key: metric, name: words.name( { metric, coverage: [], value: 0 } ) } ) ),
			onChange: ( next ) => set( { parts: next, removed: undefined } ),
			onAdd: ( kind ) => set( { parts: [ ...list, newPart( kind, removed ? [ ...list, removed.part ] : list ) ] } ),
			onRemove: ( part ) => set( { parts: list.filter( ( one ) => one !== part ), removed: { part, index: list.indexOf( part ) } } ),
			onPutBack: () => removed && set( { parts: [ ...list.slice( 0, removed.index ), removed.part, ...list.slice( removed.index ) ], removed: undefined } )
		};
	}
}
