import { writeBlock } from '../../../domain/impact/report/markers';
import type { Published } from '../../../domain/movement/reached/publish';
import { DIMENSIONS, type Dimension } from '../../../domain/movement/reached/targets';
import { escapeText } from '../../../domain/wikitext';
import { escapeUrl } from '../../../domain/wikitext/escape-url';
import type { Reached } from './reading';
import { gapWords, rowName, withoutNone, type PageWords } from './words';

/** Below the page of all partnerships. */
export const PAGE = 'Who is not reached';

/**
 * The screen as a page of the wiki: gaps, each table, and what it is made from, each a generated part with a heading that
 * is the people's. It is made from what may be seen, and from nothing else.
 *
 * @param reached
 * @param words
 * @param made The day, and the address at which the same is made anew
 */
export function writePage( { breakdown, gaps, targets }: Pick<Reached, 'breakdown' | 'gaps' | 'targets'>, { messages, names }: PageWords, { today, permalink }: { today: string; permalink: string } ): string {
	const { number, day } = messages;
	const say = ( key: string, ...parameters: Array<string | number> ): string => messages.text( `partnerkit-reached-${ key }`, ...parameters );
	const { partners, partnerships } = breakdown.of!;
	const missing = gaps.map( ( gap ) => {
		const { title, sentence } = gapWords( gap, messages, names );
		return `* '''${ escapeText( title ) }''' ${ escapeText( sentence ) }`;
	} );
	return [
		part( 'gaps', say( 'page-gaps' ), [ escapeText( say( 'page-of', number( partners ), number( partnerships ) ) ), missing.join( '\n' ) || escapeText( `${ say( 'no-gaps' ) }.` ) ] ),
		...DIMENSIONS.map( ( dimension ) => part( dimension, say( `by-${ dimension }` ), tables( dimension ) ) ),
		part( 'made', say( 'page-how' ), [ `${ escapeText( [ say( 'page-made', day( today ) ), say( 'nobody-is-judged' ), say( 'page-rule' ), say( 'source' ) ].join( ' ' ) ) } [${ escapeUrl( permalink ) } ${ escapeText( say( 'page-live' ) ) }]` ] )
	].join( '\n\n' );

	function tables( dimension: Dimension ): string[] {
		const published = breakdown.tables[ dimension ];
		return published ? [
			table( published, say( `column-${ dimension }` ), ( id ) => rowName( dimension, id, messages, names ), targets[ dimension ] ),
			...dimension === 'language' ? [ escapeText( say( 'language-note' ) ) ] : [],
			...dimension === 'region' ? breakdown.countries.map( ( { region, table: countries } ) =>
				table( countries, say( 'column-country' ), names.country, {}, say( 'countries', say( `region-${ region }` ) ) ) ) : []
		] : [ escapeText( say( 'table-few' ) ) ];
	}

	function table( published: Published, kind: string, nameOf: ( id: string ) => string, aims: Record<string, number>, caption?: string ): string {
		const { total, rows } = withoutNone( published );
		const hasAims = Object.keys( aims ).length > 0;
		const percent = ( value: number ): string => say( 'percent', number( value ) );
		const heads = [ kind, say( 'column-partners' ), say( 'column-share' ), ...hasAims ? [ say( 'column-aim' ) ] : [] ];
		const aimOf = ( id: string ): string[] => hasAims ? [ Object.prototype.hasOwnProperty.call( aims, id ) ? percent( aims[ id ] ) : '—' ] : [];
		return [
			'{| class="wikitable"', ...caption === undefined ? [] : [ `|+ ${ escapeText( caption ) }` ], '|-', ...heads.map( ( head ) => `! scope="col" | ${ escapeText( head ) }` ),
			...rows.map( ( { id, count } ) => [
				'|-', `! scope="row" style="font-weight: normal; text-align: start;" | ${ escapeText( nameOf( id ) ) }`,
				...count === undefined ? [ `| colspan="2" style="text-align: end;" | ''${ escapeText( say( 'hidden' ) ) }''` ] : [ cell( number( count ) ), cell( percent( Math.round( 100 * count / total ) ) ) ],
				...aimOf( id ).map( cell )
			].join( '\n' ) ), '|}'
		].join( '\n' );
	}
}

function cell( text: string ): string {
	return `| style="text-align: end;" | ${ escapeText( text ) }`;
}

function part( id: string, heading: string, content: string[] ): string {
	return `== ${ escapeText( heading ) } ==\n${ writeBlock( 'statement', `reached.${ id }`, {}, `\n${ content.join( '\n\n' ) }\n` ) }`;
}
