import type { FigureWords } from '../../../domain/impact/export/words';
import type { Figure } from '../../../domain/impact/figure';
import type { Result } from '../../../domain/impact/result';
import type { Messages } from '../../../wiki/ports';

/** One of the two ways in which messages speak, and how days and numbers are written with it. */
export interface Speech {
	language: string;
	text: Messages[ 'text' ];
	number( value: number ): string;
	day( day: string ): string;
}

/** The texts of figures in the language of a speech. Of one without a text, its name. */
export function figureWords( { language, text, number, day }: Speech, { partnership }: Pick<Result, 'partnership'> ): FigureWords {
	const orElse = ( said: string, other: string ): string => said.startsWith( '⧼' ) ? other : said;
	const name = ( { metric }: Figure ): string => orElse( text( `partnerkit-figure-${ metric }` ), metric );
	return {
		language, name,
		counts: ( { metric } ) => orElse( text( `partnerkit-figure-${ metric }-line` ), '' ),
		definition: ( figure ) => [
			orElse( text( `partnerkit-figure-${ figure.metric }-definition` ), name( figure ) ), figure.variant === undefined ? '' : orElse( text( `partnerkit-variant-${ figure.variant }` ), '' )
		].filter( Boolean ).join( ' ' ),
		reason( figure ) {
			if ( !( 'reason' in figure ) ) {
				return '';
			}
			const when = 'until' in figure ? figure.until : figure.reason === 'not-begun' ? partnership.start : undefined;
			return when === undefined ?
				orElse( text( `partnerkit-reason-${ figure.reason }` ), figure.reason ) :
				text( `partnerkit-reason-${ figure.reason }-day`, day( when ) );
		},
		gap( { part, wiki, fetched, expected, truncated } ) {
			if ( truncated ) {
				return text( 'partnerkit-gap-truncated' );
			}
			const missing = expected === undefined ? 0 : expected - fetched;
			return wiki === undefined ?
				orElse( text( `partnerkit-gap-${ part }`, number( missing ), missing, number( expected ?? 0 ) ), part ) :
				text( 'partnerkit-gap-other-wiki', wiki );
		}
	};
}
