import { useMemo } from 'preact/hooks';
import { DIMENSIONS, type Dimension } from '../../../domain/movement/reached/targets';
import type { Partnership } from '../../../domain/partnership/record';
import { Button } from '../../../ui/button';
import { copyText } from '../../../ui/copy-text';
import { BreakdownTable } from '../../../ui/movement/reached/breakdown-table';
import { GapList } from '../../../ui/movement/reached/gap-list';
import { Legend } from '../../../ui/movement/reached/legend';
import { Notice } from '../../../ui/notice';
import { countingText } from '../../counting-text';
import { HereAlone } from '../here-alone';
import { readText, TopicsPart } from '../topics/part';
import { useTopics } from '../topics/use-topics';
import { asCsv } from './export';
import { PagePart } from './page-part';
import type { ReachedProps } from './props';
import type { Reached } from './reading';
import { stepFor } from './steps';
import { gapWords, rowName, withoutNone } from './words';

type Props = ReachedProps & { reached: Reached };

export function ReachedView( props: Props ) {
	const { messages, reached, saveFile, portfolioUrl, screenUrl } = props;
	const { breakdown, targets, names, gaps } = reached;
	const ports = useMemo( () => props.topics( reached.config ), [] );
	const reading = useTopics( ports, props.regions );
	const { topics, kept } = reading;
	const t = countingText( messages );
	const { partners, partnerships } = breakdown.of!;
	const invitation = messages.inContentLanguage( 'partnerkit-reached-invitation', new URL( screenUrl( 'wizard', 'interest' ), location.href ).href );
	const shown = [ ...Object.values( breakdown.tables ), ...breakdown.countries.map( ( { table } ) => table ) ];
	return <>
		<header class="partnerkit-reached__head">
			<p data-figure="partners" data-value={ partners }>{ t( 'partnerkit-reached-of', partners, partnerships ) } { t( 'partnerkit-reached-nobody-is-judged' ) }</p>
			<Button onClick={ () => saveFile( `${ t( 'partnerkit-reached-title' ) }.csv`, 'text/csv', asCsv( breakdown, targets, messages, names, topics && { topics, labels: kept.answers.labels, read: readText( reading, messages ) } ) ) }>{ t( 'partnerkit-reached-export' ) }</Button>
		</header>
		<HereAlone t={ t } others={ reached.config.registries } />
		<Problems { ...props } />
		<section>
			<h2>{ gaps.length ? t( 'partnerkit-reached-gaps', gaps.length ) : t( 'partnerkit-reached-no-gaps' ) }</h2>
			{ gaps.length > 0 && <GapList
				t={ t } onCopy={ () => copyText( invitation ) } invitation={ invitation }
				gaps={ gaps.map( ( gap ) => ( { key: `${ gap.dimension }:${ gap.id }`, ...gapWords( gap, messages, names ), step: stepFor( gap, reached, props ) } ) ) }
			/> }
		</section>
		<Legend t={ t } hasHidden={ shown.some( ( table ) => table && table.rows.some( ( { count } ) => count === undefined ) ) } hasAims={ DIMENSIONS.some( ( dimension ) => Object.keys( targets[ dimension ] ).length > 0 ) } />
		<div class="partnerkit-reached__tables">
			{ DIMENSIONS.map( ( dimension ) => <Part key={ dimension } { ...props } dimension={ dimension } /> ) }
		</div>
		<PagePart { ...props } />
		<TopicsPart { ...props } reading={ reading } registries={ reached.config.registries } />
		<footer class="partnerkit-small">
			<p>{ t( 'partnerkit-reached-rule' ) }</p>
			<p>{ t( 'partnerkit-reached-source' ) } <a href={ portfolioUrl }>{ t( 'partnerkit-reached-records' ) }</a></p>
		</footer>
	</>;
}

/** What is wrong with the wiki's aims, to those who can put it right. */
function Problems( { messages: { text }, reader, reached: { problems }, screenUrl }: Props ) {
	return reader.mayEditSettings && problems.length ? <Notice kind="warning">
		<p>{ text( 'partnerkit-reached-aims-unknown' ) } <b dir="ltr">{ problems.join( ', ' ) }</b> <a href={ screenUrl( 'settings' ) }>{ text( 'partnerkit-reached-settings' ) }</a></p>
	</Notice> : null;
}

function Part( { dimension, ...props }: Props & { dimension: Dimension } ) {
	const { messages, reached: { breakdown, targets, names, incomplete } } = props;
	const t = countingText( messages );
	const title = t( `partnerkit-reached-by-${ dimension }` );
	const table = breakdown.tables[ dimension ];
	return <section data-dimension={ dimension }>
		{ table ? <BreakdownTable
			t={ t } number={ messages.number } figure="partners" table={ withoutNone( table ) } aims={ targets[ dimension ] } kind={ t( `partnerkit-reached-column-${ dimension }` ) }
			caption={ <h2>{ title }</h2> } nameOf={ ( id ) => rowName( dimension, id, messages, names ) }
		/> : <><h2>{ title }</h2><p>{ t( 'partnerkit-reached-table-few' ) }</p></> }
		{ dimension === 'language' && table && <p class="partnerkit-small">{ t( 'partnerkit-reached-language-note' ) }</p> }
		{ dimension !== 'language' && <Incomplete { ...props } partnerships={ incomplete[ dimension ] } /> }
		{ dimension === 'region' && breakdown.countries.map( ( { region, table: countries } ) => <details key={ region }>
			<summary>{ t( 'partnerkit-reached-countries', t( `partnerkit-reached-region-${ region }` ) ) }</summary>
			<BreakdownTable
				t={ t } number={ messages.number } figure="partners" table={ countries } aims={ {} } kind={ t( 'partnerkit-reached-column-country' ) } nameOf={ names.country }
				caption={ <span class="partnerkit-hidden">{ t( 'partnerkit-reached-countries', t( `partnerkit-reached-region-${ region }` ) ) }</span> }
			/>
		</details> ) }
	</section>;
}

/** Where the rows would be righter if records told more. */
function Incomplete( { messages: { text }, screenUrl, partnerships }: Props & { partnerships: Partnership[] } ) {
	return partnerships.length ? <details>
		<summary>{ text( 'partnerkit-reached-incomplete' ) }</summary>
		<ul>{ partnerships.map( ( { name, label } ) => <li key={ name }><a href={ screenUrl( 'registry', name ) }><bdi>{ label }</bdi></a></li> ) }</ul>
	</details> : null;
}
