import { partnershipTitle, type Config } from '../domain/partnership/config';
import type { Page, Pages } from '../wiki/ports';

/** A page below that of the playbooks. */
export interface PlaybookPage {
	/** Last part of its title. */
	name: string;
	page: Page;
}

/** Pages of the wiki that hold a playbook's template, where playbooks stand; each once. */
export async function readPlaybookPages( pages: Pick<Pages, 'transcluding' | 'normalize'>, config: Config ): Promise<PlaybookPage[]> {
	const lists = await Promise.all( config.templates.playbook.map( ( { title } ) => pages.transcluding( `Template:${ title }`, config.home ) ) );
	const prefix = `${ pages.normalize( partnershipTitle( config, 'Playbooks' ) ) }/`;
	const found = new Map( lists.flat().map( ( page ) => [ page.title, page ] ) );
	return [ ...found.values() ].filter( ( { title } ) => title.startsWith( prefix ) ).map( ( page ) => ( { name: page.title.slice( prefix.length ), page } ) );
}
