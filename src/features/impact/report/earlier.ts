import { readSnapshots, type Snapshot } from '../../../domain/impact/report/snapshot';
import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { ReportPorts } from './ports';

/** A snapshot with the page where it is. */
export interface Earlier {
	/** Unlike that of any other. */
	key: string;
	title: string;
	snapshot: Snapshot;
}

/** The snapshots of all reports of a partnership, newest first; those that do not say when they are from, last. */
export async function readEarlier( { pages, subpages }: ReportPorts, config: Config, name: string ): Promise<Earlier[]> {
	const titles = await subpages( partnershipTitle( config, name, 'Reports' ) );
	const found = ( await pages.read( titles ) ).flatMap( ( { title, wikitext } ) => readSnapshots( wikitext, config )
		.map( ( snapshot, index ): Earlier => ( { key: `${ index }|${ title }`, title, snapshot } ) ) );
	return found.filter( ( { snapshot } ) => snapshot.figures.length ).sort( ( one, other ) => ( other.snapshot.taken || 0 ) - ( one.snapshot.taken || 0 ) );
}
