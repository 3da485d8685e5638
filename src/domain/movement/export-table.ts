import { isoTime, type Cell } from '../impact/export/tables';
import type { Period } from '../impact/named-period';
import type { Concentration } from './concentration';
import type { Condition } from './condition';
import type { MemberFacts } from './facts';
import type { PartnershipFigures } from './per-partnership';
import type { ReadersFigure } from './readers';
import type { MovementTotals } from './totals';

/** A partnership as a row of the file. */
export interface ExportRow {
	facts: MemberFacts;
	conditions: Condition[];
	/** undefined: not known, or none. */
	figures?: PartnershipFigures;
	isWhole: boolean;
}

export interface ExportScope {
	/** All that are in the file together, each edit once; undefined: not known. */
	totals?: MovementTotals;
	/** undefined: not known, or nothing to say of it. */
	concentration?: Concentration;
	/** undefined: nothing was asked for. */
	readers?: ReadersFigure;
	/** When readers were counted. */
	countedAt?: number;
	period: Period;
	readAt?: number;
	permalink: string;
}

/**
 * The partnerships that are looked at, and in the last row what they come to together. The names of columns stay, so that
 * what reads them goes on working; each row says what time it is of, since rows are copied out of their tables.
 */
export function exportTable( rows: ExportRow[], { totals, concentration, readers, countedAt, period, readAt, permalink }: ExportScope ): Cell[][] {
	const ends: Cell[] = [ period.from || '', period.to || '', isoTime( readAt ), permalink ];
	return [
		[ 'scope', 'partnership', 'name', 'status', 'start', 'end', 'partners', 'types', 'sizes', 'countries', 'health', 'edits', 'editors', 'pages_edited', 'pages_created', 'pages_improved', 'is_whole', 'period_from', 'period_to', 'read_at', 'permalink', 'wikis', 'top_partners', 'top_partner_share', 'gini', 'views_created', 'views_improved', 'views_pages', 'views_pages_answered', 'views_pages_failed', 'views_read_at' ],
		...rows.map( ( { facts: { partnership, keptAt }, conditions, figures, isWhole } ): Cell[] => {
			const each = ( of: 'name' | 'type' | 'size' | 'country' ): string => [ ...new Set( partnership.partners.map( ( partner ) => partner[ of ] ).filter( ( text ) => text !== '' ) ) ].join( '; ' );
			return [
				'partnership', partnership.name, partnership.label, partnership.status || '', partnership.start || '', partnership.end || '', each( 'name' ), each( 'type' ), each( 'size' ), each( 'country' ),
				conditions.map( ( { what, count } ) => count === undefined ? what : `${ what } ${ count }` ).join( '; ' ), ...figureCells( figures ), isWhole ? 'yes' : 'no', ...ends, keptAt.map( ( { wiki } ) => wiki ).join( '; ' ), ...concentrationCells( undefined ), ...readersCells( undefined, undefined )
			];
		} ),
		[ 'together', '', '', '', '', '', '', '', '', '', '', ...figureCells( totals ), rows.every( ( { isWhole } ) => isWhole ) ? 'yes' : 'no', ...ends, '', ...concentrationCells( concentration ), ...readersCells( readers, countedAt ) ]
	];
}

function figureCells( figures: PartnershipFigures | undefined ): Cell[] {
	return figures ? [ figures.edits, figures.editors, figures.pagesEdited, figures.pagesCreated, figures.pagesImproved ] : [ '', '', '', '', '' ];
}

function concentrationCells( concentration: Concentration | undefined ): Cell[] {
	return concentration ? [ concentration.top.map( ( { name } ) => name ).join( '; ' ), rounded( concentration.share ), rounded( concentration.gini ) ] : [ '', '', '' ];
}

/** Without a sum as long as a page was not asked for. Where some were asked in vain, it is at least that much. */
function readersCells( readers: ReadersFigure | undefined, countedAt: number | undefined ): Cell[] {
	if ( !readers ) {
		return [ '', '', '', '', '', '' ];
	}
	const { created, improved, answered, failed, unasked } = readers;
	return [ ...unasked ? [ '', '' ] : [ created, improved ], answered + failed + unasked, answered, failed, isoTime( countedAt ) ];
}

function rounded( part: number ): number {
	return Math.round( part * 1e4 ) / 1e4;
}
