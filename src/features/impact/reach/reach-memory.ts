import type { AskedDays } from './known-days';

/** What a reading of readers has found out besides closed months, which are kept for good: so that another one goes on with it. */
export interface ReachMemory {
	/** Since when pages are among the content, in milliseconds since 1970, by page; undefined: always. */
	inContent: Map<string, number | undefined>;
	/** Why it is not known of a page, and why services did not tell, by page or file. */
	unmoved: Map<string, string>;
	failed: Map<string, string>;
	/** Days of months that are not closed, by service and name. */
	asked: Map<string, AskedDays>;
}

export function newMemory(): ReachMemory {
	return { inContent: new Map(), unmoved: new Map(), failed: new Map(), asked: new Map() };
}
