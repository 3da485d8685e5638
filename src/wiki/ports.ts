/*
 * What features need of a wiki. Times are ISO 8601 in UTC, lengths bytes, titles full titles in the wiki's own
 * words. Every call may throw a WikiError.
 */

import type { Batch } from '../domain/batch/batch';
import type { Item } from '../domain/batch/item';
import type { Contribution } from '../domain/impact/contribution';
import type { AccountStates } from '../domain/tracking/roster';
import type { TemplateDescription } from '../domain/templatedata/description';
import type { Wiki } from '../domain/partnership/attribution-context';
import type { Config } from '../domain/partnership/config';
import type { FoundItem, Institution } from '../domain/partnership/institution';
import type { WikiError } from './error';

export type { Contribution } from '../domain/impact/contribution';
export type * from './ports-impact';
export type * from './ports-live';
export type * from './ports-guide';
export type * from './ports-texts';
export type * from './ports-wizard';
export type * from './ports-events';
export type * from './ports-views';
export type { EditCounts } from './ports-plan';
export { WikiError, type Captcha } from './error';

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

/** A change to one page, as a pure function of its text: it is run again after an edit conflict. */
export interface Edit {
	title: string;
	/** The new text, or undefined where there is nothing (more) to change. */
	transform( wikitext: string, page: Page ): string | undefined;
	summary: string;
	minor?: boolean;
	/** Change tags that the wiki has and the reader may use. */
	tags: string[];
}

/** An edit that is one of many: it gives way to others, and what happens to it is written down. */
export interface BulkEdit extends Edit {
	/** The page as it was read not long ago. */
	page: Page;
	/** Before each sending: the revision below it, 0 where it makes the page. Nothing is sent where this fails. */
	onSend( base: number ): Promise<void>;
	onWait( milliseconds: number, error: WikiError ): void;
}

export type Saved =
	| {
		outcome: 'saved';
		revisionId: number;
		title: string;
		/** The revision below it; 0 where it made the page. */
		parentId?: number;
		/** Its answer was lost: it was found in the history. */
		found?: boolean;
		/** How often somebody else was faster. */
		conflicts?: number;
	}
	/** The text stands already as wanted. */
	| { outcome: 'unchanged'; title: string };

/** An edit that is to be taken back, where it is still the latest of its page. */
export interface Undo {
	title: string;
	revisionId: number;
	/** The revision below it; 0 where it made the page. */
	parentId: number;
	summary: string;
	minor: boolean;
	/** A page that the edit made is deleted; else it is emptied. */
	deletes: boolean;
	onWait( milliseconds: number, error: WikiError ): void;
}

export interface Edits {
	/** Saves exactly once, whatever the connection does. */
	save( edit: Edit | BulkEdit ): Promise<Saved>;
	/** The edit of this account with that summary that came after the revision, where there is one. */
	find( title: string, base: number, summary: string ): Promise<Saved | undefined>;
	/** Takes an edit back, exactly once. 0: the page was deleted. */
	undo( undo: Undo ): Promise<number>;
}

/** Edits of somebody who looks on, and can be asked a question. */
export interface AnsweredEdits extends Edits {
	/** The next edit that is sent carries this answer to the captcha of that id. */
	answer( captcha: string, word: string ): void;
}

/** One line of a difference, with what changed inside it. */
export interface DiffLine {
	kind: 'context' | 'added' | 'removed' | 'gap';
	parts: Array<{ text: string; changed: boolean }>;
}

export interface Rendering {
	/** The wiki's own difference between a revision (0: no page yet) and a new text. */
	compare( revisionId: number, wikitext: string, model?: 'wikitext' | 'json' ): Promise<DiffLine[]>;
	/** What the wikitext looks like on that page, cleaned of everything but harmless markup. */
	preview( title: string, wikitext: string ): Promise<DocumentFragment>;
}

export interface Tags {
	/** Whether edits of the reader can carry this change tag, and if not, why. */
	usable( tag: string ): Promise<'yes' | 'undefined' | 'inactive' | 'not-permitted'>;
}

/** Tags that are put on revisions, or taken off them. */
export interface TagChange {
	revisionIds: number[];
	tag: string;
	act: 'add' | 'remove';
	/** What the public log says. */
	reason: string;
	onProgress?( done: number ): void;
	/** What was not sent yet stays unsent; what was sent is in the answer. */
	signal?: AbortSignal;
}

/** What became of one revision. */
export interface TagOutcome {
	revisionId: number;
	/** `unchanged`: it was so already; `unsent`: cancelled before. */
	outcome: 'changed' | 'unchanged' | 'failed' | 'unsent';
	error?: WikiError;
}

export interface RevisionTags {
	/** Whether the reader may put this tag on revisions that are there already, and if not, why; whether she may take it off. */
	rights( tag: string ): Promise<{ add: 'yes' | 'undefined' | 'inactive' | 'not-permitted'; remove: boolean }>;
	/** Changes tags, 50 revisions a request. In the order of the ids; throws nothing: what was refused is told of each. */
	change( change: TagChange ): Promise<TagOutcome[]>;
}

/** A revision with what of it is hidden from the reader. */
export interface FoundRevision {
	contribution: Contribution;
	hidden: Array<'user' | 'comment'>;
}

export interface RevisionLookup {
	/** Undefined where it was deleted, or no revision has that number: which of both, the wiki does not tell everybody. */
	find( revisionId: number ): Promise<FoundRevision | undefined>;
	/** The account's latest edits of a page, redirects followed; the page under its title now. */
	onPage( title: string, user: string, most: number ): Promise<{ title: string; exists: boolean; contributions: Contribution[] }>;
	/** The wiki's own difference between a revision and the one before it. */
	diffOf( revisionId: number ): Promise<DiffLine[]>;
}

/** How far a reading is; `expected` is unknown until the wiki tells. */
export interface Progress {
	done: number;
	expected?: number;
}

export interface ContributionReading {
	/** Called for each answer, so that figures can grow while it is read. */
	onBatch( contributions: Contribution[] ): void;
	onProgress?( progress: Progress ): void;
	signal?: AbortSignal;
}

/** What came into the log of changed tags: edits that were made long ago may carry the tag since then. */
export interface TagLogReading {
	/** Only what is not older than this time, in milliseconds since 1970. */
	since: number;
	/** Oldest first. */
	onEntry( entry: TagLogEntry ): void;
}

export interface TagLogEntry {
	/** Milliseconds since 1970. */
	time: number;
	revisionId: number;
	added: string[];
	removed: string[];
}

/** Accounts whose contributions were not read, or not all of them. */
export interface AccountFailure {
	users: string[];
	error: WikiError;
}

export interface Contributions {
	/**
	 * All contributions of these accounts in `[from, to)`, 50 accounts and 500 rows a request. What cannot be read of
	 * some accounts does not keep it from reading those of the others. Progress is in accounts. The log of changed tags
	 * comes along in the first requests where it is wanted. What is read may be kept for the next time, under a name.
	 * Where it goes on for long, it is told of accounts that all of theirs has been handed on, and what of it failed.
	 */
	byUsers( users: string[], from: number, to: number, reading: ContributionReading & { tagLog?: TagLogReading; keepAs?: string; onHanded?( users: string[], failures: AccountFailure[] ): void } ): Promise<AccountFailure[]>;
	/** Recent changes that carry the tag, as far back as the wiki keeps them. Their pages have the titles of that time. */
	recentByTag( tag: string, from: number, to: number, reading: ContributionReading ): Promise<{ reachesBackTo: number }>;
	/** Revisions by id, 50 a request; deleted ones are missing in the answer. */
	byIds( revisionIds: number[], reading: ContributionReading ): Promise<void>;
	/** The pages in a category. */
	pagesInCategory( category: string, signal?: AbortSignal ): Promise<Array<{ pageId: number; namespace: number; title: string }>>;
	/** The pages that transclude a template, 500 a request. */
	pagesWithTemplate( template: string, signal?: AbortSignal ): Promise<Array<{ pageId: number; namespace: number; title: string }>>;
	/** For each title, that of the page to which it leads, in the wiki's own words, redirects followed. 50 a request. */
	targets( titles: string[], signal?: AbortSignal ): Promise<Map<string, string>>;
	/** Those of the titles that lead to other wikis: their hosts, and the titles there. 50 a request. */
	elsewhere( titles: string[], signal?: AbortSignal ): Promise<Map<string, { host: string; title: string }>>;
	/** The titles that pages have now. 50 a request. */
	titles( pageIds: number[], signal?: AbortSignal ): Promise<Map<number, { namespace: number; title: string }>>;
	/** Those of the pages that are redirects now, and those that are there no more. 50 a request. */
	pageStates( pageIds: number[], signal?: AbortSignal ): Promise<{ redirects: Set<number>; missing: Set<number> }>;
}

/** What the wiki tells of accounts besides their contributions. Times in milliseconds since 1970. */
export interface AccountHistory {
	/** When accounts were registered, on any wiki where that is told, else on this one; 0: before it was noted. Missing in the answer where it is not known. 50 a request. */
	registrations( users: string[], signal?: AbortSignal ): Promise<Map<string, number>>;
	/** Time of the account's latest edit, in a namespace or in all; 0 where there is none. */
	lastEdit( user: string, namespace?: number, signal?: AbortSignal ): Promise<number>;
	/** How many edits the account made in `[from, to)`, counted up to the most that are wanted, at most 500. */
	editsIn( user: string, from: number, to: number, most: number, signal?: AbortSignal ): Promise<number>;
}

/**
 * What was read, kept in this browser for this account, for a month. Throws nothing: where there is no room or the
 * browser keeps nothing, nothing is kept. Each part is there as it was saved, or not at all.
 */
export interface ReadingStore {
	load( name: string ): Promise<Array<{ part: string; value: unknown }>>;
	save( name: string, part: string, value: object ): Promise<void>;
	remove( name: string, part: string ): Promise<void>;
}

/** The texts of the interface in the reader's language, and of what is written to the wiki in the wiki's. */
export interface Messages {
	text( key: string, ...parameters: Array<string | number> ): string;
	inContentLanguage( key: string, ...parameters: Array<string | number> ): string;
	number( value: number ): string;
	/** A day such as `2026-11-23` as the reader's language writes it; short: without the year; or its month or year alone. */
	day( day: string, length?: 'short' | 'month' | 'year' ): string;
}

/** What a person typed and did not save yet; kept in this browser alone, for a week. */
export interface Drafts {
	load( key: string ): unknown;
	save( key: string, draft: object ): void;
	clear( key: string ): void;
}

/** The person at the keyboard, and where she is. */
export interface Reader {
	/** undefined without an account. */
	user: string | undefined;
	pageTitle: string;
	namespace: number;
	/** Database name of this wiki. */
	wikiId: string;
	host: string;
	/** Whether she can put right what is wrong in the wiki's configuration. */
	mayEditSettings: boolean;
}

/**
 * Batches of this account, kept in this browser: each change of an item is durable when its promise is fulfilled.
 * Throws a WikiError `storage-full` where there is no room, `storage-refused` where the browser keeps nothing.
 */
export interface BatchStore {
	/** All of it, or nothing. */
	create( batch: Batch, items: Item[] ): Promise<void>;
	/** Newest first. */
	list(): Promise<Batch[]>;
	load( id: string ): Promise<{ batch: Batch; items: Item[] } | undefined>;
	/** Replaces the batch, and those of its items that are given, all or none. */
	write( batch: Batch, items: Item[] ): Promise<void>;
	remove( id: string ): Promise<void>;
}

/** A page as it is read with many others before it is changed. */
export interface BulkPage extends Page {
	/** The title cannot be one; or it leads to another wiki. */
	problem?: 'invalid' | 'elsewhere';
	contentModel: string;
	/** Whether there is a page that a talk page is about; true for all other pages. */
	hasSubject: boolean;
	/** Why the account cannot edit it, in the wiki's words. */
	obstacles: string[];
}

export interface BulkPages {
	/** Number of the namespace that a title is in; 0 where it can be none. */
	namespaceOf( title: string ): number;
	/**
	 * The pages in the order of the titles, 50 a request. Redirects are followed: of a page, and where it is asked for,
	 * of the page that a talk page is about.
	 */
	read( titles: string[], ofSubjects: boolean, signal?: AbortSignal ): Promise<BulkPage[]>;
	/** For each of the revisions, its page's title and latest revision now; missing where it or its page is gone. 50 a request. */
	latest( revisionIds: number[], signal?: AbortSignal ): Promise<Map<number, { title: string; revisionId: number }>>;
}

/** What the wiki allows the account to do in bulk. */
export interface Allowance {
	/** Milliseconds from one edit to the next that the wiki asks for; 0 where it does not mind. */
	pace: number;
	mayDelete: boolean;
}

export interface Account {
	allowance(): Promise<Allowance>;
}

/** Keeps two tabs from doing the same. */
export interface Locks {
	/**
	 * Runs the work once nobody else of this browser holds the name, and holds it as long.
	 *
	 * @param onBusy Called where somebody holds it now
	 */
	hold( name: string, work: () => Promise<void>, onBusy: () => void, signal: AbortSignal ): Promise<void>;
}

export interface Templates {
	/**
	 * What each template says of its parameters, in the reader's language, by the titles asked for; read off its source
	 * where it says nothing. Redirects are followed. 50 a request.
	 */
	describe( titles: string[] ): Promise<Map<string, TemplateDescription>>;
}

/** Wikidata, where institutions are looked up. Its `WikiError`s are about Wikidata, not about this wiki. */
export interface Wikidata {
	/** Items whose names begin so, or whose id it is, in the reader's language as far as there is one. */
	search( text: string, signal?: AbortSignal ): Promise<FoundItem[]>;
	/** What there is to know of an institution; an item that leads to another gives the other. */
	institution( id: string, signal?: AbortSignal ): Promise<Institution>;
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

export interface Samples {
	/** Titles of some pages that transclude the template, without other templates. One request. */
	carrying( template: string, most: number ): Promise<string[]>;
}

/** Titles of pages, as many as were asked for at most. */
export interface TitleList {
	titles: string[];
	/** There are more than were asked for. */
	isCut: boolean;
}

export interface ListReading {
	/** How many titles at most. */
	limit: number;
	onProgress?( found: number ): void;
	signal?: AbortSignal;
}

/** What is in a category and below it, before any page is listed. */
export interface CategoryTree {
	levels: Array<{ categories: number; pages: number; files: number }>;
	/** Titles of all of them, each once. */
	categories: string[];
	/** Those that were reached a second time, such as by a circle. */
	again: string[];
	/** There are more than are looked at. */
	isCut: boolean;
}

/** Lists of pages, 500 a request. */
export interface PageLists {
	/** The category and what is so many levels below. */
	categoryTree( category: string, depth: number, signal?: AbortSignal ): Promise<CategoryTree>;
	inCategories( categories: string[], reading: ListReading ): Promise<TitleList>;
	search( query: string, reading: ListReading ): Promise<TitleList>;
	withFile( file: string, reading: ListReading ): Promise<TitleList>;
	withTemplate( template: string, reading: ListReading ): Promise<TitleList>;
	uploadsOf( user: string, reading: ListReading ): Promise<TitleList>;
}

/** A page among many that are looked at one after the other. */
export interface SurveyedPage {
	pageId: number;
	title: string;
	namespace: number;
	wikitext: string;
	/** Day of its latest edit, in UTC. */
	lastDay: string;
	/** Whether the reader may edit it. */
	mayEdit: boolean;
}

/** Looking at very many pages. */
export interface Survey {
	/** Ids of the pages that transclude at least one of the templates, each once; code (templates, modules, messages) is left out. 500 a request. */
	list( templates: string[], signal?: AbortSignal ): Promise<number[]>;
	/** Hands on each of the pages once, in the order in which the wiki gives them. 50 a request, one request after the other. */
	read( pageIds: number[], onPages: ( pages: SurveyedPage[] ) => void, signal?: AbortSignal ): Promise<void>;
	/** Those of the titles that exist, without their content. 50 a request. */
	states( titles: string[], signal?: AbortSignal ): Promise<Map<string, Pick<SurveyedPage, 'lastDay' | 'mayEdit'>>>;
	/** Those of the names that no account has. 50 a request. */
	missingAccounts( names: string[], signal?: AbortSignal ): Promise<string[]>;
	/** The months as the wiki's language names them: a list of twelve for each form. */
	months( signal?: AbortSignal ): Promise<string[][]>;
}

/** Defects that a person has decided to live with, by their keys; kept in this browser. */
export interface Ignored {
	load(): string[];
	save( keys: string[] ): void;
}

/** Another wiki of a partnership, to be read only. */
export interface ForeignWiki {
	wiki: Wiki;
	/** Of its `api.php`. */
	address: string;
	/** Code of the language of its content. */
	language: string;
	pages: Pages;
	/** Its own configuration: which of its templates, categories and tags are Partnerkit's. */
	config: Config;
	contributions: Contributions;
	accounts: AccountHistory;
	isContent( namespace: number ): boolean;
}

export interface ForeignWikis {
	/**
	 * The wiki that a record means by a name; each is asked once what it is. Throws a WikiError `unknown-wiki` where no
	 * address is known of that name.
	 */
	open( name: string ): Promise<ForeignWiki>;
}

export type { Clock, WorkingStore } from './ports-working';
export type { Editors, OpenEditor, OwnEdits, SavedEdit, SaveLine, SaveMark, SaveNote, TabMemory } from './ports-saving';

/** What a reading of many names or titles tells while it goes on. */
export interface ManyReading {
	onProgress?( progress: Progress ): void;
	signal?: AbortSignal;
}

export interface Users {
	/**
	 * What the wiki says of each name, 50 a request. Of those that nobody has, the name that the account was given when
	 * it was renamed, as far as a redirect or the log of renames tells; the states of these names are in the answer too.
	 */
	look( names: string[], reading?: ManyReading ): Promise<AccountStates>;
	/** Titles of the pages of users and of their talk pages in a category. 500 a request. */
	inCategory( category: string, signal?: AbortSignal ): Promise<string[]>;
	/** Titles of the pages of users and of their talk pages that a page links to, however it does; undefined where there is no such page. 500 a request. */
	linkedFrom( title: string, signal?: AbortSignal ): Promise<string[] | undefined>;
	/** Names of those who registered for an event of the wiki's own event registration, by its number. 20 a request. */
	registered( event: number, reading?: ManyReading ): Promise<string[]>;
	/** Whether the wiki has such registrations. */
	hasRegistrations(): boolean;
	isTemporary( name: string ): boolean;
}
