import { useEffect, useRef } from 'preact/hooks';

/** Shows markup that was cleaned before: nodes, never text that becomes markup. */
export function Fragment( { of }: { of: DocumentFragment } ) {
	const element = useRef<HTMLDivElement>( null );
	useEffect( () => {
		const place = element.current!;
		while ( place.firstChild ) {
			place.removeChild( place.firstChild );
		}
		place.appendChild( of.cloneNode( true ) );
	}, [ of ] );
	return <div ref={ element } class="partnerkit-rendered mw-parser-output" />;
}
