import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../button';
import { Diff, type DiffLine } from '../diff';
import type { Translate } from '../text';

export interface SavedNoticeProps {
	t: Translate;
	/** What became of the edit, one sentence each. */
	sentences: string[];
	/** Whether it counts: then it can be asked why, and left out. */
	counts: boolean;
	whyUrl: string;
	/** What leaving the edit out will write, and where; known some time after `onAsk`. */
	exclusion?: { title: string; line: string };
	/** Something is being written. */
	busy: boolean;
	/** What went wrong, or ''. */
	error: string;
	/** The person wants to see what leaving it out will write. */
	onAsk(): void;
	onExclude(): void;
	onClose(): void;
}

/** Milliseconds after which it leaves, unless somebody is at it. */
const STAYS = 12_000;

/**
 * What a save has done, in the corner. It takes no focus and leaves by itself; it stays while the pointer is on it, while
 * it has the focus, and while the person is about to leave the edit out.
 */
export function SavedNotice( { t, sentences, counts, whyUrl, exclusion, busy, error, onAsk, onExclude, onClose }: SavedNoticeProps ) {
	const [ asks, setAsks ] = useState( false );
	const [ held, setHeld ] = useState( false );
	const element = useRef<HTMLDivElement>( null );
	const isWaiting = held || asks && counts || busy || error !== '';
	useEffect( () => {
		const timer = isWaiting ? undefined : setTimeout( onClose, STAYS );
		return () => clearTimeout( timer );
	}, [ isWaiting, sentences.length ] );
	const lines: DiffLine[] = exclusion ? [ { kind: 'added', parts: [ { text: exclusion.line, changed: false } ] } ] : [];
	return <div
		ref={ element } class="partnerkit-saved" role="status" data-partnerkit="saved"
		onPointerEnter={ () => setHeld( true ) } onPointerLeave={ () => setHeld( element.current!.contains( document.activeElement ) ) }
		onFocusIn={ () => setHeld( true ) } onFocusOut={ () => setHeld( false ) }
		onKeyDown={ ( event ) => event.key === 'Escape' && onClose() }
	>
		<span class="partnerkit-saved__sign" aria-hidden="true">✓</span>
		<div class="partnerkit-saved__content">
			<p class="partnerkit-saved__title">{ t( 'partnerkit-saved-title' ) }</p>
			<p>{ sentences.join( ' ' ) }</p>
			{ error && <p class="partnerkit-saved__error" role="alert">{ error }</p> }
			{ counts && !asks && <p class="partnerkit-saved__acts">
				<a href={ whyUrl }>{ t( 'partnerkit-saved-why' ) }</a>
				<span aria-hidden="true"> · </span>
				<button type="button" class="partnerkit-link" onClick={ () => {
					setAsks( true );
					onAsk();
				} }>{ t( 'partnerkit-saved-exclude' ) }</button>
			</p> }
			{ counts && asks && <>
				{ exclusion && <>
					<p>{ t( 'partnerkit-saved-will-write', exclusion.title ) }</p>
					<Diff lines={ lines } t={ t } />
				</> }
				<p class="partnerkit-saved__acts">
					<Button kind="destructive" disabled={ busy || !exclusion } onClick={ onExclude }>{ t( 'partnerkit-saved-exclude-now' ) }</Button>
					{ ' ' }<Button disabled={ busy } onClick={ () => setAsks( false ) }>{ t( 'partnerkit-saved-keep' ) }</Button>
				</p>
			</> }
		</div>
		<button type="button" class="cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ t( 'partnerkit-close' ) } onClick={ onClose }>
			<span class="partnerkit-icon partnerkit-icon--close" aria-hidden="true" />
		</button>
	</div>;
}
