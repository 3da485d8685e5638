/** What a reading of one wiki is going to be about, as far as it is known before. */
export interface WikiSize {
	/** Edits of each participant since the account was made; undefined where the wiki has no such account, or was not asked. */
	editCounts: Array<number | undefined>;
}

export interface ReadingSize {
	wikis: WikiSize[];
	/** Categories of files. */
	categories: number;
	/** Whether the account may ask for ten times as much at once. */
	hasHighLimits: boolean;
}

/** What a reading costs, and what it leaves out. */
export interface Plan {
	/** At most: nobody can tell before how many of somebody's edits lie in the time of the partnership. */
	requests: number;
	minutes: number;
	/** Whether it is better done where a database can be asked. */
	isLong: boolean;
	/** Accounts on the lists. */
	participants: number;
	/** Their edits since they were made. */
	edits: number;
	skipped: Skipped[];
}

/** What is not in the figures, or not in the plan, whatever is read. */
export type Skipped =
	/** Edits that carry the tag, by people who are not listed, are found in recent changes alone. */
	| 'older-tags'
	/** Texts of revisions, for words and references, are read when somebody asks. */
	| 'texts'
	/** So are files and their use. */
	| 'files'
	/** How many edits people have on other wikis is not known before. */
	| 'other-wikis'
	/** Some accounts are not known to the wiki. */
	| 'unknown-accounts';

/** What a wiki answers to at once, and to accounts with higher limits. */
const USERS = { plain: 50, high: 500 };
const ROWS = { plain: 500, high: 5000 };

/** Requests that a wiki answers in a minute, whatever is asked. */
const PER_MINUTE = 200;

/** From here on a reading is long. */
const LONG = { requests: 2000, minutes: 10 };

/** Requests for what is read once: the partnership's pages and the other partnerships', marks, recent changes, the Ledger, redirects. */
const ONCE = 10;

/** What reading the figures of a partnership costs. */
export function planOf( { wikis, categories, hasHighLimits }: ReadingSize ): Plan {
	const limit = hasHighLimits ? 'high' : 'plain';
	const requests = wikis.reduce( ( sum, { editCounts } ) => sum + ONCE + ofPeople( editCounts, USERS[ limit ], ROWS[ limit ] ), 0 );
	const counts = wikis.length ? wikis[ 0 ].editCounts : [];
	const minutes = requests / PER_MINUTE;
	return {
		requests, minutes,
		isLong: requests > LONG.requests || minutes > LONG.minutes,
		participants: counts.length,
		edits: counts.reduce<number>( ( sum, count = 0 ) => sum + count, 0 ),
		skipped: [
			'older-tags', 'texts',
			...categories ? [ 'files' as const ] : [],
			...wikis.length > 1 ? [ 'other-wikis' as const ] : [],
			...counts.includes( undefined ) ? [ 'unknown-accounts' as const ] : []
		]
	};
}

/** So many accounts are asked for in one request, which has to be made again for each page of rows. */
function ofPeople( editCounts: Array<number | undefined>, users: number, rows: number ): number {
	let requests = 0;
	for ( let at = 0; at < editCounts.length; at += users ) {
		const edits = editCounts.slice( at, at + users ).reduce<number>( ( sum, count = 0 ) => sum + count, 0 );
		requests += Math.max( 1, Math.ceil( edits / rows ) );
	}
	return requests;
}
