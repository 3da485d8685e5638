import { folded } from '../../health/written';
import type { Partnership } from '../../partnership/record';
import type { Institution } from '../reached/partners';
import type { Topics } from './topics';

/** An institution that is a partner, or an affiliate of the movement. */
export interface Member {
	key: string;
	name: string;
	kind: 'institution' | 'affiliate';
	/** Of an institution; '' where no record tells. */
	type: string;
}

/** Two who work together. */
export interface Link {
	one: Member;
	other: Member;
	/** Those that both are in; one at least. */
	partnerships: Partnership[];
}

/** Everybody who is in a partnership with somebody else, two by two: those that share most first, then by their names. */
export function linksOf( partnerships: Partnership[], institutions: Institution[] ): Link[] {
	const members = membersOf( partnerships, institutions );
	const links = new Map<string, Link>();
	members.forEach( ( some, partnership ) => some.forEach( ( one, index ) => some.slice( index + 1 ).forEach( ( other ) => {
		const [ first, second ] = isBefore( one, other ) ? [ one, other ] : [ other, one ];
		const key = `${ first.key }\n${ second.key }`;
		const link = links.get( key ) || { one: first, other: second, partnerships: [] };
		link.partnerships.push( partnership );
		links.set( key, link );
	} ) ) );
	return [ ...links.values() ].sort( ( one, other ) => other.partnerships.length - one.partnerships.length || ( isBefore( one.one, other.one ) || one.one === other.one && isBefore( one.other, other.other ) ? -1 : 1 ) );
}

function membersOf( partnerships: Partnership[], institutions: Institution[] ): Map<Partnership, Member[]> {
	const members = new Map<Partnership, Member[]>( partnerships.map( ( one ): [ Partnership, Member[] ] => [ one, [] ] ) );
	institutions.forEach( ( { name, type, partnerships: some }, index ) => {
		const member: Member = { key: `institution ${ index }`, name, type, kind: 'institution' };
		some.forEach( ( one ) => members.get( one )!.push( member ) );
	} );
	const affiliates = new Map<string, Member>();
	partnerships.forEach( ( one ) => one.affiliates.forEach( ( name ) => {
		const key = `affiliate ${ folded( name ) }`;
		const member = affiliates.get( key ) || { key, name, type: '', kind: 'affiliate' };
		affiliates.set( key, member );
		if ( !members.get( one )!.includes( member ) ) {
			members.get( one )!.push( member );
		}
	} ) );
	return members;
}

function isBefore( one: Member, other: Member ): boolean {
	return one.name < other.name || one.name === other.name && one.key < other.key;
}

/** Which links are looked at; '' where nothing is chosen. */
export interface Choice {
	/** Part of a member's name. */
	name: string;
	/** Key of a member: the links of the partnerships that the affiliate is in. */
	affiliate: string;
	/** Type of one of the two at least. */
	type: string;
	/** Key of a topic: of each pair, the partnerships about it. */
	topic: string;
}

export function chosenLinks( all: Link[], { name, affiliate, type, topic }: Choice, topics: Topics ): Link[] {
	const links = topic === '' ? all : all.map( ( link ) => ( { ...link, partnerships: link.partnerships.filter( ( one ) => topics.has( one, topic ) ) } ) ).filter( ( { partnerships } ) => partnerships.length );
	const sought = name.trim().toLowerCase();
	const its = new Set<Partnership>();
	links.filter( ( { one, other } ) => one.key === affiliate || other.key === affiliate ).forEach( ( { partnerships } ) => partnerships.forEach( ( one ) => its.add( one ) ) );
	return links.filter( ( { one, other, partnerships } ) =>
		( sought === '' || [ one, other ].some( ( member ) => member.name.toLowerCase().includes( sought ) ) ) &&
		( type === '' || one.type === type || other.type === type ) &&
		( affiliate === '' || partnerships.some( ( partnership ) => its.has( partnership ) ) ) );
}

/** Each member of the links once, in the order in which they come. */
export function membersIn( links: Link[] ): Member[] {
	return [ ...new Set( links.reduce<Member[]>( ( all, { one, other } ) => {
		all.push( one, other );
		return all;
	}, [] ) ) ];
}

/** The first links between so many members: what a picture has room for. */
export function firstLinks( links: Link[], most: number ): Link[] {
	const members = new Set<Member>();
	return links.filter( ( { one, other } ) => {
		const more = [ one, other ].filter( ( member ) => !members.has( member ) );
		const fits = members.size + more.length <= most;
		more.forEach( ( member ) => fits && members.add( member ) );
		return fits;
	} );
}
