import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Each step is a screen of its own: its heading is gone to, and so read out, but for the one with which the page opens. */
export function StepFocus( { at, children }: { at: string; children: ComponentChildren } ) {
	const frame = useRef<HTMLDivElement>( null );
	const shown = useRef( '' );
	useEffect( () => {
		if ( at && shown.current && shown.current !== at ) {
			frame.current!.querySelector( 'h2' )!.focus();
		}
		shown.current = at || shown.current;
	}, [ at ] );
	return <div ref={ frame }>{ children }</div>;
}
