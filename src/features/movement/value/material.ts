import { readSnapshots } from '../../../domain/impact/report/snapshot';
import { readPlaybookEntry, type PlaybookEntry } from '../../../domain/movement/playbooks';
import type { Frozen } from '../../../domain/movement/value';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import { readPlaybookPages } from '../../playbook-pages';
import { readRegistry } from '../../registry';
import type { ValueMaterial, ValueProps } from './props';

/** All partnerships with the figures of their reports, and all playbooks: a few requests, whatever is asked afterwards. */
export async function readMaterial( { pages }: Pick<ValueProps[ 'ports' ], 'pages'>, config: Config ): Promise<ValueMaterial> {
	const [ partnerships, playbooks, ...lists ] = await Promise.all( [
		readRegistry( pages, config ), readPlaybookPages( pages, config ), ...config.templates.snapshot.map( ( { title } ) => pages.transcluding( `Template:${ title }`, config.home ) )
	] );
	const reports = lists.flat();
	return {
		config,
		candidates: partnerships.map( ( partnership ) => {
			const home = `${ pages.normalize( partnershipTitle( config, partnership.name ) ) }/`;
			const frozen = reports.filter( ( { title } ) => title.startsWith( home ) ).flatMap( ( { title, wikitext } ) => readSnapshots( wikitext, config ).map( ( snapshot ): Frozen => ( { title, snapshot } ) ) );
			return { partnership, frozen: frozen.sort( ( one, other ) => ( other.snapshot.taken || 0 ) - ( one.snapshot.taken || 0 ) ) };
		} ),
		playbooks: playbooks.map( ( { name, page } ) => readPlaybookEntry( page.title, name, page.wikitext, config ) ).filter( ( one ): one is PlaybookEntry => one !== undefined )
	};
}
