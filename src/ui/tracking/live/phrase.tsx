import type { ComponentChildren } from 'preact';
import type { Translate } from '../../text';

/** Characters that no text holds, in the place of what is put into a message. */
const PLACES = [ '\uE000', '\uE001' ];

/** A message with elements for its parameters. */
export function Phrase( { t, of, parts }: { t: Translate; of: string; parts: ComponentChildren[] } ) {
	const pieces = t( of, ...PLACES.slice( 0, parts.length ) ).split( /([\uE000\uE001])/ );
	return <>{ pieces.map( ( piece ) => PLACES.includes( piece ) ? parts[ PLACES.indexOf( piece ) ] : piece ) }</>;
}
