import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PortfolioView } from '../../../ui/movement/portfolio/view';
import type { PortfolioSession } from './portfolio';

/** Reads all partnerships when the screen opens, and again when told to. */
export function usePortfolio( open: () => Promise<PortfolioSession> ) {
	const [ state, setState ] = useState<{ view?: PortfolioView; error?: unknown }>( {} );
	const session = useRef<PortfolioSession>( undefined );
	const current = useRef<AbortController>( undefined );

	const read = (): void => {
		current.current?.abort();
		const controller = current.current = new AbortController();
		const isCurrent = (): boolean => current.current === controller;
		setState( ( { view } ) => ( { view } ) );
		reading( controller.signal, isCurrent ).catch( ( error ) => isCurrent() && setState( ( { view } ) => ( { view, error } ) ) );
	};
	const reading = async ( signal: AbortSignal, isCurrent: () => boolean ): Promise<void> => {
		session.current = session.current || await open();
		session.current.onChange( ( view ) => isCurrent() && setState( { view } ) );
		await session.current.read( signal );
	};

	// At once, not when the empty screen has been painted.
	useLayoutEffect( () => {
		read();
		return () => current.current?.abort();
	}, [] );
	return { ...state, read, cancel: (): void => current.current?.abort() };
}
