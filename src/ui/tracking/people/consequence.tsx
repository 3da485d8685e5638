import type { ComponentChildren } from 'preact';
import { Button } from '../../button';
import { Diff, type DiffLine } from '../../diff';
import { TextField } from '../../field';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import type { Translate } from '../../text';

export interface ConsequenceProps {
	t: Translate;
	/** What will be written and who can see it, in words. */
	words: ComponentChildren;
	/** The pages that will be written; without a difference until the wiki has told it. */
	written: Array<{ title: string; url: string; diff?: DiffLine[] }>;
	/** It stands so already. */
	isNothing: boolean;
	summary: string;
	/** The act, as the button names it. */
	button: string;
	kind?: 'primary' | 'destructive';
	/** Something is still to be answered. */
	isBlocked?: boolean;
	isSaving: boolean;
	error?: string;
	/** What to answer last, next to the button. */
	children?: ComponentChildren;
	onSummary( summary: string ): void;
	onDo(): void;
	onRetry(): void;
	onCancel?(): void;
}

/** Longest edit summary that MediaWiki takes, in characters. */
const SUMMARY_LENGTH = 500;

/** What will be written in the person's name, word by word, and the button that does it below. */
export function Consequence( { t, words, written, isNothing, summary, button, kind = 'primary', isBlocked, isSaving, error, children, onSummary, onDo, onRetry, onCancel }: ConsequenceProps ) {
	const isTold = written.length > 0 && written.every( ( { diff } ) => diff );
	return <section class="partnerkit-consequence">
		<h3>{ t( 'partnerkit-people-will-write' ) }</h3>
		{ words }
		{ written.map( ( { title, url, diff } ) => <div key={ title } class="partnerkit-consequence__page">
			<p class="partnerkit-small">{ t( 'partnerkit-people-on-page' ) } <a href={ url }><bdi>{ title }</bdi></a></p>
			{ diff ? <Diff t={ t } lines={ diff } /> : !error && <Progress label={ t( 'partnerkit-people-comparing' ) } /> }
		</div> ) }
		{ isNothing && <p>{ t( 'partnerkit-people-nothing' ) }</p> }
		{ written.length > 0 && <TextField t={ t } label={ t( 'partnerkit-summary' ) } value={ summary } maxLength={ SUMMARY_LENGTH } disabled={ isSaving } onInput={ onSummary } /> }
		{ children }
		{ error && <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ isSaving && <Progress label={ t( 'partnerkit-people-saving' ) } /> }
		<p class="partnerkit-people__buttons">
			<Button kind={ kind } disabled={ !isTold || isSaving || isBlocked } onClick={ onDo }>{ button }</Button>
			{ onCancel && <Button disabled={ isSaving } onClick={ onCancel }>{ t( 'partnerkit-cancel' ) }</Button> }
		</p>
		{ written.length > 0 && <p class="partnerkit-small">{ t( 'partnerkit-people-edits', written.length ) }</p> }
	</section>;
}
