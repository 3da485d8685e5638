import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** For the heading of a step: it is gone to when another step is shown, so that it is read out and stands in sight. */
export function useHeading( at: string ): RefObject<HTMLHeadingElement | null> {
	const heading = useRef<HTMLHeadingElement>( null );
	const shown = useRef( at );
	useEffect( () => {
		// The page was opened for something else than this, perhaps: the first step takes no focus.
		if ( shown.current !== at ) {
			shown.current = at;
			heading.current!.focus();
			heading.current!.scrollIntoView?.( { block: 'nearest' } );
		}
	}, [ at ] );
	return heading;
}
