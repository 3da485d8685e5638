import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readPartnership, unregistered, type Partnership } from '../../../domain/partnership/record';
import { readAffiliations, type Affiliation } from '../../../domain/tracking/disclosure';
import type { Pages, TabMemory, Tags } from '../../../wiki/ports';

/** What has to be looked up for a save, and may be a few minutes old. */
export interface Rules {
	config: Config;
	/** Change tag that the wiki takes from the person; '' where it takes none. */
	tag: string;
	partnership: Partnership;
	/** What the person's user page says. */
	affiliations: Affiliation[];
}

export interface RulesPorts {
	pages: Pages;
	tags: Tags;
	memory: TabMemory;
	loadConfig(): Promise<Config>;
	/** '' without an account. */
	user: string;
}

/** The rules for each partnership, looked up once in a while. */
export interface RuleBook {
	/** What is known now; where nothing is, it is looked up, and `onChange` called. */
	known( partnership: string ): Rules | undefined;
	/** What is known, or else looked up now. */
	find( partnership: string ): Promise<Rules>;
	/** The wiki has refused the tag, although it was usable when it was looked up. */
	refuseTag( partnership: string ): void;
}

/** Seconds: a slow phone does not ask with each edit. */
const FRESH = 10 * 60;

export function createRuleBook( ports: RulesPorts, onChange: () => void ): RuleBook {
	const rules = new Map<string, Rules>();
	const asked = new Map<string, Promise<Rules>>();
	const { memory } = ports;
	const key = ( name: string ): string => `rules-${ name }`;
	const keep = ( name: string, found: Rules ): Rules => {
		rules.set( name, found );
		memory.save( key( name ), found, FRESH );
		return found;
	};
	const remembered = ( name: string ): Rules | undefined => {
		const found = rules.get( name ) || memory.load( key( name ) ) as Rules | undefined;
		if ( found ) {
			rules.set( name, found );
		}
		return found;
	};
	const ask = ( name: string ): Promise<Rules> => {
		const asking = asked.get( name ) || lookUp( ports, name ).then( ( found ) => keep( name, found ) );
		asked.set( name, asking );
		// Offline, say. The next one who wants to know asks again.
		asking.catch( () => asked.delete( name ) );
		return asking;
	};
	return {
		known( name ) {
			const found = remembered( name );
			if ( !found && !asked.has( name ) ) {
				ask( name ).then( onChange, () => {} );
			}
			return found;
		},
		find: async ( name ) => remembered( name ) || ask( name ),
		refuseTag( name ) {
			const found = remembered( name );
			if ( found ) {
				keep( name, { ...found, tag: '' } );
			}
		}
	};
}

async function lookUp( { pages, tags, loadConfig, user }: RulesPorts, name: string ): Promise<Rules> {
	const config = await loadConfig();
	const [ usable, [ record, userPage ] ] = await Promise.all( [
		// A tag of which nothing can be known is not sent: it could cost the edit.
		tags.usable( config.tag ).catch( () => 'undefined' ),
		pages.read( [ partnershipTitle( config, name ), ...user ? [ `User:${ user }` ] : [] ] )
	] );
	return {
		config, tag: usable === 'yes' ? config.tag : '',
		partnership: readPartnership( name, record.wikitext, config ) || unregistered( name ),
		affiliations: userPage ? readAffiliations( userPage.wikitext, config ) : []
	};
}
