import { planOf, type Plan } from '../../../domain/impact/plan';
import { accountsOf } from '../../../domain/partnership/participant';
import type { EditCounts } from '../../../wiki/ports';
import type { Records } from '../records';

export interface PlanPorts {
	editCounts: EditCounts;
}

/** What reading the figures of a partnership is going to cost, by what its pages say: one request for 50 accounts. */
export async function planReading( { editCounts }: PlanPorts, records: Records, signal?: AbortSignal ): Promise<Plan> {
	const { partnership, events, participants } = records;
	const accounts = accountsOf( participants );
	const [ counts, hasHighLimits ] = await Promise.all( [ editCounts.of( accounts, signal ), editCounts.hasHighLimits() ] );
	const wikis = new Set( [ partnership, ...events ].flatMap( ( one ) => one.wikis ) );
	const known = { editCounts: accounts.map( ( user ) => counts.get( user ) ) };
	return planOf( {
		// Nobody has been asked about the others: there, an account is taken for one with few edits.
		wikis: [ known, ...Array.from( { length: Math.max( wikis.size - 1, 0 ) }, () => ( { editCounts: accounts.map( () => 0 ) } ) ) ],
		categories: partnership.categories.length, hasHighLimits
	} );
}
