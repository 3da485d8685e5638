import { useLayoutEffect, useReducer, useState } from 'preact/hooks';
import type { Run } from './runner';

/** A run as long as the screen is shown: undefined until it was opened, for which there has to be a way; the screen is drawn anew after each change. */
export function useRun( open: ( () => Promise<Run> ) | undefined, fail: ( reason: unknown ) => void ): Run | undefined {
	const [ run, setRun ] = useState<Run>();
	const [ , redraw ] = useReducer( ( count: number, _: void ) => count + 1, 0 );
	// An effect would wait for a frame, which takes long on a slow phone.
	useLayoutEffect( () => {
		let isGone = false;
		let opened: Run | undefined;
		open?.().then( ( one ) => {
			opened = one;
			if ( isGone ) {
				one.close();
			} else {
				one.listen( redraw );
				setRun( one );
			}
		}, fail );
		return () => {
			isGone = true;
			opened?.close();
		};
	}, [ !open ] );
	return run;
}
