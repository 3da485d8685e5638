import { dayOf } from '../../../domain/partnership/dates';
import { Button } from '../../../ui/button';
import { isolate } from '../../../ui/dashboard/isolate';
import { Notice } from '../../../ui/notice';
import { Progress } from '../../../ui/progress';
import { WikiError, type Messages } from '../../../wiki/ports';
import { countingText } from '../../counting-text';
import type { ReachedProps } from '../reached/props';
import type { TopicsReading } from './use-topics';
import { TopicsView } from './view';

/** What the pages are about that partnerships worked on: asked for when somebody wants to know, and kept in the browser. */
export function TopicsPart( props: ReachedProps & { reading: TopicsReading; registries: string[] } ) {
	const { messages, explain, portfolioUrl, reading, registries } = props;
	const { isLoaded, known, kept, progress, error, isCancelled, topics, cost, read, readAnew, cancel } = reading;
	const t = countingText( messages );
	const pages = known ? known.touched.reduce( ( sum, { pageIds } ) => sum + pageIds.length, 0 ) : 0;
	return <section class="partnerkit-topics" data-part="topics" aria-busy={ !isLoaded || progress !== undefined }>
		<h2>{ t( 'partnerkit-topics' ) }</h2>
		<p>{ t( 'partnerkit-topics-lead' ) } { registries.length > 0 && t( 'partnerkit-topics-registries', registries.map( isolate ).join( t( 'partnerkit-topics-comma' ) ) ) }</p>
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
				{ readText( reading, messages ) } <a href={ portfolioUrl }>{ t( 'partnerkit-topics-read-all-again' ) }</a>
			</p>
			<TopicsView { ...props } topics={ topics } labels={ kept.answers.labels } />
			<p><Button kind="quiet" onClick={ readAnew }>{ t( 'partnerkit-topics-anew' ) }</Button></p>
		</> }
	</section>;

	function timeText( seconds: number ): string {
		return seconds < 90 ? t( 'partnerkit-topics-seconds', seconds ) : t( 'partnerkit-topics-minutes', Math.ceil( seconds / 60 ) );
	}
}

/** When it was asked, and of which reading of all partnerships. */
export function readText( { kept, known }: TopicsReading, { text, day }: Pick<Messages, 'text' | 'day'> ): string {
	return text( 'partnerkit-topics-read', day( dayOf( kept.readAt ) ), day( dayOf( known!.readAt ) ) );
}
