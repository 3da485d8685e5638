import { concentrationOf, type Concentration } from '../../../domain/movement/concentration';
import { valuesOf } from '../../../domain/movement/facts';
import { fitsFilters, type MovementFilters } from '../../../domain/movement/filters';
import { daysOf, type MovementPeriod } from '../../../domain/movement/period';
import { institutionsAmong, institutionsOf } from '../../../domain/movement/reached/partners';
import { totalsOf, type MovementTotals } from '../../../domain/movement/totals';
import type { Day } from '../../../domain/partnership/dates';
import type { Seen, SeenInPeriod } from './seen';
import type { PortfolioView } from './view';
import type { PortfolioWords } from './words';

/** The partnerships that are looked at. */
export interface Looked {
	/** The worst first. */
	chosen: Seen[];
	/** How many institutions are partners in them, and in how many countries those are. */
	partners: number;
	countries: number;
	/** What they come to together; undefined as long as none of them is read. */
	totals?: MovementTotals;
	/** `pending`: not all of them are read; undefined: there is nothing to say of it. */
	concentration?: Concentration | 'pending';
}

export interface LookingOptions extends Pick<PortfolioView, 'members' | 'columns'> {
	seenIn( period: MovementPeriod ): SeenInPeriod;
	country: PortfolioWords[ 'country' ];
	today: Day;
}

/** As many answers are kept. */
const MOST = 500;

/** What filters leave. An answer is worked out once: those to questions that are near can be there before somebody asks. */
export function createLooking( { members, columns, seenIn, country, today }: LookingOptions ): ( filters: MovementFilters ) => Looked {
	const institutions = institutionsOf( members.map( ( { facts } ) => facts.partnership ), ( code ) => code );
	const known = new Map<string, Looked>();
	const look = ( filters: MovementFilters ): Looked => {
		const { seen, worstFirst } = seenIn( filters.period );
		const period = daysOf( filters.period, today );
		const fits = seen.map( ( { member, conditions } ) => fitsFilters( { facts: member.facts, conditions }, filters, country ) );
		const chosen = worstFirst.filter( ( { number } ) => fits[ number ] );
		const isKnown = chosen.some( ( { member } ) => member.state !== 'pending' );
		const isRead = chosen.every( ( { member } ) => member.state !== 'pending' );
		const facts = chosen.map( ( { member } ) => member.facts );
		return {
			chosen, partners: institutionsAmong( institutions, facts.map( ( { partnership } ) => partnership ) ).length, countries: valuesOf( facts, ( partner ) => partner.country ).length,
			totals: columns && isKnown ? totalsOf( columns, fits, period ) : undefined,
			concentration: columns && isRead ? concentrationOf( columns, institutions, seen.map( ( { member, edits, number } ) => fits[ number ] && edits !== undefined ? member.facts.partnership : undefined ), period ) : 'pending'
		};
	};
	return ( filters ) => {
		const key = JSON.stringify( filters );
		const looked = known.get( key ) || look( filters );
		if ( known.size > MOST ) {
			known.clear();
		}
		known.set( key, looked );
		return looked;
	};
}
