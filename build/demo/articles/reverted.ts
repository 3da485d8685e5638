import type { Random } from '../random';

/** An edit that does not stay. */
export interface Unwanted {
	text: string;
	summary: string;
	/** What the person who reverts it thinks of it. */
	why: string;
}

/** A test, a greeting, an unsourced claim or a section emptied by mistake. Harmless: nobody is insulted in the demo. */
export function unwanted( text: string, experienced: boolean, random: Random ): Unwanted {
	const kinds: Array<() => Unwanted> = experienced ? [
		() => ( { text: insert( text, ' It is the oldest of its kind in the region.', random ), summary: 'from memory, source to follow', why: 'please add it again with the source' } ),
		() => ( { text: `${ text }\n[[Category:Work in progress]]`, summary: 'category', why: 'we have no such category' } )
	] : [
		() => ( { text: `${ text }\n\n'''Bold text'''`, summary: '', why: 'test edit' } ),
		() => ( { text: `${ text }\nhello this is my first edit`, summary: '', why: 'greeting' } ),
		() => ( { text: insert( text, ' It is the nicest one in the whole country.', random ), summary: 'added a fact', why: 'opinion, no source' } ),
		() => ( { text: insert( text, ' Some say that a treasure is hidden nearby.', random ), summary: '', why: 'no source' } ),
		() => ( { text: insert( text, ' Visit our website for opening hours and prices!', random ), summary: 'information for visitors', why: 'reads like an advertisement' } ),
		() => ( { text: withoutReferences( text ), summary: 'cleaned up', why: 'references were removed' } ),
		() => ( { text: text.replace( /\n\n== [^]*/, '' ), summary: '', why: 'most of the page was lost' } )
	];
	const made = random.pick( kinds )();
	return made.text === text ? kinds[ 0 ]() : made;
}

/** The words of the three ways to revert. `{reverted}` and `{kept}` stand for the two authors. */
export function revertOf( why: string, random: Random ): { summary: string; tag: string } {
	return random.pick( [
		{ tag: 'mw-rollback', summary: 'Reverted edits by [[Special:Contributions/{reverted}|{reverted}]] ([[User talk:{reverted}|talk]]) to last revision by [[User:{kept}|{kept}]]' },
		{ tag: 'mw-undo', summary: `Undid the edit by [[Special:Contributions/{reverted}|{reverted}]] ([[User talk:{reverted}|talk]]): ${ why }` },
		{ tag: 'mw-manual-revert', summary: `rv: ${ why }` }
	] );
}

/** Puts words after the first sentence of the lead. */
function insert( text: string, words: string, random: Random ): string {
	const ends = [ ...text.matchAll( /[\p{L})][.。](?= |\n|<ref)/gu ) ].map( ( match ) => match.index + 2 );
	if ( !ends.length ) {
		return text + words;
	}
	const at = random.pick( ends );
	return text.slice( 0, at ) + words + text.slice( at );
}

function withoutReferences( text: string ): string {
	return text.replace( /<ref[^>]*\/>|<ref[^>]*>.*?<\/ref>/g, '' );
}
