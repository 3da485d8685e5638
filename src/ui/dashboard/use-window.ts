import { useRef, useState } from 'preact/hooks';
import { useLaidOut } from './use-laid-out';

/** Rows that are drawn beyond those that are seen, on each side. */
const BEYOND = 8;

/** Pixels, until they are measured. */
const GUESS = { row: 44, box: 480 };

/**
 * Which rows of a long table are drawn: those that are seen in a box that scrolls, and some around them. All rows are
 * of one height, which is measured on the first that is drawn.
 *
 * @param count
 * @param isOn Without, all are drawn
 */
export function useWindow( count: number, isOn: boolean ) {
	const box = useRef<HTMLDivElement>( null );
	const [ place, setPlace ] = useState( { top: 0, row: GUESS.row, box: GUESS.box } );
	const first = isOn ? Math.max( Math.min( Math.floor( place.top / place.row ) - BEYOND, count - 1 ), 0 ) : 0;
	const end = isOn ? Math.min( first + Math.ceil( place.box / place.row ) + 2 * BEYOND, count ) : count;
	const look = (): void => {
		const element = box.current;
		if ( element && isOn ) {
			keepFocus( element );
			setPlace( { top: element.scrollTop, row: element.querySelector<HTMLElement>( 'tr[aria-rowindex]' )?.offsetHeight || GUESS.row, box: element.clientHeight || GUESS.box } );
		}
	};
	useLaidOut( box, look, [ isOn, count ] );
	return { box, first, end, above: first * place.row, below: ( count - end ) * place.row, onScroll: look };
}

/** A row that is scrolled out of sight is not drawn any more: what had the keyboard in it gives it to the box, which scrolls on. */
function keepFocus( box: HTMLElement ): void {
	const focused = document.activeElement;
	const row = focused && focused !== box && box.contains( focused ) ? focused.closest( 'tbody tr' ) : null;
	if ( row ) {
		const [ seen, its ] = [ box.getBoundingClientRect(), row.getBoundingClientRect() ];
		if ( its.bottom < seen.top || its.top > seen.bottom ) {
			box.focus( { preventScroll: true } );
		}
	}
}
