import type { ComponentChildren } from 'preact';

/** What stands for the parameters of a message that elements take the place of: characters that no text has. */
export const HOLES = [ '\uE000', '\uE001', '\uE002' ] as const;

/** A message, made with {@link HOLES}, with these elements in their places. */
export function Sentence( { text, parts }: { text: string; parts: ComponentChildren[] } ) {
	return <>{ text.split( /([\uE000-\uE002])/ ).map( ( piece, at ) => at % 2 ? parts[ piece.charCodeAt( 0 ) - 0xE000 ] : piece ) }</>;
}
