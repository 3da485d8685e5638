/* What features need to list, read and change very many pages. */

import type { Batch } from '../domain/batch/batch';
import type { Item } from '../domain/batch/item';
import type { Page } from './ports-pages';

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
