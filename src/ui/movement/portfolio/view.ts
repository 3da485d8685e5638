import type { PartCoverage } from '../../../domain/impact/coverage';
import type { CountedColumns } from '../../../domain/movement/counted-columns';
import type { PartnershipFacts } from '../../../domain/movement/facts';

/** A partnership among all. */
export interface Member {
	facts: PartnershipFacts;
	/** `before`: it has not begun, so nothing counts. `partly`: something of it could not be read. */
	state: 'pending' | 'before' | 'whole' | 'partly';
	/** What could not be read. */
	gaps: PartCoverage[];
}

/** All partnerships of a wiki, as far as they are read. */
export interface PortfolioView {
	phase: 'reading' | 'done' | 'cancelled';
	/** 0 to 1. */
	progress: number;
	/** By name; their numbers in the columns are their places here. */
	members: Member[];
	columns?: CountedColumns;
	/** Headings of requests of institutions that nobody has answered, and the title of the page that they are on. */
	requests: string[];
	requestsTitle: string;
	/** The page below which the partnerships stand. */
	homeTitle: string;
	/** Milliseconds since 1970: when the last of it was read; absent while it is read for the first time. */
	readAt?: number;
}
