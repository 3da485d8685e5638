import { useLayoutEffect } from 'preact/hooks';

/**
 * Measures an element once the page is laid out and before it is painted, and again when its size changes. Asked right after
 * it was drawn, the page would have to be laid out for that alone, while nothing else can happen.
 *
 * @param box
 * @param box.current
 * @param measure
 * @param inputs When one of them changes, it is measured anew
 */
export function useLaidOut( box: { current: Element | null }, measure: () => void, inputs: unknown[] ): void {
	useLayoutEffect( () => {
		if ( window.ResizeObserver ) {
			const observer = new ResizeObserver( measure );
			observer.observe( box.current! );
			return () => observer.disconnect();
		}
		measure();
		addEventListener( 'resize', measure );
		return () => removeEventListener( 'resize', measure );
	}, inputs );
}
