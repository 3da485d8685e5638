import { partnershipOfTitle, type Config } from '../domain/partnership/config';
import { readPartnership, type Partnership } from '../domain/partnership/record';
import type { Page, Pages } from '../wiki/ports';

/** A partnership with its page. */
export interface RegistryPage {
	partnership: Partnership;
	page: Page;
}

/** The partnerships that the wiki has registered: pages below its home page that hold a record. */
export async function readRegistry( pages: Pages, config: Config ): Promise<Partnership[]> {
	return ( await readRegistryPages( pages, config ) ).map( ( { partnership } ) => partnership );
}

export async function readRegistryPages( pages: Pages, config: Config ): Promise<RegistryPage[]> {
	const lists = await Promise.all( config.templates.partnership.map( ( { title } ) => pages.transcluding( `Template:${ title }`, config.home ) ) );
	const found = new Map( lists.flat().map( ( page ) => [ page.title, page ] ) );
	return [ ...found.values() ].flatMap( ( page ) => {
		const name = partnershipOfTitle( config, page.title );
		const partnership = name === undefined ? undefined : readPartnership( name, page.wikitext, config );
		return partnership ? [ { partnership, page } ] : [];
	} );
}
