import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Clash } from '../../domain/partnership/record-merge';
import { Button } from '../button';
import { TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { Clashes } from './clashes';
import { RecordSections, type RecordSectionsProps } from './record-sections';
import { RenameSection, type RenameSectionProps } from './rename-section';
import { WrittenPage, type WrittenPageProps } from './written-page';

export type RegistryStage = 'reading' | 'failed' | 'form' | 'review' | 'saving' | 'saved';

export interface RegistryViewProps {
	t: Translate;
	stage: RegistryStage;
	error?: string;
	/** To be said above the form: who is logged out, what cannot be edited, what a draft holds. */
	notes: Array<{ kind: 'notice' | 'warning'; content: ComponentChildren }>;
	sections?: RecordSectionsProps;
	written?: WrittenPageProps;
	rename?: RenameSectionProps;
	clashes: Clash[];
	summary: string;
	/** How many edits saving makes. */
	edits: number;
	/** The changes as they stand have been shown, and nothing stands in the way. */
	maySave: boolean;
	mayReview: boolean;
	/** It is still to be called something: that comes before the review. */
	isNameless: boolean;
	saved?: { edits: number; url: string; name: string };
	onChoose( clash: Clash, choice: 'mine' | 'theirs' ): void;
	onSummary( summary: string ): void;
	onReview(): void;
	onBack(): void;
	onSave(): void;
	onDiscard(): void;
	onRetry(): void;
}

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

/** A form for a partnership's pages at the start side, and the page that comes of it at the end side. */
export function RegistryView( props: RegistryViewProps ) {
	const { t, stage } = props;
	return <div class="partnerkit-registry partnerkit-screen" data-partnerkit="registry" aria-busy={ stage === 'reading' || stage === 'saving' }>
		<Stage { ...props } />
		{ stage === 'reading' && <><p role="status">{ t( 'partnerkit-registry-reading' ) }</p><Progress label={ t( 'partnerkit-registry-reading' ) } /></> }
	</div>;
}

function Stage( props: RegistryViewProps ) {
	const { t, stage, error, notes, clashes, sections, onRetry, onChoose } = props;
	if ( stage === 'failed' ) {
		return <ErrorNotice t={ t } error={ error! } onRetry={ onRetry } />;
	}
	if ( stage === 'saved' ) {
		return <Saved { ...props } />;
	}
	return !sections ? null : <>
		{ notes.map( ( { kind, content }, index ) => <Notice key={ index } kind={ kind }>{ content }</Notice> ) }
		{ clashes.length > 0 && <Clashes words={ sections.words } clashes={ clashes } onChoose={ onChoose } /> }
		{ stage === 'form' ? <FormStage { ...props } /> : <Review { ...props } /> }
	</>;
}

function FormStage( { t, sections, written, rename, edits, mayReview, isNameless, error, onReview, onDiscard, onRetry }: RegistryViewProps ) {
	const element = useRef<HTMLDivElement>( null );
	const review = (): void => {
		onReview();
		if ( isNameless ) {
			const name = element.current!.querySelector<HTMLInputElement>( '.partnerkit-registry__name input' )!;
			name.closest( 'details' )!.open = true;
			name.focus();
		}
	};
	return <div class="partnerkit-registry__columns" ref={ element }>
		<div class="partnerkit-registry__form">
			<RecordSections { ...sections! } />
			{ error && <ErrorNotice t={ t } error={ error } onRetry={ onRetry } /> }
			<p class="partnerkit-buttons partnerkit-registry__go">
				<Button kind="primary" disabled={ !mayReview } onClick={ review }>{ t( 'partnerkit-registry-review' ) }</Button>
				<Button kind="quiet" disabled={ edits === 0 } onClick={ onDiscard }>{ t( 'partnerkit-registry-discard' ) }</Button>
			</p>
			<p class="partnerkit-small">{ t( 'partnerkit-registry-draft' ) }</p>
			{ rename && <RenameSection { ...rename } /> }
		</div>
		<div class="partnerkit-registry__written"><WrittenPage { ...written! } /></div>
	</div>;
}

/** What will be saved, before it is. */
function Review( { t, stage, written, summary, edits, maySave, error, onSummary, onBack, onSave, onRetry }: RegistryViewProps ) {
	const element = useRef<HTMLDivElement>( null );
	useEffect( () => element.current!.focus(), [] );
	return <div class="partnerkit-registry__review" ref={ element } tabIndex={ -1 }>
		<WrittenPage { ...written! } />
		{ error && <ErrorNotice t={ t } error={ error } onRetry={ onRetry } /> }
		{ stage === 'saving' && <Progress label={ t( 'partnerkit-registry-saving' ) } /> }
		<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } disabled={ stage === 'saving' } onInput={ onSummary } />
		<p class="partnerkit-buttons">
			<Button kind="primary" disabled={ !maySave || stage === 'saving' } onClick={ onSave }>{ t( 'partnerkit-registry-save', edits ) }</Button>
			<Button disabled={ stage === 'saving' } onClick={ onBack }>{ t( 'partnerkit-registry-back' ) }</Button>
		</p>
		<p class="partnerkit-small">{ t( 'partnerkit-registry-edits', edits ) }</p>
	</div>;
}

function Saved( { t, saved, onBack }: RegistryViewProps ) {
	const element = useRef<HTMLDivElement>( null );
	useEffect( () => element.current!.focus(), [] );
	return <div ref={ element } tabIndex={ -1 }>
		<Notice kind="success">
			<p>{ saved!.edits ? t( 'partnerkit-registry-saved', saved!.edits ) : t( 'partnerkit-registry-overtaken' ) }</p>
			<p><a href={ saved!.url }>{ t( 'partnerkit-registry-see', saved!.name ) }</a></p>
		</Notice>
		<p><Button onClick={ onBack }>{ t( 'partnerkit-registry-go-on' ) }</Button></p>
	</div>;
}

function ErrorNotice( { t, error, onRetry }: { t: Translate; error: string; onRetry(): void } ) {
	return <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice>;
}
