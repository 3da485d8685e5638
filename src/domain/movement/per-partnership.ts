import type { Period } from '../impact/named-period';
import { dayOf, type Day } from '../partnership/dates';
import { dayNumber, HIDDEN_USER, type CountedColumns } from './counted-columns';
import { isCreatable, isImprovable } from './page-kinds';
import { twelveMonths } from './period';
import { firstFrom, stretchesIn, type Stretch } from './stretches';

/** Figures of one partnership by itself. */
export interface PartnershipFigures {
	edits: number;
	editors: number;
	pagesEdited: number;
	pagesCreated: number;
	pagesImproved: number;
}

/** What one partnership's edits look like over time, whatever period is looked at. */
export interface PartnershipCourse {
	/** Edits in each of the twelve months of which the last is the present one; added up when they are asked for the first time. */
	readonly months: number[];
	/** Day of the latest edit. */
	lastDay?: Day;
}

const DAY = 24 * 60 * 60 * 1000;

/** What the partnerships count in a period, by their numbers. */
export interface FiguresInPeriod {
	edits: number[];
	/** Added up when it is asked for the first time: of a thousand partnerships few are looked at. */
	of( partnership: number ): PartnershipFigures;
}

/** Figures of each partnership in any period; what was added up once is known from then on. */
export function figuresByPartnership( columns: CountedColumns ): ( period: Period ) => FiguresInPeriod {
	const addUp = adderOf( columns );
	const periods = new Map<string, FiguresInPeriod>();
	const find = ( period: Period ): FiguresInPeriod => {
		const stretches = stretchesOf( columns, period );
		const known: PartnershipFigures[] = [];
		return {
			edits: stretches.map( ( own ) => own.reduce( ( sum, { from, to } ) => sum + to - from, 0 ) ),
			of( partnership ) {
				known[ partnership ] = known[ partnership ] || addUp( stretches[ partnership ] );
				return known[ partnership ];
			}
		};
	};
	return ( period ) => {
		const key = `${ period.from } ${ period.to }`;
		const figures = periods.get( key ) || find( period );
		periods.set( key, figures );
		return figures;
	};
}

/** Adds up stretches of rows. */
function adderOf( { users, pages, isNew, userKinds, pageKinds }: CountedColumns ): ( stretches: Stretch[] ) => PartnershipFigures {
	// Notes of another time are none of this one's: nothing has to be cleared in between.
	let note = 0;
	const userNotes = new Uint32Array( userKinds.length );
	const pageNotes = new Uint32Array( pageKinds.length );
	const createdNotes = new Uint32Array( pageKinds.length );

	const takeIn = ( figures: PartnershipFigures, { from, to }: Stretch ): void => {
		figures.edits += to - from;
		for ( let row = from; row < to; row++ ) {
			const user = users[ row ];
			const page = pages[ row ];
			if ( userNotes[ user ] !== note ) {
				userNotes[ user ] = note;
				figures.editors += userKinds[ user ] === HIDDEN_USER ? 0 : 1;
			}
			if ( pageNotes[ page ] !== note ) {
				pageNotes[ page ] = note;
				figures.pagesEdited++;
				figures.pagesImproved += isImprovable( pageKinds[ page ] ) ? 1 : 0;
			}
			// What was created is not improved.
			if ( isNew[ row ] && createdNotes[ page ] !== note && isCreatable( pageKinds[ page ] ) ) {
				createdNotes[ page ] = note;
				figures.pagesCreated++;
				figures.pagesImproved--;
			}
		}
	};
	return ( stretches ) => {
		note++;
		const figures: PartnershipFigures = { edits: 0, editors: 0, pagesEdited: 0, pagesCreated: 0, pagesImproved: 0 };
		stretches.forEach( ( stretch ) => takeIn( figures, stretch ) );
		return figures;
	};
}

/** @param today The last of the months is that of this day */
export function coursesByPartnership( columns: CountedColumns, today: Day ): PartnershipCourse[] {
	const { days } = columns;
	const bounds = [ ...twelveMonths( today ).map( ( day ) => dayNumber( Date.parse( day ) ) ), Infinity ];
	return stretchesOf( columns, {} ).map( ( own ) => {
		const last = own.reduce( ( latest, { to } ) => Math.max( latest, days[ to - 1 ] ), -1 );
		let months: number[] | undefined;
		return {
			lastDay: last < 0 ? undefined : dayOf( last * DAY ),
			get months() {
				months = months || monthsOf( days, own, bounds );
				return months;
			}
		};
	} );
}

function monthsOf( days: Uint16Array, stretches: Stretch[], bounds: number[] ): number[] {
	const months: number[] = Array( 12 ).fill( 0 );
	stretches.forEach( ( { from, to } ) => {
		let at = firstFrom( days, from, to, bounds[ 0 ] );
		months.forEach( ( _, month ) => {
			const next = firstFrom( days, at, to, bounds[ month + 1 ] );
			months[ month ] += next - at;
			at = next;
		} );
	} );
	return months;
}

/** By the stretches of a period: what they are of each partnership is the same as long as they are. */
const byPartnership = new WeakMap<Stretch[], Stretch[][]>();

/** For each partnership the rows that are its own, set by set. */
function stretchesOf( columns: CountedColumns, period: Period ): Stretch[][] {
	const all = stretchesIn( columns, period );
	const known = byPartnership.get( all );
	if ( known ) {
		return known;
	}
	const stretches: Stretch[][] = columns.partnerships.map( () => [] );
	all.forEach( ( stretch ) => columns.sets[ stretch.set ].forEach( ( partnership ) => stretches[ partnership ].push( stretch ) ) );
	byPartnership.set( all, stretches );
	return stretches;
}
