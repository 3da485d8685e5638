import { useEffect, useRef } from 'preact/hooks';

/** Hands on what promises give as long as the screen is there: what comes later has nowhere to go. */
export type While = <Value>( promise: Promise<Value>, then: ( value: Value ) => void ) => void;

export function useWhileShown( fail: ( reason: unknown ) => void ): While {
	const shown = useRef( true );
	useEffect( () => () => {
		shown.current = false;
	}, [] );
	return ( promise, then ) => {
		promise.then( ( value ) => shown.current && then( value ), ( reason ) => shown.current && fail( reason ) );
	};
}
