import { useEffect, useState } from 'preact/hooks';

/** Below this, in CSS pixels, a screen shows one decision at a time. */
const NARROW = '(max-width: 719px)';

export function useNarrow(): boolean {
	const query = typeof matchMedia === 'function' ? matchMedia( NARROW ) : undefined;
	const [ narrow, setNarrow ] = useState( query !== undefined && query.matches );
	useEffect( () => {
		const change = (): void => setNarrow( query !== undefined && query.matches );
		query?.addEventListener?.( 'change', change );
		return () => query?.removeEventListener?.( 'change', change );
	}, [] );
	return narrow;
}
