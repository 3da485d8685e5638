import type { Member } from '../../../ui/movement/portfolio/view';

/** What the other wikis are called on which pages were touched: by records, and by where these are kept. */
export function namesOfWikis( members: Member[] ): string[] {
	return [ ...new Set( members.flatMap( ( { facts: { wikis, keptAt } } ) => [ ...wikis, ...keptAt.filter( ( { isHere } ) => !isHere ).map( ( { wiki } ) => wiki ) ] ) ) ];
}
