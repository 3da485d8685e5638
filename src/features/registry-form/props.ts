import type { Config } from '../../domain/partnership/config';
import type { Lookups, Wikidata } from '../../wiki/ports';
import type { ScreenProps } from '../screen';
import type { RegistryPorts } from './partnership';

export interface RegistryScreenProps extends Omit<ScreenProps, 'ports'> {
	ports: RegistryPorts;
	lookups: Lookups;
	/** The Wikidata that a configuration names. */
	wikidata( config: Config ): Wikidata;
}
