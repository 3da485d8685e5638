import { useState } from 'preact/hooks';
import type { Answer, Question } from '../../domain/health/defect';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import { TextField } from '../field';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';
import { QuestionField } from './question-field';

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

export interface PageDetailProps {
	t: Translate;
	page: string;
	url: string;
	editUrl: string;
	position: number;
	total: number;
	locked: boolean;
	/** What the repair changes, for each page that it touches; undefined until the wiki has told. */
	preview?: Array<{ page: string; diff: DiffLine[] }>;
	/** It waits for an answer. */
	open: boolean;
	/** The question about it, where its answer may differ from that of the others. */
	question?: Question;
	answer?: Answer;
	partnerships: string[];
	summary: string;
	minor: boolean;
	tag: string;
	saving: boolean;
	error?: string;
	onStep( by: 1 | -1 ): void;
	onAnswer( answer: Answer | undefined ): void;
	onSummary( summary: string ): void;
	onMinor( minor: boolean ): void;
	onRepair(): void;
	onRetry(): void;
}

/** One page before and after, and what its edit will be. */
export function PageDetail( props: PageDetailProps ) {
	const { t, page, preview, open, locked, saving, error } = props;
	const nothing = preview !== undefined && preview.every( ( { diff } ) => !diff.length );
	return <section class="partnerkit-health__detail" aria-label={ page }>
		<div class="partnerkit-health__bar">
			<h3><a href={ props.url }><bdi>{ page }</bdi></a></h3>
			<p class="partnerkit-small">{ t( 'partnerkit-health-position', props.position, props.total ) }</p>
			<Button kind="quiet" disabled={ props.position <= 1 } onClick={ () => props.onStep( -1 ) }>{ t( 'partnerkit-health-previous' ) }</Button>
			<Button kind="quiet" disabled={ props.position >= props.total } onClick={ () => props.onStep( 1 ) }>{ t( 'partnerkit-health-next' ) }</Button>
		</div>
		<OwnAnswer key={ page } { ...props } />
		{ error && <Notice kind="error"><p>{ error }</p><p><Button onClick={ props.onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ !error && <Consequence t={ t } open={ open } preview={ preview } /> }
		{ preview && !nothing && <p class="partnerkit-small">{ t( 'partnerkit-health-rest-stays' ) }</p> }
		<TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ props.summary } maxLength={ SUMMARY_LENGTH } onInput={ props.onSummary } />
		<label class="partnerkit-health__minor"><input type="checkbox" checked={ props.minor } onChange={ ( event ) => props.onMinor( event.currentTarget.checked ) } /> { t( 'partnerkit-health-minor' ) }</label>
		<p class="partnerkit-small"><strong>{ t( 'partnerkit-health-counts' ) }</strong> { t( 'partnerkit-health-counts-not', props.tag ) }</p>
		<div class="partnerkit-health__acts">
			<Button disabled={ open || locked || saving || !preview || nothing } onClick={ props.onRepair }>{ t( 'partnerkit-health-repair-page' ) }</Button>
			<a href={ props.editUrl }>{ t( 'partnerkit-health-editor' ) }</a>
		</div>
	</section>;
}

function Consequence( { t, open, preview }: Pick<PageDetailProps, 't' | 'open' | 'preview'> ) {
	if ( open ) {
		return <p class="partnerkit-small">{ t( 'partnerkit-health-open' ) }</p>;
	}
	if ( !preview ) {
		return <Progress label={ t( 'partnerkit-health-comparing' ) } />;
	}
	if ( preview.every( ( { diff } ) => !diff.length ) ) {
		return <Notice kind="notice"><p>{ t( 'partnerkit-health-changed-since' ) }</p></Notice>;
	}
	return <>{ preview.map( ( one ) => <div key={ one.page }>
		{ preview.length > 1 && <p><strong><bdi>{ one.page }</bdi></strong></p> }
		<Diff t={ t } lines={ one.diff } />
	</div> ) }</>;
}

/** The answer that is for this page alone. */
function OwnAnswer( { t, question, answer, partnerships, onAnswer }: PageDetailProps ) {
	const [ differs, setDiffers ] = useState( answer !== undefined );
	if ( !question ) {
		return null;
	}
	return differs ?
		<QuestionField t={ t } question={ question } partnerships={ partnerships } answer={ answer } onAnswer={ onAnswer } /> :
		<p><button type="button" class="partnerkit-link" onClick={ () => setDiffers( true ) }>{ t( 'partnerkit-health-own-answer' ) }</button></p>;
}
