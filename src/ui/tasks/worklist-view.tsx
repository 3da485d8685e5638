import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import { Progress } from '../progress';
import type { Translate } from '../text';

export interface WorklistDone {
	/** Nothing was saved, and why. */
	isRefused: boolean;
	text: string;
	/** The edit, to look at. */
	url?: string;
	undo?: {
		/** Before it is undone, while it is, and how it ended. */
		state: 'possible' | 'undoing' | 'undone' | 'impossible' | 'failed';
		error?: string;
		onUndo(): void;
	};
}

export interface WorklistViewProps {
	t: Translate;
	stage: 'reading' | 'failed' | 'ready';
	error?: string;
	/** What was done last. */
	done?: WorklistDone;
	children?: ComponentChildren;
	onRetry(): void;
}

/** The screen's frame: what it reads, what went wrong, what was done. */
export function WorklistView( { t, stage, error, done, children, onRetry }: WorklistViewProps ) {
	return <div class="partnerkit-worklist partnerkit-screen" data-partnerkit="worklist" aria-busy={ stage === 'reading' }>
		{ stage === 'reading' && <><p role="status">{ t( 'partnerkit-worklist-reading' ) }</p><Progress label={ t( 'partnerkit-worklist-reading' ) } /></> }
		{ stage === 'failed' && <Notice kind="error"><p>{ error }</p><p><Button onClick={ onRetry }>{ t( 'partnerkit-retry' ) }</Button></p></Notice> }
		{ done && <Done t={ t } done={ done } /> }
		{ stage === 'ready' && children }
	</div>;
}

function Done( { t, done: { isRefused, text, url, undo } }: { t: Translate; done: WorklistDone } ) {
	const element = useRef<HTMLDivElement>( null );
	const state = undo && undo.state;
	useEffect( () => element.current!.focus(), [ text, url, state === 'undone' ] );
	return <div class="partnerkit-worklist__done" ref={ element } tabIndex={ -1 }>
		<Notice kind={ isRefused || state === 'impossible' || state === 'failed' ? 'warning' : 'success' }>
			<p>{ state === 'undone' ? t( 'partnerkit-worklist-undone' ) : text }</p>
			{ state === 'impossible' && <p>{ t( 'partnerkit-worklist-undo-changed' ) }</p> }
			{ state === 'failed' && <p>{ undo!.error }</p> }
			{ ( url || undo ) && <p class="partnerkit-worklist__buttons">
				{ ( state === 'possible' || state === 'undoing' || state === 'failed' ) && <Button disabled={ state === 'undoing' } onClick={ undo!.onUndo }>{ t( 'partnerkit-worklist-undo' ) }</Button> }
				{ url && <a href={ url }>{ t( 'partnerkit-worklist-see-edit' ) }</a> }
			</p> }
		</Notice>
	</div>;
}
