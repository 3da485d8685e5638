import { isNamed } from '../../../domain/partnership/attribution-context';
import type { RegistryView } from '../../../ui/movement/portfolio/view';
import { WikiError } from '../../../wiki/ports';
import { isCancelled, reasonOf } from '../../impact/parts';
import type { OpenWikis } from './open-wikis';
import type { PortfolioPorts } from './ports';
import { readRegistered, type Registered, type Registry } from './registered';

/** What was read of the registries of other wikis. */
export interface OtherRegistries {
	registries: Registry[];
	registered: Registered[];
	/** One for each that the configuration names. */
	views: RegistryView[];
}

/** Reads the registries that the configuration names, one after the other. One that cannot be read is told, and the others are read. */
export async function readOtherRegistries( { config, wiki, registries, countryCode }: PortfolioPorts, wikis: OpenWikis, signal: AbortSignal ): Promise<OtherRegistries> {
	const others: OtherRegistries = { registries: [], registered: [], views: [] };
	for ( const name of config.registries.filter( ( one ) => !isNamed( wiki, one ) ) ) {
		if ( signal.aborted ) {
			throw new WikiError( 'cancelled' );
		}
		try {
			const given = await registries.open( name );
			const open = wikis.adopt( given );
			// Two names may be of one wiki, and one of them of this one.
			if ( open !== wikis.home && !others.registries.some( ( one ) => one.wiki === open ) ) {
				const registry = { wiki: open, ports: { ...given, pages: open.ports.pages } };
				const { registered } = await readRegistered( registry, countryCode );
				others.registries.push( registry );
				others.registered.push( ...registered );
				others.views.push( { wiki: given.wiki.host, isHere: false } );
			}
		} catch ( error ) {
			if ( isCancelled( error ) ) {
				throw error;
			}
			others.views.push( { wiki: name, isHere: false, problem: error instanceof WikiError && error.code === 'unknown-wiki' ? 'unknown' : 'down', reason: reasonOf( error ) } );
		}
	}
	return others;
}
