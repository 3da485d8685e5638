/*
 * The one place where markup of the wiki's own making enters a page of ours. It is parsed into a document that
 * runs and fetches nothing, and rebuilt from an allow-list: whatever is not on it goes, elements keep their text.
 */

const ELEMENTS = new Set( (
	'a abbr b bdi bdo big blockquote br caption center cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins ' +
	'kbd li mark ol p pre q rp rt ruby s samp small span strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split( ' ' ) );

/** Their content is code or form, not text to be read. */
const DROPPED = new Set( 'script style template iframe object embed svg math form input button select textarea noscript link meta base audio video'.split( ' ' ) );

const ATTRIBUTES = new Set( 'class dir lang title colspan rowspan scope alt width height'.split( ' ' ) );

/** Declarations that cannot cover, move or fetch anything. */
const STYLES = [
	'color', 'background-color', 'border', 'border-block', 'border-inline', 'border-inline-start', 'border-inline-end', 'border-block-start',
	'border-block-end', 'border-radius', 'padding', 'padding-block', 'padding-inline', 'padding-inline-start', 'margin', 'margin-block', 'margin-inline',
	'font-size', 'font-weight', 'font-style', 'line-height', 'text-align', 'width', 'max-width', 'min-width', 'display', 'gap', 'flex', 'flex-wrap', 'overflow-wrap'
];

/** Harmless markup out of HTML that the wiki made. */
export function sanitize( html: string ): DocumentFragment {
	const parsed = new DOMParser().parseFromString( html, 'text/html' );
	const clean = document.createDocumentFragment();
	copyChildren( parsed.body, clean );
	return clean;
}

/** The text of HTML that the wiki made. */
export function parseHtml( html: string ): Document {
	return new DOMParser().parseFromString( html, 'text/html' );
}

function copyChildren( from: Node, to: Node ): void {
	from.childNodes.forEach( ( node ) => {
		if ( node.nodeType === Node.TEXT_NODE ) {
			to.appendChild( document.createTextNode( node.textContent || '' ) );
		} else if ( node instanceof Element || node.nodeType === Node.ELEMENT_NODE ) {
			copyElement( node as HTMLElement, to );
		}
	} );
}

function copyElement( from: HTMLElement, to: Node ): void {
	const name = from.localName;
	if ( DROPPED.has( name ) ) {
		return;
	}
	if ( !ELEMENTS.has( name ) ) {
		copyChildren( from, to );
		return;
	}
	const element = document.createElement( name );
	Array.from( from.attributes ).filter( ( attribute ) => ATTRIBUTES.has( attribute.name ) )
		.forEach( ( attribute ) => element.setAttribute( attribute.name, attribute.value ) );
	if ( element instanceof HTMLAnchorElement ) {
		copyLink( from, element );
	}
	if ( element instanceof HTMLImageElement && !copyImage( from, element ) ) {
		return;
	}
	copyStyles( from, element );
	to.appendChild( element );
	copyChildren( from, element );
}

function copyLink( from: Element, to: HTMLAnchorElement ): void {
	const url = webAddress( from.getAttribute( 'href' ) );
	if ( url ) {
		to.href = url;
		// What was typed in the dialog stays while a link is followed.
		to.target = '_blank';
		to.rel = 'noopener noreferrer';
	}
}

function copyImage( from: Element, to: HTMLImageElement ): boolean {
	const url = webAddress( from.getAttribute( 'src' ) );
	if ( url ) {
		to.src = url;
	}
	return Boolean( url );
}

/** The address where it is one of the web's; relative ones are the wiki's. */
function webAddress( given: string | null ): string | undefined {
	if ( given === null ) {
		return undefined;
	}
	try {
		const url = new URL( given, location.href );
		return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
	} catch ( error ) {
		return undefined;
	}
}

function copyStyles( from: HTMLElement, to: HTMLElement ): void {
	STYLES.forEach( ( property ) => {
		const value = from.style && from.style.getPropertyValue( property );
		if ( value && !/url\s*\(|expression|image\s*\(/i.test( value ) ) {
			to.style.setProperty( property, value );
		}
	} );
}
