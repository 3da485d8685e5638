/**
 * A page as the wiki shows it, with a part of it marked at its edge, in words too.
 *
 * @param headings Of the sections that are marked; none: what stands before the first heading
 * @param label What is said above the part
 */
export function markPart( page: DocumentFragment, headings: string[], label: string ): DocumentFragment {
	const marked = page.cloneNode( true ) as DocumentFragment;
	const root = marked.querySelector( '.mw-parser-output' ) || marked;
	const groups: ChildNode[][] = [ [] ];
	Array.from( root.childNodes ).forEach( ( node ) => {
		if ( headingOf( node ) !== undefined ) {
			groups.push( [] );
		}
		groups[ groups.length - 1 ].push( node );
	} );
	const wanted = groups.filter( ( [ first ], index ) => headings.length ? headings.includes( ( first && headingOf( first ) ) ?? '' ) : index === 0 );
	wanted.filter( ( group ) => group.length ).forEach( ( group, index ) => {
		const part = document.createElement( 'div' );
		part.className = 'partnerkit-start__part';
		root.insertBefore( part, group[ 0 ] );
		if ( !index ) {
			const words = document.createElement( 'p' );
			words.className = 'partnerkit-start__part-words';
			words.textContent = label;
			part.appendChild( words );
		}
		group.forEach( ( node ) => part.appendChild( node ) );
	} );
	return marked;
}

/** The words of a heading of the second level, in whatever the wiki wraps it. */
function headingOf( node: ChildNode ): string | undefined {
	if ( node.nodeType !== Node.ELEMENT_NODE ) {
		return undefined;
	}
	const element = node as Element;
	const heading = element.localName === 'h2' ? element : element.classList.contains( 'mw-heading2' ) ? element.querySelector( 'h2' ) : null;
	return heading ? heading.textContent!.trim() : undefined;
}
