/** Of an element of a drawing, what style sheets may say. */
const PAINTED = [ 'fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-size', 'font-weight', 'text-anchor' ];

/** What means nothing outside of its page. */
const OF_THE_PAGE = /^(?:class|style|id|tabindex|role|on.*|data-.*|aria-.*)$/;

/**
 * The source of a drawing that stands for itself: what style sheets said are its attributes, its background is the
 * page's, its fonts are those that every machine has.
 *
 * @param drawing In the page
 * @param title
 * @param description Shown to those who do not see it
 */
export function standaloneSvg( drawing: SVGSVGElement, title: string, description: string ): string {
	const copy = drawing.cloneNode( true ) as SVGSVGElement;
	const originals = [ drawing, ...Array.from( drawing.querySelectorAll<SVGElement>( '*' ) ) ];
	[ copy, ...Array.from( copy.querySelectorAll<SVGElement>( '*' ) ) ].forEach( ( element, index ) => {
		const style = getComputedStyle( originals[ index ] );
		Array.from( element.attributes ).filter( ( { name } ) => OF_THE_PAGE.test( name ) ).forEach( ( { name } ) => element.removeAttribute( name ) );
		PAINTED.forEach( ( name ) => {
			const value = style.getPropertyValue( name );
			if ( value !== '' ) {
				element.setAttribute( name, value );
			}
		} );
		element.removeAttribute( 'font-family' );
		if ( style.display === 'none' || style.visibility === 'hidden' ) {
			element.setAttribute( 'display', 'none' );
		}
	} );
	const { width, height } = sizeOf( drawing );
	copy.setAttribute( 'xmlns', 'http://www.w3.org/2000/svg' );
	copy.setAttribute( 'width', String( width ) );
	copy.setAttribute( 'height', String( height ) );
	copy.setAttribute( 'font-family', 'sans-serif' );
	copy.setAttribute( 'role', 'img' );
	copy.querySelectorAll( 'title, desc' ).forEach( ( one ) => one.parentNode === copy && one.remove() );
	const background = make( 'rect', { width: '100%', height: '100%', fill: backgroundOf( drawing ) } );
	copy.insertBefore( background, copy.firstChild );
	copy.insertBefore( make( 'desc', {}, description ), background );
	copy.insertBefore( make( 'title', {}, title ), copy.firstChild );
	return new XMLSerializer().serializeToString( copy );
}

/** Pixels of the picture for one of the page. */
const SCALE = 2;

/** The same as a picture in pixels, twice as large as on the page. Rejects where the browser cannot draw it. */
export async function pngOf( svg: string, drawing: SVGSVGElement ): Promise<Blob> {
	const { width, height } = sizeOf( drawing );
	const image = new Image();
	await new Promise( ( resolve, reject ) => {
		image.onload = resolve;
		image.onerror = reject;
		// No blob: a wiki's policy may know pictures from its own addresses and `data:` only.
		image.src = `data:image/svg+xml;charset=utf-8,${ encodeURIComponent( svg ) }`;
	} );
	const canvas = document.createElement( 'canvas' );
	canvas.width = Math.round( width * SCALE );
	canvas.height = Math.round( height * SCALE );
	canvas.getContext( '2d' )!.drawImage( image, 0, 0, canvas.width, canvas.height );
	return new Promise( ( resolve, reject ) => canvas.toBlob( ( blob ) => blob ? resolve( blob ) : reject( new Error( 'toBlob' ) ), 'image/png' ) );
}

function sizeOf( drawing: SVGSVGElement ): { width: number; height: number } {
	const { width, height } = drawing.getBoundingClientRect();
	const [ , , boxWidth, boxHeight ] = ( drawing.getAttribute( 'viewBox' ) || '' ).split( /[\s,]+/ ).map( Number );
	return { width: width || boxWidth || 600, height: height || boxHeight || 300 };
}

function backgroundOf( drawing: Element ): string {
	for ( let element: Element | null = drawing.parentElement; element; element = element.parentElement ) {
		const colour = getComputedStyle( element ).backgroundColor;
		if ( colour && colour !== 'transparent' && !/,\s*0\)$/.test( colour ) ) {
			return colour;
		}
	}
	return '#fff';
}

function make( name: string, attributes: Record<string, string>, text = '' ): SVGElement {
	const element = document.createElementNS( 'http://www.w3.org/2000/svg', name );
	Object.entries( attributes ).forEach( ( [ attribute, value ] ) => element.setAttribute( attribute, value ) );
	element.textContent = text;
	return element;
}
