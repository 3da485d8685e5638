import { folded } from '../health/written';
import type { Partnership } from '../partnership/record';

/** A page that keeps a partnership. */
export interface KeptAt {
	/** Host of its wiki. */
	wiki: string;
	isHere: boolean;
	/** Its address, and that of the page which shows Partnerkit's screens there. */
	url: string;
	screens: string;
}

/** A partnership in a registry. */
export interface Entry {
	/** Its own among the partnerships of all registries. */
	key: string;
	/** Host of the wiki. */
	wiki: string;
	/** Title of its page there. */
	title: string;
	/** Pages of other wikis that its page says are the same. */
	sameAs: Array<{ host: string; title: string }>;
	partnership: Partnership;
}

/** Tells partnerships of all registries apart; the name alone for those of this wiki. No title holds what is between the two. */
export function entryKey( name: string, wiki: string ): string {
	return wiki === '' ? name : `${ wiki }|${ name }`;
}

/**
 * The entries, those that keep the same partnership on several wikis together, each in the order in which they are given:
 * where the page of one has a language link to that of the other; or where they have the same name, but for case and spaces, and the
 * same institutions, all of them known by their Wikidata items. Two of the same wiki are never the same.
 */
export function sameEntries<One extends Entry>( entries: One[] ): One[][] {
	const groups: One[][] = [];
	entries.forEach( ( one ) => {
		const group = groups.find( ( some ) => some.every( ( { wiki } ) => wiki !== one.wiki ) && some.some( ( other ) => isSame( one, other ) ) );
		if ( group ) {
			group.push( one );
		} else {
			groups.push( [ one ] );
		}
	} );
	return groups;
}

function isSame( one: Entry, other: Entry ): boolean {
	return leadsTo( one, other ) || leadsTo( other, one ) || isAlike( one.partnership, other.partnership );
}

function leadsTo( { sameAs }: Entry, { wiki, title }: Entry ): boolean {
	return sameAs.some( ( page ) => page.host === wiki && page.title === title );
}

function isAlike( one: Partnership, other: Partnership ): boolean {
	const items = itemsOf( one );
	return items !== undefined && items === itemsOf( other ) && [ one.name, one.label ].some( ( name ) => [ other.name, other.label ].some( ( its ) => folded( name ) === folded( its ) ) );
}

/** undefined where there is none, or one without an item. */
function itemsOf( { partners }: Partnership ): string | undefined {
	const items = [ ...new Set( partners.map( ( { wikidata } ) => wikidata ) ) ].sort();
	return items.length && !items.includes( '' ) ? items.join( ' ' ) : undefined;
}

/** What stands in the place of language links: links with a prefix, each alone on its line. Which of them lead to another wiki, the wiki has to say. */
export function languageLinks( wikitext: string ): string[] {
	return ( wikitext.match( /^[^\S\n]*\[\[[^[\]{}|<>\n:]+:[^[\]{}|<>\n]+\]\][^\S\n]*$/gm ) || [] ).map( ( line ) => line.trim().slice( 2, -2 ).trim() );
}
