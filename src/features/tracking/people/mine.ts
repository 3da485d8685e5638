import type { PartCoverage } from '../../../domain/impact/coverage';
import { readDecisions } from '../../../domain/partnership/decision';
import { partnershipTitle } from '../../../domain/partnership/config';
import { createLedger } from '../../../domain/partnership/ledger';
import { userName } from '../../../domain/partnership/participant';
import { WikiError } from '../../../wiki/ports';
import { readContributions } from '../../impact/contributions';
import { createParts } from '../../impact/parts';
import type { People } from './people';
import type { PeopleScreenProps } from './ports';

/**
 * Ids of one's own edits that count for the partnership now.
 *
 * @throws WikiError where it cannot be told: nobody is to leave in the belief that all were taken out
 */
export async function readMyEdits( { ports, wiki, isContent }: PeopleScreenProps, people: People, onProgress: ( share: number ) => void, signal: AbortSignal ): Promise<number[]> {
	const { config, partnership, events, ledger: decided, own } = people;
	const [ worklist ] = await ports.pages.read( [ partnershipTitle( config, partnership.name, 'Worklist' ) ] );
	const ledger = createLedger();
	const { revisions } = ledger;
	const coverage: PartCoverage[] = [];
	const home = { pages: ports.pages, contributions: ports.contributions, config };
	await readContributions(
		{ ...home, home, wiki, isContent },
		{ partnership, events, participants: own!.lines, decisions: readDecisions( decided.wikitext, config ), worklist: worklist.wikitext },
		{ ledger, parts: createParts( coverage, signal, () => {} ), found: { excluded: () => 0, unresolved: () => 0, unlisted: () => [] }, onProgress, signal }
	);
	const [ failure ] = coverage.flatMap( ( { failed } ) => failed );
	if ( failure !== undefined ) {
		throw new WikiError( 'http', failure );
	}
	const ids: number[] = [];
	for ( let row = 0; row < revisions.length; row++ ) {
		if ( userName( revisions.users.textOf( revisions.user( row ) ) ) === userName( own!.user ) ) {
			ids.push( revisions.revisionId( row ) );
		}
	}
	return ids;
}
