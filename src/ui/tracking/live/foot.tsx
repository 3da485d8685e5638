import { Button } from '../../button';
import { Phrase } from './phrase';
import type { LiveView, Words } from './view';

export interface FootProps extends Words {
	view: LiveView;
	isPaused: boolean;
	/** Milliseconds since it was last read. */
	readAgo: number;
	/** Why it cannot be read now, and when it is tried again. */
	failure?: string;
	withNames: boolean;
	/** undefined: the browser cannot. */
	isFull?: boolean;
	onPause(): void;
	onGoOn(): void;
	onRead(): void;
	onNames( withNames: boolean ): void;
	onFull( isFull: boolean ): void;
}

/** How fresh it is, what counts, and how it looks. */
export function Foot( props: FootProps ) {
	const { view, isPaused, failure, withNames, isFull, t, onPause, onGoOn, onRead, onNames, onFull } = props;
	return <div class="partnerkit-live__foot">
		<div class="partnerkit-live__status">
			<span><span class={ `partnerkit-live__dot partnerkit-live__dot--${ failure ? 'failed' : isPaused ? 'paused' : 'live' }` } />{ failure ? <span class="partnerkit-warning">{ failure }</span> : isPaused ? <b>{ t( 'partnerkit-live-paused' ) }</b> : t( 'partnerkit-live-live' ) } <Fresh { ...props } /></span>
			{ failure && !isPaused && <Button kind="quiet" onClick={ onRead }>{ t( 'partnerkit-live-try-now' ) }</Button> }
			{ view.hasGaps && <span class="partnerkit-warning">{ t( 'partnerkit-live-gaps' ) }</span> }
		</div>
		<div class="partnerkit-live__buttons">
			<Button onClick={ isPaused ? onGoOn : onPause }>{ t( isPaused ? 'partnerkit-live-go-on' : 'partnerkit-live-pause' ) }</Button>
			<Button onClick={ () => onNames( !withNames ) }>{ t( withNames ? 'partnerkit-live-hide-names' : 'partnerkit-live-show-names' ) }</Button>
			{ isFull !== undefined && <Button onClick={ () => onFull( !isFull ) }>{ t( isFull ? 'partnerkit-live-leave-full' : 'partnerkit-live-full' ) }</Button> }
		</div>
		<details class="partnerkit-live__rules">
			<summary>{ t( 'partnerkit-live-what-counts' ) }</summary>
			<ul>{ rules( view ).map( ( { key, names } ) => <li key={ key }><Phrase t={ t } of={ key } parts={ names.length ? [ <Names key="names" names={ names } /> ] : [] } /></li> ) }</ul>
			<p><a href={ view.figuresUrl }>{ t( 'partnerkit-live-figures' ) }</a></p>
		</details>
	</div>;
}

/** Each keeps its direction. */
function Names( { names }: { names: string[] } ) {
	return <>{ names.map( ( name, index ) => <span key={ name }>{ index > 0 && ' · ' }<bdi>{ name }</bdi></span> ) }</>;
}

function Fresh( { readAgo, t, number }: FootProps ) {
	const seconds = Math.max( 1, Math.floor( readAgo / 1000 ) );
	const minutes = Math.floor( seconds / 60 );
	return <>{ minutes ? t( 'partnerkit-live-read-minutes', number( minutes ), minutes ) : t( 'partnerkit-live-read-seconds', number( seconds ), seconds ) }</>;
}

function rules( { hashtags, tag, counting }: LiveView ): Array<{ key: string; names: string[] }> {
	return [
		...hashtags.length ? [ { key: 'partnerkit-live-rule-hashtag', names: hashtags.map( ( hashtag ) => `#${ hashtag }` ) } ] : [],
		{ key: 'partnerkit-live-rule-tag', names: [ tag ] },
		...( [ 'all', 'worklist' ] as const ).filter( ( one ) => counting.includes( one ) ).map( ( one ) => ( { key: `partnerkit-live-rule-${ one }`, names: [] } ) ),
		{ key: 'partnerkit-live-rule-marked', names: [] },
		{ key: 'partnerkit-live-rule-away', names: [] }
	];
}
