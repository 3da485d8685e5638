import { effectiveParam, readText, type Template } from '../wikitext';

const COMMENT = /<!--[\s\S]*?(?:-->|$)/g;

/** A parameter's words: trimmed, without comments, entities decoded; an absent or empty one is ''. */
export function paramText( template: Template, name: string ): string {
	return readText( paramSource( template, name ) ).trim();
}

/** A parameter's wikitext without comments, trimmed. */
export function paramSource( template: Template, name: string ): string {
	const param = effectiveParam( template, name );
	return param ? param.value.replace( COMMENT, '' ).trim() : '';
}

/** A parameter that holds a list, written with commas, semicolons or line breaks. */
export function paramList( template: Template, name: string ): string[] {
	return paramText( template, name ).split( /[,;،、\n]/ ).map( ( entry ) => entry.replace( /^\s*\*\s*/, '' ).trim() ).filter( ( entry ) => entry !== '' );
}
