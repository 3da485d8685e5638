import { isNamed } from '../../../domain/partnership/attribution-context';
import type { ForeignWikis } from '../../../wiki/ports';
import type { ContributionPorts } from '../../impact/contributions';
import { createLane, type Lane } from './lane';
import { sharePages } from './shared-pages';

/** A wiki that is asked for one thing after the other, and for each page once. */
export interface OpenWiki {
	ports: WikiPorts;
	lane: Lane;
}

export type WikiPorts = Omit<ContributionPorts, 'home'>;

/** All wikis that are read, each once, whatever it is called and whoever names it. */
export interface OpenWikis {
	/** This wiki. */
	home: OpenWiki;
	/** @throws WikiError as {@link ForeignWikis} does */
	open( name: string ): Promise<OpenWiki>;
	/** Takes in a wiki that was opened otherwise. */
	adopt( ports: WikiPorts ): OpenWiki;
}

export function createOpenWikis( home: OpenWiki, foreign: ForeignWikis ): OpenWikis {
	const known = [ home ];
	const adopt = ( ports: WikiPorts ): OpenWiki => {
		// A wiki that says to be this one is known by its host: then it may be.
		const same = known.find( ( one ) => [ one.ports.wiki.id, one.ports.wiki.host ].includes( ports.wiki.id ) );
		if ( same ) {
			same.ports.wiki.names = [ ...new Set( [ ...same.ports.wiki.names || [], ...ports.wiki.names || [] ] ) ];
			return same;
		}
		const lane = createLane();
		const wiki = { lane, ports: { ...ports, pages: sharePages( ports.pages, lane ) } };
		known.push( wiki );
		return wiki;
	};
	return {
		home, adopt,
		open: async ( name ) => known.find( ( one ) => isNamed( one.ports.wiki, name ) ) || adopt( await foreign.open( name ) )
	};
}
