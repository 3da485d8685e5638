import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Translate } from './text';

export interface DialogProps {
	/** What tools and tests know the screen by. */
	screen: string;
	title: string;
	subtitle?: ComponentChildren;
	busy: boolean;
	footer?: ComponentChildren;
	/** A step back inside the dialog, on a phone. */
	onBack?: () => void;
	onClose(): void;
	t: Translate;
	children: ComponentChildren;
}

/**
 * A modal dialog. The browser's own: it keeps the focus inside, gives it back afterwards, closes on Escape and
 * hides the page behind from screen readers. On a phone it fills the screen.
 */
export function Dialog( { screen, title, subtitle, busy, footer, onBack, onClose, t, children }: DialogProps ) {
	const element = useRef<HTMLDialogElement>( null );
	const heading = useRef<HTMLHeadingElement>( null );
	const id = useId();
	useEffect( () => {
		const dialog = element.current!;
		const before = document.activeElement as HTMLElement | null;
		if ( dialog.showModal ) {
			dialog.showModal();
		} else {
			dialog.setAttribute( 'open', '' );
		}
		heading.current!.focus();
		// The page behind does not scroll with the dialog.
		document.documentElement.classList.add( 'partnerkit-dialog-open' );
		return () => {
			document.documentElement.classList.remove( 'partnerkit-dialog-open' );
			before?.focus();
		};
	}, [] );
	return <dialog
		ref={ element } class="partnerkit-dialog" data-partnerkit={ screen } aria-busy={ busy } aria-labelledby={ id }
		onCancel={ ( event ) => {
			event.preventDefault();
			onClose();
		} }
	>
		<header class="partnerkit-dialog__header">
			{ onBack && <button type="button" class="cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ t( 'partnerkit-back' ) } onClick={ onBack }>
				<span class="partnerkit-icon partnerkit-icon--back" aria-hidden="true" />
			</button> }
			<div class="partnerkit-dialog__title">
				<h2 id={ id } ref={ heading } tabIndex={ -1 }>{ title }</h2>
				{ subtitle && <p role="status">{ subtitle }</p> }
			</div>
			<button type="button" class="cdx-button cdx-button--weight-quiet cdx-button--icon-only" aria-label={ t( 'partnerkit-close' ) } onClick={ onClose }>
				<span class="partnerkit-icon partnerkit-icon--close" aria-hidden="true" />
			</button>
		</header>
		<div class="partnerkit-dialog__body">{ children }</div>
		{ footer && <footer class="partnerkit-dialog__footer">{ footer }</footer> }
	</dialog>;
}
