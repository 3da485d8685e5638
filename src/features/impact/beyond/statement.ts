import type { Result } from '../../../domain/impact/result';
import type { Expected } from '../../../domain/impact/sql/answer';
import { figuresStatement } from '../../../domain/impact/sql/statement';
import type { DashboardPorts } from '../dashboard-ports';
import type { ContributionPorts } from '../contributions';
import { readRecords } from '../records';
import { readQuestion } from './question';

/** A statement, and what its answer has to be of. */
export interface Statement {
	sql: string;
	expected: Expected;
	madeAt: number;
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
	return { sql: figuresStatement( question ), expected: question, madeAt: asked.madeAt };
}

async function portsOf( ports: DashboardPorts, wiki: string | undefined ): Promise<ContributionPorts> {
	return wiki === undefined || wiki === ports.wiki.id ? { ...ports, home: ports } : { ...await ports.foreign.open( wiki ), home: ports };
}
