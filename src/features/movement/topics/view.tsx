import type { ComponentChildren } from 'preact';
import { UNKNOWN } from '../../../domain/movement/reached/breakdown';
import { MANY } from '../../../domain/movement/reached/languages';
import type { Published } from '../../../domain/movement/reached/publish';
import { WOMEN } from '../../../domain/movement/topics/subject';
import { SEVERAL, type Topics } from '../../../domain/movement/topics/topics';
import { BreakdownTable, type BreakdownTableProps } from '../../../ui/movement/reached/breakdown-table';
import { countingText } from '../../counting-text';
import type { ReachedProps } from '../reached/props';
import { withoutNone } from '../reached/words';

/** What pages are about, with what is missing first. All of it is made from what may be seen. */
export function TopicsView( { messages, names, portfolioUrl, topics, labels }: Pick<ReachedProps, 'messages' | 'names' | 'portfolioUrl'> & { topics: Topics; labels: Map<string, string> } ) {
	const t = countingText( messages );
	const { pages, unread, withoutItem, subjects, regions, countries, genders, languages } = topics;
	const missing = regions ? regions.rows.filter( ( { id, count } ) => count === 0 && id !== UNKNOWN && id !== SEVERAL ) : [];
	const women = genders?.rows.find( ( { id } ) => id === WOMEN );
	const regionName = ( id: string ): string => id === SEVERAL ? t( 'partnerkit-topics-several-regions' ) : t( `partnerkit-reached-region-${ id }` );
	return <>
		<p>{ t( 'partnerkit-topics-pages', pages, subjects ) } { withoutItem > 0 && t( 'partnerkit-topics-without-item', withoutItem ) } { unread > 0 && t( 'partnerkit-topics-unanswered', unread ) }</p>
		<ul class="partnerkit-reached__gaps">
			<li data-gap="topics:women">
				<p>{ women && genders ? t( women.count === undefined ? 'partnerkit-topics-women-hidden' : women.count ? 'partnerkit-topics-women' : 'partnerkit-topics-no-women', genders.total, women.count || 0 ) : t( 'partnerkit-topics-few-people' ) }</p>
				{ women && genders && women.count !== undefined && 2 * women.count < genders.total && <p><a href={ portfolioUrl }>{ t( 'partnerkit-topics-step-women' ) }</a></p> }
			</li>
			{ missing.length > 0 && <li data-gap="topics:regions">
				<p>{ t( 'partnerkit-topics-no-region', missing.map( ( { id } ) => regionName( id ) ).join( t( 'partnerkit-topics-comma' ) ) ) }</p>
				<p><a href={ portfolioUrl }>{ t( 'partnerkit-topics-step-region' ) }</a></p>
			</li> }
		</ul>
		<div class="partnerkit-reached__tables">
			{ part( 'gender', genders, { figure: 'people', kind: t( 'partnerkit-topics-column-gender' ), nameOf: ( id ) => labels.get( id ) || t( `partnerkit-topics-gender-${ id }` ) } ) }
			{ part( 'region', regions, { figure: 'subjects', kind: t( 'partnerkit-reached-column-region' ), nameOf: regionName }, countries.map( ( { region, table } ) => <details key={ region }>
				<summary>{ t( 'partnerkit-reached-countries', regionName( region ) ) }</summary>
				{ drawn( { caption: <span class="partnerkit-hidden">{ t( 'partnerkit-reached-countries', regionName( region ) ) }</span>, figure: 'subjects', kind: t( 'partnerkit-reached-column-country' ), table, nameOf: ( id ) => id === SEVERAL ? t( 'partnerkit-topics-several-countries' ) : names.country( id ) } ) }
			</details> ) ) }
			{ ( [ 'pages', 'edits' ] as const ).map( ( figure ) => part( figure, languages[ figure ], { figure, kind: t( 'partnerkit-reached-column-language' ), nameOf: languageName } ) ) }
		</div>
		<p class="partnerkit-small">{ t( 'partnerkit-topics-rule' ) }</p>
	</>;

	function part( name: string, table: Published | undefined, look: Pick<BreakdownTableProps, 'figure' | 'kind' | 'nameOf'>, more?: ComponentChildren ) {
		const title = <h3>{ t( `partnerkit-topics-by-${ name }` ) }</h3>;
		return <section key={ name } data-dimension={ `topics-${ name }` }>
			{ table ? drawn( { ...look, table: told( table ), caption: title } ) : <>{ title }<p>{ t( 'partnerkit-topics-table-few' ) }</p></> }
			{ more }
		</section>;
	}

	function drawn( props: Pick<BreakdownTableProps, 'figure' | 'kind' | 'nameOf' | 'table' | 'caption'> ) {
		return <BreakdownTable t={ t } number={ messages.number } aims={ {} } { ...props } />;
	}

	function languageName( id: string ): string {
		return id === UNKNOWN ? t( 'partnerkit-topics-language-unknown' ) : id === MANY ? t( 'partnerkit-reached-language-mul' ) : names.language( id );
	}
}

/** That no subject is in several rows need not be said. */
function told( table: Published ): Published {
	return withoutNone( { ...table, rows: table.rows.filter( ( { id, count } ) => id !== SEVERAL || count !== 0 ) } );
}
