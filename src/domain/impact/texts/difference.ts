import { templateTitle, type Words } from '../../partnership/titles';
import { findTemplates } from '../../wikitext';
import { withoutTags } from './markup';
import { proseLines, type SilentNamespaces } from './prose';

export interface TextRules {
	/** Templates that make a reference without a tag, such as those for short footnotes; titles without namespace, as MediaWiki compares them. */
	citations: string[];
	words: Words;
	silent: SilentNamespaces;
	/** The words of a line, in the wiki's language. */
	countWords( line: string ): number;
}

/** What an edit did to a text. */
export interface TextDifference {
	references: number;
	words: number;
}

/**
 * Words and references that a text has more (or fewer) than the one before it. Lines that both have are not counted
 * at all: to tell words apart takes longer than everything else.
 */
export function textDifference( before: string, after: string, rules: TextRules ): TextDifference {
	const lines = new Map<string, number>();
	const note = ( text: string, by: number ): void => proseLines( text, rules.silent ).forEach( ( line ) => lines.set( line, ( lines.get( line ) || 0 ) + by ) );
	note( after, 1 );
	note( before, -1 );
	let words = 0;
	lines.forEach( ( times, line ) => {
		words += times === 0 ? 0 : times * rules.countWords( line );
	} );
	return { words, references: countReferences( after, rules ) - countReferences( before, rules ) };
}

/** References of a text: tags that hold one, and templates that make one outside of such tags. */
export function countReferences( wikitext: string, { citations, words }: Pick<TextRules, 'citations' | 'words'> ): number {
	const { text, references } = withoutTags( wikitext );
	return references + ( citations.length ? findTemplates( text ).filter( ( template ) => template.kind === 'template' && citations.includes( templateTitle( template, words ) ) ).length : 0 );
}
