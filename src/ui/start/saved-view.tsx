import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../button';
import { Notice } from '../notice';
import type { Translate } from '../text';

export interface SavedViewProps {
	t: Translate;
	name: string;
	url: string;
	/** What to do next, the nearest first. */
	next: Array<{ href: string; text: string; help: string }>;
	historyUrl: string;
	onAnother(): void;
}

/** It is there: where, and what comes next. */
export function SavedView( { t, name, url, next, historyUrl, onAnother }: SavedViewProps ) {
	const element = useRef<HTMLElement>( null );
	useEffect( () => element.current!.focus(), [] );
	return <section class="partnerkit-start partnerkit-screen" data-partnerkit="start" aria-busy={ false } ref={ element } tabIndex={ -1 }>
		<Notice kind="success">
			<p>{ t( 'partnerkit-start-saved', name ) }</p>
			<p><a href={ url }>{ t( 'partnerkit-start-see', name ) }</a></p>
		</Notice>
		<h2>{ t( 'partnerkit-start-next' ) }</h2>
		<ol class="partnerkit-start__next">{ next.map( ( one ) => <li key={ one.href }><a href={ one.href }>{ one.text }</a><br /><span class="partnerkit-small">{ one.help }</span></li> ) }</ol>
		<p class="partnerkit-small">{ t( 'partnerkit-start-undo' ) } <a href={ historyUrl }>{ t( 'partnerkit-start-history' ) }</a></p>
		<p><Button onClick={ onAnother }>{ t( 'partnerkit-start-another' ) }</Button></p>
	</section>;
}
