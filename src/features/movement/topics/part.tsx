import { useMemo } from 'preact/hooks';
import { topicsOf } from '../../../domain/movement/topics/topics';
import { languageOfWiki } from '../../../domain/movement/reached/languages';
import { dayOf } from '../../../domain/partnership/dates';
import { Button } from '../../../ui/button';
import { isolate } from '../../../ui/dashboard/isolate';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { WikiError } from '../../../wiki/ports';
import { countingText } from '../../counting-text';
import type { ReachedProps } from '../reached/props';
import type { Reached } from '../reached/reading';
import { useTopics } from './use-topics';
import { TopicsView } from './view';

/** What the pages are about that partnerships worked on: asked for when somebody wants to know, and kept in the browser. */
export function TopicsPart( props: ReachedProps & { reached: Reached } ) {
	const { messages, reached, explain, portfolioUrl, regions } = props;
	const ports = useMemo( () => props.topics( reached.config ), [] );
	const { isLoaded, known, kept, progress, error, isCancelled, isSettled, cost, read, readAnew, cancel } = useTopics( ports );
	const t = countingText( messages );
	const others = reached.config.registries;
	const pages = known ? known.touched.reduce( ( sum, { pageIds } ) => sum + pageIds.length, 0 ) : 0;
	const topics = isSettled ? topicsOf( known!.touched, kept.answers, { regions, languageOf: ( wiki ) => kept.languages.get( wiki ) || languageOfWiki( wiki ) } ) : undefined;
	return <section class="partnerkit-topics" data-part="topics" aria-busy={ !isLoaded || progress !== undefined }>
		<h2>{ t( 'partnerkit-topics' ) }</h2>
		<p>{ t( 'partnerkit-topics-lead' ) } { others.length > 0 && t( 'partnerkit-topics-registries', others.map( isolate ).join( t( 'partnerkit-topics-comma' ) ) ) }</p>
		{ isLoaded && !pages && <p>{ t( known ? 'partnerkit-topics-no-pages' : 'partnerkit-topics-unread' ) } <a href={ portfolioUrl }>{ t( 'partnerkit-topics-read-all' ) }</a></p> }
		{ error !== undefined && <Notice kind="error"><p>{ error instanceof WikiError ? t( 'partnerkit-topics-failed' ) : explain( error ) }</p><p>{ t( 'partnerkit-topics-kept' ) }</p></Notice> }
		{ isCancelled && <p role="status">{ t( 'partnerkit-topics-cancelled' ) }</p> }
		{ pages > 0 && !topics && progress === undefined && <>
			<p>{ t( 'partnerkit-topics-cost', pages, cost!.requests ) } { timeText( cost!.seconds ) } { t( 'partnerkit-topics-cost-means' ) }</p>
			<p><Button onClick={ read }>{ t( error !== undefined ? 'partnerkit-retry' : kept.readAt ? 'partnerkit-topics-go-on' : 'partnerkit-topics-ask' ) }</Button></p>
		</> }
		{ progress !== undefined && <div class="partnerkit-topics__reading">
			<Progress label={ t( 'partnerkit-topics-reading' ) } value={ progress } />
			<Button kind="quiet" onClick={ cancel }>{ t( 'partnerkit-cancel' ) }</Button>
		</div> }
		{ topics && <>
			<p class="partnerkit-small">
				{ t( 'partnerkit-topics-read', messages.day( dayOf( kept.readAt ) ), messages.day( dayOf( known!.readAt ) ) ) } <a href={ portfolioUrl }>{ t( 'partnerkit-topics-read-all-again' ) }</a>
			</p>
			<TopicsView { ...props } topics={ topics } labels={ kept.answers.labels } />
			<p><Button kind="quiet" onClick={ readAnew }>{ t( 'partnerkit-topics-anew' ) }</Button></p>
		</> }
	</section>;

	function timeText( seconds: number ): string {
		return seconds < 90 ? t( 'partnerkit-topics-seconds', seconds ) : t( 'partnerkit-topics-minutes', Math.ceil( seconds / 60 ) );
	}
}
