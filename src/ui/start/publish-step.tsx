import type { ComponentChildren } from 'preact';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

/** A page that is going to be saved. */
export interface PublishedPage {
	title: string;
	summary: string;
	/** It is not there yet. */
	isNew: boolean;
	/** undefined until the wiki has told. */
	diff?: DiffLine[];
	text: string;
}

export interface PublishStepProps {
	t: Translate;
	pages: PublishedPage[];
	hasBegun: boolean;
	stage: 'ready' | 'busy' | 'looking' | 'elsewhere';
	/** What went wrong, what is safe, what to do: in a sentence, or with what belongs to it. */
	error?: ComponentChildren;
	/** The wiki could not show what changes. */
	failed: boolean;
	/** What keeps this account from saving: no account, or what the wiki says. */
	obstacle?: { kind: 'account'; register: string; logIn: string } | { kind: 'forbidden'; reasons: string[]; onLook(): void };
	copied: string;
	/** How many of the pages are not saved yet. */
	left: number;
	/** The button that saves, or tries to once more. */
	act: { label: string; isDisabled: boolean; onTry(): void };
	onCopy( page: PublishedPage ): void;
	onAgain(): void;
}

/** Each page with what changes and its summary; then the button, or what to do where it cannot be pressed. */
export function PublishStep( { t, pages, hasBegun, stage, error, failed, obstacle, copied, left, act, onCopy, onAgain }: PublishStepProps ) {
	const isTold = pages.length > 0 && pages.every( ( { diff } ) => diff );
	return <>
		<p>{ t( hasBegun ? 'partnerkit-start-publish-active' : 'partnerkit-start-publish-proposed' ) }</p>
		{ pages.map( ( page ) => <details key={ page.title } class="partnerkit-start__page" open>
			<summary><bdi class="partnerkit-start__page-title">{ page.title }</bdi> <span class="partnerkit-small">{ t( page.isNew ? 'partnerkit-start-page-new' : 'partnerkit-start-page-changes' ) }</span></summary>
			{ page.diff ? <Diff t={ t } lines={ page.diff } /> : !failed && <Progress label={ t( 'partnerkit-written-asking' ) } /> }
			<p class="partnerkit-small">{ t( 'partnerkit-summary' ) }: <bdi>{ page.summary }</bdi></p>
		</details> ) }
		{ failed && <p><Button onClick={ onAgain }>{ t( 'partnerkit-retry' ) }</Button></p> }
		{ typeof error === 'string' ? <Notice kind="error"><p>{ error }</p></Notice> : error }
		{ obstacle ? <Obstacle t={ t } obstacle={ obstacle } pages={ pages } copied={ copied } onCopy={ onCopy } /> : <>
			<p role="status" class="partnerkit-small">{ stage === 'ready' ? '' : t( `partnerkit-wizard-${ stage }` ) }</p>
			<p><Button kind="primary" disabled={ !isTold || stage !== 'ready' || act.isDisabled } onClick={ act.onTry }>{ act.label }</Button></p>
			<p class="partnerkit-small">{ t( left < pages.length ? 'partnerkit-start-save-rest' : 'partnerkit-start-save-means', left ) }</p>
		</> }
	</>;
}

function Obstacle( { t, obstacle, pages, copied, onCopy }: { obstacle: NonNullable<PublishStepProps[ 'obstacle' ]> } & Pick<PublishStepProps, 't' | 'pages' | 'copied' | 'onCopy'> ) {
	if ( obstacle.kind === 'account' ) {
		return <Notice kind="notice">
			<p>{ t( 'partnerkit-start-account' ) }</p>
			<p class="partnerkit-start__links"><a href={ obstacle.register }>{ t( 'partnerkit-start-register' ) }</a> <a href={ obstacle.logIn }>{ t( 'partnerkit-start-log-in' ) }</a></p>
		</Notice>;
	}
	return <Notice kind="warning">
		<p>{ t( 'partnerkit-start-forbidden' ) }</p>
		{ obstacle.reasons.map( ( reason ) => <p key={ reason }><bdi>{ reason }</bdi></p> ) }
		<p>{ t( 'partnerkit-start-hand-over', pages.length ) }</p>
		{ pages.map( ( page ) => <div key={ page.title }>
			<p><bdi>{ page.title }</bdi> <Button onClick={ () => onCopy( page ) }>{ t( 'partnerkit-start-copy' ) }</Button> <span role="status">{ copied === page.title && t( 'partnerkit-start-copied' ) }</span></p>
			<pre class="partnerkit-written__source" dir="auto">{ page.text }</pre>
		</div> ) }
		<p><Button onClick={ obstacle.onLook }>{ t( 'partnerkit-retry' ) }</Button></p>
	</Notice>;
}
