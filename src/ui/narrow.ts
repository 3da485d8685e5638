import { useEffect, useState } from 'preact/hooks';

/** Below this, in CSS pixels, a screen shows one decision at a time. */
const NARROW = '(max-width: 719px)';

export function useNarrow(): boolean {
	return useMedia( NARROW );
}

/** Whether what is shown is going on paper. */
export function usePrinting(): boolean {
	return useMedia( 'print' );
}

function useMedia( text: string ): boolean {
	const query = typeof matchMedia === 'function' ? matchMedia( text ) : undefined;
	const [ fits, setFits ] = useState( query !== undefined && query.matches );
	useEffect( () => {
		const change = (): void => setFits( query !== undefined && query.matches );
		query?.addEventListener?.( 'change', change );
		return () => query?.removeEventListener?.( 'change', change );
	}, [] );
	return fits;
}
