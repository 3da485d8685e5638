import { useMemo } from 'preact/hooks';
import { concentrationOf, type Concentration } from '../../../domain/movement/concentration';
import { fitsFilters, type MovementFilters } from '../../../domain/movement/filters';
import { daysOf } from '../../../domain/movement/period';
import { institutionsOf } from '../../../domain/movement/reached/partners';
import { totalsOf, type MovementTotals } from '../../../domain/movement/totals';
import { worstFirst, type Seen } from './seen';
import { useSeen } from './use-seen';
import type { PortfolioView } from './view';
import type { PortfolioWords } from './words';

/** The partnerships that are looked at. */
export interface Looked {
	/** The worst first. */
	chosen: Seen[];
	/** How many institutions are partners in them. */
	partners: number;
	/** What they come to together; undefined as long as none of them is read. */
	totals?: MovementTotals;
	/** `pending`: not all of them are read; undefined: there is nothing to say of it. */
	concentration?: Concentration | 'pending';
}

/** All partnerships, the worst first, and those of them that the filters leave. */
export function useLooked( { words, view, filters, today }: { words: PortfolioWords; view: PortfolioView; filters: MovementFilters; today: string } ): { all: Seen[]; looked: Looked } {
	const { members, columns } = view;
	const seen = useSeen( view, filters.period, today );
	const all = useMemo( () => worstFirst( seen ), [ seen ] );
	const fits = seen.map( ( { member, conditions } ) => fitsFilters( { facts: member.facts, conditions }, filters, words.country ) );
	const key = fits.map( Number ).join( '' );
	const institutions = useMemo( () => institutionsOf( members.map( ( { facts } ) => facts.partnership ), ( code ) => code ), [ members ] );
	const looked = useMemo( (): Looked => {
		const chosen = all.filter( ( { number } ) => fits[ number ] );
		const period = daysOf( filters.period, today );
		const isKnown = chosen.some( ( { member } ) => member.state !== 'pending' );
		const isRead = chosen.every( ( { member } ) => member.state !== 'pending' );
		const partnerships = new Set( chosen.map( ( { member } ) => member.facts.partnership ) );
		return {
			chosen, partners: institutions.filter( ( one ) => one.partnerships.some( ( partnership ) => partnerships.has( partnership ) ) ).length,
			totals: columns && isKnown ? totalsOf( columns, fits, period ) : undefined,
			concentration: columns && isRead ? concentrationOf( columns, institutions, seen.map( ( { member, edits, number } ) => fits[ number ] && edits !== undefined ? member.facts.partnership : undefined ), period ) : 'pending'
		};
	}, [ all, key, columns, institutions, filters.period, today ] );
	return { all, looked };
}
