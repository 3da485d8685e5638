import type { Config } from '../../../domain/partnership/config';
import type { Scope, Wiki } from '../../../domain/partnership/attribution-context';
import type { Contributions, Edits, Pages, Rendering } from '../../../wiki/ports';
import { readOthers } from '../../impact/records';

export interface ChoosePorts {
	pages: Pages;
	contributions: Contributions;
	edits: Edits;
	rendering: Rendering;
	config: Config;
	wiki: Wiki;
}

/** All partnerships of the wiki with their events and participants, by name. */
export async function readScopes( ports: ChoosePorts ): Promise<Scope[]> {
	const scopes = await readOthers( ports, '' );
	return scopes.sort( ( a, b ) => a.partnership.label.localeCompare( b.partnership.label ) );
}
