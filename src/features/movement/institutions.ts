import { institutionsOf, type Institution } from '../../domain/movement/reached/partners';
import type { Config } from '../../domain/partnership/config';
import type { Partnership } from '../../domain/partnership/record';
import type { Pages } from '../../wiki/ports';
import { readRegistry } from '../registry';
import type { Names } from './names';

/** All partnerships of the wiki, with their partners, each once. */
export async function readInstitutions( pages: Pages, config: Config, names: Names ): Promise<{ partnerships: Partnership[]; institutions: Institution[] }> {
	const partnerships = await readRegistry( pages, config );
	return { partnerships, institutions: institutionsOf( partnerships, names.codeOf ) };
}
