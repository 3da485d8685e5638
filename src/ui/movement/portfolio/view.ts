import type { PartCoverage } from '../../../domain/impact/coverage';
import type { CountedColumns } from '../../../domain/movement/counted-columns';
import type { MemberFacts } from '../../../domain/movement/facts';

/** A partnership among all. */
export interface Member {
	facts: MemberFacts;
	/** `before`: it has not begun, so nothing counts. `partly`: something of it could not be read. */
	state: 'pending' | 'before' | 'whole' | 'partly';
	/** What could not be read. */
	gaps: PartCoverage[];
}

/** A wiki whose partnerships are looked at. */
export interface RegistryView {
	/** Its host; the name by which the configuration means it, where it could not be read. */
	wiki: string;
	isHere: boolean;
	/** Nothing tells where it is; it does not answer. */
	problem?: 'unknown' | 'down';
	/** In the wiki's words, or a short code. */
	reason?: string;
}

/** All partnerships of a wiki, as far as they are read. */
export interface PortfolioView {
	phase: 'reading' | 'done' | 'cancelled';
	/** 0 to 1. */
	progress: number;
	/** Those of this wiki first, each registry by name; their numbers in the columns are their places here. */
	members: Member[];
	columns?: CountedColumns;
	/** Headings of requests of institutions that nobody has answered, and the title of the page that they are on. */
	requests: string[];
	requestsTitle: string;
	/** This wiki and the others whose partnerships are looked at; empty where there are no others. */
	registries: RegistryView[];
	/** The page below which the partnerships stand. */
	homeTitle: string;
	/** Milliseconds since 1970: when the last of it was read; absent while it is read for the first time. */
	readAt?: number;
}
