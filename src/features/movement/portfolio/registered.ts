import type { MemberFacts, PartnershipFacts } from '../../../domain/movement/facts';
import { entryKey, languageLinks, sameEntries, type KeptAt } from '../../../domain/movement/registries';
import { folded } from '../../../domain/health/written';
import { isCancelled } from '../../impact/parts';
import type { Records } from '../../impact/records';
import type { OpenWiki } from './open-wikis';
import type { PortfolioPorts, RegistryPorts } from './ports';
import { readMovementRecords, type MovementRecords } from './read-records';

/** The partnerships of a wiki. */
export interface Registry {
	wiki: OpenWiki;
	/** Its pages are shared. */
	ports: RegistryPorts;
}

/** A partnership of a registry. */
export interface Registered {
	/** Its own; pages that keep the same partnership have the same. */
	key: string;
	registry: Registry;
	records: Records;
	facts: PartnershipFacts;
	keptAt: KeptAt;
	title: string;
	/** What its page has in the place of language links. */
	links: string[];
}

export async function readRegistered( registry: Registry, countryCode: PortfolioPorts[ 'countryCode' ] ): Promise<MovementRecords & { registered: Registered[] }> {
	const { pages, wiki: { id, host, isHome } } = registry.ports;
	const read = await readMovementRecords( registry.ports, countryCode );
	const screens = pages.url( 'Special:BlankPage/Partnerkit' );
	return {
		...read,
		registered: read.records.map( ( { page: { title, wikitext }, ...records }, index ) => ( {
			key: entryKey( records.partnership.name, isHome ? '' : id ), registry, records, facts: read.facts[ index ], title, links: languageLinks( wikitext ),
			keptAt: { wiki: host, isHere: isHome, url: pages.url( title ), screens }
		} ) )
	};
}

/** Partnerships of several registries, those that are the same together. */
export async function groupSame( all: Registered[] ): Promise<Registered[][]> {
	const registries = [ ...new Set( all.map( ( { registry } ) => registry ) ) ];
	const targets = new Map( await Promise.all( registries.map( async ( registry ) => [ registry, await linkTargets( registry, registries, all ) ] as const ) ) );
	const groups = sameEntries( all.map( ( one ) => ( {
		...one, wiki: one.keptAt.wiki, partnership: one.records.partnership,
		sameAs: one.links.flatMap( ( link ) => targets.get( one.registry )!.get( link ) || [] )
	} ) ) );
	return groups.map( ( group ) => group.map( ( one ) => ( { ...one, key: group[ 0 ].key } ) ) );
}

/** What is known of a partnership, by all pages that keep it. */
export function factsOf( group: Registered[] ): MemberFacts {
	const [ { key, facts } ] = group;
	const wikis = [ ...new Set( group.flatMap( ( one ) => one.facts.wikis ) ) ];
	return { ...facts, wikis, key, keptAt: group.map( ( { keptAt } ) => keptAt ) as MemberFacts[ 'keptAt' ], reports: group.reduce( ( sum, one ) => sum + one.facts.reports, 0 ) };
}

/** Where links of a wiki's partnerships lead that may be pages of partnerships on the others: one request, where there are any. */
async function linkTargets( registry: Registry, registries: Registry[], all: Registered[] ): Promise<Map<string, { host: string; title: string }>> {
	const names = new Set( all.filter( ( one ) => one.registry !== registry ).map( ( { title } ) => lastPart( title ) ) );
	const links = all.filter( ( one ) => one.registry === registry ).flatMap( ( one ) => one.links ).filter( ( link ) => names.has( lastPart( link ) ) );
	if ( !links.length ) {
		return new Map();
	}
	try {
		const found = await registry.wiki.lane( () => registry.ports.contributions.elsewhere( links ) );
		found.forEach( ( { host, title }, link ) => {
			const there = registries.find( ( { ports } ) => ports.wiki.host === host );
			found.set( link, { host, title: there?.ports.pages.normalize( title ) ?? title } );
		} );
		return found;
	} catch ( error ) {
		if ( isCancelled( error ) ) {
			throw error;
		}
		return new Map();
	}
}

function lastPart( title: string ): string {
	return folded( title.replace( /^.*\//, '' ) );
}
