import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button';
import { Dialog } from '../dialog';
import type { DiffLine } from '../diff';
import { TextField } from '../field';
import { useNarrow } from '../narrow';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { MarkConsequence } from './mark-consequence';
import { MarkFields, type MarkFieldsProps } from './mark-fields';
import { MarkObstacles, type MarkObstaclesProps } from './mark-obstacles';
import { PartnershipList, type PartnershipChoice } from './partnership-list';
import { ToolsLine, type Tool } from './tools';

export type MarkStage = 'reading' | 'failed' | 'ready' | 'saving' | 'saved';

export interface MarkDialogProps {
	t: Translate;
	stage: MarkStage;
	error?: string;
	/** The page that is being looked at. */
	pageTitle: string;
	/** The page that carries the mark. */
	target?: Pick<MarkObstaclesProps, 'title' | 'obstacles' | 'askOn' | 'elsewhere'> & {
		placement: 'talk' | 'page' | 'file';
		redirectedFrom?: string;
		/** The partnerships that it is marked for. */
		marked: string[];
	};
	partnerships: PartnershipChoice[];
	/** Name of the chosen partnership. */
	partnership?: string;
	form: Pick<MarkFieldsProps, 'fields' | 'template' | 'makeLookup'>;
	/** The template has other fields than it had when the form was opened. */
	formChanged: boolean;
	act: 'put' | 'remove';
	/** The page has no mark for this partnership yet. */
	isNew: boolean;
	preview?: { diff: DiffLine[]; rendered?: DocumentFragment };
	/** The page says already what would be saved. */
	unchanged: boolean;
	checks: Array<{ sound: boolean; text: string }>;
	summary: string;
	/** Change tag that the edit will carry. */
	tag?: string;
	saved?: { outcome: 'saved' | 'unchanged'; title: string; url: string };
	/** What is wrong in the wiki's configuration, for those who can put it right. */
	settingsProblem?: string;
	homeUrl: string;
	tools: Tool[];
	onPartnership( name: string ): void;
	onField( name: string, value: string ): void;
	onAct( act: 'put' | 'remove' ): void;
	onSummary( summary: string ): void;
	/** Leaves and forgets what was typed; closing keeps it. */
	onCancel(): void;
	onSave(): void;
	onRetry(): void;
	onClose(): void;
}

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

const LAST_STEP = 3;

/** Choose, fill in, check and save: side by side, or on a phone one after the other. */
export function MarkDialog( props: MarkDialogProps ) {
	const { t, stage, partnership, target } = props;
	const narrow = useNarrow();
	const [ step, setStep ] = useState( 1 );
	const working = ( stage === 'ready' || stage === 'saving' ) && props.partnerships.length > 0;
	const stepping = narrow && working;
	const shown = stepping ? partnership === undefined ? 1 : step : 0;
	return <Dialog
		t={ t } screen="mark" busy={ stage === 'reading' || stage === 'saving' }
		title={ stepping ? t( 'partnerkit-mark-title-page', props.pageTitle ) : t( 'partnerkit-mark-title' ) }
		subtitle={ stepping ? t( `partnerkit-mark-step-${ shown }`, shown, LAST_STEP ) : target && t( `partnerkit-mark-subtitle-${ target.placement }`, props.pageTitle ) }
		onBack={ stepping && shown > 1 ? () => setStep( shown - 1 ) : undefined }
		onClose={ props.onClose }
		footer={ working && ( stepping && shown < LAST_STEP ?
			<Button kind="primary" disabled={ partnership === undefined } onClick={ () => setStep( shown + 1 ) }>{ t( 'partnerkit-continue' ) }</Button> :
			<SaveBar { ...props } phone={ narrow } /> ) }
	>
		<Body { ...props } step={ shown } />
	</Dialog>;
}

function Body( props: MarkDialogProps & { step: number } ) {
	const { t, stage, step, target, error } = props;
	if ( stage === 'reading' ) {
		return <div class="partnerkit-pane"><p>{ t( 'partnerkit-mark-reading' ) }</p><Progress label={ t( 'partnerkit-mark-reading' ) } /></div>;
	}
	if ( stage === 'failed' ) {
		return <Pane><Notice kind="error"><p>{ error }</p></Notice><p><Button onClick={ props.onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Pane>;
	}
	if ( stage === 'saved' ) {
		return <SavedPane { ...props } />;
	}
	if ( !props.partnerships.length ) {
		return <Pane><Notice kind="notice"><p>{ t( 'partnerkit-mark-empty' ) } <a href={ props.homeUrl }>{ t( 'partnerkit-mark-empty-link' ) }</a></p></Notice></Pane>;
	}
	const shows = ( which: number ): boolean => step === 0 || step === which;
	const { partnership, act } = props;
	return <>
		{ ( shows( 1 ) || shows( 2 ) ) && <div class="partnerkit-pane">
			{ props.settingsProblem && <Notice kind="warning"><p>{ props.settingsProblem }</p></Notice> }
			<MarkObstacles t={ t } { ...target! } />
			{ target!.redirectedFrom && <Notice kind="notice"><p>{ t( 'partnerkit-mark-redirect', target!.redirectedFrom, target!.title ) }</p></Notice> }
			{ shows( 1 ) && <PartnershipList t={ t } partnerships={ props.partnerships } marked={ target!.marked } chosen={ partnership } disabled={ stage === 'saving' } onChoose={ props.onPartnership } /> }
			{ shows( 2 ) && partnership !== undefined && <MarkFields t={ t } { ...props.form } partnership={ partnership } disabled={ stage === 'saving' || act === 'remove' } onField={ props.onField } /> }
			{ shows( 2 ) && partnership !== undefined && !props.isNew && <p>{ act === 'put' ?
				<Button kind="destructive" onClick={ () => props.onAct( 'remove' ) }>{ t( 'partnerkit-mark-remove' ) }</Button> :
				<Button onClick={ () => props.onAct( 'put' ) }>{ t( 'partnerkit-mark-keep' ) }</Button> }</p> }
			{ shows( 1 ) && <ToolsLine t={ t } tools={ props.tools } /> }
		</div> }
		{ shows( LAST_STEP ) && <div class="partnerkit-pane partnerkit-pane--result">
			{ error && <Notice kind="error"><p>{ error }</p><p><Button onClick={ props.onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
			{ props.formChanged && <Notice kind="warning"><p>{ t( 'partnerkit-mark-form-changed', props.form.template.name ) }</p></Notice> }
			<MarkConsequence failed={ error !== undefined } t={ t } chosen={ partnership !== undefined } act={ target!.askOn ? 'ask' : act } title={ target!.askOn ?? target!.title } preview={ props.preview } unchanged={ props.unchanged } checks={ props.checks } resultFirst={ step !== 0 } />
		</div> }
	</>;
}

function SaveBar( { t, stage, partnership, act, target, preview, summary, tag, phone, onSummary, onCancel, onSave }: MarkDialogProps & { phone: boolean } ) {
	const { obstacles, askOn, placement } = target!;
	const blocked = partnership === undefined || !preview || stage === 'saving' || obstacles.length > 0 && !askOn;
	const button = askOn ? 'ask' : act === 'remove' ? 'remove' : placement;
	return <>
		{ stage === 'saving' && <Progress label={ t( 'partnerkit-mark-saving' ) } /> }
		<div class="partnerkit-save">
			<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } disabled={ partnership === undefined || stage === 'saving' } onInput={ onSummary } />
			<div class="partnerkit-save__buttons">
				{ !phone && <Button onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button> }
				<Button kind="primary" disabled={ blocked } onClick={ onSave }>{ t( `partnerkit-mark-save-${ button }` ) }</Button>
			</div>
		</div>
		<p class="partnerkit-small">{ t( 'partnerkit-mark-one-edit' ) } { !askOn && ( tag ? t( 'partnerkit-mark-tagged', tag ) : t( 'partnerkit-mark-untagged' ) ) } { t( 'partnerkit-mark-undo' ) }</p>
	</>;
}

function SavedPane( { t, saved, act, target, partnership, onClose }: MarkDialogProps ) {
	const done = saved!.outcome === 'saved';
	const words = target?.askOn ? 'partnerkit-mark-asked' : act === 'remove' ? 'partnerkit-mark-removed' : 'partnerkit-mark-saved';
	return <Pane>
		<Notice kind={ done ? 'success' : 'notice' }>
			<p>{ done ? t( words, saved!.title, partnership! ) : t( 'partnerkit-mark-overtaken', saved!.title ) }</p>
			<p><a href={ saved!.url }>{ t( done ? 'partnerkit-mark-see-edit' : 'partnerkit-mark-see-page' ) }</a></p>
		</Notice>
		<p><Button kind="primary" onClick={ onClose }>{ t( 'partnerkit-close' ) }</Button></p>
	</Pane>;
}

function Pane( { children }: { children: ComponentChildren } ) {
	return <div class="partnerkit-pane">{ children }</div>;
}
