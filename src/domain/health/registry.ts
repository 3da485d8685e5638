import { partnershipOfTitle, type Config } from '../partnership/config';
import type { PartnershipEvent } from '../partnership/event';
import { isSamePartnership } from '../partnership/marks';
import type { Partner, Partnership } from '../partnership/record';
import { normalizeTitle } from '../partnership/titles';
import { folded, writtenAs } from './written';

/** A partnership with what marks and participants are compared with. */
export interface Registered {
	partnership: Partnership;
	events: PartnershipEvent[];
}

/** All partnerships of a wiki, and under which other names they may be found. */
export interface Registry {
	all: Registered[];
	/** Names of partnerships that were moved, normalised, with the names that they have now. */
	renamed: Map<string, string>;
	/** Titles that lead to the page of a partner, folded, with the partner's name. */
	partners: Map<string, string>;
}

/** How a name was found: as it stands, as a former name, or by how it is written. */
export interface Found {
	registered: Registered;
	how: 'exact' | 'renamed' | 'written';
}

export function findPartnership( { all, renamed }: Registry, given: string, config: Config ): Found | undefined {
	const byName = ( name: string | undefined ): Registered | undefined => name === undefined ? undefined : all.find( ( one ) => isSamePartnership( one.partnership.name, name ) );
	const exact = byName( given );
	if ( exact ) {
		return { registered: exact, how: 'exact' };
	}
	const former = byName( renamed.get( normalizeTitle( given ) ) );
	if ( former ) {
		return { registered: former, how: 'renamed' };
	}
	const bare = given.replace( /^\[\[|\]\]$/g, '' ).replace( /\|.*$/, '' );
	const names = all.map( ( { partnership } ) => partnership.name );
	const written = byName( partnershipOfTitle( config, normalizeTitle( bare ) ) ) || byName( writtenAs( bare, names ) );
	return written && { registered: written, how: 'written' };
}

/** A partner of the partnership by what a mark calls it, or undefined. `exact`: by its own name. */
export function findPartner( { partners }: Registry, { partnership }: Registered, given: string ): { partner: Partner; exact: boolean } | undefined {
	const own = partnership.partners.find( ( { name } ) => name === given );
	if ( own ) {
		return { partner: own, exact: true };
	}
	const unique = ( found: Partner[] ): Partner | undefined => found.length === 1 ? found[ 0 ] : undefined;
	const item = /(?:^|[/:])(Q[1-9]\d*)\]*$/i.exec( given );
	const title = given.replace( /^\[\[:?|\]\]$/g, '' ).replace( /\|.*$/, '' );
	const led = partners.get( folded( title ) );
	const partner = unique( partnership.partners.filter( ( { wikidata } ) => item && wikidata === item[ 1 ].toUpperCase() ) ) ||
		unique( partnership.partners.filter( ( { name } ) => folded( name ) === folded( title ) ) ) ||
		unique( partnership.partners.filter( ( { name } ) => led !== undefined && folded( name ) === folded( led ) ) );
	return partner && { partner, exact: false };
}

/** The event by its id, or by a name or an id that differs in how it is written. */
export function findEvent( { events }: Registered, given: string ): { event: PartnershipEvent; exact: boolean } | undefined {
	const exact = events.find( ( { id } ) => id === given );
	if ( exact ) {
		return { event: exact, exact: true };
	}
	const written = events.filter( ( { id, name } ) => folded( id ) === folded( given ) || folded( name ) === folded( given ) || folded( id.replace( /-/g, ' ' ) ) === folded( given ) );
	return written.length === 1 ? { event: written[ 0 ], exact: false } : undefined;
}
