import type { Partner, Partnership } from '../partnership/record';
import type { KeptAt } from './registries';

/** What the pages of a partnership say of it, as far as all partnerships are looked at together. */
export interface PartnershipFacts {
	/** Its partners' countries are codes of two letters in capitals, as far as they are known. */
	partnership: Partnership;
	/** Accounts that can be asked; undefined: the record says more than names. */
	contacts?: string[];
	/** Names of the wikis on which it or one of its events counts, as its pages have them. */
	wikis: string[];
	/** Where its events are or were. */
	places: string[];
	/** Accounts on its list of participants. */
	participants: number;
	/** How many things on its record and its events are to be repaired; undefined: not looked at. */
	defects?: number;
	/** How many reports it has. */
	reports: number;
}

/** A partnership among those of all registries. */
export interface MemberFacts extends PartnershipFacts {
	/** Its own among all. */
	key: string;
	/** The pages that keep it, one a wiki. What else is told of it is told by the first; reports are those of all. */
	keptAt: [ KeptAt, ...KeptAt[] ];
}

/** What partners have of something, each once, in order. */
export function valuesOf( facts: PartnershipFacts[], of: ( partner: Partner ) => string ): string[] {
	return [ ...new Set( partnersOf( facts ).map( of ) ) ].filter( ( value ) => value !== '' ).sort();
}

function partnersOf( facts: PartnershipFacts[] ): Partner[] {
	return ( [] as Partner[] ).concat( ...facts.map( ( { partnership } ) => partnership.partners ) );
}
