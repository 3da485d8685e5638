import { PAID, type Affiliation } from '../../../domain/tracking/disclosure';
import type { Edits, Messages } from '../../../wiki/ports';
import { affiliationAct } from '../../tracking/people/first-acts';
import type { Step } from '../../tracking/people/act';
import type { People } from '../../tracking/people/people';
import { editWork } from '../edit-work';
import type { Work } from '../runner';

/** What the person's user page is going to say. */
export interface Disclosing {
	/** Undefined where there is nothing to write: it says so already, or cannot be changed. */
	step?: Step;
	isSaid: boolean;
	/** Why the page cannot be changed. */
	hindered: string[];
}

/** @param day Of today */
export function disclosingOf( people: People, { work, partner }: { work: string; partner: string }, day: string, text: Messages[ 'inContentLanguage' ] ): Disclosing {
	const own = people.own!;
	const paid = PAID.find( ( one ) => one === work );
	const before = own.affiliations.find( ( one ) => one.partner === partner && !one.until );
	const isSaid = before !== undefined && before.paid === paid;
	// A page that leads to another one is somebody's own decision, and the other may be somebody else's.
	const isOpen = !own.obstacles.length && own.userPage.redirectedFrom === undefined;
	const affiliation: Affiliation = { role: '', employer: '', client: '', since: day, ...before, partnership: people.partnership.name, partner, paid };
	return { isSaid, hindered: isSaid ? [] : own.obstacles, step: isSaid || !isOpen ? undefined : affiliationAct( people, affiliation, undefined, text ).steps[ 0 ] };
}

export function disclosingWork( edits: Edits, { step }: Disclosing ): Work {
	return editWork( edits, step ? [ {
		base: step.page.revisionId,
		edit: { title: step.page.title, summary: step.summary, tags: [], transform: ( wikitext, now ) => now.redirectedFrom !== undefined ? undefined : step.transform( wikitext ) }
	} ] : [] );
}
