import type { Figure } from '../figure';
import type { FigureWords } from '../export/words';

/** Texts that go into a report, by the ends of their keys. */
export const REPORT_TEXTS = [
	'figure', 'value', 'counts', 'step', 'at', 'none', 'window', 'window-from', 'window-to', 'window-open', 'event', 'scope', 'read', 'link', 'missing', 'whole', 'of',
	'so-far', 'not-read', 'consent', 'counted-tag', 'counted-hashtag', 'definitions', 'compared', 'other-definitions', 'other-selection', 'note', 'bytes', 'live', 'old'
] as const;
export type ReportText = typeof REPORT_TEXTS[ number ];

/** How a report speaks: in the wiki's language. */
export interface ReportWords extends FigureWords {
	text( key: ReportText, ...parameters: string[] ): string;
	number( value: number ): string;
	/** A day such as `2026-11-23`. */
	day( day: string ): string;
	/** A time in milliseconds since 1970, with its day, in UTC. */
	time( time: number ): string;
}

/** A value as people read it. */
export function valueText( metric: Figure[ 'metric' ], value: number, words: ReportWords ): string {
	const sign = value < 0 ? '−' : '';
	const number = sign + words.number( Math.abs( value ) );
	return metric.startsWith( 'bytes-' ) ? words.text( 'bytes', number ) : number;
}
