import type { Result } from '../../../domain/impact/result';
import type { Subject } from '../../../domain/impact/sql/answer-rows';
import { filesStatement } from '../../../domain/impact/sql/files-statement';
import { figuresStatement } from '../../../domain/impact/sql/statement';
import type { DepthMemory, PartnerFilesOpening } from '../../../wiki/ports';
import type { DashboardPorts } from '../dashboard-ports';
import type { ContributionPorts } from '../contributions';
import { readRecords } from '../records';
import { TREE } from '../files/use-reading';
import { readFilesQuestion } from './files-question';
import { contentNamespaces, readQuestion } from './question';

/** A statement, and what its answer has to be of. */
export interface Statement {
	sql: string;
	expected: Subject;
}

/**
 * The figures of a dashboard on one of its wikis as SQL, from what the partnership's pages say now.
 *
 * @return undefined where there is no such partnership any more
 * @throws WikiError where anything that it needs cannot be read
 */
export async function readStatement( { partnership: { name }, selection, window, choices: { wikis } }: Result, ports: DashboardPorts, wiki: string | undefined, signal: AbortSignal ): Promise<Statement | undefined> {
	const records = await readRecords( ports, name );
	if ( typeof records === 'string' ) {
		return undefined;
	}
	const asked = { selection: wikis.length > 1 ? { ...selection, wiki } : selection, window, madeAt: ports.now() };
	const question = await readQuestion( await portsOf( ports, wiki ), records, asked, signal );
	return { sql: figuresStatement( question ), expected: question };
}

/** Where a partnership's files are, and how deep their categories are looked through. */
export interface FilesSource {
	opening: PartnerFilesOpening;
	memory: DepthMemory;
}

/**
 * The use of the partnership's files as SQL, for the wiki that has them.
 *
 * @throws WikiError where anything that it needs cannot be read
 */
export async function readFilesStatement( { partnership }: Pick<Result, 'partnership'>, { isContent, now }: Pick<DashboardPorts, 'isContent' | 'now'>, { opening, memory }: FilesSource, signal: AbortSignal ): Promise<Statement> {
	const files = await opening.open( partnership.categories, signal );
	const asked = { depth: memory.load( partnership.name ) ?? TREE.depth, contentNamespaces: files.isHere ? contentNamespaces( isContent ) : [ 0 ], madeAt: now() };
	const question = await readFilesQuestion( files, partnership, asked, signal );
	return { sql: filesStatement( question ), expected: { ...question, window: {} } };
}

async function portsOf( ports: DashboardPorts, wiki: string | undefined ): Promise<ContributionPorts> {
	return wiki === undefined || wiki === ports.wiki.id ? { ...ports, home: ports } : { ...await ports.foreign.open( wiki ), home: ports };
}
