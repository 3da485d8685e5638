/** What is read for figures, each by itself and each of which may fail. */
export type Part =
	/** Lists of the participants' contributions, in accounts. */
	| 'participants'
	/** Recent changes with the change tag, in revisions. */
	| 'tag'
	/** Revisions that the Ledger says to count. */
	| 'ledger'
	/** Pages that are marked for the partnership; what the marks say, of those that were edited. */
	| 'marked-pages' | 'marks'
	/** Pages on worklists. */
	| 'worklist'
	/** The other partnerships, for edits that carry the tag alone. */
	| 'others'
	/** Whether pages that were created are redirects now, or gone. */
	| 'redirects'
	/** When accounts of editors were registered; what new editors did later. */
	| 'registrations' | 'later-edits'
	/** Revisions that counted at an earlier reading, and are looked for now. */
	| 'memory'
	/** Wikis of the partnership. */
	| 'wikis'
	/** Texts of counted revisions and of those below them. */
	| 'texts'
	/** The partner's files: their categories, the files in these, which pages show them, in files. */
	| 'categories' | 'files' | 'usage'
	/** What pages say that show a file which a template shows too, in pages. */
	| 'usage-texts'
	/** When the files were uploaded, and where they are. */
	| 'uploads'
	/** Pages that were created: whether they were moved into the content, in pages. */
	| 'moves'
	/** Views of pages, requests for files, in days of each; views as Commons Impact Metrics tells them, in months. */
	| 'views' | 'requests' | 'impact-months';

/** How whole the reading of one part is. */
export interface Coverage {
	fetched: number;
	/** Unknown where nothing tells how many there are. */
	expected?: number;
	/** Why something was not read, in words of the wiki or as an error code; none where all was. */
	failed: string[];
	/** Whether the reading stopped before its end. */
	truncated: boolean;
}

export interface PartCoverage extends Coverage {
	part: Part;
	/** Of the memory: the day from which on it reaches. */
	since?: string;
	/** The other wiki that was read; undefined: the one where the partnership's page is. */
	wiki?: string;
}

export function isWhole( { fetched, expected, failed, truncated }: Coverage ): boolean {
	return !failed.length && !truncated && ( expected === undefined || fetched >= expected );
}

/** Each part once: of those that several figures rest on in several ways, the one with most missing. */
export function eachPartOnce( coverage: PartCoverage[] ): PartCoverage[] {
	const parts = new Map<string, PartCoverage>();
	coverage.forEach( ( part ) => {
		const key = `${ part.part } ${ part.wiki ?? '' }`;
		const before = parts.get( key );
		parts.set( key, before && missingFrom( before ) >= missingFrom( part ) ? before : part );
	} );
	return [ ...parts.values() ];
}

function missingFrom( part: PartCoverage ): number {
	return isWhole( part ) ? -1 : ( part.expected ?? part.fetched ) - part.fetched;
}
