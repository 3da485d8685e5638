import { encode } from 'uqr';

/** Modules round a code that have to stay white, so that cameras find it. */
const QUIET = 4;

/** An address as a picture for a phone's camera; black on white in every skin. */
export function QrCode( { text, label }: { text: string; label: string } ) {
	const { data, size } = encode( text, { ecc: 'M', border: 0 } );
	const path = data.map( ( row, y ) => row.map( ( isDark, x ) => isDark ? `M${ x } ${ y }h1v1h-1z` : '' ).join( '' ) ).join( '' );
	return <svg class="partnerkit-qr" role="img" aria-label={ label } viewBox={ `${ -QUIET } ${ -QUIET } ${ size + 2 * QUIET } ${ size + 2 * QUIET }` } shape-rendering="crispEdges">
		<rect x={ -QUIET } y={ -QUIET } width={ size + 2 * QUIET } height={ size + 2 * QUIET } fill="#fff" />
		<path d={ path } fill="#000" />
	</svg>;
}
