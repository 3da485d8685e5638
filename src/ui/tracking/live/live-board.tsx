import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { stageAt } from '../../../domain/tracking/live-scope';
import { Button } from '../../button';
import { Notice } from '../../notice';
import { Progress } from '../../progress';
import { Foot, type FootProps } from './foot';
import { Head } from './head';
import { Lines } from './lines';
import { Phrase } from './phrase';
import { Together } from './together';
import type { LiveView } from './view';

export interface LiveBoardProps extends Omit<FootProps, 'view' | 'isFull' | 'onFull'> {
	/** undefined until the first reading is done. */
	view?: LiveView;
	/** Why there is no board. */
	missing?: 'no-page' | 'no-record' | 'no-event';
	/** Milliseconds since 1970, by the wiki's clock. */
	now: number;
	/** What is read out: told seldom, so that it does not talk all day. */
	news: string;
	url( title: string ): string;
	/** Where the board of the whole partnership is. */
	wholeUrl: string;
}

/** What happens in an event or a partnership right now, to be read from the back of a room. */
export function LiveBoard( props: LiveBoardProps ) {
	const { view, missing, failure, news, t, wholeUrl, onRead } = props;
	const id = useId();
	const root = useRef<HTMLElement>( null );
	const [ isFull, setFull ] = useFullScreen( root );
	const isBusy = !view && !missing && !failure;
	return <section ref={ root } class={ `partnerkit-live${ isFull ? ' partnerkit-live--full' : '' }` } data-partnerkit="live" aria-busy={ isBusy } aria-labelledby={ view && id } aria-label={ view ? undefined : t( 'partnerkit-live' ) }>
		{ isBusy && <><p>{ t( 'partnerkit-live-opening' ) }</p><Progress label={ t( 'partnerkit-live-opening' ) } /></> }
		{ missing && <Notice kind="warning">{ t( `partnerkit-live-${ missing }` ) } { missing === 'no-event' && <a href={ wholeUrl }>{ t( 'partnerkit-live-whole' ) }</a> }</Notice> }
		{ !view && !missing && failure && <Notice kind="error"><p>{ failure }</p><p><Button onClick={ onRead }>{ t( 'partnerkit-live-try-now' ) }</Button></p></Notice> }
		{ view && !missing && <>
			<Head { ...props } view={ view } id={ id } />
			{ view.boards.length > 1 && !isFull && <nav class="partnerkit-live__boards" aria-label={ t( 'partnerkit-live-boards' ) }>
				{ view.boards.map( ( board ) => <a key={ board.id } href={ board.url } aria-current={ board.isThis ? 'page' : undefined }><bdi>{ board.label }</bdi></a> ) }
			</nav> }
			<div class="partnerkit-live__body">
				<div class="partnerkit-live__happening">
					<h3>{ t( stageAt( view, props.now ).stage === 'over' ? 'partnerkit-live-happened' : 'partnerkit-live-now' ) }</h3>
					{ view.board.lines.length ? <Lines { ...props } lines={ view.board.lines } /> : <Empty { ...props } view={ view } /> }
				</div>
				<Together { ...props } view={ view } />
			</div>
			<Foot { ...props } view={ view } isFull={ isFull } onFull={ setFull } />
			<p class="partnerkit-hidden" role="status">{ news }</p>
		</> }
	</section>;
}

/** What to do, where nothing has happened yet. */
function Empty( { view, now, t }: LiveBoardProps & { view: LiveView } ) {
	const { stage } = stageAt( view, now );
	if ( stage !== 'running' ) {
		return <p class="partnerkit-live__empty">{ t( `partnerkit-live-empty-${ stage }` ) }</p>;
	}
	const [ hashtag ] = view.hashtags;
	return <p class="partnerkit-live__empty">
		{ t( view.participants ? 'partnerkit-live-empty' : 'partnerkit-live-empty-nobody' ) }{ ' ' }
		{ view.counting.includes( 'all' ) ? t( 'partnerkit-live-empty-all' ) : hashtag ?
			<Phrase t={ t } of="partnerkit-live-empty-hashtag" parts={ [ <bdi key="hashtag">#{ hashtag }</bdi> ] } /> :
			t( 'partnerkit-live-empty-tag' ) }
	</p>;
}

/** Some browsers cannot fill the screen: these are asked by {@link Document.fullscreenEnabled}, and have no button. */
const PAGE: Document = document;

/** Whether the element fills the screen, undefined where the browser cannot; and what makes it so. */
function useFullScreen( element: { current: HTMLElement | null } ): [ boolean | undefined, ( isFull: boolean ) => void ] {
	const [ isFull, setFull ] = useState( false );
	useEffect( () => {
		const change = (): void => setFull( PAGE.fullscreenElement !== null && PAGE.fullscreenElement === element.current );
		PAGE.addEventListener( 'fullscreenchange', change );
		return () => PAGE.removeEventListener( 'fullscreenchange', change );
	}, [] );
	const set = ( wanted: boolean ): void => {
		// Where it is refused, all stays as it is.
		void ( wanted ? element.current!.requestFullscreen() : PAGE.exitFullscreen() ).catch( () => {} );
	};
	return [ PAGE.fullscreenEnabled ? isFull : undefined, set ];
}
