import type { Limits, Venue, WishedName } from '../domain/onboarding/preflight-facts';

/** What the wiki tells of what many people at one place may do at once. Nothing is asked of anybody else, and nothing is kept. */
export interface EventChecks {
	/** Of everybody who is new, and who is exempt; undefined where the wiki tells nothing to those without an account. */
	limits(): Promise<Limits | undefined>;
	/** Blocks of an address or a range, for this wiki and, where it knows of them, for all. */
	venue( address: string ): Promise<Venue>;
	/** The address that this browser asks from, as the wiki sees it; undefined where it does not say. */
	ownAddress(): Promise<string | undefined>;
	/** Whether accounts can be called so, in the order of the names. 50 a request. */
	names( names: string[] ): Promise<WishedName[]>;
}
