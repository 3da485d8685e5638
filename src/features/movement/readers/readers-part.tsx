import { useMemo } from 'preact/hooks';
import type { Period } from '../../../domain/impact/named-period';
import type { ReadersFigure } from '../../../domain/movement/readers';
import type { MovementTotals } from '../../../domain/movement/totals';
import type { Looked } from '../../../ui/movement/portfolio/looked';
import type { PortfolioWords } from '../../../ui/movement/portfolio/words';
import { ReadersTotal, type ReadersTotalProps } from '../../../ui/movement/readers/readers-total';
import { secondsFor } from '../../impact/reach/reach-job';
import type { useReaders } from './use-readers';

export interface ReadersPartProps {
	words: PortfolioWords;
	readers: ReturnType<typeof useReaders>;
	looked: Looked;
	period: Period;
	now: number;
	explain( error: unknown ): string;
}

/** Pages whose titles are asked for in one request. */
const TITLES = 50;

/** What is known of the readers of what is looked at. */
export function ReadersPart( { words, readers, looked, period, now, explain }: ReadersPartProps ) {
	const figure = useMemo( () => readers.figureOf( looked, period ), [ looked, readers.known ] );
	return <ReadersTotal
		words={ words } phase={ phaseOf( readers ) } progress={ readers.progress } figure={ figure } reasons={ reasonsOf( readers ) } error={ readers.error === undefined ? undefined : explain( readers.error ) }
		countedAt={ readers.countedAt } now={ now } cost={ costOf( figure, looked.totals ) }
		onCount={ () => readers.count( looked, period ) } onCountAnew={ () => readers.countAnew( looked, period ) } onCancel={ readers.cancel }
	/>;
}

function phaseOf( { phase, canCount }: ReadersPartProps[ 'readers' ] ): ReadersTotalProps[ 'phase' ] {
	return phase === 'rest' && !canCount ? 'waiting' : phase;
}

/** Of each page its views, and where it was created its moves. */
function costOf( figure: ReadersFigure | undefined, totals: MovementTotals | undefined ): ReadersTotalProps[ 'cost' ] {
	const left = figure ? { pages: figure.unasked + figure.failed, created: figure.unaskedCreated } : totals && { pages: totals.pagesCreated + totals.pagesImproved, created: totals.pagesCreated };
	if ( !left ) {
		return undefined;
	}
	const requests = left.pages + left.created + Math.ceil( left.pages / TITLES );
	return { pages: left.pages, requests, seconds: secondsFor( requests ) };
}

function reasonsOf( { kept }: ReadersPartProps[ 'readers' ] ): string[] {
	return kept ? [ ...new Set( [ ...kept.closed.values(), ...kept.memory.failed.values(), ...kept.memory.unmoved.values() ] ) ] : [];
}
