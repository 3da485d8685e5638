import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What keeps free of the window's edges, in CSS pixels. */
const MARGIN = 8;

export interface AnchoredProps {
	/** The link that opened the dialog. */
	anchor: Element;
	onClose(): void;
	children: ComponentChildren;
}

/** Inside a dialog: puts it below what opened it, and closes it when somebody presses beside it. On a phone its style says otherwise. */
export function Anchored( { anchor, onClose, children }: AnchoredProps ) {
	const element = useRef<HTMLDivElement>( null );
	const close = useRef( onClose );
	close.current = onClose;
	useEffect( () => {
		const dialog = element.current!.closest( 'dialog' )!;
		const place = (): void => {
			const at = anchor.getBoundingClientRect();
			const width = dialog.offsetWidth;
			const wanted = getComputedStyle( dialog ).direction === 'rtl' ? at.left : at.right - width;
			const left = Math.max( MARGIN, Math.min( wanted, document.documentElement.clientWidth - width - MARGIN ) );
			// Where the link itself is hidden, such as in a menu that has closed.
			const top = at.height ? Math.max( MARGIN, Math.min( at.bottom + MARGIN / 2, innerHeight / 2 ) ) : MARGIN;
			dialog.style.setProperty( '--partnerkit-left', `${ left }px` );
			dialog.style.setProperty( '--partnerkit-top', `${ top }px` );
		};
		const press = ( event: Event ): void => {
			if ( event.target === dialog ) {
				close.current();
			}
		};
		// The dialog opens after what is inside it is there.
		const frame = requestAnimationFrame( place );
		addEventListener( 'resize', place );
		dialog.addEventListener( 'click', press );
		return () => {
			cancelAnimationFrame( frame );
			removeEventListener( 'resize', place );
			dialog.removeEventListener( 'click', press );
		};
	}, [] );
	return <div ref={ element } class="partnerkit-choose">{ children }</div>;
}
