import { partnershipTitle, type Config } from '../../../domain/partnership/config';
import type { Page, Saved } from '../../../wiki/ports';
import type { ReportPorts } from './ports';

/** The page of a report as it stands. */
export interface Target {
	page: Page;
	/** Why the reader cannot edit it, in the wiki's words. */
	obstacles: string[];
}

/** Title of a report; undefined where there can be no such page. */
export function reportTitle( { pages }: ReportPorts, config: Config, name: string, period: string ): string | undefined {
	const title = period.trim() === '' ? undefined : pages.normalize( partnershipTitle( config, name, `Reports/${ period.trim() }` ) );
	return title && title.startsWith( partnershipTitle( config, name, 'Reports/' ) ) ? title : undefined;
}

export async function readTarget( { pages }: ReportPorts, title: string ): Promise<Target> {
	const [ [ page ], obstacles ] = await Promise.all( [ pages.read( [ title ] ), pages.obstacles( title ) ] );
	return { page, obstacles };
}

/**
 * Saves a report, on top of what others made of the page meanwhile.
 *
 * @param ports
 * @param target As it was read
 * @param summary
 * @param write Gives the page's new text; undefined where nothing is to be changed
 * @return `taken` where somebody began a page under the same title meanwhile: nothing of theirs was touched
 */
export async function saveReport( { edits }: ReportPorts, { page: { title, exists } }: Target, summary: string, write: ( wikitext: string ) => string | undefined ): Promise<Saved | { outcome: 'taken' }> {
	let isTaken = false;
	const saved = await edits.save( {
		title, summary, tags: [],
		transform( wikitext, page ) {
			isTaken = page.exists && !exists;
			return isTaken ? undefined : write( wikitext );
		}
	} );
	// What is there now may be this very report: the answer was lost, and so was the one to whether it had arrived.
	return isTaken && saved.outcome === 'unchanged' ? await edits.find( title, 0, summary ) || { outcome: 'taken' } : saved;
}
