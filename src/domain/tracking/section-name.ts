/** The heading of a section without markup, as MediaWiki names the section in a summary. */
export function sectionName( heading: string ): string {
	return heading.trim()
		.replace( /^=+\s*(.*?)\s*=+$/, '$1' )
		.replace( /\[\[:?([^[|]+)\|([^[]+)\]\]/g, '$2' )
		.replace( /\[\[:?([^[]+)\|?\]\]/g, '$1' )
		.replace( /\[[a-z]+:\/\/[^ ]+ ([^[]+)\]/gi, '$1' )
		.replace( /'{2,}/g, '' )
		.replace( /<[^<>]*>/g, '' );
}
