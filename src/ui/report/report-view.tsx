import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { SelectField, TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import { WrittenPage, type WrittenPageProps } from '../registry/written-page';
import type { Translate } from '../text';
import { PartList, type PartListProps } from './part-list';
import { RefreshList, type RefreshListProps } from './refresh-list';

export interface ReportViewProps {
	t: Translate;
	number( value: number ): string;
	/** Why there is no partnership whose figures could be told. */
	missing?: 'no-page' | 'no-record';
	error?: string;
	notes: Array<{ kind: 'notice' | 'warning'; content: ComponentChildren }>;
	/** The figures are being read: how much, 0 to 1, and the seconds that are left. */
	reading?: { progress: number; secondsLeft?: number };
	/** Figures are there, and a report of them can be put together. */
	open?: {
		period: string;
		/** Why there can be no page for that period. */
		periodProblem?: string;
		/** Snapshots to compare with. */
		earlier: Array<{ value: string; label: string }>;
		comparedWith: string;
		/** Of which part the figures are, where one can be selected. */
		scope?: ScopeProps;
		/** For a page that is not there yet, and for one that is; neither until it is known. */
		parts?: PartListProps;
		refresh?: RefreshListProps;
		/** Where figures are made beside the reading, and how many of them are there. */
		beside?: { made: number; all: number; content: ComponentChildren };
		written: WrittenPageProps;
		summary: string;
		maySave: boolean;
		/** The changes are being shown, and saving is the next thing to do. */
		isShown: boolean;
		isSaving: boolean;
	};
	saved?: { title: string; url: string };
	onPeriod( period: string ): void;
	onCompare( key: string ): void;
	onSummary( summary: string ): void;
	onShow(): void;
	onSave(): void;
	onRead(): void;
	onCancel(): void;
	onDiscard(): void;
	onGoOn(): void;
	onPrint(): void;
}

export interface ScopeProps {
	events: Array<{ id: string; name: string }>;
	event: string;
	from: string;
	to: string;
	/** The period ends before it begins. */
	isReversed: boolean;
	onSelect( part: { event?: string; from?: string; to?: string } ): void;
}

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

/** A report of a partnership: put together at the start side, and the page that comes of it at the end side. */
export function ReportView( props: ReportViewProps ) {
	const { t, missing, error, notes, reading, open, saved, onRead } = props;
	return <div class="partnerkit-report partnerkit-screen" data-partnerkit="report" aria-busy={ Boolean( reading || open && open.isSaving ) }>
		{ missing && <Notice kind="warning"><p>{ t( `partnerkit-report-${ missing }` ) }</p></Notice> }
		{ error && <Notice kind="error"><p>{ error }</p>{ !open && <p><Button onClick={ onRead }>{ t( 'partnerkit-retry' ) }</Button></p> }</Notice> }
		{ saved ? <Saved { ...props } saved={ saved } /> : <>
			{ notes.map( ( { kind, content }, index ) => <Notice key={ index } kind={ kind }>{ content }</Notice> ) }
			{ reading && <Reading { ...props } reading={ reading } /> }
			{ open && <Open { ...props } open={ open } /> }
		</> }
	</div>;
}

function Reading( { t, number, reading: { progress, secondsLeft }, onCancel }: ReportViewProps & { reading: NonNullable<ReportViewProps[ 'reading' ]> } ) {
	return <div class="partnerkit-report__reading">
		<p role="status">{ t( 'partnerkit-report-reading' ) }{ secondsLeft !== undefined && ` ${ t( 'partnerkit-report-left', number( secondsLeft ), secondsLeft ) }` }</p>
		<Progress label={ t( 'partnerkit-report-reading' ) } value={ progress || undefined } />
		<Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button>
	</div>;
}

function Open( props: ReportViewProps & { open: NonNullable<ReportViewProps[ 'open' ]> } ) {
	const { t, number, open, onPeriod, onCompare, onDiscard, onRead } = props;
	const { period, periodProblem, scope, earlier, comparedWith, parts, refresh, beside, written, isSaving } = open;
	return <div class="partnerkit-report__columns">
		<div class="partnerkit-report__form">
			<TextField t={ t } label={ t( 'partnerkit-report-period' ) } help={ t( 'partnerkit-report-period-help' ) } warning={ periodProblem } value={ period } disabled={ isSaving } onInput={ onPeriod } />
			{ scope && <Scope t={ t } { ...scope } /> }
			{ earlier.length > 0 && <SelectField t={ t } label={ t( 'partnerkit-report-compare' ) } value={ comparedWith } options={ [ { value: '', label: t( 'partnerkit-report-compare-none' ) }, ...earlier ] } disabled={ isSaving } onChange={ onCompare } /> }
			{ parts && <PartList { ...parts } /> }
			{ refresh && <RefreshList { ...refresh } /> }
			{ beside && <details class="partnerkit-report__beside">
				<summary><h2>{ t( 'partnerkit-report-beside', number( beside.made ), number( beside.all ) ) }</h2></summary>
				{ beside.content }
			</details> }
			{ !parts && !refresh && !periodProblem && <Progress label={ t( 'partnerkit-report-looking' ) } /> }
			<p class="partnerkit-buttons">
				<Button kind="quiet" disabled={ isSaving } onClick={ onRead }>{ t( 'partnerkit-report-read-again' ) }</Button>
				{ parts && <Button kind="quiet" disabled={ isSaving } onClick={ onDiscard }>{ t( 'partnerkit-report-discard' ) }</Button> }
			</p>
			{ parts && <p class="partnerkit-small">{ t( 'partnerkit-report-draft' ) }</p> }
		</div>
		<div class="partnerkit-report__written">
			<WrittenPage { ...written } />
			<Publish { ...props } />
		</div>
	</div>;
}

/** An event, and days. */
function Scope( { t, events, event, from, to, isReversed, onSelect }: ScopeProps & { t: Translate } ) {
	return <>
		{ events.length > 0 && <SelectField t={ t } label={ t( 'partnerkit-report-scope-event' ) } value={ event } options={ [ { value: '', label: t( 'partnerkit-report-scope-all' ) }, ...events.map( ( { id, name } ) => ( { value: id, label: name } ) ) ] } onChange={ ( id ) => onSelect( { event: id } ) } /> }
		<TextField t={ t } type="date" label={ t( 'partnerkit-report-scope-from' ) } optional value={ from } onInput={ ( day ) => onSelect( { from: day } ) } />
		<TextField t={ t } type="date" label={ t( 'partnerkit-report-scope-to' ) } optional value={ to } warning={ isReversed ? t( 'partnerkit-report-scope-reversed' ) : undefined } onInput={ ( day ) => onSelect( { to: day } ) } />
	</>;
}

/** What will be saved is looked at first. */
function Publish( { t, open, onSummary, onShow, onSave, onPrint }: ReportViewProps & { open: NonNullable<ReportViewProps[ 'open' ]> } ) {
	const { summary, maySave, isShown, isSaving } = open;
	return <div class="partnerkit-report__publish">
		{ isSaving && <Progress label={ t( 'partnerkit-report-saving' ) } /> }
		<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } disabled={ isSaving } onInput={ onSummary } />
		<p class="partnerkit-buttons">
			{ isShown ?
				<Button kind="primary" disabled={ !maySave || isSaving } onClick={ onSave }>{ t( 'partnerkit-report-save' ) }</Button> :
				<Button kind="primary" disabled={ isSaving } onClick={ onShow }>{ t( 'partnerkit-report-show' ) }</Button> }
			<Button onClick={ onPrint }>{ t( 'partnerkit-take-print' ) }</Button>
		</p>
		<p class="partnerkit-small">{ t( 'partnerkit-report-edits' ) }</p>
	</div>;
}

function Saved( { t, saved, onGoOn }: ReportViewProps & { saved: NonNullable<ReportViewProps[ 'saved' ]> } ) {
	const element = useRef<HTMLDivElement>( null );
	useEffect( () => element.current!.focus(), [] );
	return <div ref={ element } tabIndex={ -1 }>
		<Notice kind="success">
			<p>{ t( 'partnerkit-report-saved' ) }</p>
			<p><a href={ saved.url }><bdi>{ saved.title }</bdi></a></p>
		</Notice>
		<p><Button onClick={ onGoOn }>{ t( 'partnerkit-report-go-on' ) }</Button></p>
	</div>;
}
