/** Keeps a name or hashtag in one piece inside a text of the other direction: what `<bdi>` does for elements. */
export function isolate( text: string ): string {
	return `\u2068${ text }\u2069`;
}
