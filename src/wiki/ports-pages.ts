/* What features need of pages, and of what stands beside them. */

import type { TemplateDescription } from '../domain/templatedata/description';

/** A page as it stands. */
export interface Page {
	title: string;
	/** Where the page is a redirect that was followed: the title asked for. */
	redirectedFrom?: string;
	pageId: number;
	namespace: number;
	exists: boolean;
	/** The latest revision; 0 where there is no page. */
	revisionId: number;
	/** Empty where there is no page. */
	wikitext: string;
}

export interface Pages {
	/** The pages in the order of the titles, 50 a request. Redirects are followed. */
	read( titles: string[] ): Promise<Page[]>;
	/** Every page that transcludes the template and lies under the prefix, with content, 50 a request. */
	transcluding( template: string, prefix: string ): Promise<Page[]>;
	/** Titles of the redirects in the same namespace that lead to each of the titles, which have to exist to be in the answer. 50 a request. */
	redirectsTo( titles: string[] ): Promise<Map<string, string[]>>;
	/** Why the reader cannot edit the page, in the wiki's words; empty where nothing stands in the way. */
	obstacles( title: string ): Promise<string[]>;
	/** The title of the page that discusses this one; the same title where it is a talk page. */
	talkTitle( title: string ): string | undefined;
	/** The title of the page that this one discusses; the same title where it is no talk page. */
	subjectTitle( title: string ): string;
	/** What the wiki calls a namespace, aliases too. */
	namespaceNames( namespace: number ): string[];
	/** The months as dates in the wiki's language have them, in lower case; empty where they are not known. */
	monthNames(): string[];
	/** The title in the wiki's own words, or undefined where it cannot be one. */
	normalize( title: string ): string | undefined;
	url( title: string, query?: Record<string, string> ): string;
}

export interface Templates {
	/**
	 * What each template says of its parameters, in the reader's language, by the titles asked for; read off its source
	 * where it says nothing. Redirects are followed. 50 a request.
	 */
	describe( titles: string[] ): Promise<Map<string, TemplateDescription>>;
}

export interface Samples {
	/** Titles of some pages that transclude the template, without other templates. One request. */
	carrying( template: string, most: number ): Promise<string[]>;
}

export interface Moves {
	/** Titles of the pages below a page. */
	subpages( title: string ): Promise<string[]>;
	/** Why the reader cannot move the page, in the wiki's words; empty where nothing stands in the way. */
	obstacles( title: string ): Promise<string[]>;
	/** Moves a page with its talk page and everything below it; each leaves a redirect. Tells what could not be moved along. */
	move( from: string, to: string, reason: string ): Promise<{ failed: Array<{ title: string; reason: string }> }>;
}

/** What a look-up finds. */
export type LookupKind = 'page' | 'user' | 'file' | 'template';

/** A field that offers what the wiki has while somebody types. */
export interface Lookup {
	element: HTMLElement;
	setValue( value: string ): void;
	setDisabled( disabled: boolean ): void;
}

export interface Lookups {
	/** Makes a field with the wiki's own widget. Rejects where that cannot be loaded. */
	make( kind: LookupKind, field: { id: string; describedBy?: string; value: string; onChange( value: string ): void } ): Promise<Lookup>;
}
