import type { ReportWords } from '../../../domain/impact/report/report-words';
import type { Result } from '../../../domain/impact/result';
import type { Messages } from '../../../wiki/ports';
import { figureWords } from '../export/figure-words';

/** The language of what is written on pages of this wiki. */
export interface ContentLanguage {
	code: string;
	number( value: number ): string;
	/** A day such as `2026-11-23`. */
	day( day: string ): string;
	/** A time in milliseconds since 1970, in UTC. */
	time( time: number ): string;
}

/** How a report of a result speaks. */
export function reportWords( { inContentLanguage: text }: Messages, content: ContentLanguage, result: Pick<Result, 'partnership'> ): ReportWords {
	const { code, number, day, time } = content;
	return {
		...figureWords( { language: code, text, number, day }, result ), number, day, time,
		text: ( key, ...parameters ) => text( `partnerkit-report-page-${ key }`, ...parameters )
	};
}
