import type { PartCoverage } from '../../domain/impact/coverage';
import type { Career } from '../../domain/impact/newcomers';
import type { Day } from '../../domain/partnership/dates';
import type { Ledger } from '../../domain/partnership/ledger';
import type { Records } from './records';
import type { WikiFacts } from './wiki-readings';

/** What was read of a partnership: all that its figures are made from. */
export interface Material {
	records: Records;
	ledger: Ledger;
	/** Edits that counted at an earlier reading and are there no more; undefined where there was none. */
	gone?: Ledger;
	/** Day from which on these are remembered. */
	goneSince?: Day;
	wikis: WikiFacts;
	/** By the account's name; undefined as long as nothing was read of any. */
	careers?: Map<string, Career>;
	coverage: PartCoverage[];
	/** Milliseconds since 1970: when the last of it was read; undefined as long as it is read. */
	readAt?: number;
}
