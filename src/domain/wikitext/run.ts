import type { Numbers } from './numbers';
import type { Span } from './types';

/** What one run of the preprocessor over a text found. Offsets are counted in that text. */
export interface Run {
	/**
	 * In the order in which they are closed. Of each: where it starts and how many parts it has; where each part starts
	 * and where its first equals sign is, -1 without one; and where another part would start. The next run writes over them.
	 */
	templates: Numbers;
	/** The titles of the `{{{…}}}`, in the same order. */
	parameters: Span[];
	/** With the white space that MediaWiki drops together with a comment alone on its line. */
	comments: Span[];
	/** Contents of extension tags that hold wikitext. */
	inner: Span[];
}

/** Tags that this run knows, by lower-case name. */
export type TagTable = Map<string, TagKind>;

/**
 * - `opaque`: an extension tag, content not read
 * - `wikitext`: an extension tag, content read by a run of its own
 * - `ignored`: `<includeonly>` with its content
 * - `mark`: `<noinclude>`, `</onlyinclude>`…: the tag itself is dropped, what follows is read on
 */
export type TagKind = 'opaque' | 'wikitext' | 'ignored' | 'mark';
