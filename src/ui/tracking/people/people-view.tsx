import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../../button';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import type { Translate } from '../../text';

export interface PeopleViewProps {
	t: Translate;
	stage: 'reading' | 'failed' | 'ready';
	error?: string;
	/** What was done last. */
	done?: DoneProps;
	children?: ComponentChildren;
	onRetry(): void;
}

export interface DoneProps {
	t: Translate;
	/** What was done. */
	text: string;
	/** The edits, to look at. */
	links: Array<{ title: string; url: string }>;
	undo?: {
		/** Before it is undone, while it is, and how it ended. */
		state: 'possible' | 'undoing' | 'undone' | 'impossible' | 'failed';
		error?: string;
		onUndo(): void;
	};
}

/** The screen's frame: what it reads, what went wrong, what was done. */
export function PeopleView( { t, stage, error, done, children, onRetry }: PeopleViewProps ) {
	return <div class="partnerkit-people partnerkit-screen" data-partnerkit="participants" aria-busy={ stage === 'reading' }>
		{ stage === 'reading' && <><p role="status">{ t( 'partnerkit-people-reading' ) }</p><Progress label={ t( 'partnerkit-people-reading' ) } /></> }
		{ stage === 'failed' && <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ done && <Done { ...done } /> }
		{ stage === 'ready' && children }
	</div>;
}

function Done( { t, text, links, undo }: DoneProps ) {
	const element = useRef<HTMLDivElement>( null );
	useEffect( () => element.current!.focus(), [ text ] );
	const state = undo?.state;
	return <div class="partnerkit-people__done" ref={ element } tabIndex={ -1 }>
		<Notice kind={ state === 'impossible' || state === 'failed' ? 'warning' : 'success' }>
			<p>{ state === 'undone' ? t( 'partnerkit-people-undone' ) : text }</p>
			{ state === 'impossible' && <p>{ t( 'partnerkit-people-undo-changed' ) }</p> }
			{ state === 'failed' && <p>{ undo!.error }</p> }
			<p>
				{ links.map( ( { title, url } ) => <span key={ title }><a href={ url }>{ t( 'partnerkit-people-see-edit' ) } <bdi>{ title }</bdi></a> </span> ) }
			</p>
			{ ( state === 'possible' || state === 'undoing' || state === 'failed' ) && <p><Button disabled={ state === 'undoing' } onClick={ undo!.onUndo }>{ t( 'partnerkit-people-undo' ) }</Button></p> }
		</Notice>
	</div>;
}

/** A part of the screen with a heading that opens and closes it. */
export function Part( { id, title, open, children }: { id: string; title: string; open?: boolean; children: ComponentChildren } ) {
	return <details class="partnerkit-people__part" data-part={ id } open={ open }><summary><h2>{ title }</h2></summary><div class="partnerkit-people__body">{ children }</div></details>;
}

/** A form at the start side, what comes of it at the end side. */
export function Columns( { form, result }: { form: ComponentChildren; result: ComponentChildren } ) {
	return <div class="partnerkit-people__columns"><div class="partnerkit-people__form">{ form }</div><div class="partnerkit-people__result">{ result }</div></div>;
}

/** Why a page cannot be edited, in the wiki's words, and the way on. */
export function Obstacles( { t, title, reasons, askOn }: { t: Translate; title: string; reasons: string[]; askOn?: string } ) {
	return <Notice kind="warning">
		<p>{ t( 'partnerkit-people-obstacle' ) } <bdi>{ title }</bdi></p>
		{ reasons.map( ( reason ) => <p key={ reason }>{ reason }</p> ) }
		{ askOn !== undefined && <p>{ t( 'partnerkit-people-ask-here' ) } <bdi>{ askOn }</bdi></p> }
	</Notice>;
}
