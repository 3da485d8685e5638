import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ConfigProblem, Given } from '../../domain/partnership/config-read';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import { TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { goToField, type Facts } from './form';
import { JsonField } from './json-field';
import { SampleList, type Sample } from './sample-list';
import { SettingsForm } from './settings-form';

export interface SettingsPageProps {
	t: Translate;
	stage: 'reading' | 'failed' | 'ready' | 'saving' | 'saved';
	error?: string;
	/** Title of the configuration's page. */
	page: string;
	/** Why the reader cannot change it; what is shown is for reading then. */
	obstacles: string[];
	text: string;
	/** The text as an object; undefined where it is none. */
	given?: Given;
	problems: ConfigProblem[];
	facts: Facts;
	isChanged: boolean;
	/** What is changed cannot be used as it stands, and what was there before could. */
	isWorse: boolean;
	/** What saving changes; undefined: not known yet, or nothing. */
	diff?: DiffLine[];
	samples?: Sample[];
	mostSamples: number;
	/** Paths of fields that others have changed in the meantime too; '' for the page as a whole. */
	conflicts: string[];
	summary: string;
	saved?: { outcome: 'saved' | 'unchanged'; url: string };
	/** How the change tag stands, and its set-up. */
	tagPanel?: ComponentChildren;
	links: { page: string; talk: string; admins: string };
	onGiven( given: Given ): void;
	onText( text: string ): void;
	onSummary( summary: string ): void;
	onSample( title: string ): void;
	onSampleAway( title: string ): void;
	/** Forgets what was changed. */
	onForget(): void;
	onSave(): void;
	onRetry(): void;
	onReload(): void;
}

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

/** The wiki's settings: as a form or as text; what they do to pages; what saving changes. */
export function SettingsPage( props: SettingsPageProps ) {
	const { t, stage } = props;
	return <div class="partnerkit-settings" data-partnerkit="settings" aria-busy={ stage === 'reading' || stage === 'saving' }>
		{ stage === 'reading' && <><p>{ t( 'partnerkit-settings-reading' ) }</p><Progress label={ t( 'partnerkit-settings-reading' ) } /></> }
		{ stage === 'failed' && <Failure { ...props } /> }
		{ stage === 'saved' && <Saved { ...props } /> }
		{ ( stage === 'ready' || stage === 'saving' ) && <Editor { ...props } /> }
	</div>;
}

function Editor( props: SettingsPageProps ) {
	const { t, stage, error, page, obstacles, text, given, problems, facts, samples, mostSamples, conflicts, links, onGiven, onText, onSample, onSampleAway } = props;
	const [ isText, setText ] = useState( false );
	const shown = isText || !given;
	const disabled = obstacles.length > 0 || stage === 'saving';
	const problemOf = ( path: string[] ): string | undefined => {
		const field = path.join( '.' );
		const found = problems.find( ( problem ) => problem.field === field || problem.field.startsWith( `${ field }.` ) );
		return found && t( `partnerkit-config-${ found.reason }` );
	};
	return <>
		{ obstacles.length > 0 ? <Notice kind="notice">
			<p>{ t( 'partnerkit-settings-readonly', page ) } <a href={ links.admins }>{ t( 'partnerkit-settings-who' ) }</a> <a href={ links.talk }>{ t( 'partnerkit-settings-ask' ) }</a></p>
			<p class="partnerkit-small">{ t( 'partnerkit-error-says', obstacles[ obstacles.length - 1 ] ) }</p>
		</Notice> : <p>{ t( 'partnerkit-settings-intro' ) } <a href={ links.page }>{ page }</a></p> }
		{ conflicts.length > 0 && <Notice kind="warning"><p>{ t( 'partnerkit-settings-conflict' ) } <b dir="ltr">{ conflicts.filter( Boolean ).join( ', ' ) }</b></p></Notice> }
		{ problems.length > 0 && <Notice kind="warning">
			<p>{ t( given ? 'partnerkit-settings-problems' : 'partnerkit-config-unreadable', problems.length ) }</p>
			{ given && <ul>{ problems.map( ( { field, reason }, index ) => <li key={ index }>
				{ reason === 'unknown' ? <bdi>{ field }</bdi> : <button
					type="button" class="partnerkit-link" onClick={ () => {
						setText( false );
						// The form has to be there first.
						setTimeout( () => goToField( field ) );
					} }
				><bdi>{ field }</bdi></button> } { t( `partnerkit-config-${ reason }` ) }
			</li> ) }</ul> }
		</Notice> }
		<div class="partnerkit-settings__columns">
			<div class="partnerkit-settings__form">
				<div class="partnerkit-settings__modes" role="group" aria-label={ t( 'partnerkit-settings-mode' ) }>
					{ [ false, true ].map( ( one ) => <button
						key={ String( one ) } type="button" class="cdx-button" aria-pressed={ shown === one } disabled={ !given && !one }
						onClick={ () => setText( one ) }
					>{ t( one ? 'partnerkit-settings-mode-json' : 'partnerkit-settings-mode-form' ) }</button> ) }
				</div>
				{ shown ?
					<JsonField t={ t } text={ text } disabled={ disabled } onText={ onText } /> :
					<SettingsForm t={ t } given={ given! } disabled={ disabled } problemOf={ problemOf } facts={ facts } onChange={ onGiven } /> }
			</div>
			<div class="partnerkit-settings__result">
				{ error && <Failure { ...props } /> }
				{ given && !( error && !samples ) && <SampleList t={ t } samples={ samples } most={ mostSamples } onAdd={ onSample } onAway={ onSampleAway } /> }
				{ obstacles.length === 0 && <SavePart { ...props } /> }
			</div>
		</div>
		{ props.tagPanel }
	</>;
}

function SavePart( { t, stage, page, given, isChanged, isWorse, diff, summary, onSummary, onForget, onSave }: SettingsPageProps ) {
	if ( !isChanged ) {
		return <section><h2>{ t( 'partnerkit-settings-will-change', page ) }</h2><p>{ t( 'partnerkit-settings-unchanged' ) }</p></section>;
	}
	return <section>
		<h2>{ t( 'partnerkit-settings-will-change', page ) }</h2>
		{ diff ? <Diff t={ t } lines={ diff } /> : <p>{ t( given ? 'partnerkit-settings-comparing' : 'partnerkit-config-unreadable' ) }</p> }
		{ stage === 'saving' && <Progress label={ t( 'partnerkit-settings-saving' ) } /> }
		<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } disabled={ stage === 'saving' } onInput={ onSummary } />
		{ isWorse && <p class="partnerkit-warning">{ t( 'partnerkit-settings-put-right' ) }</p> }
		<p class="partnerkit-save__buttons">
			<Button kind="primary" disabled={ !diff || isWorse || stage === 'saving' } onClick={ onSave }>{ t( 'partnerkit-settings-save' ) }</Button>
			<Button disabled={ stage === 'saving' } onClick={ onForget }>{ t( 'partnerkit-settings-forget' ) }</Button>
		</p>
		<p class="partnerkit-small">{ t( 'partnerkit-settings-one-edit' ) }</p>
	</section>;
}

function Failure( { t, error, onRetry }: SettingsPageProps ) {
	return <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice>;
}

function Saved( { t, page, saved, onReload }: SettingsPageProps ) {
	const isNew = saved!.outcome === 'saved';
	return <>
		<Notice kind={ isNew ? 'success' : 'notice' }>
			<p>{ t( isNew ? 'partnerkit-settings-saved' : 'partnerkit-settings-was-so', page ) } <a href={ saved!.url }>{ t( isNew ? 'partnerkit-settings-see-edit' : 'partnerkit-settings-see-page' ) }</a></p>
			<p>{ t( 'partnerkit-settings-next' ) }</p>
		</Notice>
		<p><Button kind="primary" onClick={ onReload }>{ t( 'partnerkit-settings-reload' ) }</Button></p>
	</>;
}
