/** Where something stands in a text: UTF-16 offsets, `end` exclusive. */
export interface Span {
	start: number;
	end: number;
}

/** One part of a template after its title, the `|` before it left out. */
export interface Param extends Span {
	/** Trimmed source without comments; of a positional parameter its number, counted from 1. */
	name: string;
	/** Exact source, with the spaces around it. */
	value: string;
	positional: boolean;
}

/** A `{{…}}` that MediaWiki's preprocessor reads as a template. */
export interface Template extends Span {
	/** Source of the title, comments removed, trimmed. */
	name: string;
	/** `function`: a parser function or a variable such as `{{PAGENAME}}`. */
	kind: 'template' | 'function';
	/** Number of templates around this one. */
	depth: number;
	params: Param[];
}

/** What differs from wiki to wiki. Tag names are lower case. */
export interface ReadOptions {
	/** Extension tags of the wiki: their content is opaque. Default: Wikimedia's. */
	extensionTags?: string[];
	/** Those among them whose content the wiki parses as wikitext again. */
	wikitextTags?: string[];
}
