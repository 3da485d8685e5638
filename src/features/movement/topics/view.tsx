import { UNKNOWN } from '../../../domain/movement/reached/breakdown';
import { WOMEN } from '../../../domain/movement/topics/subject';
import { SEVERAL, type Topics } from '../../../domain/movement/topics/topics';
import { BreakdownTable, type BreakdownTableProps } from '../../../ui/movement/reached/breakdown-table';
import { countingText } from '../../counting-text';
import type { ReachedProps } from '../reached/props';
import { topicRegion, topicTables, type TopicTable } from './tables';

/** What pages are about, with what is missing first. All of it is made from what may be seen. */
export function TopicsView( { messages, names, portfolioUrl, topics, labels }: Pick<ReachedProps, 'messages' | 'names' | 'portfolioUrl'> & { topics: Topics; labels: Map<string, string> } ) {
	const t = countingText( messages );
	const { pages, unread, withoutItem, subjects, regions, genders } = topics;
	const missing = regions ? regions.rows.filter( ( { id, count } ) => count === 0 && id !== UNKNOWN && id !== SEVERAL ) : [];
	const women = genders?.rows.find( ( { id } ) => id === WOMEN );
	return <>
		<p>{ t( 'partnerkit-topics-pages', pages, subjects ) } { withoutItem > 0 && t( 'partnerkit-topics-without-item', withoutItem ) } { unread > 0 && t( 'partnerkit-topics-unanswered', unread ) }</p>
		<ul class="partnerkit-reached__gaps">
			<li data-gap="topics:women">
				<p>{ women && genders ? t( women.count === undefined ? 'partnerkit-topics-women-hidden' : women.count ? 'partnerkit-topics-women' : 'partnerkit-topics-no-women', genders.total, women.count || 0 ) : t( 'partnerkit-topics-few-people' ) }</p>
				{ women && genders && women.count !== undefined && 2 * women.count < genders.total && <p><a href={ portfolioUrl }>{ t( 'partnerkit-topics-step-women' ) }</a></p> }
			</li>
			{ missing.length > 0 && <li data-gap="topics:regions">
				<p>{ t( 'partnerkit-topics-no-region', missing.map( ( { id } ) => topicRegion( id, t ) ).join( t( 'partnerkit-topics-comma' ) ) ) }</p>
				<p><a href={ portfolioUrl }>{ t( 'partnerkit-topics-step-region' ) }</a></p>
			</li> }
		</ul>
		<div class="partnerkit-reached__tables">
			{ topicTables( topics, labels, messages, names ).map( ( { name, of, countries } ) => <section key={ name } data-dimension={ `topics-${ name }` }>
				{ of.table ? drawn( of, <h3>{ of.title }</h3> ) : <><h3>{ of.title }</h3><p>{ t( 'partnerkit-topics-table-few' ) }</p></> }
				{ countries.map( ( one ) => <details key={ one.title }>
					<summary>{ one.title }</summary>
					{ drawn( one, <span class="partnerkit-hidden">{ one.title }</span> ) }
				</details> ) }
			</section> ) }
		</div>
		<p class="partnerkit-small">{ t( 'partnerkit-topics-rule' ) }</p>
	</>;

	function drawn( { figure, kind, table, nameOf }: TopicTable, caption: BreakdownTableProps[ 'caption' ] ) {
		return <BreakdownTable t={ t } number={ messages.number } aims={ {} } caption={ caption } figure={ figure } kind={ kind } table={ table! } nameOf={ nameOf } />;
	}
}
