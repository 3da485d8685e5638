import { useState } from 'preact/hooks';

/** Steps that Page Up and Page Down pass over. */
const FAR = 10;

/**
 * Which step of a chart is pointed at: by arrow keys that go the way they point, by pointer or finger.
 *
 * @param count
 * @param sides Where time begins and ends, in pixels; from the right where it ends before it begins
 */
export function useSteps( count: number, sides: { start: number; end: number } ) {
	const isFromRight = sides.end < sides.start;
	const [ pointed, setAt ] = useState<number>();
	const at = pointed === undefined ? undefined : Math.min( pointed, count - 1 );
	const ahead: Record<string, number> = {
		ArrowRight: isFromRight ? -1 : 1, ArrowLeft: isFromRight ? 1 : -1, ArrowUp: 1, ArrowDown: -1, PageUp: FAR, PageDown: -FAR, Home: -Infinity, End: Infinity
	};
	const nearest = ( event: PointerEvent ): void => {
		const { left } = ( event.currentTarget as Element ).getBoundingClientRect();
		setAt( within( Math.round( ( event.clientX - left - sides.start ) / ( sides.end - sides.start ) * ( count - 1 ) ) ) );
	};
	const within = ( step: number ): number => Math.max( Math.min( step, count - 1 ), 0 );
	return {
		at,
		handlers: {
			onKeyDown( event: KeyboardEvent ): void {
				if ( ahead[ event.key ] !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey ) {
					event.preventDefault();
					setAt( within( ( at ?? ( ahead[ event.key ] > 0 ? -1 : count ) ) + ahead[ event.key ] ) );
				}
			},
			onPointerMove: nearest,
			onPointerDown: nearest
		}
	};
}
