import { useEffect, useState } from 'preact/hooks';

interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

/** How far round the control, in pixels, and how often it is looked where that is. */
const ROOM = 4;
const OFTEN = 250;

/** A frame round a real control of the page. It takes no press from it, and goes along when the page moves. */
export function ControlFrame( { of }: { of: () => HTMLElement | undefined } ) {
	const [ box, setBox ] = useState<Box>();
	useEffect( () => {
		const look = (): void => {
			const control = of();
			const rect = control && control.getBoundingClientRect();
			const next = rect && { left: Math.round( rect.left ) - ROOM, top: Math.round( rect.top ) - ROOM, width: Math.round( rect.width ) + 2 * ROOM, height: Math.round( rect.height ) + 2 * ROOM };
			setBox( ( before ) => JSON.stringify( before ) === JSON.stringify( next ) ? before : next );
		};
		look();
		const timer = setInterval( look, OFTEN );
		addEventListener( 'scroll', look, true );
		return () => {
			clearInterval( timer );
			removeEventListener( 'scroll', look, true );
		};
	}, [ of ] );
	return box ? <div class="partnerkit-control-frame" aria-hidden="true" style={ { left: `${ box.left }px`, top: `${ box.top }px`, width: `${ box.width }px`, height: `${ box.height }px` } } /> : null;
}
