import { useMemo } from 'preact/hooks';
import { QrCode } from './qr-code';
import type { LiveView, Words } from './view';

/** What everybody did, and how to join. No names, no order. */
export function Together( { view, ...words }: Words & { view: LiveView } ) {
	const { t, number, day } = words;
	const { board, joinUrl, joinTyped, isEvent, start } = view;
	// Made of thousands of squares: not anew each second.
	const code = useMemo( () => <QrCode text={ joinUrl } label={ t( 'partnerkit-live-code' ) } />, [ joinUrl ] );
	return <div class="partnerkit-live__together">
		<h3>{ !isEvent ? t( 'partnerkit-live-last-day' ) : start ? t( 'partnerkit-live-since', day( start ) ) : t( 'partnerkit-live-since-ever' ) }</h3>
		<dl>
			{ ( [ 'edits', 'pages', 'people' ] as const ).map( ( which ) => <div key={ which } data-figure={ `live-${ which }` } data-value={ board[ which ] }>
				<dt>{ t( `partnerkit-live-${ which }`, board[ which ] ) }</dt>
				<dd>{ number( board[ which ] ) }</dd>
			</div> ) }
		</dl>
		<div class="partnerkit-live__join">
			{ code }
			<p>{ t( 'partnerkit-live-join' ) }<br /><a href={ joinUrl } dir="ltr">{ joinTyped }</a></p>
		</div>
	</div>;
}
