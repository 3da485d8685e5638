/*
 * What the figures of files and of readers need: the partner's files and where these are shown, and what services tell
 * about readers.
 */

import type { CategoryTree } from '../domain/impact/files/category-tree';
import type { Usage } from '../domain/impact/files/usage';
import type { DayAnswer, DayRow } from '../domain/impact/reach/days';
import type { Counted, Move, Span } from '../domain/impact/reach/span';
import type { Day } from '../domain/partnership/dates';
import type { WikiError } from './error';

export type * from './ports-topics';

export interface TreeReading {
	/** Steps below the categories that are looked at. */
	depth: number;
	/** How many categories at most. */
	limit: number;
	onProgress?( categories: number ): void;
	signal?: AbortSignal;
}

export interface FilesReading {
	/** How many files at most. */
	limit: number;
	onProgress?( files: number ): void;
	signal?: AbortSignal;
}

/** What could not be read of some titles. */
export interface TitlesFailure {
	titles: string[];
	error: WikiError;
}

/** A picture of a file, small. */
export interface Thumbnail {
	/** Addresses of the picture, where the wiki can make one, and of the file itself. */
	picture?: string;
	width: number;
	height: number;
	original: string;
	/** Milliseconds since 1970; NaN where it is not known. */
	uploaded: number;
}

/** The files of a partner, on the wiki that has them: this one, or the one that it takes files from. */
export interface PartnerFiles {
	/** Host of the wiki that has the files. */
	host: string;
	/** Whether that is this wiki. */
	isHere: boolean;
	url( title: string ): string;
	/** The categories, without namespace, and what is below them. Wide first. */
	tree( categories: string[], reading: TreeReading ): Promise<CategoryTree>;
	/** Titles of the files in the categories, each once. 500 a request. */
	files( categories: string[], reading: FilesReading ): Promise<{ titles: string[]; isCut: boolean; failures: TitlesFailure[] }>;
	/** Where files are shown: on all wikis where the wiki knows that, else on this one. 50 files a request. */
	usages( files: string[], onUsages: ( usages: Usage[], done: number ) => void, signal?: AbortSignal ): Promise<TitlesFailure[]>;
	/** Database name of that wiki, and whether it knows of the use on other wikis. One request. */
	about( signal?: AbortSignal ): Promise<{ database: string; isGlobal: boolean }>;
	/** What the usages are of: all wikis, or this one alone. Known once usages were read. */
	isGlobal(): boolean;
	/** 50 files a request. */
	thumbnails( files: string[], width: number, signal?: AbortSignal ): Promise<Map<string, Thumbnail>>;
}

export interface PartnerFilesOpening {
	/** The wiki that has these categories. */
	open( categories: string[], signal?: AbortSignal ): Promise<PartnerFiles>;
}

/** A question to a service about readers. */
export interface DayQuestion extends Omit<Counted, 'span'> {
	span: Span;
}

/** A service that tells numbers by day. */
export interface DayService {
	/** How many questions go into one request. */
	together: number;
	/** The first day that it can know. */
	since( now: number ): Day;
	/** In the order of the questions; what failed is an error. */
	ask( questions: DayQuestion[], signal?: AbortSignal ): Promise<Array<DayAnswer | WikiError>>;
}

export interface ImpactMetrics {
	/**
	 * Views of the pages that show files of the category and of those below it, by month as its first day; undefined
	 * where the category is not enrolled.
	 */
	views( category: string, span: Span, signal?: AbortSignal ): Promise<DayRow[] | undefined>;
}

export interface ReaderSources {
	/** undefined: nothing counts here. */
	pageViews?: DayService;
	mediaRequests?: DayService;
	impactMetrics?: ImpactMetrics;
}

export interface MoveHistory {
	/** Moves of a page of a wiki, as far as its history and the move log tell. */
	of( page: { host: string; title: string; pageId: number }, signal?: AbortSignal ): Promise<Move[]>;
}

/** What services told, kept in this browser by month: closed months for good. What cannot be kept is asked for again. */
export interface ReachStore {
	load( names: string[] ): Promise<Array<Record<string, Array<number | null>>>>;
	save( entries: Array<{ name: string; months: Record<string, Array<number | null>> }> ): Promise<void>;
}

/** Down to which depth of its categories a partnership's files were last looked at; kept in this browser. */
export interface DepthMemory {
	load( partnership: string ): number | undefined;
	save( partnership: string, depth: number ): void;
}
